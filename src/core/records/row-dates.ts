/** When the rows of the same columns say that it was. Each spelling of a date is read once: millions of rows share few. */
import { ZONES, zoneOf } from '../conflict';
import { DATE_LENGTH, daysLater, isDate } from '../dates';
import { fourDigits, twoDigits } from '../digits';
import { columnKey, isEpochNamed, isUtcNamed } from '../mapping/column-names';
import {
  cellOf,
  firstUses,
  type ColumnUse,
  type FirstUses,
  type Mapping,
  type Profile,
} from '../mapping/fields';
import { problem } from '../result';
import { datesAt } from '../values/local-dates';
import { isNothing } from '../values/nothing';
import { plainMoment } from '../values/plain-moment';
import { dateOfParts, readDates, statedAs, type DatesRead, type StatedDates } from '../values/stated-dates';
import { DATE_PRECISIONS, isCode, type DatePrecision } from '../vocabulary';
import type { ReadSettings } from './read-settings';
import type { RowDoubts } from './row-doubts';

const DATES_REMEMBERED = 50_000;

/** ACLED's figures, which many have taken over. */
const USUAL_PRECISIONS: Record<string, DatePrecision> = { 1: 'day', 2: 'week', 3: 'month' };

export class RowDates {
  readonly #first: FirstUses;
  readonly #profile: Profile | null;
  readonly #settings: ReadSettings;
  /** The column of dates, and that of times of day where it stands by itself. */
  readonly #start: ColumnUse | undefined;
  readonly #time: ColumnUse | undefined;
  readonly #zone: ColumnUse | undefined;
  /** The clock that the names of the columns themselves tell of; empty where they do not. */
  readonly #ownZone: string;
  readonly #others: Mapping['otherDates'];
  readonly #isEpoch: boolean;
  readonly #hasParts: boolean;
  /** Whether what a cell of dates says is all that there is to be said of them. */
  readonly #areCellsAll: boolean;
  /** By precision, end and start. */
  readonly #known = new Map<string, Map<string, Map<string, DatesRead>>>();
  #remembered = 0;
  /** By its digits, a day that nothing else is said of. */
  readonly #days = new Map<number, StatedDates>();

  constructor(mapping: Mapping, settings: ReadSettings) {
    this.#first = firstUses(mapping);
    this.#profile = mapping.profile;
    this.#settings = settings;
    this.#others = mapping.otherDates;
    const { start, year, time, day } = this.#first;
    this.#hasParts = year !== undefined && start === undefined;
    // Where no column is called so, whole dates stand in those for a part of them.
    const isAside = start === undefined && year === undefined;
    this.#start = isAside ? (time ?? day) : start;
    this.#time = isAside ? undefined : time;
    this.#zone = this.#first.time_zone;
    this.#ownZone = [this.#start, this.#time].some((use) => use && isUtcNamed(columnKey(use.name)))
      ? 'UTC'
      : '';
    const isTime = isAside && time !== undefined;
    this.#isEpoch = isTime || (start !== undefined && isEpochNamed(columnKey(start.name)));
    this.#areCellsAll = start !== undefined && mapping.profile?.spanDays === undefined;
  }

  /** Forgets dates that were read before the order of day and month was known. */
  forget(): void {
    this.#known.clear();
    this.#remembered = 0;
  }

  /** What may depend on the order of day and month, by column. */
  cells(cells: readonly string[]): [column: string, cell: string][] {
    return [this.#start, this.#first.end].flatMap((use): [string, string][] =>
      use ? [[use.name, cells[use.index] ?? '']] : [],
    );
  }

  read(cells: readonly string[], position: readonly [number, number] | null, doubts: RowDoubts): StatedDates {
    const plain = this.#areCellsAll ? this.#plainDates(cells) : null;
    if (plain) return plain;
    const read = this.#datesRead(cells);
    if (read.isOpen) this.#settings.noteOpenDate();
    let dates = read.stated;
    if (read.span && (read.span.from.clock || read.span.to.clock)) {
      const country =
        read.dependsOnZone && position ? this.#settings.countryAt(position[0], position[1]) : null;
      const zone = zoneOf(country);
      const other = ZONES.find((name) => name !== zone)!;
      dates = datesAt(read, zone, other);
    }
    for (const doubt of dates.doubts) doubts.add(doubt);
    if (dates.fault) doubts.add(dates.fault, 'without_date');
    else if (dates.start === null) this.#sayElsewhere(cells, doubts);
    return dates;
  }

