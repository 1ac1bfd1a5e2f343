/** Positions as people type or paste them: one to a line, or parted by semicolons; latitude first. */
import type { Position } from 'geojson';
import { parseCoordinates, formatDecimal } from '../coordinates';
import { failure, success, type Result } from '../result';

/** Longitude, latitude of each, or which of them could not be read. */
export function parsePositions(text: string): Result<Position[]> {
  const lines = text
    .split(/[\n;]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const read = lines.map(parseCoordinates);
  const problems = read.flatMap((result, index) =>
    result.ok
      ? []
      : result.problems.map((problem) => ({
          ...problem,
          where: `position ${index + 1}`,
        })),
  );
  if (problems.length > 0) return failure(...problems);
  return success(read.flatMap((result) => (result.ok ? [[...result.value]] : [])));
}

export function positionsText(positions: readonly Position[]): string {
  return positions.map(formatDecimal).join('\n');
}
