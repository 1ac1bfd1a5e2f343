/**
 * Which column of a file feeds which field: by the profile that its columns give away, else by the usual names, else by
 * its HXL tags. Looked through once: a header may have millions of columns.
 */
import { failure, problem, success, type Problem, type Result, type Where } from '../result';
import { columnKey, looksUsable, POSITION_PAIRS, TAGS, USUAL_NAMES } from './column-names';
import { keysOf } from '../keys-of';
import { columnKeysOf, type Keyed } from './keyed-columns';
import { writtenBy } from '../writers/csv/columns';
import {
  FIELDS,
  type ColumnUse,
  type Field,
  type FoundBy,
  type Mapping,
  type Profile,
  type UsualField,
} from './fields';
import { PROFILES } from './profiles';

/** Columns named where something is said of all of them. */
const NAMED = 200;

/** In a table of somebody else's rows that this program wrote: how each of them was read before. */
const READ_BEFORE = {
  id: 'derived_id',
  latitude: 'derived_latitude',
  longitude: 'derived_longitude',
  start: 'derived_start',
  end: 'derived_end',
  radius: 'derived_location_radius_m',
  date_precision: 'derived_date_precision',
  time_about: 'derived_time_about',
  location_precision: 'derived_location_precision',
  area: 'derived_area',
} as const;
/** What those columns say whole. */
const SAID_BEFORE: readonly Field[] = ['place', 'time', 'year', 'month', 'day'];

/** Of the table of claims that this program writes beside that of incidents. */
const CLAIM_COLUMNS = ['incident_id', 'claim_id', 'claimant', 'attribute', 'in_force'];

/** The column that may also say when a row was entered. */
const LAST_RESORT = 'timestamp';

/** `tags` are the cells of an HXL tag row, where the file has one. */
export function matchColumns(header: readonly string[], tags: readonly string[] | null = null): Mapping {
  const keyed = columnKeysOf(header);
  const profile =
    PROFILES.find(({ marks }) => marks.some((all) => all.every((key) => keyed.first.has(key)))) ?? null;
  const matching = new Matching(header, keyed, profile, tags);
  return { profile, uses: matching.uses, unused: matching.unused() };
}

/** Fails where no place can be told by the columns, or two of them claim to be one that is used. */
export function mappingOf(
  header: readonly string[],
  tags: readonly string[] | null,
  where: Where,
): Result<Mapping> {
  if (CLAIM_COLUMNS.every((name) => header.includes(name)))
    return failure(problem('claims_table', {}, where));
  const mapping = matchColumns(header, tags);
  if (!hasPosition(mapping)) return failure(noPosition(header, where));
  const repeated = repeatedColumn(header, mapping);
  return repeated ? failure(problem('repeated_column', { name: repeated.name }, where)) : success(mapping);
}

export function hasPosition({ uses }: Mapping): boolean {
  const has = (field: Field) => uses.some((use) => use.field === field);
  return has('place') || (has('latitude') && has('longitude'));
}

function noPosition(header: readonly string[], where: Where): Problem {
  const named = (axis: 0 | 1) =>
    [...new Set(POSITION_PAIRS.slice(0, 9).map((pair) => pair[axis]))].join(', ');
  const found = header
    .slice(0, NAMED)
    .map((name) => name.trim())
    .join(', ');
  return problem('no_position', { found, latitude: named(0), longitude: named(1) }, where);
}

function repeatedColumn(header: readonly string[], { uses }: Mapping): ColumnUse | undefined {
  const used = new Map(
    uses.filter(({ field }) => field !== 'title').map((use) => [use.name.trim().toLowerCase(), use]),
  );
  const seen = new Set<string>();
  for (const name of header) {
    const key = name.trim().toLowerCase();
    if (!used.has(key)) continue;
    if (seen.has(key)) return used.get(key);
    seen.add(key);
  }
  return undefined;
}

class Matching {
  readonly uses: ColumnUse[] = [];
  readonly #header: readonly string[];
  readonly #keyed: Keyed;
  readonly #profile: Profile | null;
  readonly #never: Set<string>;
  readonly #isReadBefore: boolean;
  readonly #taken = new Set<number>();

  constructor(
    header: readonly string[],
    keyed: Keyed,
    profile: Profile | null,
    tags: readonly string[] | null,
  ) {
    this.#header = header;
    this.#keyed = keyed;
    this.#profile = profile;
    this.#never = new Set(profile?.never);
    this.#isReadBefore = writtenBy(header) === 'others';
    if (this.#isReadBefore) {
      for (const field of keysOf(READ_BEFORE)) {
        const index = header.indexOf(READ_BEFORE[field]);
        if (index !== -1) this.#use(index, field, 'name');
      }
    }
    for (const field of FIELDS) this.#byProfile(field);
    if (!this.#isReadBefore) {
      this.#position();
      this.#byName('crs');
      this.#dates();
    }
    for (const field of ['id', 'title', 'date_precision', 'radius', 'location_precision'] as const) {
      this.#byName(field);
    }
    for (const field of ['event_type', 'weapons'] as const) this.#byName(field);
    if (tags) this.#byTags(tags);
  }

