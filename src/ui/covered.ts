/** What of the map panels and controls lie over: each says by `data-covers` at which side, or sides, it does. */
import type { Covered, Insets } from '../state/viewpoint.svelte';

/** In pixels of the map's element. */
export function coveredOf(map: HTMLElement): Covered {
  const at = map.getBoundingClientRect();
  const insets: Insets = { top: 0, right: 0, bottom: 0, left: 0 };
  const boxes: Insets[] = [];
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
    boxes.push({
      top: box.top - at.top,
      right: box.right - at.left,
      bottom: box.bottom - at.top,
      left: box.left - at.left,
    });
    const depth: Insets = {
      top: box.bottom - at.top,
      right: at.right - box.left,
      bottom: at.bottom - box.top,
      left: box.right - at.left,
    };
    // At the side where the map loses least by it.
    const loss = (side: keyof Insets) =>
      depth[side] * (side === 'left' || side === 'right' ? at.height : at.width);
    const sides = element.dataset.covers!.split(' ') as (keyof Insets)[];
    const side = sides.reduce((best, next) => (loss(next) < loss(best) ? next : best));
    insets[side] = Math.max(insets[side], depth[side]);
  }
  return { insets, boxes };
}
