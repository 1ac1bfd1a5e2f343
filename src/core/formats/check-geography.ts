/** Places and zones: extents that are not there, versions that do not follow each other, rings that are none. */
import { booleanClockwise, kinks } from '@turf/turf';
import type { Polygon, Position } from 'geojson';
import type { Zone } from '../geo/geography';
import type { Place } from '../incident';
import { problem, within, type Problem } from '../result';

export function checkPlaces(places: readonly Place[], extents: ReadonlySet<string>): Problem[] {
  return places.flatMap((place) => {
    const where = { file: 'places.geojson', id: place.id };
    if (place.extentId !== null && !extents.has(place.extentId)) {
      return [problem('unknown_extent', { id: place.extentId }, { ...where, field: 'extent_id' })];
    }
    if (place.radius === 0) return [problem('unknown_as_zero', {}, { ...where, field: 'radius_m' })];
    return [];
  });
}

/** @param zones in the order of the file, each with its record */
export function checkZones(zones: readonly { value: Zone; record: unknown }[]): Problem[] {
  return zones.flatMap(({ value: zone, record }, index) => {
    const where = { file: 'zones.geojson', id: zone.id };
    const next = zones[index + 1]?.value;
    const found: Problem[] = [];
    if (next && next.validFrom !== zone.validTo) {
      found.push(problem('gap', { next: next.validFrom }, { ...where, field: 'valid_to' }));
    }
    const ring = zone.polygon?.coordinates[0];
    const vertices = ring ? ring.length - 1 : 0;
    if ((record as { properties: { vertices: unknown[] } }).properties.vertices.length !== vertices) {
      found.push(problem('wrong_number', { vertices }, { ...where, field: 'vertices' }));
    }
    const faults = zone.polygon ? ringFaults(zone.polygon) : [];
    return [...found, ...faults.map((fault) => within(fault, { ...where, field: 'geometry' }))];
  });
}

function ringFaults(polygon: Polygon): Problem[] {
  const found: Problem[] = [];
  if (kinks(polygon).features.length > 0) {
    found.push(problem('crosses_itself', {}));
  }
  if (booleanClockwise(polygon.coordinates[0] as Position[])) {
    found.push(problem('wrong_winding', {}));
  }
  return found;
}
