/**
 * Where a long list stands, and which of its rows show. Browsers cap the height of an element, so the canvas that is
 * scrolled may be lower than all rows together. A long way on the scrollbar then means its share of all rows, a short
 * one (wheel, finger, keys) the same way in pixels; close to both ends canvas and rows go in step, so that either end
 * is reached with the other. All lengths are in CSS pixels.
 */

/** Below what any browser allows: Firefox draws some 17.9 million pixels, Chromium and Safari 33.5 million. */
const HIGHEST_CANVAS = 8_000_000;

/** From either end, canvas and rows go in step this far. */
const IN_STEP = 20_000;

export interface ListLayout {
  readonly count: number;
  readonly rowHeight: number;
  /** The height of what shows at a time. */
  readonly viewport: number;
}

export interface ListPlace {
  /** How far the canvas is scrolled. */
  readonly top: number;
  /** How far the rows are: from the top of row 0 to the top of the viewport. */
  readonly offset: number;
}

export function canvasHeight({ count, rowHeight }: ListLayout): number {
  return Math.min(count * rowHeight, HIGHEST_CANVAS);
}

/** The place with the rows scrolled so far, or as far as they go. */
export function placeAt(layout: ListLayout, offset: number): ListPlace {
  const end = offsetEnd(layout);
  const within = Math.min(Math.max(offset, 0), end);
  return { top: inStep(within, end, topEnd(layout)), offset: within };
}

/**
 * The place when the canvas has been scrolled to `top`. Where its own top is another, canvas and rows had drifted
 * apart, and the canvas is to be scrolled there; no row moves by that.
 */
export function placeAfter(layout: ListLayout, place: ListPlace, top: number): ListPlace {
  const end = topEnd(layout);
  const way = top - place.top;
  const share = inStep(top, end, offsetEnd(layout));
  if (Math.abs(way) > longestShortWay(layout)) return { top, offset: share };
  const moved = placeAt(layout, place.offset + way);
  const isNearEnd = Math.min(top, end - top) < IN_STEP / 2;
  if (!isNearEnd) return { top, offset: moved.offset };
  // The browser rounds what it scrolls to.
  return Math.abs(moved.top - top) < 1 ? { top, offset: share } : moved;
}

/** The first and the last row to be rendered, both included; the last is −1 where there are no rows. */
export function rowsAt(
  { count, rowHeight, viewport }: ListLayout,
  offset: number,
  overscan: number,
): [first: number, last: number] {
  const first = Math.floor(offset / rowHeight) - overscan;
  const last = Math.ceil((offset + viewport) / rowHeight) - 1 + overscan;
  return [Math.max(first, 0), Math.min(last, count - 1)];
}

/** The offset nearest to this one at which the row shows whole. */
export function offsetShowing({ rowHeight, viewport }: ListLayout, offset: number, index: number): number {
  const top = index * rowHeight;
  return Math.min(top, Math.max(offset, top + rowHeight - viewport));
}

function topEnd(layout: ListLayout): number {
  return Math.max(canvasHeight(layout) - layout.viewport, 0);
}

function offsetEnd({ count, rowHeight, viewport }: ListLayout): number {
  return Math.max(count * rowHeight - viewport, 0);
}

/** From a way on a scale that ends at `end` to the one on a scale that ends at `otherEnd`. */
function inStep(way: number, end: number, otherEnd: number): number {
  if (end === otherEnd || way < IN_STEP) return way;
  if (end - way < IN_STEP) return otherEnd - (end - way);
  return IN_STEP + ((way - IN_STEP) * (otherEnd - 2 * IN_STEP)) / (end - 2 * IN_STEP);
}

/**
 * Dragging the scrollbar by a pixel of its own scrolls the canvas by its height over the viewport's; half a pixel is
 * the least there is. Less than half of that must be a wheel, a finger or a key.
 */
function longestShortWay(layout: ListLayout): number {
  const leastDrag = canvasHeight(layout) / layout.viewport / 2;
  // Short enough to stop within the stretch before the end where drift is made good.
  return Math.max(layout.viewport, Math.min(leastDrag / 2, IN_STEP / 4));
}

/** The row that a key leads to from another, beyond the ends too; null where it leads nowhere. */
export function rowByKey(
  { count, rowHeight, viewport }: ListLayout,
  key: string,
  index: number,
): number | null {
  const page = Math.max(1, Math.floor(viewport / rowHeight));
  const targets: Record<string, number> = {
    ArrowDown: index + 1,
    ArrowUp: index - 1,
    PageDown: index + page,
    PageUp: index - page,
    Home: 0,
    End: count - 1,
  };
  return targets[key] ?? null;
}

/** The rows from first to last, and one beside them that is kept, in their order. */
export function withKept(first: number, last: number, kept: number | null): number[] {
  const within = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  if (kept !== null && kept < first) return [kept, ...within];
  if (kept !== null && kept > last) return [...within, kept];
  return within;
}
