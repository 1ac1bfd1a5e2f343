/** One header looked through: the profile's columns first, then those of the usual names, then HXL tags. */
import { keysOf } from '../keys-of';
import { problem, type Problem } from '../result';
import { writtenBy } from '../writers/csv/columns';
import { columnKey } from './column-key';
import { FOUND_LAST, looksUsable, USUAL_NAMES, type NamedField } from './column-names';
import { dateColumn } from './date-columns';
import { BARE_ENDS, BARE_STARTS, END_DATES, looksLikeDate, mayBeTheDate } from './date-names';
import { FIELDS, type ColumnUse, type Field, type FoundBy, type Profile } from './fields';
import type { Keyed } from './keyed-columns';
import { ownerOf } from './owners';
import { placeColumns } from './place-columns';
import { positionColumns } from './position-columns';
import { READ_BEFORE, SAID_BEFORE } from './read-before';
import { ANY_DATE_TAG, OTHER_DATE_TAG, TAGS } from './tags';

/** Columns named where something is said of all of them. */
export const NAMED = 200;

/** Fields that can come of one column alone, as people are told. */
const SINGLE: Partial<Record<Field, 'place' | 'date' | 'id'>> = {
  id: 'id',
  latitude: 'place',
  longitude: 'place',
  place: 'place',
  start: 'date',
};

export interface Beside {
  /** The cells of an HXL tag row. */
  tags: readonly string[] | null;
  /** Whether the rows have geometries, which say where they are whatever their columns say. */
  hasShapes: boolean;
}

export class Matching {
  readonly uses: ColumnUse[] = [];
  readonly doubts: Problem[] = [];
  /** Columns of parts of coordinates, for which the whole was not taken. */
  split: readonly string[] = [];
  readonly #header: readonly string[];
  readonly #keyed: Keyed;
  readonly #profile: Profile | null;
  readonly #never: Set<string>;
  readonly #isReadBefore: boolean;
  readonly #taken = new Set<number>();
  /** Columns whose tags say that they are other dates than the event's. */
  readonly #otherDates: ReadonlySet<number>;
  readonly #byLastPart: string[] = [];
  /** By column the key by which it was found. */
  readonly #keys = new Map<number, string>();

