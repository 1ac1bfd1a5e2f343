/** What values of JSON are: objects, geometries, records of the project's own model. */
import { problem, type Problem } from '../result';

export type Json = Record<string, unknown>;

/** What the records of a file are: features of a collection, plain objects or features, or either where nothing tells. */
export type RecordKind = 'features' | 'records' | 'lines';

const GEOMETRY_TYPES = new Set([
  ...[
    'Point',
    'MultiPoint',
    'LineString',
    'MultiLineString',
    'Polygon',
    'MultiPolygon',
    'GeometryCollection',
  ],
]);

export function isGeometryType(type: unknown): boolean {
  return typeof type === 'string' && GEOMETRY_TYPES.has(type);
}

/** Whether it is a feature of the claim model. */
export function isOwn({ type, properties }: Json): boolean {
  return (
    type === 'Feature' && isObject(properties) && 'claims' in properties && 'date_precision' in properties
  );
}

/** What keeps an object from being a feature, if anything. */
export function memberFault({ id, geometry, properties }: Json): Problem | null {
  // Programs write null where there is none.
  if (id !== undefined && id !== null && typeof id !== 'string' && typeof id !== 'number') {
    return problem('wrong_id', {}, { field: 'id' });
  }
  if (geometry === undefined) return problem('not_a_geometry', { found: null }, { field: 'geometry' });
  if (properties !== undefined && properties !== null && !isObject(properties)) {
    return problem('wrong_properties', {}, { field: 'properties' });
  }
  return null;
}

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
