/**
 * JSON of any size as records: a FeatureCollection, an array of records, or an array under a key as interfaces on the web
 * give them; or all that is one record or holds several lists, which is looked at whole. Else one record at a time.
 */
import { ordersIn } from '../formats/dataset-marker';
import { parseJson } from '../parse-json';
import { failure, problem, success, type Problem, type Result, type Where } from '../result';
import { systemOf, type CoordinateSystem } from '../values/coordinate-system';
import { arrayStart, itemSpans, membersOf, skipSpace, valueEnd } from './json-scan';
import { holdsRecords } from './json-lists';
import { isGeometryType } from './json-kinds';
import { JsonReader } from './json-reader';
import type { ReadSettings } from './read-settings';
import type { RecordReader } from './record-reader';
import type { Cut, RawRecord } from './raw-record';
import { MARK, RECORD_LIMIT, type RecordFormat } from './record-format';
import { memberOf } from './splice';

export class JsonFormat implements RecordFormat {
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
  #type: 'geojson' | 'umap' | null = null;

  /** As people call what it turned out to be. */
  get name(): string {
    if (this.#type === 'umap') return 'uMap';
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
      this.head = text.slice(0, start);
      this.#part = 'records';
      this.#isCollection = /"features"\s*:\s*\[$/.test(this.head);
      from = start;
    }
    const found = this.#cutRecords(text, from);
    if (!found.ok) return found;
    const { records, rest, isClosed } = found.value;
    if (isClosed) return this.#takeTail(text, rest, records, isLast);
    return isLast ? failure(problem('cut_off', {}, this.place)) : found;
  }

  async reader(settings: ReadSettings, isLazy = false): Promise<Result<RecordReader>> {
    const system = this.#systemBefore();
    if (typeof system !== 'string') return failure(system);
    if (system !== 'degrees') settings.settleSystem(system);
    const orders = this.head.includes('border_incidents') ? ordersIn(`${this.head}]}`) : new Map();
    if (orders.size > 0) settings.settle(orders);
    const kind = this.#isCollection ? 'features' : 'records';
    if (isLazy) return success(JsonReader.lazy(kind, this.unit, settings));
    return success(await JsonReader.make(kind, this.unit, settings));
  }

  /** The coordinate system that the head names; WGS 84 where it names none. */
  #systemBefore(): CoordinateSystem | Problem {
    if (!this.head.includes('"crs"')) return 'degrees';
    const parsed = parseJson(`${this.head}]}`);
    return parsed.ok ? systemOf((parsed.value as { crs?: unknown }).crs) : 'degrees';
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
    const around = parseJson(this.head + this.tail);
    if (!around.ok) return around;
    if (!this.#isCollection) return success(cut);
    const { type, features, crs } = around.value as { type?: unknown; features?: unknown; crs?: unknown };
    if (type !== 'FeatureCollection') return notGeojson(type);
    const isOnce = Array.isArray(features) && features.length === 0;
    if (!isOnce) return failure(problem('repeated_features', {}));
    const system = systemOf(crs);
    return typeof system === 'string' ? success(cut) : failure(system);
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
    const lists = type === undefined || type === 'umap' ? listsWithin(text, start, LEVELS) : [];
    if (type === 'umap') this.#type = 'umap';
    return lists.length > 0 ? this.#scattered(text, lists) : notGeojson(type);
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
    this.#part = 'tail';
    this.tail = text.slice(from);
    return success({ records, rest: text.length });
  }
}

/** Levels at which lists of records are looked for: `{"data": {"events": […]}}`, `{"layers": [{"features": […]}]}`. */
const LEVELS = 3;

type Span = [start: number, end: number];

/** Where the records of the lists within an object begin and end: of all its layers, or of the first list of objects. */
function listsWithin(text: string, start: number, levels: number): Span[][] {
  const members = membersOf(text, start);
  const layers = members.find(({ key }) => key === 'layers');
  if (layers && text[layers.valueStart] === '[') {
    const lists = itemSpans(text, layers.valueStart).map(([layer]) => {
      const features = text[layer] === '{' ? memberOf(text, layer, 'features') : undefined;
      return features && text[features.valueStart] === '[' ? itemSpans(text, features.valueStart) : [];
    });
    return lists.filter(({ length }) => length > 0);
  }
  for (const { valueStart } of members) {
    if (text[valueStart] === '[' && text[skipSpace(text, valueStart + 1)] === '{')
      return [itemSpans(text, valueStart)];
    if (text[valueStart] !== '{' || levels === 0) continue;
    const within = listsWithin(text, valueStart, levels - 1);
    if (within.length > 0) return within;
  }
  return [];
}

/** Where the first record may begin; −1 while that is not shown, null where there is no list of records. */
function recordsStart(text: string): number | null {
  const start = skipSpace(text, text.startsWith(MARK) ? MARK.length : 0);
  if (text[start] !== '[') return arrayStart(text, holdsRecords);
  const first = skipSpace(text, start + 1);
  if (first >= text.length) return -1;
  return text[first] === '{' || text[first] === ']' ? start + 1 : null;
}

function notGeojson(type: unknown): Result<never> {
  return failure(problem('not_geojson', { type: typeof type === 'string' ? type : null, isArray: false }));
}
