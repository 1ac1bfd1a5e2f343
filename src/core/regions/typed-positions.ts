/**
 * Positions as people type or paste them: one to a line, or parted by semicolons; latitude first. A line that says
 * "part" begins another line or area, one that says "hole" a hole in the area above.
 */
import type { Position } from 'geojson';
import { parseCoordinates, formatDecimal } from '../coordinates';
import { failure, resultWithin, success, type Problem, type Result } from '../result';

/** Longitude, latitude of each position. */
export interface TypedPart {
  isHole: boolean;
  positions: Position[];
}

const HEADS = ['part', 'hole'];

/** The parts, of which there is one at least, or which positions could not be read. */
export function parseParts(text: string): Result<TypedPart[]> {
  const parts: TypedPart[] = [];
  const problems: Problem[] = [];
  let count = 0;
  for (const line of text.split(/[\n;]/).map((typed) => typed.trim())) {
    const head = line.toLowerCase();
    if (HEADS.includes(head)) parts.push({ isHole: head === 'hole', positions: [] });
    else if (line !== '') {
      count += 1;
      if (parts.length === 0) parts.push({ isHole: false, positions: [] });
      const read = resultWithin(parseCoordinates(line), { unit: 'position', number: count });
      if (read.ok) parts.at(-1)!.positions.push([...read.value]);
      else problems.push(...read.problems);
    }
  }
  if (problems.length > 0) return failure(problems);
  return success(parts.length > 0 ? parts : [{ isHole: false, positions: [] }]);
}

export function partsText(parts: readonly TypedPart[]): string {
  return parts
    .flatMap(({ isHole, positions }, index) => [
      ...(isHole ? ['hole'] : index > 0 ? ['part'] : []),
      ...positions.map(formatDecimal),
    ])
    .join('\n');
}
