/**
 * Points along the sides of the map and around all that lies over it, in pixels: so close that no name fits between two.
 */
import type { Covered, Insets } from '../state/viewpoint.svelte';
import { BRINK_SIDE } from './symbol-images';

export function brinksOf(width: number, height: number, { boxes }: Covered): { x: number; y: number }[] {
  const map: Insets = { left: 0, top: 0, right: width, bottom: height };
  return [map, ...boxes].flatMap(rimOf);
}

/** Half of each point lies on either side of the line. */
function rimOf({ left, top, right, bottom }: Insets): { x: number; y: number }[] {
  const along = (from: number, to: number) =>
    Array.from({ length: Math.max(0, Math.ceil((to - from) / BRINK_SIDE)) + 1 }, (_, step) =>
      Math.min(from + step * BRINK_SIDE, to),
    );
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
