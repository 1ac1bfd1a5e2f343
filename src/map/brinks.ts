/** Points along the sides of what is free of the map, in pixels: so close that no name fits between two. */
import type { Covered } from '../state/viewpoint.svelte';
import { BRINK_SIDE } from './symbol-images';

export function brinksOf(width: number, height: number, covered: Covered): { x: number; y: number }[] {
  const [left, right] = [0, width - covered.right];
  const [top, bottom] = [0, height - covered.bottom];
  const along = (from: number, to: number) =>
    Array.from({ length: Math.max(0, Math.ceil((to - from) / BRINK_SIDE)) + 1 }, (_, step) =>
      Math.min(from + step * BRINK_SIDE, to),
    );
  // Half of each lies on either side of the line.
  return [
    ...along(top, bottom).flatMap((y) => [
      { x: left, y },
      { x: right, y },
    ]),
    ...along(left, right).flatMap((x) => [
      { x, y: top },
      { x, y: bottom },
    ]),
  ];
}
