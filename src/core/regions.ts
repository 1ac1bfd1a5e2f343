/** Regions drawn by the user, and which incidents lie in them. */
import type { MultiPolygon, Polygon } from 'geojson';
import { distanceToPolygon, inside, widen, type Disc, type Truth } from './geo/signed-distance';

export interface Region {
  id: string;
  name: string;
  polygon: Polygon | MultiPolygon;
}

/** Whether the extent lies in any of the regions. Without regions everything does; without a place nothing can. */
export function inAnyRegion(extent: Disc | null, regions: readonly Region[]): Truth {
  if (regions.length === 0) return 'definitely';
  if (!extent) return 'no';
  const truths = regions.map(({ polygon }) => {
    const nominal = distanceToPolygon(extent.position, polygon).distance;
    return inside(widen(nominal, { radius: extent.radius, accuracy: 0 }));
  });
  if (truths.includes('definitely')) return 'definitely';
  return truths.includes('possibly') ? 'possibly' : 'no';
}
