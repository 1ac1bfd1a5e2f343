/**
 * How far positions surely are from any edge of a polygon: one look at its mask, and for most positions enough. Cells
 * away from the nearest cell that an edge touches are counted as a chess king walks them (A. Rosenfeld, J. L. Pfaltz,
 * J. ACM 13, 1966).
 */
import { maskCell, UNDECIDED, type PolygonMask } from './polygon-mask';

export interface PolygonClearance {
  readonly mask: PolygonMask;
  /** By cell of the mask: metres to the nearest edge, at least. */
  readonly metres: Float32Array;
}

/** Metres in a degree where degrees are shortest, less what a geodesic can save within the limits below. */
const METRES_PER_DEGREE = 110_574 * 0.98;
/** Degrees: wider than this, or nearer the poles, the way along a parallel is too far from the shortest. */
const WIDEST = 10;
const HIGHEST = 75;

const FAR = 0xffff;

export function clearanceOf(mask: PolygonMask): PolygonClearance {
  const { south, rowsPerDegree, columnsPerDegree, size, cells } = mask;
  const metres = new Float32Array(cells.length);
  const height = size / rowsPerDegree;
  const highest = Math.max(Math.abs(south), Math.abs(south + height)) + 1 / rowsPerDegree;
  if (height > WIDEST || size / columnsPerDegree > WIDEST || highest > HIGHEST) return { mask, metres };
  const narrowest = Math.cos((highest * Math.PI) / 180);
  const cellMetres = METRES_PER_DEGREE * Math.min(1 / rowsPerDegree, narrowest / columnsPerDegree);
  // Within its cell a position may lie at the near side.
  kingSteps(mask).forEach((steps, cell) => (metres[cell] = Math.max(0, steps - 1) * cellMetres));
  return { mask, metres };
}

/** Metres from any edge, at least; 0 where nothing is known, as away from the polygon's bounding box. */
export function clearanceAt({ mask, metres }: PolygonClearance, longitude: number, latitude: number): number {
  const row = (latitude - mask.south) * mask.rowsPerDegree;
  const column = (longitude - mask.west) * mask.columnsPerDegree;
  const isNear = row >= -1 && row <= mask.size + 1 && column >= -1 && column <= mask.size + 1;
  if (!isNear) return 0;
  return metres[maskCell(mask, longitude, latitude)]!;
}

function kingSteps({ size, cells }: PolygonMask): Uint16Array {
  const stride = size + 2;
  const steps = Uint16Array.from(cells, (cell) => (cell === UNDECIDED ? 0 : FAR));
  const nearer = (cell: number, column: number, beside: number, line: number) => {
    let least = Math.min(steps[cell]!, (steps[line] ?? FAR) + 1);
    if (column + beside >= 0 && column + beside < stride) {
      least = Math.min(least, (steps[cell + beside] ?? FAR) + 1, (steps[line + beside] ?? FAR) + 1);
    }
    if (column - beside >= 0 && column - beside < stride) {
      least = Math.min(least, (steps[line - beside] ?? FAR) + 1);
    }
    steps[cell] = Math.min(least, FAR);
  };
  for (let cell = 0; cell < steps.length; cell++) nearer(cell, cell % stride, -1, cell - stride);
  for (let cell = steps.length - 1; cell >= 0; cell--) nearer(cell, cell % stride, 1, cell + stride);
  return steps;
}
