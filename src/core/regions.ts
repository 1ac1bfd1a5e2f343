/** Regions drawn by the user, and which incidents lie in them. */
import type { MultiPolygon, Polygon } from 'geojson';
import type { Extent } from './geo/extents';
import { polygonReference, type Reference } from './geo/reference';
import { isInside, type Truth } from './geo/signed-distance';

export interface Region {
  id: string;
  name: string;
  polygon: Polygon | MultiPolygon;
}

/** A drawn line is exactly where it was drawn, at any time. */
export function regionReference({ id, name, polygon }: Region): Reference {
  return polygonReference({ id, section: name, accuracy: 0 }, { validFrom: '', validTo: null }, polygon);
}

/** Whether the extent lies in any of the regions. Without regions everything does; without a place nothing can. */
export function inAnyRegion(extent: Extent | null, regions: readonly Reference[]): Truth {
  if (regions.length === 0) return 'definitely';
  if (!extent) return 'no';
  const truths = regions.map((region) => isInside(extent, region));
  if (truths.includes('definitely')) return 'definitely';
  return truths.includes('possibly') ? 'possibly' : 'no';
}
