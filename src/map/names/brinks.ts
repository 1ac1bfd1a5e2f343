/** Boxes along the sides of the map and around all that lies over it, in pixels: no name finds room across them. */
import type { Covered, Insets } from '../../state/viewpoint.svelte';
import type { Pixel } from '../flat-view';
import { BRINK_SIDE } from '../symbol-images';

/** Pixels of a box that lies along a line; where the line is shorter, boxes are squares. */
export const BRINK_LENGTH = 96;

export interface Brink {
  middle: Pixel;
  /** Of a long one. */
  along: 'x' | 'y' | null;
}

export function brinksOf(width: number, height: number, { boxes }: Covered): Brink[] {
  const map: Insets = { left: 0, top: 0, right: width, bottom: height };
  return [map, ...boxes].flatMap(rimOf);
}

/** Half of each box lies on either side of the line. */
function rimOf({ left, top, right, bottom }: Insets): Brink[] {
  const down = spread(top, bottom);
  const across = spread(left, right);
  return [
    ...[left, right].flatMap((x) =>
      down.middles.map((y): Brink => ({ middle: { x, y }, along: down.isLong ? 'y' : null })),
    ),
    ...[top, bottom].flatMap((y) =>
      across.middles.map((x): Brink => ({ middle: { x, y }, along: across.isLong ? 'x' : null })),
    ),
  ];
}

/** The middles of as few boxes as cover all between two ends. */
function spread(from: number, to: number): { middles: number[]; isLong: boolean } {
  const isLong = to - from >= BRINK_LENGTH;
  const length = isLong ? BRINK_LENGTH : BRINK_SIDE;
  const count = Math.max(1, Math.ceil((to - from) / length));
  const [first, last] = count === 1 ? [(from + to) / 2, 0] : [from + length / 2, to - length / 2];
  const step = count === 1 ? 0 : (last - first) / (count - 1);
  return { middles: Array.from({ length: count }, (_, index) => first + index * step), isLong };
}