  constructor(header: readonly string[], keyed: Keyed, profile: Profile | null, beside: Beside) {
    const { tags, hasShapes } = beside;
    this.#header = header;
    this.#keyed = keyed;
    this.#profile = profile;
    this.#never = new Set(profile?.never);
    this.#otherDates = new Set(
      tags?.flatMap((tag, index) => (OTHER_DATE_TAG.test(plainTag(tag)) ? [index] : [])),
    );
    this.#isReadBefore = writtenBy(header) === 'others';
    if (this.#isReadBefore) {
      for (const field of keysOf(READ_BEFORE)) {
        const index = header.indexOf(READ_BEFORE[field]);
        if (index !== -1) this.#use(index, field, 'name');
      }
    }
    for (const field of FIELDS) this.#byProfile(field);
    if (!this.#isReadBefore) {
      this.#position(hasShapes);
      this.#byName('crs');
      if (tags) this.#byTag(tags, 'start', TAGS.start!);
      this.#dates();
    }
    for (const field of FOUND_LAST) this.#byName(field);
    if (tags) this.#byTags(tags);
    this.#sayWhatIsDoubtful(hasShapes);
  }

  /** Names of columns that look as if they said something and are not used, the first of them. */
  unused(): string[] {
    return this.#left((name) => looksUsable(columnKey(name)));
  }

  /** Columns that would be the date if the one that is were not there. */
  otherDates(): { index: number; name: string }[] {
    if (!this.#has('start') || this.#isReadBefore) return [];
    const keys = [...this.#keyed.first.keys()].slice(0, this.#keyed.whole);
    return keys.flatMap((key) => {
      const index = mayBeTheDate(key) || USUAL_NAMES.year.includes(key) ? this.#dateOf(key) : null;
      return index === null ? [] : [{ index, name: this.#nameOf(index) }];
    });
  }

  /** Where none is the date: the columns that are not used, those first that look like one. */
  undated(): string[] {
    // Where there is no other, whole dates may stand in the columns of times and days: their cells tell.
    if ((['start', 'year', 'time', 'day'] as const).some((field) => this.#has(field))) return [];
    const isDate = (name: string) => looksLikeDate(columnKey(name));
    return [...this.#left(isDate), ...this.#left((name) => !isDate(name))].slice(0, NAMED);
  }

  #left(isIt: (name: string) => boolean): string[] {
    const found: string[] = [];
    for (const [index, name] of this.#header.entries()) {
      if (found.length === NAMED) break;
      if (!this.#taken.has(index) && name.trim() !== '' && isIt(name)) found.push(name.trim());
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
      this.#use(index, field, 'profile', key);
      // Of titles the next one stands in where one is empty.
      if (field !== 'title') return;
    }
  }

  #position(hasShapes: boolean): void {
    if (this.#has('latitude') || this.#has('place')) return;
    const isFree = (key: string, index: number) => !this.#taken.has(index) && !this.#never.has(key);
    const { taken, doubt, split } = positionColumns(this.#keyed, isFree, this.#nameOf);
    this.split = split.map(this.#nameOf);
    if (!taken) return this.#place(hasShapes);
    for (const axis of ['latitude', 'longitude'] as const) {
      const { index, key } = taken[axis];
      this.#use(index, axis, 'name', key);
    }
    if (doubt && !hasShapes) this.doubts.push(doubt);
  }

  /** Both coordinates in one cell. */
  #place(hasShapes: boolean): void {
    const found = placeColumns(this.#keyed, this.#columnOf);
    if (!found) return;
    const { taken, others } = found;
    this.#use(taken.index, 'place', 'name', taken.key);
    if (!hasShapes && others.length > 0) {
      this.#saySeveral('place', this.#nameOf(taken.index), others.map(this.#nameOf));
    }
  }

  #dates(): void {
    if (!this.#has('start')) {
      const hasPart = (part: NamedField) => USUAL_NAMES[part].some((name) => this.#columnOf(name) !== null);
      const parts = { hasYear: hasPart('year'), hasMonth: hasPart('month') };
      const found = dateColumn(this.#keyed, this.#dateOf, this.#nameOf, parts);
      if (found) {
        this.#use(found.index, 'start', 'name', found.key);
        if (found.doubt) this.doubts.push(found.doubt);
      } else if (parts.hasYear) for (const part of ['year', 'month', 'day'] as const) this.#byName(part);
    }
    this.#end();
    this.#byName('time');
    this.#byName('time_zone');
  }

  /** A bare "end" belongs to "start": where that is a form's, so is this. */
  #end(): void {
    if (this.#has('end')) return;
    const start = this.uses.find(({ field }) => field === 'start');
    const isBare = start !== undefined && BARE_STARTS.includes(columnKey(start.name));
    const hasOtherStart = !isBare && BARE_STARTS.some((name) => this.#keyed.first.has(name));
    for (const name of END_DATES) {
      const index = hasOtherStart && BARE_ENDS.includes(name) ? null : this.#dateOf(name);
      if (index !== null) return this.#use(index, 'end', 'name', name);
    }
  }

  #byName(field: NamedField): void {
    if (this.#has(field)) return;
    for (const name of USUAL_NAMES[field]) {
      const index = this.#columnOf(name);
      if (index === null) continue;
      this.#use(index, field, 'name', name);
      if (field !== 'title') return;
    }
  }

  #byTags(tags: readonly string[]): void {
    for (const [field, pattern] of Object.entries(TAGS) as [Field, RegExp][]) {
      this.#byTag(tags, field, pattern);
    }
    this.#byTag(tags, 'start', ANY_DATE_TAG);
  }

  #byTag(tags: readonly string[], field: Field, pattern: RegExp): void {
    if (this.#has(field)) return;
    const index = tags.findIndex((tag, at) => {
      const isOther = field === 'start' && this.#otherDates.has(at);
      return !this.#taken.has(at) && !isOther && pattern.test(plainTag(tag));
    });
    if (index !== -1) this.#use(index, field, 'tag');
  }

  #sayWhatIsDoubtful(hasShapes: boolean): void {
    if (this.#byLastPart.length > 0) {
      this.doubts.push(problem('last_part', { columns: this.#byLastPart.join(', ') }));
    }
    for (const { index, name, field, foundBy } of this.uses) {
      const what = SINGLE[field];
      if (what === undefined || foundBy === 'tag' || (what === 'place' && hasShapes)) continue;
      const alike = this.#alike(index);
      if (alike.length > 0) this.#saySeveral(what, name, alike);
    }
  }

  #saySeveral(what: 'place' | 'date' | 'id', taken: string, names: readonly string[]): void {
    const others = names.map((name) => `"${name}"`).join('; ');
    this.doubts.push(problem('several_columns', { taken: `"${taken}"`, others, what }));
  }

  /** Other columns of the same key: "Event Date" and "event_date", "place/date" and "location/date". */
  #alike(index: number): string[] {
    const key = this.#keys.get(index);
    const repeated = key === undefined ? [] : (this.#keyed.repeated.get(key) ?? []);
    return repeated.filter((other) => other !== index).map(this.#nameOf);
  }

  readonly #nameOf = (index: number): string => this.#header[index]!.trim();

  /** The column that goes by a key and is not used or set aside yet. */
  readonly #columnOf = (key: string): number | null => {
    const index = this.#keyed.first.get(key);
    if (index === undefined || this.#taken.has(index) || this.#never.has(key)) return null;
    return index;
  };

  /** The same, of dates: "@timestamp" is when something was edited. */
  readonly #dateOf = (key: string): number | null => {
    const index = this.#columnOf(key);
    if (index === null || this.#otherDates.has(index)) return null;
    return this.#header[index]!.trimStart().startsWith('@') ? null : index;
  };

  /** @param key by which it was found, where it was by a usual name */
  #use(index: number, field: Field, foundBy: FoundBy, key?: string): void {
    this.#taken.add(index);
    if (key !== undefined) this.#keys.set(index, key);
    const name = this.#nameOf(index);
    this.uses.push({ index, name, field, foundBy });
    const isDoubtful =
      key !== undefined && this.#keyed.doubtful.has(key) && ownerOf(columnKey(name)) !== 'event';
    // A title says by itself what it is of.
    if (isDoubtful && field !== 'title') this.#byLastPart.push(`"${name}"`);
  }
}

function plainTag(tag: string): string {
  return tag.trim().toLowerCase();
}
