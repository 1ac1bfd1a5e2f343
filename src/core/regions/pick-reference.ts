/** What of the published geography lies under a position: a section of the border, the zone or an exclave. */
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { polygonSurface, type Surface } from '../geo/extents';
import { lineReference } from '../geo/reference';
import type { Geography, Zone } from '../geo/geography';
import type { LineIndex } from '../geo/nearest/line-index';
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
  const border = borderOf(boundaries);
  if (approximateDistance(border, longitude, latitude, reach) <= reach) {
    const { sectionId, section } = boundaries[nearestOnLines(border, longitude, latitude).line]!;
    return { name: section, shape: { kind: 'border', section: sectionId, within: USUAL_WITHIN } };
  }
  const contains = (polygon: MultiPolygon | Polygon) => surfaceOf(polygon).contains(longitude, latitude);
  if (shownZone?.polygon && contains(shownZone.polygon)) {
    return { name: null, shape: { kind: 'zone' } };
  }
  const surface = extents.find(({ polygon }) => contains(polygon));
  return surface ? { name: surface.name, shape: { kind: 'surface', id: surface.id } } : null;
}

/** Asked with every move of a pointer, so each is indexed once. */
const borders = new WeakMap<Geography['boundaries'], LineIndex>();
const surfaces = new WeakMap<MultiPolygon | Polygon, Surface>();

function borderOf(boundaries: Geography['boundaries']): LineIndex {
  const border = borders.get(boundaries) ?? lineReference('border', boundaries[0]!, boundaries).boundary;
  borders.set(boundaries, border);
  return border;
}

function surfaceOf(polygon: MultiPolygon | Polygon): Surface {
  const surface = surfaces.get(polygon) ?? polygonSurface(polygon);
  surfaces.set(polygon, surface);
  return surface;
}
