/** Which lists of a file of JSON hold its records: under which names, and what their first items look like. */
import { arrayStart, itemSpans, membersOf, skipSpace } from './json-scan';
import { MARK } from './record-format';

/** Keys under which interfaces give their records. */
const WRAPPERS = new Set([
  ...['data', 'results', 'result', 'records', 'items', 'rows', 'events', 'elements', 'incidents', 'reports'],
  ...['value', 'values', 'entries', 'objects', 'response', 'list', 'posts', 'placemarks'],
]);

/** Whether the records of a file stand in a list of that name, which begins so. */
export function holdsRecords(name: string, opening: string): boolean {
  return name === 'features' || (WRAPPERS.has(name) && opening === '{');
}

/** Where the first record may begin; −1 while that is not shown, null where there is no list of records. */
export function recordsStart(text: string): number | null {
  const start = skipSpace(text, text.startsWith(MARK) ? MARK.length : 0);
  if (text[start] !== '[') return arrayStart(text, holdsRecords);
  const first = skipSpace(text, start + 1);
  if (first >= text.length) return -1;
  return text[first] === '{' || text[first] === ']' ? start + 1 : null;
}

/** Levels at which lists of records are looked for: `{"data": {"events": […]}}`, `{"layers": [{"features": […]}]}`. */
const LEVELS = 3;
/** Items of a list that are looked at. */
const LOOKED_AT = 5;

const PLACE =
  /"type"\s*:\s*"Feature"|"(?:[^"\\]*_)?(?:lat|latitude|y|geometry|geom|wkt|coordinates?|coords|geo|geojson|geopoint|широта|координаты|enlik|enlem|koordinatlar|լայնություն)"\s*:/i;
const DATE =
  /"(?:[^"\\]*_)?(?:dates?|datetime|timestamp|year|start|when|occurred_at|дата|tarix|tarih|ամսաթիվ)(?:_[^"\\]*)?"\s*:/i;

export type Span = [start: number, end: number];

/** A list of objects. */
export interface JsonList {
  /** Its path. */
  name: string;
  spans: Span[];
  isPlaced: boolean;
  isDated: boolean;
  /** The nearest objects around it, from the outermost on: where they begin. */
  around: readonly number[];
}

/** The lists of objects within the object that begins at `start`, in their order. */
export function listsWithin(
  text: string,
  start: number,
  skipped: readonly string[] = [],
  path = '',
  around: readonly number[] = [],
): JsonList[] {
  const inside = [...around, start];
  return membersOf(text, start).flatMap(({ key, valueStart }) => {
    if (skipped.includes(key)) return [];
    const name = path + key;
    const first = text[valueStart];
    if (first === '{') {
      return around.length < LEVELS ? listsWithin(text, valueStart, [], `${name}.`, inside) : [];
    }
    if (first !== '[' || text[skipSpace(text, valueStart + 1)] !== '{') return [];
    const spans = itemSpans(text, valueStart);
    const layers = spans.flatMap(([layer]) => layerWithin(text, layer, name, inside));
    return layers.length > 0 ? layers : [listOf(text, name, spans, inside)];
  });
}

/** The features of a layer or a collection that is an item of a list. */
function layerWithin(text: string, start: number, name: string, around: readonly number[]): JsonList[] {
  if (text[start] !== '{') return [];
  const features = membersOf(text, start).findLast(({ key }) => key === 'features');
  if (!features || text[features.valueStart] !== '[') return [];
  const spans = itemSpans(text, features.valueStart);
  return [listOf(text, `${name}.features`, spans, [...around, start])];
}

function listOf(text: string, name: string, spans: Span[], around: readonly number[]): JsonList {
  const some = spans.slice(0, LOOKED_AT).map(([start, end]) => text.slice(start, end));
  return {
    ...{ name, spans, around },
    isPlaced: some.some((item) => PLACE.test(item)),
    isDated: some.some((item) => DATE.test(item)),
  };
}

/** Whether nothing but an incident, or something else on the map, is such a record. */
export function isLikeRecords({ spans, isPlaced, isDated }: JsonList): boolean {
  return spans.length > 0 && (isPlaced || isDated);
}

/** Of all lists those that hold the records: such as say where something was as the first of them does, and when. */
export function listsOfRecords(lists: readonly JsonList[]): JsonList[] {
  const filled = lists.filter(({ spans }) => spans.length > 0);
  const first = filled.find(({ isPlaced }) => isPlaced) ?? filled[0];
  if (!first) return [];
  return filled.filter(
    (list) => list === first || (first.isPlaced && list.isPlaced && list.isDated === first.isDated),
  );
}
