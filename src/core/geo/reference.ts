/**
 * A dated geometry made ready to be measured to: the border, the peacekeepers' zone, a drawn region. Built once, asked
 * often. Degrees (WGS 84), metres, local calendar dates.
 */
import type { LineString, MultiPolygon, Polygon, Position } from 'geojson';
import { polygonsOf } from './polygon-box';
import { buildLineIndex, type LineIndex } from './nearest/line-index';
import { buildPolygonIndex, type PolygonIndex } from './nearest/polygon-index';
import type { Validity } from './validity';

/** What of the reference is nearest: a section's piece of the border, or the polygon itself. */
export interface ReferencePiece {
  id: string;
  /** Name for people. */
  section: string;
  /** Metres by which it may lie elsewhere. */
  accuracy: number;
}

export interface Reference extends Validity {
  id: string;
  /** All lines, or all rings of the polygon. */
  boundary: LineIndex;
  /** The polygon's inside; null for lines, whose distances have no sign. */
  area: PolygonIndex | null;
  /** By the number of the line in `boundary`. */
  pieces: readonly ReferencePiece[];
  /** Where lines end, degrees: longitude and latitude of the first and of the last position of each line. */
  ends: Float64Array;
  /** By line, for its first and its last position: the lowest number of a line that ends there too. */
  lineAtEnd: Int32Array;
  /** The lines again, apart by how accurately they are known; a polygon has one class. */
  classes: readonly AccuracyClass[];
  /** All lines less accurate than the best, with the accuracy of the worst; null where all are alike. */
  loosest: AccuracyClass | null;
}

interface AccuracyClass {
  accuracy: number;
  boundary: LineIndex;
}

export interface LinePiece extends ReferencePiece {
  line: LineString;
}

export function lineReference(id: string, validity: Validity, pieces: readonly LinePiece[]): Reference {
  const accuracies = [...new Set(pieces.map(({ accuracy }) => accuracy))];
  const best = Math.min(...accuracies);
  const indexOf = (chosen: readonly LinePiece[]) =>
    buildLineIndex(chosen.map(({ line }): Position[] => line.coordinates));
  return {
    id,
    validFrom: validity.validFrom,
    validTo: validity.validTo,
    boundary: indexOf(pieces),
    area: null,
    ...endsOf(pieces.map(({ line }) => line.coordinates)),
    pieces: pieces.map(({ id: pieceId, section, accuracy }) => ({ id: pieceId, section, accuracy })),
    classes: accuracies.map((accuracy) => ({
      accuracy,
      boundary: indexOf(pieces.filter((piece) => piece.accuracy === accuracy)),
    })),
    loosest:
      accuracies.length > 1
        ? {
            accuracy: Math.max(...accuracies),
            boundary: indexOf(pieces.filter(({ accuracy }) => accuracy > best)),
          }
        : null,
  };
}

/** A line of a single position. */
export function pointReference(piece: ReferencePiece, validity: Validity, position: Position): Reference {
  return lineReference(piece.id, validity, [
    { ...piece, line: { type: 'LineString', coordinates: [position] } },
  ]);
}

export function polygonReference(
  piece: ReferencePiece,
  validity: Validity,
  polygon: Polygon | MultiPolygon,
): Reference {
  const polygons = polygonsOf(polygon);
  const rings = polygons.flat();
  const boundary = buildLineIndex(rings);
  return {
    id: piece.id,
    validFrom: validity.validFrom,
    validTo: validity.validTo,
    boundary,
    area: buildPolygonIndex(polygons),
    ...endsOf(rings),
    pieces: rings.map(() => piece),
    classes: [{ accuracy: piece.accuracy, boundary }],
    loosest: null,
  };
}

/** Degrees within which two positions are one: a ten-thousandth of a millimetre. */
const SAME = 1e-12;

/**
 * The line to name for a nearest point: where lines meet, the first of them, so that the answer does not depend on
 * which of them a search comes upon.
 */
export function lineNamed(
  { ends, lineAtEnd }: Reference,
  line: number,
  longitude: number,
  latitude: number,
): number {
  for (let end = 2 * line; end <= 2 * line + 1; end += 1) {
    const isThere =
      Math.abs(ends[2 * end]! - longitude) < SAME && Math.abs(ends[2 * end + 1]! - latitude) < SAME;
    if (isThere) return lineAtEnd[end]!;
  }
  return line;
}

function endsOf(lines: readonly Position[][]): Pick<Reference, 'ends' | 'lineAtEnd'> {
  const positions = lines.flatMap((line) => [line[0] ?? [NaN, NaN], line.at(-1) ?? [NaN, NaN]]);
  const first = new Map<string, number>();
  const lineAtEnd = Int32Array.from(positions, (position, end) => {
    const line = end >> 1;
    const known = first.get(String(position));
    if (known === undefined) first.set(String(position), line);
    return known ?? line;
  });
  return {
    ends: Float64Array.from(positions.flatMap(([longitude, latitude]) => [longitude!, latitude!])),
    lineAtEnd,
  };
}
