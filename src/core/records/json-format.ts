/**
 * JSON of any size as records: a FeatureCollection, an array of records, or an array under a key as interfaces on the web
 * give them; or all that is one record or holds several lists, which is looked at whole. Else one record at a time.
 */
import { ordersIn } from '../formats/dataset-marker';
import { parseJson } from '../parse-json';
import { failure, problem, success, type Problem, type Result, type Where } from '../result';
import { SYSTEM_KEYS, systemOf, systemWithin, type CoordinateSystem } from '../values/coordinate-system';
import { FIRST_TEXT, firstOf } from './json-first';
import { isEsriCollection } from './esri-json';
import { membersOf, skipSpace, valueEnd } from './json-scan';
import {
  isLikeRecords,
  listsOfRecords,
  listsWithin,
  recordsStart,
  type JsonList,
  type Span,
} from './json-lists';
import { isGeometryType } from './json-kinds';
import { JsonReader, type AroundRecords } from './json-reader';
import type { ReadSettings } from './read-settings';
import type { RecordReader } from './record-reader';
import type { Cut, RawRecord } from './raw-record';
import { MARK, RECORD_LIMIT, type RecordFormat } from './record-format';

export class JsonFormat implements RecordFormat, AroundRecords {
  readonly kind = 'geojson';
  readonly delimiter = null;
  readonly unit = 'feature';
  head = '';
  tail = '';
  #part: 'head' | 'records' | 'tail' = 'head';
  #count = 0;
  /** Whether the records are features of a collection, which nothing else can be. */
  #isCollection = false;
  /** Of what stands under no list of its own. */
  #type: 'geojson' | 'esri' | 'umap' | null = null;
  /** Texts of the first records. */
  first: readonly string[] = [];
  /** Of lists of records that all stand in one, or as the end of the file says. */
  #system: CoordinateSystem = 'degrees';
  #settings: ReadSettings | null = null;
  #unread: Problem[] = [];

  /** As people call what it turned out to be. */
  get name(): string {
    if (this.#type === 'umap') return 'uMap';
    if (this.#type === 'esri') return 'Esri JSON';
    return this.#isCollection || this.#type === 'geojson' ? 'GeoJSON' : 'JSON';
  }

  get place(): Where {
    return this.#part === 'records' ? { unit: 'feature', number: this.#count + 1 } : {};
  }

  cut(text: string, isLast: boolean): Result<Cut> {
    if (this.#part === 'tail') return this.#takeTail(text, 0, [], isLast);
    let from = 0;
    if (this.#part === 'head') {
      const start = recordsStart(text);
      if (start === null || start === -1) {
        return isLast ? this.#whole(text) : success({ records: [], rest: 0 });
      }
      // However it comes in pieces, the same first records tell what the keys of all mean.
      if (text.length < FIRST_TEXT && !isLast) return success({ records: [], rest: 0 });
      this.head = text.slice(0, start);
      this.#part = 'records';
      this.#isCollection = /"features"\s*:\s*\[$/.test(this.head);
      from = start;
    }
    const found = this.#cutRecords(text, from);
    if (!found.ok) return found;
    const { records, rest, isClosed } = found.value;
    if (from > 0) this.first = firstOf(records, from);
    if (isClosed) return this.#takeTail(text, rest, records, isLast);
    return isLast ? failure(problem('cut_off', {}, this.place)) : found;
  }

  async reader(settings: ReadSettings, isLazy = false): Promise<Result<RecordReader>> {
    this.#settings = settings;
    const system = this.#systemBefore();
    if (typeof system !== 'string') return failure(system);
    if (system !== 'degrees') settings.settleSystem(system);
    const orders = this.head.includes('border_incidents') ? ordersIn(`${this.head}]}`) : new Map();
    if (orders.size > 0) settings.settle(orders);
    const kind = this.#isCollection ? 'features' : 'records';
    if (isLazy) return success(JsonReader.lazy(kind, this.unit, settings, this));
    return success(await JsonReader.make(kind, this.unit, settings, this));
  }

  doubts(): readonly Problem[] {
    const isLate = this.#system !== 'degrees' && this.#settings?.system === 'degrees';
    return isLate ? [...this.#unread, problem('late_crs', {}, { field: 'crs' })] : this.#unread;
  }

  /** The coordinate system that the head names, or all of a file that was there at once; WGS 84 where none is named. */
  #systemBefore(): CoordinateSystem | Problem {
    if (this.#system !== 'degrees' || !SYSTEM_KEYS.test(this.head)) return this.#system;
    const parsed = parseJson(`${this.head}]}`);
    return parsed.ok ? systemWithin(parsed.value) : 'degrees';
  }

  #cutRecords(text: string, first: number): Result<Cut & { isClosed: boolean }> {
    const records: RawRecord[] = [];
    let from = first;
    for (;;) {
      let start = skipSpace(text, from);
      if (text[start] === ']') return success({ records, rest: from, isClosed: true });
      if (this.#count > 0 && start < text.length) {
        if (text[start] !== ',') return this.#misplaced(text[start]!);
        start = skipSpace(text, start + 1);
      }
      if (start >= text.length) break;
      const end = valueEnd(text, start);
      if (end === start) return this.#misplaced(text[start]!);
      if (end === -1) break;
      this.#add(records, text.slice(from, start), text.slice(start, end));
      from = end;
    }
    return success({ records, rest: from, isClosed: false });
  }

  #add(records: RawRecord[], before: string, text: string, beginsList = false): void {
    if (this.#count === 0) this.head += before;
    this.#count += 1;
    const isFirst = this.#count === 1;
    records.push({
      before: isFirst ? '' : before,
      text,
      ...(beginsList && !isFirst && { beginsList }),
      after: '',
      number: this.#count,
      isBlank: false,
    });
  }

  /** Takes what stands from `from` on as the last of the file, or as some of it. */
  #takeTail(text: string, from: number, records: RawRecord[], isLast: boolean): Result<Cut> {
    this.#part = 'tail';
    this.tail += text.slice(from);
    const cut = { records, rest: text.length };
    // One that is too long is refused for that.
    return isLast && this.tail.length <= RECORD_LIMIT ? this.#finish(cut) : success(cut);
  }

  #misplaced(found: string): Result<never> {
    return failure(problem('not_parted', { found }, this.place));
  }

  /** What stands around the records must be what it began as, without them. */
  #finish(cut: Cut): Result<Cut> {
    const whole = this.head + this.tail;
    const around = parseJson(whole);
    if (!around.ok) return around;
    const system = systemWithin(around.value);
    if (typeof system !== 'string') return failure(system);
    this.#system = system;
    this.#noteUnread(whole);
    if (!this.#isCollection) return success(cut);
    const { type, features } = around.value as { type?: unknown; features?: unknown };
    if (isEsriCollection(around.value)) this.#type = 'esri';
    else if (type !== 'FeatureCollection') return notGeojson(type);
    const isOnce = Array.isArray(features) && features.length === 0;
    return isOnce ? success(cut) : failure(problem('repeated_features', {}));
  }

  /** Lists beside that of the records that may be some as well. */
  #noteUnread(whole: string): void {
    const start = skipSpace(whole, whole.startsWith(MARK) ? MARK.length : 0);
    if (whole[start] !== '{' || !whole.includes('[')) return;
    for (const list of listsWithin(whole, start, [DATASET_MARKER])) {
      if (isLikeRecords(list)) this.#unread.push(notRead(list));
    }
  }