  /** Names of columns that look as if they said something and are not used, the first of them. */
  unused(): string[] {
    const found: string[] = [];
    for (const [index, name] of this.#header.entries()) {
      if (found.length === NAMED) break;
      if (!this.#taken.has(index) && looksUsable(columnKey(name))) found.push(name.trim());
    }
    return found;
  }

  #has(field: Field): boolean {
    return this.uses.some((use) => use.field === field);
  }

  #byProfile(field: Field): void {
    if (this.#isReadBefore && (SAID_BEFORE.includes(field) || this.#has(field))) return;
    const keys = this.#profile?.columns[field] ?? [];
    for (const key of keys) {
      const index = this.#keyed.first.get(key);
      if (index === undefined) continue;
      this.#use(index, field, 'profile');
      // Of titles the next one stands in where one is empty.
      if (field !== 'title') return;
    }
  }

  #position(): void {
    if (this.#has('latitude') || this.#has('place')) return;
    const pair =
      POSITION_PAIRS.map((keys) => keys.map((key) => this.#columnOf(key))).find((found) =>
        found.every((index) => index !== null),
      ) ?? this.#pairOfOneBeginning();
    if (pair) {
      this.#use(pair[0]!, 'latitude', 'name');
      this.#use(pair[1]!, 'longitude', 'name');
    } else this.#byName('place');
  }

  /** "_geopoint_latitude" and "_geopoint_longitude": whatever stands before is the same. */
  #pairOfOneBeginning(): [number, number] | null {
    for (const [key, index] of this.#keyed.first) {
      const beginning = /^(.+_)(latitude|lat)$/.exec(key);
      if (!beginning || this.#never.has(key)) continue;
      const ending = beginning[2] === 'lat' ? ['lon', 'lng', 'long'] : ['longitude'];
      const other = ending.map((end) => this.#columnOf(beginning[1]! + end)).find((found) => found !== null);
      if (other !== undefined && other !== null) return [index, other];
    }
    return null;
  }

  #dates(): void {
    if (!this.#has('start')) {
      const hasParts = (['year', 'month'] as const).every((part) =>
        USUAL_NAMES[part].some((name) => this.#columnOf(name) !== null),
      );
      const key = USUAL_NAMES.start.find(
        (name) => this.#columnOf(name) !== null && !(hasParts && name === LAST_RESORT),
      );
      if (key !== undefined) this.#use(this.#columnOf(key)!, 'start', 'name');
      else for (const part of ['year', 'month', 'day'] as const) this.#byName(part);
    }
    this.#end();
    this.#byName('time');
  }

  /** A bare "end" belongs to "start": where that is a form's, so is this. */
  #end(): void {
    if (this.#has('end')) return;
    const start = this.uses.find(({ field }) => field === 'start');
    const isStart = start !== undefined && columnKey(start.name) === 'start';
    const hasOtherStart = this.#keyed.first.has('start') && !isStart;
    const key = USUAL_NAMES.end.find(
      (name) => this.#columnOf(name) !== null && !(hasOtherStart && (name === 'end' || name === 'end_time')),
    );
    if (key !== undefined) this.#use(this.#columnOf(key)!, 'end', 'name');
  }

  #byName(field: Exclude<UsualField, 'latitude' | 'longitude'>): void {
    if (this.#has(field)) return;
    for (const name of USUAL_NAMES[field]) {
      const index = this.#columnOf(name);
      if (index === null) continue;
      this.#use(index, field, 'name');
      if (field !== 'title') return;
    }
  }

  #byTags(tags: readonly string[]): void {
    for (const [field, pattern] of Object.entries(TAGS) as [Field, RegExp][]) {
      if (this.#has(field)) continue;
      const index = tags.findIndex(
        (tag, at) => !this.#taken.has(at) && pattern.test(tag.trim().toLowerCase()),
      );
      if (index !== -1) this.#use(index, field, 'tag');
    }
  }

  /** The column that goes by a key and is not used or set aside yet. */
  #columnOf(key: string): number | null {
    const index = this.#keyed.first.get(key);
    if (index === undefined || this.#taken.has(index) || this.#never.has(key)) return null;
    return index;
  }

  #use(index: number, field: Field, foundBy: FoundBy): void {
    this.#taken.add(index);
    this.uses.push({ index, name: this.#header[index]!.trim(), field, foundBy });
  }
}
