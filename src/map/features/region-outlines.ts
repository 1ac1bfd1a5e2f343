/** What the map draws of the regions. */
import type { Feature, FeatureCollection, MultiLineString, MultiPolygon, Polygon } from 'geojson';
import type { Geography, Zone } from '../../core/geo/geography';
import { circleOutline } from '../../core/regions/outline';
import { regionsInUse, type Region, type Shape } from '../../core/regions/region';

type Outline = Polygon | MultiPolygon;

/**
 * @param shownZone the version of the zone on the date that the map stands at
 * @param onMissing told of each region whose outline cannot be drawn here, for lack of what draws it
 */
export async function regionFeatures(
  regions: readonly Region[],
  geography: Geography,
  shownZone: Zone | null,
  onMissing: (name: string) => void,
): Promise<FeatureCollection> {
  const drawn = await Promise.all(
    regionsInUse(regions).map(async ({ id, name, shape, isExcluded }): Promise<Feature[]> => {
      const outline = await outlineOf(shape, geography, shownZone).catch(() => {
        onMissing(name);
        return null;
      });
      const properties = { id, name, isExcluded };
      return outline ? [{ type: 'Feature', geometry: outline, properties }] : [];
    }),
  );
  return { type: 'FeatureCollection', features: drawn.flat() };
}

async function outlineOf(
  shape: Shape,
  { boundaries, extents }: Geography,
  shownZone: Zone | null,
): Promise<Outline | null> {
  switch (shape.kind) {
    case 'area':
      return shape.polygon;
    case 'circle':
      return circleOutline(shape.centre, shape.radius);
    case 'corridor':
      return around(shape.line, shape.within);
    case 'border': {
      const pieces = boundaries.filter(
        ({ sectionId }) => shape.section === null || sectionId === shape.section,
      );
      const coordinates = pieces.map(({ line }) => line.coordinates);
      return around({ type: 'MultiLineString', coordinates }, shape.within);
    }
    case 'zone':
      return shownZone?.polygon ?? null;
    case 'surface':
      return extents.find(({ id }) => id === shape.id)?.polygon ?? null;
  }
}

async function around(
  line: Extract<Shape, { kind: 'corridor' }>['line'] | MultiLineString,
  within: number,
): Promise<Outline | null> {
  if (within === 0 || line.coordinates.length === 0) return null;
  const { corridorOutline } = await import('./corridor-outline');
  return corridorOutline(line, within);
}
