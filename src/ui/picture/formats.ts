/** Sizes of pictures, in CSS pixels, and what room their parts take. */
export const FORMATS = {
  article: { width: 1200, height: 800 },
  square: { width: 1080, height: 1080 },
  slide: { width: 1600, height: 900 },
} as const;

export type FormatName = keyof typeof FORMATS;

/** Pixels of the file for each pixel of the picture. */
export const RATIOS = [1, 2, 3] as const;
