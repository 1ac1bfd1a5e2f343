/** What of the published geography lies under a position: a section of the border, the zone or an exclave. */
import type { Position } from 'geojson';
import { polygonSurface } from '../geo/extents';
import { lineReference } from '../geo/reference';
import type { Geography, Zone } from '../geo/geography';
import { approximateDistance, nearestOnLines } from '../geo/nearest/nearest-on-lines';
import { USUAL_WITHIN, type Shape } from './region';

/**
 * The border within `reach` metres goes before the surfaces that it bounds.
 *
 * @param shownZone the version of the zone that the user sees; it has no name of its own
 */
export function pickReference(
  position: Position,
  reach: number,
  { boundaries, extents }: Geography,
  shownZone: Zone | null,
): { name: string | null; shape: Shape } | null {
  const [longitude, latitude] = position as [number, number];
  const border = lineReference('border', boundaries[0]!, boundaries).boundary;
  if (approximateDistance(border, longitude, latitude, reach) <= reach) {
    const { sectionId, section } = boundaries[nearestOnLines(border, longitude, latitude).line]!;
    return { name: section, shape: { kind: 'border', section: sectionId, within: USUAL_WITHIN } };
  }
  const contains = (polygon: Parameters<typeof polygonSurface>[0]) =>
    polygonSurface(polygon).contains(longitude, latitude);
  if (shownZone?.polygon && contains(shownZone.polygon)) {
    return { name: null, shape: { kind: 'zone' } };
  }
  const surface = extents.find(({ polygon }) => contains(polygon));
  return surface ? { name: surface.name, shape: { kind: 'surface', id: surface.id } } : null;
}
