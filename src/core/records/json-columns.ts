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
import { hasPosition, matchColumns } from '../mapping/match-columns';
import { problem, type Problem } from '../result';

/** Keys of a file that are looked at, and how often what was not met before is: some have an own key for every record. */
const MOST_NAMES = 2000;
const MOST_TIMES = 200;

/** What is looked for under another key in vain is said of these. */
const SAID = ['id', 'end', 'time', 'radius', 'date_precision', 'location_precision'] as const;

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
  #unused: readonly string[] = [];
  #times = 0;
  #hasPosition = false;

  /** @param first the columns of the file's first records */
  constructor(first: Iterable<readonly string[]>) {
    for (const names of first) this.#note(names);
    if (this.#names.length > 0) this.#decide();
  }

  get isEmpty(): boolean {
    return this.#names.length === 0;
  }

  /** Of the whole file so far. */
  get mapping(): Mapping {
    const uses = [...this.#uses.values()];
    const used = new Set(uses.map(({ name }) => name));
    return { profile: this.#profile, uses, unused: this.#unused.filter((name) => !used.has(name)) };
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
    const mapping = { profile: this.#profile, uses, unused: [] };
    return {
      mapping,
      half: this.#half(firstUses(mapping)),
      ...this.#doubtsOf(matchColumns(names), mapping),
    };
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
    const found = matchColumns(this.#names);
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
    this.#unused = found.unused;
    this.#hasPosition = hasPosition(this.mapping);
  }

  #half({ latitude, longitude, place }: FirstUses): Understanding['half'] {
    const one = latitude ?? longitude;
    if (!one || place || (latitude && longitude)) return null;
    const missing = firstUses(this.mapping)[latitude ? 'longitude' : 'latitude'];
    return missing ? { index: one.index, missing: missing.name } : null;
  }

  #doubtsOf(alone: Mapping, mapping: Mapping): Pick<Understanding, 'doubts' | 'placeDoubts'> {
    const [own, taken, all] = [firstUses(alone), firstUses(mapping), firstUses(this.mapping)];
    const doubts = (sources: readonly ((first: FirstUses) => ColumnUse | undefined)[]) =>
      sources.flatMap((sourceOf) => {
        const name = sourceOf(own)?.name;
        if (name === undefined || name === sourceOf(taken)?.name) return [];
        return [problem('other_key', { taken: sourceOf(all)?.name ?? null }, { field: name })];
      });
    return {
      doubts: doubts([dateOf, ...SAID.map((field) => (first: FirstUses) => first[field])]),
      placeDoubts: doubts([placeOf]),
    };
  }
}

function dateOf({ start, year }: FirstUses): ColumnUse | undefined {
  return start ?? year;
}

function placeOf({ place, latitude }: FirstUses): ColumnUse | undefined {
  return place ?? latitude;
}
