/**
 * What the keys of a file of JSON mean: decided once for all of its records, however many of them lack some. A record
 * without the key of its date is undated; nothing else that stands in it becomes its date.
 */
import {
  firstUses,
  type ColumnUse,
  type Field,
  type FirstUses,
  type Mapping,
  type Profile,
} from '../mapping/fields';
import { columnKey, pathParts } from '../mapping/column-key';
import { hasPosition, matchColumns } from '../mapping/match-columns';
import { problem, type Problem } from '../result';

/** Keys of a file that are looked at, and how often what was not met before is: some have an own key for every record. */
const MOST_NAMES = 2000;
const MOST_TIMES = 200;

const NOTHING_MATCHED: Omit<Mapping, 'profile' | 'uses'> = {
  unused: [],
  doubts: [],
  otherDates: [],
  undated: () => [],
};
/** What is looked for under another key in vain is said of these. */
const SAID = ['id', 'end', 'time', 'time_zone', 'radius', 'date_precision', 'location_precision'] as const;

/** How the columns of one kind of records are understood. */
export interface Understanding {
  mapping: Mapping;
  /** The only coordinate that such a record has, where the other one has a key in the file, too. */
  half: { index: number; missing: string } | null;
  /** Of columns that would have meant something, were there only records of this kind. */
  doubts: readonly Problem[];
  /** Those of them that only matter where no geometry tells the place. */
  placeDoubts: readonly Problem[];
}

export class JsonColumns {
  readonly #names: string[] = [];
  readonly #known = new Set<string>();
  /** By name as it stands; of what feeds a field nothing changes any more. */
  readonly #uses = new Map<string, ColumnUse>();
  readonly #fed = new Set<Field>();
  #profile: Profile | null = null;
  /** Columns that stand for others in records without these, by name. */
  readonly #alternatives = new Map<string, ColumnUse>();
  /** Names that stand beside those of the place in some record. */
  readonly #besidePlace = new Set<string>();
  #matched: Omit<Mapping, 'profile' | 'uses'> = NOTHING_MATCHED;
  readonly #hasShapes: () => boolean;
  #times = 0;
  #hasPosition = false;

