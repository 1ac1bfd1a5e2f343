/** How high the sheet stands that has the panels on a phone. */
export const SHEET_HEIGHTS = ['low', 'middle', 'high'] as const;

export type SheetHeight = (typeof SHEET_HEIGHTS)[number];

/** A height lower or higher by some steps, as far as there is one. */
export function steppedHeight(height: SheetHeight, by: number): SheetHeight {
  const index = SHEET_HEIGHTS.indexOf(height) + by;
  return SHEET_HEIGHTS[Math.min(Math.max(index, 0), SHEET_HEIGHTS.length - 1)]!;
}

/** The height to which a sheet goes that is let go where it takes such a share of the room it may have. */
export function nearestHeight(share: number): SheetHeight {
  if (share < 0.33) return 'low';
  return share < 0.7 ? 'middle' : 'high';
}
