/** Features as Esri's services give them: `attributes` instead of properties, and geometries of their own. */
import { isObject, type Json } from './json-kinds';

export function isEsri({ type, attributes, geometry }: Json): boolean {
  return type === undefined && isObject(attributes) && (geometry === undefined || isObjectOrNull(geometry));
}

/** Whether an object that holds features says that they are of that kind. */
export function isEsriCollection(collection: unknown): boolean {
  const { type, geometryType, fields, spatialReference } = (collection ?? {}) as Record<string, unknown>;
  if (type !== undefined) return false;
  const isNamed = typeof geometryType === 'string' && geometryType.startsWith('esriGeometry');
  return isNamed || Array.isArray(fields) || isObject(spatialReference);
}

/** As GeoJSON; what cannot be that stays as it is, and is refused where geometries are read. */
export function esriGeometry(geometry: unknown): unknown {
  if (!isObject(geometry)) return geometry;
  const { x, y, points, paths, rings } = geometry;
  if (x === null || x === 'NaN') return null;
  if (typeof x === 'number' && typeof y === 'number') return { type: 'Point', coordinates: [x, y] };
  if (Array.isArray(points)) return { type: 'MultiPoint', coordinates: points };
  if (Array.isArray(paths)) return { type: 'MultiLineString', coordinates: paths };
  // Of several it would have to be reckoned which are holes of which.
  if (Array.isArray(rings) && rings.length < 2) return { type: 'Polygon', coordinates: rings };
  return geometry;
}

function isObjectOrNull(value: unknown): boolean {
  return value === null || isObject(value);
}
