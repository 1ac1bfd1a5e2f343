/** A region's shape as it stands in a form, all in texts: what people type, and back. Lengths in kilometres. */
import type { Position } from 'geojson';
import { parseCoordinates, formatDecimal } from '../coordinates';
import { failure, success, type Result } from '../result';
import { crossingIn } from './crossing';
import { FARTHEST, type Shape, type ShapeKind } from './region';
import { parsePositions, positionsText } from './typed-positions';

export interface TypedShape {
  kind: ShapeKind;
  /** Corners of an area or points of a corridor's line, one to a line. */
  positions: string;
  centre: string;
  /** Kilometres: a circle's radius, the width of a corridor to either side. */
  kilometres: string;
  /** Of the border; '' is all of it. */
  section: string;
  surface: string;
}

export function emptyTypedShape(surface: string): TypedShape {
  return { kind: 'area', positions: '', centre: '', kilometres: '5', section: '', surface };
}

/** Null where the shape has more parts than a form can show: holes, or several areas or lines. */
export function typedShapeOf(shape: Shape): TypedShape | null {
  const empty = { ...emptyTypedShape(''), kind: shape.kind };
  switch (shape.kind) {
    case 'area': {
      const { polygon } = shape;
      if (polygon.type !== 'Polygon' || polygon.coordinates.length !== 1) return null;
      return { ...empty, positions: positionsText(polygon.coordinates[0]!.slice(0, -1)) };
    }
    case 'circle':
      return { ...empty, centre: formatDecimal(shape.centre), kilometres: kilometresOf(shape.radius) };
    case 'corridor':
      if (shape.line.type !== 'LineString') return null;
      return {
        ...empty,
        positions: positionsText(shape.line.coordinates),
        kilometres: kilometresOf(shape.within),
      };
    case 'border':
      return { ...empty, section: shape.section ?? '', kilometres: kilometresOf(shape.within) };
    case 'zone':
      return empty;
    case 'surface':
      return { ...empty, surface: shape.id };
  }
}

/** The shape, or what of it could not be read. */
export function parseTypedShape({
  kind,
  positions,
  centre,
  kilometres,
  section,
  surface,
}: TypedShape): Result<Shape> {
  switch (kind) {
    case 'area':
      return ringOf(positions);
    case 'circle': {
      const [at, radius] = [parseCoordinates(centre), metresOf(kilometres)];
      if (!at.ok) return at;
      return radius.ok ? success({ kind, centre: at.value, radius: radius.value }) : radius;
    }
    case 'corridor': {
      const [line, within] = [atLeast(2, positions, 'A line'), metresOf(kilometres)];
      if (!line.ok) return line;
      if (!within.ok) return within;
      return success({
        kind,
        line: { type: 'LineString', coordinates: line.value },
        within: within.value,
      });
    }
    case 'border': {
      const within = metresOf(kilometres);
      if (!within.ok) return within;
      return success({ kind, section: section === '' ? null : section, within: within.value });
    }
    case 'zone':
      return success({ kind });
    case 'surface':
      return success({ kind, id: surface });
  }
}

function ringOf(text: string): Result<Shape> {
  const typed = atLeast(3, text, 'An area');
  if (!typed.ok) return typed;
  const corners = typed.value;
  const isClosed = String(corners[0]) === String(corners.at(-1));
  const ring = isClosed ? corners : [...corners, corners[0]!];
  if (ring.length < 4) return wrong('An area takes three different corners or more.');
  const polygon = { type: 'Polygon' as const, coordinates: [ring] };
  const crossing = crossingIn(polygon);
  return crossing ? wrong(`The area ${crossing}.`) : success({ kind: 'area', polygon });
}

function atLeast(count: number, text: string, what: string): Result<Position[]> {
  const typed = parsePositions(text);
  if (!typed.ok || typed.value.length >= count) return typed;
  return wrong(`${what} takes ${count} positions or more; ${typed.value.length} found.`);
}

function metresOf(kilometres: string): Result<number> {
  const number = Number(kilometres.trim().replace(',', '.'));
  const metres = Math.round(number * 1e4) / 10;
  if (kilometres.trim() !== '' && metres > 0 && metres <= FARTHEST) return success(metres);
  return wrong(`A distance in kilometres is needed, such as 2.5; found "${kilometres.slice(0, 30)}".`);
}

function kilometresOf(metres: number): string {
  return String(Math.round(metres * 10) / 1e4);
}

function wrong(message: string): Result<never> {
  return failure({ reason: 'not_a_region', where: '', field: '', message });
}
