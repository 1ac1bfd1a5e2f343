/** A region's shape as it stands in a form, all in texts: what people type, and back. Lengths in kilometres. */
import type { LineString, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson';
import { parseCoordinates, formatDecimal } from '../coordinates';
import { failure, problem, success, type Result } from '../result';
import { FARTHEST, type Shape, type ShapeKind } from './region';
import { differentCorners } from './rounding';
import { faultOf } from './soundness';
import { parseParts, partsText, type TypedPart } from './typed-positions';

export interface TypedShape {
  kind: ShapeKind;
  /** Corners of an area or points of a corridor's line, one to a line, with its parts and holes. */
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

export function typedShapeOf(shape: Shape): TypedShape {
  const empty = { ...emptyTypedShape(''), kind: shape.kind };
  switch (shape.kind) {
    case 'area':
      return { ...empty, positions: partsText(ringsOf(shape.polygon)) };
    case 'circle':
      return { ...empty, centre: formatDecimal(shape.centre), kilometres: kilometresOf(shape.radius) };
    case 'corridor':
      return {
        ...empty,
        positions: partsText(linesOf(shape.line).map((positions) => ({ isHole: false, positions }))),
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
      return areaOf(positions);
    case 'circle': {
      const [at, radius] = [parseCoordinates(centre), metresOf(kilometres)];
      if (!at.ok) return at;
      return radius.ok ? success({ kind, centre: at.value, radius: radius.value }) : radius;
    }
    case 'corridor': {
      const [line, within] = [lineOf(positions), metresOf(kilometres)];
      if (!line.ok) return line;
      return within.ok ? success({ kind, line: line.value, within: within.value }) : within;
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

/** Each outline followed by its holes, without the closing positions. */
function ringsOf(polygon: Polygon | MultiPolygon): TypedPart[] {
  const areas = polygon.type === 'Polygon' ? [polygon.coordinates] : polygon.coordinates;
  return areas.flatMap((rings) =>
    rings.map((ring, index) => ({ isHole: index > 0, positions: ring.slice(0, -1) })),
  );
}

function linesOf(line: LineString | MultiLineString): Position[][] {
  return line.type === 'LineString' ? [line.coordinates] : line.coordinates;
}

function areaOf(text: string): Result<Shape> {
  const typed = partsOf(3, text, 'area');
  if (!typed.ok) return typed;
  const areas: Position[][][] = [];
  for (const { isHole, positions } of typed.value) {
    const isClosed = String(positions[0]) === String(positions.at(-1));
    const ring = isClosed ? positions : [...positions, positions[0]!];
    if (differentCorners(ring) < 3) return failure(problem('too_few_corners', {}));
    if (!isHole) areas.push([ring]);
    else if (areas.length > 0) areas.at(-1)!.push(ring);
    else return failure(problem('hole_without_area', {}));
  }
  const polygon: Polygon | MultiPolygon =
    areas.length === 1
      ? { type: 'Polygon', coordinates: areas[0]! }
      : { type: 'MultiPolygon', coordinates: areas };
  const fault = faultOf(polygon);
  return fault ? failure(fault) : success({ kind: 'area', polygon });
}

function lineOf(text: string): Result<LineString | MultiLineString> {
  const typed = partsOf(2, text, 'line');
  if (!typed.ok) return typed;
  if (typed.value.some(({ isHole }) => isHole)) return failure(problem('hole_in_line', {}));
  const lines = typed.value.map(({ positions }) => positions);
  return success(
    lines.length === 1
      ? { type: 'LineString', coordinates: lines[0]! }
      : { type: 'MultiLineString', coordinates: lines },
  );
}

/** Each of them with so many positions. */
function partsOf(least: number, text: string, shape: 'area' | 'line'): Result<TypedPart[]> {
  const typed = parseParts(text);
  const short = typed.ok ? typed.value.find(({ positions }) => positions.length < least) : undefined;
  if (!short) return typed;
  return failure(problem('too_few_positions', { shape, least, found: short.positions.length }));
}

function metresOf(kilometres: string): Result<number> {
  const number = Number(kilometres.trim().replace(',', '.'));
  const metres = Math.round(number * 1e4) / 10;
  if (kilometres.trim() !== '' && metres > 0 && metres <= FARTHEST) return success(metres);
  return failure(problem('not_a_distance', { found: kilometres }));
}

function kilometresOf(metres: number): string {
  return String(Math.round(metres * 10) / 1e4);
}
