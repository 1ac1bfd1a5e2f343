/** What of the map panels and controls lie over: each says by `data-covers` at which side, or sides, it does. */
import type { Covered } from '../state/viewpoint.svelte';

/** Pixels at each side of the map's element. */
export function coveredOf(map: HTMLElement): Covered {
  const at = map.getBoundingClientRect();
  const covered: Covered = { top: 0, right: 0, bottom: 0, left: 0 };
  for (const element of document.querySelectorAll<HTMLElement>('[data-covers]')) {
    const box = element.getBoundingClientRect();
    const isApart =
      box.width === 0 ||
      box.height === 0 ||
      box.right <= at.left ||
      box.left >= at.right ||
      box.bottom <= at.top ||
      box.top >= at.bottom;
    if (isApart) continue;
    const depth: Covered = {
      top: box.bottom - at.top,
      right: at.right - box.left,
      bottom: at.bottom - box.top,
      left: box.right - at.left,
    };
    // At the side where the map loses least by it.
    const loss = (side: keyof Covered) =>
      depth[side] * (side === 'left' || side === 'right' ? at.height : at.width);
    const sides = element.dataset.covers!.split(' ') as (keyof Covered)[];
    const side = sides.reduce((best, next) => (loss(next) < loss(best) ? next : best));
    covered[side] = Math.max(covered[side], depth[side]);
  }
  return covered;
}