  /**
   * @param first the columns of the file's first records
   * @param hasShapes whether records were met that say by a geometry where they were
   */
  constructor(first: Iterable<readonly string[]>, hasShapes: () => boolean) {
    this.#hasShapes = hasShapes;
    const kinds = new Map<string, readonly string[]>();
    for (const names of first) kinds.set(names.join('\u0000'), names);
    for (const names of kinds.values()) this.#note(names);
    if (this.#names.length > 0) this.#decide();
    for (const names of kinds.values()) this.#noteBesidePlace(names);
  }

  get isEmpty(): boolean {
    return this.#names.length === 0;
  }

  /** Of the whole file so far. */
  get mapping(): Mapping {
    const uses = [...this.#uses.values(), ...this.#alternatives.values()];
    const used = new Set(uses.map(({ name }) => name));
    const { unused, doubts, otherDates, undated } = this.#matched;
    return {
      profile: this.#profile,
      uses,
      unused: unused.filter((name) => !used.has(name)),
      doubts,
      otherDates,
      undated: () => undated().filter((name) => !used.has(name)),
    };
  }

  /** Whether some of its records may say by their columns where they were. */
  get hasPosition(): boolean {
    return this.#hasPosition;
  }

  /** What the columns of a record mean, which may be the first to have some of them. */
  of(names: readonly string[]): Understanding {
    if (this.#note(names)) this.#decide();
    const seen = new Set<string>();
    const uses: ColumnUse[] = [];
    const indexes = new Map<ColumnUse, number>();
    for (const [index, name] of names.entries()) {
      const use = this.#uses.get(name);
      if (!use || seen.has(name)) continue;
      seen.add(name);
      indexes.set(use, index);
    }
    // In the order in which the file's columns are preferred.
    for (const use of this.#uses.values()) {
      const index = indexes.get(use);
      if (index !== undefined) uses.push({ ...use, index });
    }
    this.#noteBesidePlace(names);
    const alone = matchColumns(names);
    uses.push(...this.#standIns(alone, firstUses({ uses })));
    const { otherDates } = alone;
    const mapping: Mapping = { ...NOTHING_MATCHED, profile: this.#profile, uses, otherDates };
    return {
      mapping,
      half: halfOf(firstUses(mapping), (axis) => this.#first[axis]?.name),
      doubts: this.#doubtsOf(
        [dateOf, ...SAID.map((field) => (first: FirstUses) => first[field])],
        alone,
        mapping,
      ),
      placeDoubts: [...this.#doubtsOf([placeOf], alone, mapping), ...this.#standInDoubts(mapping)],
    };
  }

  /**
   * What stands for columns that a record lacks: the same key with another kind of value under it, `date` and `date.$date`;
   * and another place, where no record has both, as `center.lat` of a way stands for `lat` of a node.
   */
  #standIns(alone: Mapping, taken: FirstUses): ColumnUse[] {
    const [own, all] = [firstUses(alone), this.#first];
    const found: ColumnUse[] = [];
    const { latitude, longitude } = own;
    const isPlaced = taken.place ?? taken.latitude ?? taken.longitude;
    if (
      !isPlaced &&
      latitude &&
      longitude &&
      ![latitude, longitude].some(({ name }) => this.#besidePlace.has(name))
    )
      found.push(latitude, longitude);
    for (const field of ['id', 'start', 'end', 'radius'] as const) {
      const [mine, theirs] = [own[field], all[field]];
      if (mine && theirs && !taken[field] && isSameKey(mine.name, theirs.name)) found.push(mine);
    }
    for (const use of found) this.#alternatives.set(use.name, use);
    return found;
  }

  get #first(): FirstUses {
    return firstUses({ uses: [...this.#uses.values()] });
  }

  #noteBesidePlace(names: readonly string[]): void {
    const { place, latitude } = this.#first;
    const name = (place ?? latitude)?.name;
    if (name !== undefined && names.includes(name)) for (const one of names) this.#besidePlace.add(one);
  }

  /** Whether it has columns that no record had so far. */
  #note(names: readonly string[]): boolean {
    if (this.#names.length >= MOST_NAMES || this.#times >= MOST_TIMES) return false;
    const before = this.#names.length;
    for (const name of names) {
      if (this.#known.has(name)) continue;
      this.#known.add(name);
      this.#names.push(name);
    }
    return this.#names.length > before;
  }

  /** Takes what feeds a field that nothing feeds yet. */
  #decide(): void {
    const isFirst = this.#times === 0;
    this.#times += 1;
    const found = matchColumns(this.#names, null, this.#hasShapes());
    if (isFirst) this.#profile = found.profile;
    const fedBefore = new Set(this.#fed);
    for (const use of found.uses) {
      const raw = this.#names[use.index]!;
      if (this.#uses.has(raw) || (fedBefore.has(use.field) && use.field !== 'title')) continue;
      // What a profile says of its columns goes with its codes.
      if (use.foundBy === 'profile' && found.profile !== this.#profile) continue;
      this.#uses.set(raw, use);
      this.#fed.add(use.field);
    }
    this.#matched = found;
    this.#hasPosition = hasPosition(this.mapping);
  }

  #doubtsOf(
    sources: readonly ((first: FirstUses) => ColumnUse | undefined)[],
    alone: Mapping,
    mapping: Mapping,
  ): Problem[] {
    const [own, taken, all] = [firstUses(alone), firstUses(mapping), this.#first];
    return sources.flatMap((sourceOf) => {
      const name = sourceOf(own)?.name;
      if (name === undefined || name === sourceOf(taken)?.name) return [];
      return [problem('other_key', { taken: sourceOf(all)?.name ?? null }, { field: name })];
    });
  }

  /** A latitude that goes by another name is one, but perhaps of something else. */
  #standInDoubts(mapping: Mapping): Problem[] {
    const { latitude } = firstUses(mapping);
    const usual = placeOf(this.#first);
    if (!latitude || !usual || this.#uses.has(latitude.name)) return [];
    const [one, other] = [latitude.name, usual.name].map((name) => columnKey(pathParts(name)?.last ?? name));
    return one === other ? [] : [problem('stands_in', { missing: usual.name }, { field: latitude.name })];
  }
}

/** Whether one of the paths leads into what the other one names. */
function isSameKey(one: string, other: string): boolean {
  return one.startsWith(`${other}.`) || other.startsWith(`${one}.`);
}

function dateOf({ start, year }: FirstUses): ColumnUse | undefined {
  return start ?? year;
}

function placeOf({ place, latitude }: FirstUses): ColumnUse | undefined {
  return place ?? latitude;
}

/** @param nameOf what the file calls the key of a coordinate */
export function halfOf(
  { latitude, longitude, place }: FirstUses,
  nameOf: (axis: 'latitude' | 'longitude') => string | undefined,
): Understanding['half'] {
  const one = latitude ?? longitude;
  if (!one || place || (latitude && longitude)) return null;
  const missing = nameOf(latitude ? 'longitude' : 'latitude');
  return missing === undefined ? null : { index: one.index, missing };
}
