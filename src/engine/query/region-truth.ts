/** Whether each row lies in a region: as the reference's truth says of its extent, but for all rows at once. */
import { approximateDistance } from '../../core/geo/nearest/nearest-on-lines';
import { clearanceAt, clearanceOf, type PolygonClearance } from '../../core/geo/nearest/polygon-clearance';
import { containsPositionsBatch } from '../../core/geo/nearest/polygon-index';
import type { Reference } from '../../core/geo/reference';
import { isWithin } from '../../core/geo/signed-distance';
import type { Target } from '../../core/regions/target';
import { TRUTH_NUMBERS } from '../../core/truth';
import { nextTask } from '../next-task';
import type { Extents } from '../table/extents';
import { datesOf } from '../table/measures';
import type { Table } from '../table/table';

export const { no: NO, possibly: POSSIBLY, definitely: DEFINITELY } = TRUTH_NUMBERS;

/** Rows between two pauses. */
const STRETCH = 65_536;
/** After every date. */
const END_OF_TIME = '~';

/** What is asked of all rows of a table. */
export interface Asked {
  table: Table;
  extents: Extents;
  signal: AbortSignal;
}

/** By row: NO, POSSIBLY or DEFINITELY; without a place NO. */
export async function regionTruth(asked: Asked, { versions, within, surface }: Target): Promise<Uint8Array> {
  const truths = [];
  for (const { reference } of versions) truths.push(await referenceTruth(asked, reference, within, surface));
  const [only] = versions;
  if (versions.length === 1 && only!.validity.validFrom === '') return truths[0]!;
  return asOfTheirDates(asked, versions, truths);
}

/** Of each row that of the version in force on its dates; where they take in a change, what all of them agree on. */
async function asOfTheirDates(
  { table: { columns }, signal }: Asked,
  versions: Target['versions'],
  truths: readonly Uint8Array[],
): Promise<Uint8Array> {
  const combined = new Uint8Array(columns.count);
  for (let row = 0; row < columns.count; row += 1) {
    if (row % STRETCH === STRETCH - 1) await nextTask(signal);
    const dates = datesOf(columns, row);
    let [least, most] = [DEFINITELY, NO];
    /** The first of the dates on which none of the versions looked at so far was in force. */
    let uncovered = dates?.first ?? '';
    versions.forEach(({ validity: { validFrom, validTo } }, index) => {
      if (dates && (validFrom > dates.last || (validTo !== null && dates.first >= validTo))) return;
      if (validFrom <= uncovered) uncovered = validTo ?? END_OF_TIME;
      least = Math.min(least, truths[index]![row]!);
      most = Math.max(most, truths[index]![row]!);
    });
    const isInForceThroughout = dates !== null && uncovered > dates.last;
    if (most === NO) combined[row] = NO;
    else combined[row] = isInForceThroughout && least === DEFINITELY ? DEFINITELY : POSSIBLY;
  }
  return combined;
}

/** Null: it is not known where it lay, and everything that has a place may lie there. */
async function referenceTruth(
  asked: Asked,
  reference: Reference | null,
  within: number,
  surface: string | null,
): Promise<Uint8Array> {
  const { longitude } = asked.table.columns;
  if (!reference) return Uint8Array.from(longitude, (degrees) => (Number.isNaN(degrees) ? NO : POSSIBLY));
  const isDrawnArea = reference.area !== null && within === 0 && reference.classes[0]!.accuracy === 0;
  return isDrawnArea ? areaTruth(asked, reference, surface) : distanceTruth(asked, reference, within);
}

/** Of rows that are no discs: each extent is searched once, which takes up to seconds. */
class ExtentTruths {
  readonly #asked: Asked;
  readonly #reference: Reference;
  readonly #within: number;
  readonly #known = new Map<string, number>();

  constructor(asked: Asked, reference: Reference, within: number) {
    this.#asked = asked;
    this.#reference = reference;
    this.#within = within;
  }

  async of(row: number): Promise<number> {
    const { extents, signal } = this.#asked;
    const key = extents.keyOf(row);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    await nextTask(signal);
    const truth = TRUTH_NUMBERS[isWithin(extents.at(row)!, this.#reference, this.#within)];
    this.#known.set(key, truth);
    return truth;
  }
}

async function distanceTruth(asked: Asked, reference: Reference, within: number): Promise<Uint8Array> {
  const {
    table: { columns },
    extents,
    signal,
  } = asked;
  const { longitude, latitude, radius, count } = columns;
  const truth = new Uint8Array(count);
  const others = new ExtentTruths(asked, reference, within);
  const disc = { position: [0, 0], radius: 0, area: null };
  for (let row = 0; row < count; row += 1) {
    if (row % STRETCH === STRETCH - 1) await nextTask(signal);
    if (Number.isNaN(longitude[row]!)) continue;
    if (!extents.isDisc(row)) truth[row] = await others.of(row);
    else {
      disc.position[0] = longitude[row]!;
      disc.position[1] = latitude[row]!;
      disc.radius = radius[row]!;
      truth[row] = TRUTH_NUMBERS[isWithin(disc, reference, within)];
    }
  }
  return truth;
}

/** Inside what was drawn, most rows are decided by a look at its mask. */
async function areaTruth(asked: Asked, reference: Reference, surface: string | null): Promise<Uint8Array> {
  const {
    table: { columns },
    extents,
    signal,
  } = asked;
  const others = new ExtentTruths(asked, reference, 0);
  const { longitude, latitude, radius, count } = columns;
  const clearances = reference.area!.polygons.map(({ mask }) => clearanceOf(mask));
  const truth = containsPositionsBatch(reference.area!, longitude, latitude);
  for (let row = 0; row < count; row += 1) {
    if (row % STRETCH === STRETCH - 1) await nextTask(signal);
    const [x, y, reach] = [longitude[row]!, latitude[row]!, radius[row]!];
    const isCentreInside = truth[row] === 1;
    if (Number.isNaN(x)) truth[row] = NO;
    // Searching a surface for what of it lies beyond its own edge takes seconds.
    else if (surface !== null && extents.surfaceId(row) === surface) truth[row] = DEFINITELY;
    else if (!extents.isDisc(row)) truth[row] = await others.of(row);
    else if (reach === 0 || isClear(clearances, x, y, reach)) {
      truth[row] = isCentreInside ? DEFINITELY : NO;
    } else {
      // A step more than the radius, so that an edge at just that distance is found.
      const distance = approximateDistance(reference.boundary, x, y, reach + 1);
      if (isCentreInside) truth[row] = distance >= reach ? DEFINITELY : POSSIBLY;
      else truth[row] = distance > reach ? NO : POSSIBLY;
    }
  }
  return truth;
}

/** Whether no edge of any of the polygons can be within `reach` metres. */
function isClear(
  clearances: readonly PolygonClearance[],
  longitude: number,
  latitude: number,
  reach: number,
): boolean {
  for (const clearance of clearances) {
    if (clearanceAt(clearance, longitude, latitude) <= reach) return false;
  }
  return true;
}
