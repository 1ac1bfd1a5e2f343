/** Where a card stands that tells of a spot: whole within its room, and beside the spot wherever there is room beside it. */

interface Size {
  width: number;
  height: number;
}

/** Pixels, all from the same corner. */
interface Room {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Pixels between the spot and the card: more than a symbol and the ring about it reach. */
export const CLEARANCE = 24;

/** The upper left corner: above, below, right or left of the spot, the first where the card is whole. */
export function besideSpot(
  at: { x: number; y: number },
  { width, height }: Size,
  { left, top, right, bottom }: Room,
): { left: number; top: number } {
  const across = within(at.x - width / 2, left, right - width);
  const down = within(at.y - height / 2, top, bottom - height);
  const above = { left: across, top: at.y - CLEARANCE - height };
  const below = { left: across, top: at.y + CLEARANCE };
  const places = [
    above,
    below,
    { left: at.x + CLEARANCE, top: down },
    { left: at.x - CLEARANCE - width, top: down },
  ];
  const isWhole = (place: { left: number; top: number }) =>
    place.left >= left && place.left + width <= right && place.top >= top && place.top + height <= bottom;
  const whole = places.find(isWhole);
  if (whole) return whole;
  // There is none: over the spot rather than cut.
  const larger = at.y - top > bottom - at.y ? above : below;
  return { left: across, top: within(larger.top, top, bottom - height) };
}

/** Where the end lies before the beginning, the beginning. */
function within(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
