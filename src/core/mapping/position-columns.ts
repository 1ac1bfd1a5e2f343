/** Which columns say where it was, of all that may: the event's own before those of whoever reported it. */
import { problem, type Problem } from '../result';
import type { Keyed } from './keyed-columns';
import { ownerOfPlace, type Owner } from './owners';
import {
  axisNamed,
  hemispheresBeside,
  partsBeside,
  PLANE,
  systemOf,
  type AxisName,
  type OtherSystem,
} from './position-names';

/** A column, and the key by which it was found. */
interface Found {
  index: number;
  key: string;
}

interface Axed extends AxisName, Found {}

interface Pair {
  latitude: Axed;
  longitude: Axed;
  owner: Owner;
}

export interface PositionColumns {
  taken: { latitude: Found; longitude: Found } | null;
  /** What is to be said of how it was chosen. */
  doubt: Problem | null;
  /** Columns of parts of coordinates, for which the whole was not taken. */
  split: readonly number[];
}

const OWNERS: readonly Owner[] = ['event', 'plain', 'other'];

/** @param isFree whether a column may be taken, by its key and its place */
export function positionColumns(
  keyed: Keyed,
  isFree: (key: string, index: number) => boolean,
  nameOf: (index: number) => string,
): PositionColumns {
  const { pairs, split } = wholePairs(keyed, isFree);
  pairs.sort((one, other) => preference(one) - preference(other));
  const [best, ...rest] = pairs;
  if (!best) return { taken: null, doubt: null, split };
  const others = rest.filter((other) => mayBeMeant(other, best));
  const named = ({ latitude, longitude }: Pair) =>
    `"${nameOf(latitude.index)}", "${nameOf(longitude.index)}"`;
  let doubt: Problem | null = null;
  if (others.length > 0) {
    const values = { taken: named(best), others: others.map(named).join('; '), what: 'place' as const };
    doubt = problem('several_columns', values);
  } else if (best.owner === 'other') doubt = problem('weak_column', { taken: named(best), what: 'place' });
  return { taken: best, doubt, split };
}

/** What columns there are that say a place in another way than is read, and which way; null where there are none. */
export function otherCoordinates(
  keyed: Keyed,
  nameOf: (index: number) => string,
): { columns: string; system: OtherSystem } | null {
  const found = [...keyed.first].flatMap(([key, index]) => {
    const system = systemOf(key);
    return system === null ? [] : [{ name: nameOf(index), system }];
  });
  if (found.length === 0) return null;
  const of = found.filter(({ system }) => system === found[0]!.system);
  return { columns: of.map(({ name }) => `"${name}"`).join(', '), system: found[0]!.system };
}

/** Less is better. */
function preference({ latitude, owner }: Pair): number {
  const isPlane = latitude.pair === PLANE;
  const isLong = latitude.before !== '' || latitude.behind !== '';
  const names = isPlane ? 500 : (isLong ? 100 : 0) + latitude.pair;
  const written = latitude.written === '' ? 0 : latitude.written.startsWith('d') ? 0.1 : 0.2;
  return OWNERS.indexOf(owner) * 1000 + names + written;
}

/** Whether another pair may be what was meant: not where the names alone tell which is the event's. */
function mayBeMeant(other: Pair, taken: Pair): boolean {
  if (preference(other) === preference(taken)) return true;
  if (taken.owner === 'event' && other.owner === 'other') return false;
  const [one, two] = [other.latitude, taken.latitude];
  if (one.pair === PLANE && two.pair !== PLANE) return false;
  // The same, only written in another way.
  return !(one.before === two.before && one.behind === two.behind && one.written !== two.written);
}

function wholePairs(
  keyed: Keyed,
  isFree: (key: string, index: number) => boolean,
): { pairs: Pair[]; split: number[] } {
  const groups = new Map<string, { latitude: Axed[]; longitude: Axed[] }>();
  const keys = [...keyed.first.keys()].slice(0, keyed.whole);
  for (const key of keys) {
    const name = axisNamed(key);
    const index = keyed.first.get(key)!;
    if (!name || !isFree(key, index)) continue;
    const around = `${name.before}|${name.behind}`;
    const group = groups.get(around) ?? { latitude: [], longitude: [] };
    groups.set(around, group);
    group[name.axis].push({ ...name, key, index });
  }
  const found = [...groups].flatMap(([, group]) => pairsOf(group));
  const has = (key: string) => keyed.first.has(key);
  const hemispheres = found.length > 0 ? hemispheresBeside(has) : [];
  const pairs: Pair[] = [];
  const split = new Set<number>();
  for (const pair of found) {
    const { latitude, longitude } = pair;
    const isPlane = latitude.pair === PLANE;
    const beside = [latitude, longitude].flatMap(({ key }) => partsBeside(key, keys, has));
    if (isPlane && has('utm_zone')) beside.push('utm_zone');
    else if (!isPlane) beside.push(...hemispheres);
    if (beside.length === 0) pairs.push(pair);
    else for (const key of [latitude.key, longitude.key, ...beside]) split.add(keyed.first.get(key)!);
  }
  return { pairs, split: [...split] };
}

/** By their names alone, whatever the order of the columns is: the plainest first. */
function byName(one: Axed, other: Axed): number {
  return (
    one.rank - other.rank ||
    one.pair - other.pair ||
    compareText(one.written, other.written) ||
    compareText(one.key, other.key)
  );
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

/** Latitudes each with the longitude of the same names, else with one that is left. */
function pairsOf({ latitude, longitude }: { latitude: Axed[]; longitude: Axed[] }): Pair[] {
  const left = longitude.toSorted(byName);
  const take = (isIt: (one: Axed) => boolean): Axed | undefined => {
    const at = left.findIndex(isIt);
    return at === -1 ? undefined : left.splice(at, 1)[0];
  };
  const paired = new Map<Axed, Axed>();
  const steps: ((north: Axed) => (east: Axed) => boolean)[] = [
    (north) => (east) => east.pair === north.pair && east.written === north.written,
    (north) => (east) => east.pair === north.pair,
    (north) => (east) => (east.pair === PLANE) === (north.pair === PLANE),
  ];
  for (const step of steps) {
    for (const north of latitude.toSorted(byName)) {
      const east = paired.has(north) ? undefined : take(step(north));
      if (east) paired.set(north, east);
    }
  }
  return [...paired].map(([north, east]) => ({
    latitude: north,
    longitude: east,
    owner: ownerOfPlace(`${north.before}_${north.behind}`),
  }));
}
