/** The box of what is to be seen of a chosen incident. */
import { boxOf } from '../core/geo/polygon-box';
import type { Geography } from '../core/geo/geography';
import type { Details } from '../engine/engine';
import type { Box } from './viewpoint.svelte';

const METRES_PER_DEGREE = 111_320;

/** All that it may lie in, and the nearest point of the border; null where no place is given. */
export function boxAround(
  { incident, extent, proximity }: Details,
  surfaces: Geography['extents'],
): Box | null {
  const [longitude, latitude] = incident.position ?? [];
  if (longitude === undefined || latitude === undefined) return null;
  const surface = surfaces.find(({ id }) => id === extent?.surfaceId);
  const [west, south, east, north] = surface
    ? boxOf(surface.polygon)
    : discBox(longitude, latitude, extent?.radius ?? 0);
  const [footLongitude, footLatitude] = proximity.border?.nearest ?? [longitude, latitude];
  return [
    Math.min(west, footLongitude!),
    Math.min(south, footLatitude!),
    Math.max(east, footLongitude!),
    Math.max(north, footLatitude!),
  ];
}

function discBox(longitude: number, latitude: number, radius: number): Box {
  const height = radius / METRES_PER_DEGREE;
  const width = height / Math.max(Math.cos((latitude * Math.PI) / 180), 0.01);
  return [longitude - width, latitude - height, longitude + width, latitude + height];
}
