/** A record of JSON as columns, which are the paths of its values, and cells. */
import { columnKey } from '../mapping/column-key';
import { holdsOnly, ownerOfPlace } from '../mapping/owners';
import { problem, type Problem } from '../result';
import { esriGeometry, isEsri } from './esri-json';
import { idText } from './exact-id';
import { exactCells, mayBeInexact, seemsInexact } from './json-exact';
import { isGeometryType, isObject, memberFault, type Json } from './json-kinds';
import { isReckoned, keptAside } from './reckoned';

/** Levels of objects within a record whose members are columns; what lies deeper is a column as it stands. */
const LEVELS = 4;

/** A record taken apart: where it says it was, and what its columns say. */
export interface Apart {
  /** Undefined where none is stated, null where it is said to have none. */
  geometry: unknown;
  /** The name under which it stands where that is not a feature's: columns that tell a place go before it. */
  beside: string | null;
  /** What is to be said of how it was chosen. */
  placeDoubt: Problem | null;
  /** What the record itself says of its coordinates' system; undefined where it says nothing. */
  crs: unknown;
  id: string;
  names: string[];
  cells: string[];
  /** Members of the names of those that this program writes, which are somebody else's. */
  aside: readonly string[];
}

/** What is found on the way through a record. */
interface Found extends Apart {
  /** Geometries under other names than that of a feature's, by column. */
  shapes: { name: string; geometry: Json }[];
  isInexact: boolean;
}

/** Names under which databases keep the geometry of a record. */
const GEOMETRY_NAMES = [
  ...[
    'geometry',
    'geom',
    'the_geom',
    'location',
    'coordinates',
    'position',
    'point',
    'loc',
    'geo',
    'geojson',
  ],
];

/** `text` is what was parsed: numbers that are beyond what numbers hold are looked up in it. */
export function takenApart(json: Json, text: string): Apart | Problem {
  const found: Found = {
    ...{
      geometry: undefined,
      beside: null,
      placeDoubt: null,
      crs: undefined,
      id: '',
      names: [],
      cells: [],
      aside: keptAside(json),
    },
    ...{ shapes: [], isInexact: false },
  };
  if (json.type === 'Feature') {
    const fault = memberFault(json);
    if (fault) return fault;
    found.geometry = json.geometry;
    found.crs = json.crs ?? json.coordRefSys;
    found.id = idText(json, text) ?? '';
    // Of JSON-FG, whose `geometry` is on WGS 84 where it stands beside a `place`.
    if (isObject(json.place)) {
      found.geometry ??= json.place;
      if (json.geometry !== null) found.crs = json.crs;
    }
    return ended(found, (json.properties ?? {}) as Json, ['properties'], text);
  }
  if (isGeometryType(json.type)) return { ...found, geometry: json };
  if (isEsri(json)) {
    found.geometry = esriGeometry(json.geometry);
    found.crs = isObject(json.geometry) ? json.geometry.spatialReference : undefined;
    return ended(found, json.attributes as Json, ['attributes'], text);
  }
  if (isObject(json.geometry)) {
    const esri = esriGeometry(json.geometry);
    const isOne = esri !== json.geometry || 'type' in json.geometry || 'coordinates' in json.geometry;
    // Others hold keys for the place, which are columns.
    if (isOne) found.geometry = esri;
    found.crs = json.geometry.spatialReference;
  }
  if (isObject(json.crs)) found.crs = json.crs;
  const apart = ended(found, json, [], text);
  // Of coordinates in columns it is a column like any other.
  if (apart.geometry !== undefined) apart.crs ??= json.crs ?? json.srid ?? json.epsg;
  return apart;
}

/** With the columns that the members of an object are, which stands under that path in the text. */
function ended(found: Found, columns: Json, path: readonly string[], text: string): Apart {
  flatten(columns, '', LEVELS, found);
  if (found.isInexact) exactCells(text, path, found.names, found.cells);
  if (found.shapes.length > 0) takeShape(found);
  return found;
}

/** Of a record without a geometry as features have it: the only one that it has, or the one by a usual name. */
function takeShape(found: Found): void {
  if (found.geometry !== undefined && found.geometry !== null) return;
  const shapes = found.shapes.filter(({ name }) => ownerOfPlace(columnKey(name)) !== 'other');
  const { names, cells } = found;
  const named = GEOMETRY_NAMES.map((name) => shapes.find((shape) => shape.name === name));
  const shape = shapes.length === 1 ? shapes[0] : named.find((one) => one !== undefined);
  if (!shape) return;
  found.geometry = shape.geometry;
  found.beside = shape.name;
  const text = JSON.stringify(shape.geometry);
  const others = shapes.filter(({ geometry }) => JSON.stringify(geometry) !== text);
  if (others.length > 0) found.placeDoubt = severalPlaces([shape.name], namesOf(others));
  else if (!isUsual(shape.name)) {
    found.placeDoubt = problem('weak_column', { taken: `"${shape.name}"`, what: 'place' });
  }
  const index = names.indexOf(shape.name);
  names.splice(index, 1);
  cells.splice(index, 1);
}

/** Of two places that one record gives. */
export function severalPlaces(taken: readonly string[], others: readonly string[]): Problem {
  const named = (names: readonly string[]) => names.map((name) => `"${name}"`);
  const values = { taken: named(taken).join(', '), others: named(others).join('; '), what: 'place' as const };
  return problem('several_columns', values);
}

function isUsual(name: string): boolean {
  const last = name.lastIndexOf('.') + 1;
  return GEOMETRY_NAMES.includes(name.slice(last)) && holdsOnly(name.slice(0, last));
}

function namesOf(shapes: readonly { name: string }[]): string[] {
  return shapes.map(({ name }) => name);
}

function flatten(object: Json, path: string, levels: number, found: Found): void {
  for (const [key, value] of Object.entries(object)) {
    const name = path + key;
    if (name === 'geometry' && found.geometry !== undefined && path === '') continue;
    // What this or another program reckoned is no column of the record.
    if (path === '' && isReckoned(key, value)) continue;
    if (isObject(value)) {
      if (isGeometryType(value.type)) {
        if (Array.isArray(value.coordinates ?? value.geometries))
          found.shapes.push({ name, geometry: value });
      } else if (levels > 0) {
        flatten(value, `${name}.`, levels - 1, found);
        continue;
      }
    }
    found.names.push(name);
    found.cells.push(cellOf(value, found));
  }
}

function cellOf(value: unknown, found: Found): string {
  if (typeof value === 'string') return value;
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') {
    if (mayBeInexact(value)) found.isInexact = true;
    return String(value);
  }
  const text = textOfValue(value);
  if (seemsInexact(text)) found.isInexact = true;
  return text;
}

/** A list of words as other formats write it in a cell; all else as it stands. */
function textOfValue(value: unknown): string {
  if (!Array.isArray(value) || !value.some((item) => typeof item === 'string')) return JSON.stringify(value);
  return value.map((item) => (typeof item === 'string' ? item : JSON.stringify(item))).join('; ');
}
