/** The corners of a shape in the user's hand: each of its rings or lines by itself, put together again as they were. */
import type { LineString, Polygon, Position } from 'geojson';
import type { TerraDraw } from 'terra-draw';
import type { Shape } from '../../core/regions/region';

/** Set on what has no filling, for it would hide which of several rings is a hole. */
export const OUTLINE_ONLY = 'outlineOnly';

type CorneredShape = Extract<Shape, { kind: 'area' | 'corridor' }>;

export function hasCorners(shape: Shape): shape is CorneredShape {
  return shape.kind === 'area' || shape.kind === 'corridor';
}

export class ShapeEditing {
  readonly #draw: TerraDraw;
  readonly #shape: CorneredShape;
  /** Where each was when the shape was sound last. */
  #sound: readonly (Position[] | Position[][])[];
  /** In the order of the shape's rings or lines. */
  readonly #ids: readonly (string | number)[];

  constructor(draw: TerraDraw, shape: CorneredShape) {
    this.#draw = draw;
    this.#shape = shape;
    const geometries = geometriesOf(shape);
    this.#sound = geometries.map(({ coordinates }) => coordinates);
    const added = draw.addFeatures(
      geometries.map((geometry) => ({
        type: 'Feature',
        geometry,
        properties: {
          mode: geometry.type === 'Polygon' ? 'polygon' : 'linestring',
          [OUTLINE_ONLY]: geometries.length > 1,
        },
      })),
    );
    this.#ids = added.map(({ id }) => id!);
    const first = added.find(({ valid }) => valid);
    if (first) draw.selectFeature(first.id!);
  }

  /** What it has been moved to is sound: from now on this is what it goes back to. */
  keep(): void {
    this.#sound = this.#moved();
  }

  /** Puts everything back to where it was sound last. */
  restore(): void {
    this.#ids.forEach((id, index) => {
      const feature = this.#draw.getSnapshotFeature(id);
      if (!feature) return;
      const geometry = { type: feature.geometry.type, coordinates: this.#sound[index]! };
      this.#draw.updateFeatureGeometry(id, geometry as Polygon | LineString);
    });
  }

  #moved(): (Position[] | Position[][])[] {
    return this.#ids.map((id, index) => {
      const feature = this.#draw.getSnapshotFeature(id);
      // One that the tool did not take stays as it is.
      return (feature?.geometry.coordinates as Position[] | Position[][] | undefined) ?? this.#sound[index]!;
    });
  }

  /** As it has been moved so far. */
  get shape(): CorneredShape {
    const moved = this.#moved();
    let taken = 0;
    const next = () => moved[taken++]!;
    const ring = () => (next() as Position[][])[0]!;
    if (this.#shape.kind === 'area') {
      const { polygon } = this.#shape;
      return {
        kind: 'area',
        polygon:
          polygon.type === 'Polygon'
            ? { type: 'Polygon', coordinates: polygon.coordinates.map(ring) }
            : { type: 'MultiPolygon', coordinates: polygon.coordinates.map((area) => area.map(ring)) },
      };
    }
    const { line, within } = this.#shape;
    return {
      kind: 'corridor',
      within,
      line:
        line.type === 'LineString'
          ? { type: 'LineString', coordinates: next() as Position[] }
          : { type: 'MultiLineString', coordinates: line.coordinates.map(() => next() as Position[]) },
    };
  }
}

function geometriesOf(shape: CorneredShape): (Polygon | LineString)[] {
  if (shape.kind === 'area') {
    const { polygon } = shape;
    const areas = polygon.type === 'Polygon' ? [polygon.coordinates] : polygon.coordinates;
    return areas.flat().map((ring) => ({ type: 'Polygon', coordinates: [ring] }));
  }
  const { line } = shape;
  const lines = line.type === 'LineString' ? [line.coordinates] : line.coordinates;
  return lines.map((coordinates) => ({ type: 'LineString', coordinates }));
}

/** Whether it has holes, or several areas or lines. */
export function hasParts(shape: CorneredShape): boolean {
  return geometriesOf(shape).length > 1;
}