  /** Of a row without a date: what stands in a column that is not taken for it. */
  #sayElsewhere(cells: readonly string[], doubts: RowDoubts): void {
    for (const { index, name } of this.#others) {
      const found = (cells[index] ?? '').trim();
      if (isNothing(found)) continue;
      const taken = this.#start?.name ?? 'date';
      doubts.add(problem('date_elsewhere', { found, name, taken }, { field: taken }), 'without_date');
      return;
    }
  }

  /** Of days and moments as most programs write them, as they would be read; null of all others. */
  #plainDates(cells: readonly string[]): StatedDates | null {
    const { start, end, date_precision: precision } = this.#first;
    if (this.#time && cells[this.#time.index]) return null;
    const code = precision ? (cells[precision.index] ?? '') : '';
    if (code !== '' && this.#profile?.datePrecision) return null;
    const from = cells[start!.index] ?? '';
    const to = end ? (cells[end.index] ?? '') : '';
    if (from.length <= DATE_LENGTH) {
      const isAll = (to === '' || to === from) && (code === '' || code === 'day');
      return isAll ? this.#plainDay(from) : null;
    }
    if (this.#zoneIn(cells) !== '') return null;
    const first = code === '' || code === 'minute' ? plainMoment(from) : null;
    if (first === null) return null;
    const last = to === '' || to === from ? first : plainMoment(to);
    // By the days as they are written: what ends before it begins is said.
    const endsBefore = last !== first && to.slice(0, DATE_LENGTH) < from.slice(0, DATE_LENGTH);
    return last === null || endsBefore || last < first ? null : statedAs('minute', first, last);
  }

  #zoneIn(cells: readonly string[]): string {
    const named = this.#zone ? (cells[this.#zone.index] ?? '') : '';
    return isNothing(named.trim()) ? this.#ownZone : named;
  }

  #plainDay(text: string): StatedDates | null {
    // A number that no other text of so many digits has: to find it takes less than to find the text.
    const number = 10_000 * fourDigits(text, 0) + 100 * twoDigits(text, 5) + twoDigits(text, 8);
    const known = this.#days.get(number);
    if (known) return known.start === text ? known : null;
    if (!isDate(text)) return null;
    if (this.#days.size >= DATES_REMEMBERED) this.#days.clear();
    const day = statedAs('day', text, text);
    this.#days.set(number, day);
    return day;
  }

  #datesRead(cells: readonly string[]): DatesRead {
    const { end, date_precision: precision } = this.#first;
    const [start, time] = [this.#start, this.#time];
    const from = this.#hasParts ? this.#dateOfParts(cells) : start ? (cells[start.index] ?? '') : '';
    const to = end ? (cells[end.index] ?? '') : '';
    const clock = time ? (cells[time.index] ?? '') : '';
    const code = precision ? (cells[precision.index] ?? '') : '';
    const zone = this.#zoneIn(cells);
    // By start within those that share the rest: most rows share that, and no key has to be put together.
    const beside = clock === '' && zone === '' ? to : `${to}\u0000${clock}\u0000${zone}`;
    const rest = inner(inner(this.#known, code), beside);
    const known = rest.get(from);
    if (known) return known;
    const read = this.#spanned(this.#readCells({ from, to, clock, zone, code }));
    // A moment is hardly ever met again: to remember it costs more than to read it. Midnight is.
    if (from.length > DATE_LENGTH && !from.startsWith('00:00', DATE_LENGTH + 1)) return read;
    this.#remembered += 1;
    if (this.#remembered > DATES_REMEMBERED) this.forget();
    rest.set(from, read);
    return read;
  }

  #readCells({
    from,
    to,
    clock,
    zone,
    code,
  }: Record<'from' | 'to' | 'clock' | 'zone' | 'code', string>): DatesRead {
    const { end, date_precision: precision, year } = this.#first;
    const [start, time] = [this.#start, this.#time];
    const readingOf = (use: ColumnUse | undefined) => ({
      order: use ? this.#settings.orderOf(use.name) : ('unseen' as const),
      isEpoch: this.#isEpoch,
    });
    return readDates({
      start: { field: start?.name ?? year?.name ?? 'date', text: from, reading: readingOf(start) },
      end: { field: end?.name ?? 'end', text: to, reading: readingOf(end) },
      time: { field: time?.name ?? 'time', text: clock },
      zone: { field: this.#zone?.name ?? 'time_zone', text: zone },
      precision: {
        field: precision?.name ?? 'date_precision',
        text: code.trim(),
        code: this.#precisionOf(code),
      },
    });
  }

  /** The days of a record that covers so many from its date on. */
  #spanned(read: DatesRead): DatesRead {
    const days = this.#profile?.spanDays;
    const { start } = read.stated;
    if (days === undefined || start === null || read.stated.start !== read.stated.end) return read;
    const end = daysLater(start, days - 1) ?? start;
    return { ...read, span: null, stated: { ...read.stated, end } };
  }

  #dateOfParts(cells: readonly string[]): string {
    const part = (field: 'year' | 'month' | 'day') => cellOf(this.#first, cells, field).trim();
    return dateOfParts(part('year'), part('month'), part('day'));
  }

  #precisionOf(text: string): DatePrecision | 'unknown' | null {
    const code = text.trim().toLowerCase();
    if (isNothing(code)) return null;
    const meaning = this.#profile?.datePrecision ?? USUAL_PRECISIONS;
    if (Object.hasOwn(meaning, code)) return meaning[code]!;
    return isCode(DATE_PRECISIONS, code) ? code : 'unknown';
  }
}

function inner<Key, Value>(maps: Map<string, Map<Key, Value>>, key: string): Map<Key, Value> {
  const known = maps.get(key);
  if (known) return known;
  const map = new Map<Key, Value>();
  maps.set(key, map);
  return map;
}
