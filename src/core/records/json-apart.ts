/** A record of JSON as columns, which are the paths of its values, and cells. */
import type { Problem } from '../result';
import { idText } from './exact-id';
import { isGeometryType, isObject, memberFault, type Json } from './json-kinds';
import { textOf } from './json-scan';
import { propertiesOf } from './splice';

/** Levels of objects within a record whose members are columns; what lies deeper is a column as it stands. */
const LEVELS = 4;

const RECKONED = new Set(['derived', 'proximity']);

/** A record taken apart: where it says it was, and what its columns say. */
export interface Apart {
  geometry: unknown;
  id: string;
  names: string[];
  cells: string[];
}

/** `text` is what was parsed: numbers that are beyond what numbers hold are looked up in it. */
export function takenApart(json: Json, text: string): Apart | Problem {
  const apart: Apart = { geometry: undefined, id: '', names: [], cells: [] };
  if (json.type === 'Feature') {
    const fault = memberFault(json);
    if (fault) return fault;
    apart.geometry = json.geometry;
    apart.id = idText(json, text) ?? '';
    const properties = (json.properties ?? {}) as Json;
    flatten(properties, '', LEVELS, apart);
    if (Object.values(properties).some(isInexact)) exactNumbers(text, apart);
    return apart;
  }
  if (isGeometryType(json.type)) return { ...apart, geometry: json };
  if (isObject(json.geometry)) apart.geometry = json.geometry;
  flatten(json, '', LEVELS, apart);
  return apart;
}

function flatten(object: Json, path: string, levels: number, apart: Apart): void {
  for (const [key, value] of Object.entries(object)) {
    const name = path + key;
    if (name === 'geometry' && apart.geometry !== undefined) continue;
    // What this or another program reckoned is no column of the record.
    if (path === '' && RECKONED.has(key)) continue;
    if (isObject(value) && levels > 0 && !isGeometryType(value.type))
      flatten(value, `${name}.`, levels - 1, apart);
    else {
      apart.names.push(name);
      apart.cells.push(cellOf(value));
    }
  }
}

function cellOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value === null || value === undefined) return '';
  // A list of words, as other formats write it in a cell.
  if (Array.isArray(value) && value.some((item) => typeof item === 'string')) {
    return value.map((item) => (typeof item === 'string' ? item : JSON.stringify(item))).join('; ');
  }
  return JSON.stringify(value);
}

function isInexact(value: unknown): boolean {
  return typeof value === 'number' && Math.abs(value) > Number.MAX_SAFE_INTEGER;
}

function exactNumbers(feature: string, { names, cells }: Apart): void {
  for (const { key, valueStart, valueEnd } of propertiesOf(feature)) {
    const index = names.indexOf(key);
    if (index !== -1 && /^-?\d/.test(feature[valueStart]!))
      cells[index] = textOf(feature.slice(valueStart, valueEnd));
  }
}
