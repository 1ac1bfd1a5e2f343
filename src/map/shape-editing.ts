/** The corners of a shape in the user's hand: each of its rings or lines by itself, put together again as they were. */
import type { LineString, Polygon, Position } from 'geojson';
import type { TerraDraw } from 'terra-draw';
import type { Shape } from '../core/regions/region';

type CorneredShape = Extract<Shape, { kind: 'area' | 'corridor' }>;

export function hasCorners(shape: Shape): shape is CorneredShape {
  return shape.kind === 'area' || shape.kind === 'corridor';
}

export class ShapeEditing {
  readonly #draw: TerraDraw;
  readonly #shape: CorneredShape;
  /** In the order of the shape's rings or lines. */
  readonly #ids: readonly (string | number)[];

  constructor(draw: TerraDraw, shape: CorneredShape) {
    this.#draw = draw;
    this.#shape = shape;
    const added = draw.addFeatures(
      geometriesOf(shape).map((geometry) => ({
        type: 'Feature',
        geometry,
        properties: { mode: geometry.type === 'Polygon' ? 'polygon' : 'linestring' },
      })),
    );
    this.#ids = added.map(({ id }) => id!);
    const first = added.find(({ valid }) => valid);
    if (first) draw.selectFeature(first.id!);
  }

  /** As it has been moved so far. */
  get shape(): CorneredShape {
    const moved = geometriesOf(this.#shape).map(
      ({ coordinates }, index) =>
        // One that the tool did not take stays as it is.
        this.#draw.getSnapshotFeature(this.#ids[index]!)?.geometry.coordinates ?? coordinates,
    );
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