  /** A file that holds no list of records at its first level. */
  #whole(text: string): Result<Cut> {
    const parsed = parseJson(text);
    if (!parsed.ok) return parsed;
    const { value } = parsed;
    if (Array.isArray(value)) return failure(problem('not_geojson', { type: null, isArray: true }));
    const type = (value as { type?: unknown } | null)?.type;
    if (type === 'FeatureCollection') return failure(problem('no_features', {}));
    const start = skipSpace(text, text.startsWith(MARK) ? MARK.length : 0);
    if (type === 'Feature' || isGeometryType(type)) {
      const system = systemOf((value as { crs?: unknown }).crs);
      if (typeof system !== 'string') return failure(system);
      this.#type = 'geojson';
      return this.#scattered(text, [[[start, valueEnd(text, start)]]]);
    }
    if (type === 'umap') this.#type = 'umap';
    else if (type !== undefined) return notGeojson(type);
    const lists = listsWithin(text, start);
    const read = listsOfRecords(lists);
    if (read.length === 0) return notGeojson(type);
    this.#unread = lists.filter((list) => !read.includes(list) && isLikeRecords(list)).map(notRead);
    const systems = read.map(({ around }) => systemAround(text, around));
    for (const system of systems) if (typeof system !== 'string') return failure(system);
    this.#system = systems[0] as CoordinateSystem;
    if (systems.some((system) => system !== this.#system)) return failure(problem('several_crs', {}));
    return this.#scattered(
      text,
      read.map(({ spans }) => spans),
    );
  }

  #scattered(text: string, lists: readonly (readonly Span[])[]): Result<Cut> {
    const records: RawRecord[] = [];
    let from = 0;
    for (const list of lists) {
      for (const [index, [start, end]] of list.entries()) {
        this.#add(records, text.slice(from, start), text.slice(start, end), index === 0);
        from = end;
      }
    }
    this.first = firstOf(records, this.head.length);
    this.#part = 'tail';
    this.tail = text.slice(from);
    return success({ records, rest: text.length });
  }
}

/** What the innermost object around a list says of its coordinates, of those that say it. */
function systemAround(text: string, around: readonly number[]): CoordinateSystem | Problem {
  for (const start of around.toReversed()) {
    const members = membersOf(text, start).filter(({ key }) => SYSTEM_KEYS.test(`"${key}"`));
    if (members.length === 0) continue;
    const named = members.map(({ key, valueStart, valueEnd }) => {
      const parsed = parseJson(text.slice(valueStart, valueEnd));
      return [key, parsed.ok ? parsed.value : null];
    });
    return systemWithin(Object.fromEntries(named));
  }
  return 'degrees';
}

function notRead({ name, spans }: JsonList): Problem {
  return problem('list_not_read', { name, count: spans.length });
}

/** The member that this program writes about all of a file, which holds places and sources. */
const DATASET_MARKER = 'border_incidents';

function notGeojson(type: unknown): Result<never> {
  return failure(problem('not_geojson', { type: typeof type === 'string' ? type : null, isArray: false }));
}
