/** How much the map has room for of its tools: with their names, as icons, or behind one button. */
export type ToolRoom = 'whole' | 'icons' | 'opener';

/** Heights of the map in the letters' measure, for a mouse and for fingers: tools, the zoom below them, the scale. */
const NEEDED = {
  mouse: { whole: 32, icons: 23.25 },
  fingers: { whole: 43, icons: 26.5 },
} as const;

/** What of the window may be known before the map is measured, in queries that grow with the reader's letters. */
export const WIDE = '(min-width: 67.51em)';
export const TALL = '(min-height: 51.25em)';
export const NOT_LOW = '(min-height: 32.51em)';

interface Room {
  isWide: boolean;
  isTall: boolean;
  isLow: boolean;
  isForFingers: boolean;
  /** Of the map; 0 before it is measured. */
  height: number;
}

/** @param rem CSS pixels */
export function toolRoom({ isWide, isTall, isLow, isForFingers, height }: Room, rem: number): ToolRoom {
  if (!isWide || isLow) return 'opener';
  const needed = NEEDED[isForFingers ? 'fingers' : 'mouse'];
  const isEnough = (wanted: keyof typeof needed) => height === 0 || height >= needed[wanted] * rem;
  if (isTall && isEnough('whole')) return 'whole';
  return isEnough('icons') ? 'icons' : 'opener';
}
