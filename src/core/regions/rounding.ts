/** Shapes as exact as links are, so that a link brings back the very same region: 1e-6 degrees, decimetres. */
import type { Position } from 'geojson';
import type { Shape } from './region';

export function roundedShape(shape: Shape): Shape {
  switch (shape.kind) {
    case 'area': {
      const { polygon } = shape;
      return polygon.type === 'Polygon'
        ? { kind: 'area', polygon: { type: 'Polygon', coordinates: polygon.coordinates.map(lineOf) } }
        : {
            kind: 'area',
            polygon: {
              type: 'MultiPolygon',
              coordinates: polygon.coordinates.map((rings) => rings.map(lineOf)),
            },
          };
    }
    case 'circle':
      return { kind: 'circle', centre: positionOf(shape.centre), radius: metresOf(shape.radius) };
    case 'corridor': {
      const { line } = shape;
      return {
        kind: 'corridor',
        line:
          line.type === 'LineString'
            ? { type: 'LineString', coordinates: lineOf(line.coordinates) }
            : { type: 'MultiLineString', coordinates: line.coordinates.map(lineOf) },
        within: metresOf(shape.within),
      };
    }
    case 'border':
      return { ...shape, within: metresOf(shape.within) };
    case 'zone':
    case 'surface':
      return shape;
  }
}

/** How many corners of a ring stay apart when they are rounded. */
export function differentCorners(ring: readonly Position[]): number {
  return new Set(lineOf(ring).map(String)).size;
}

function lineOf(line: readonly Position[]): Position[] {
  return line.map(positionOf);
}

function positionOf(position: Position): Position {
  return position.slice(0, 2).map((degrees) => Math.round(degrees * 1e6) / 1e6);
}

function metresOf(metres: number): number {
  return Math.round(metres * 10) / 10;
}
