/** The view in somebody else's page: the code of its frame, and whether others can follow its address at all. */

export interface FrameSize {
  /** CSS pixels. */
  width: number;
  height: number;
}

/** Sizes with names: the smallest that shows everything, one for a column of text, one for a page's width. */
export const FRAME_SIZES = {
  small: { width: 480, height: 320 },
  medium: { width: 640, height: 420 },
  large: { width: 800, height: 500 },
} as const satisfies Record<string, FrameSize>;

export type FrameSizeName = keyof typeof FRAME_SIZES;

/** Below the least the map is nothing but its margins. */
export const LEAST_SIZE: FrameSize = { width: 320, height: 280 };
export const MOST_SIZE: FrameSize = { width: 2400, height: 1600 };

/** What was typed as one of a size's lengths; null where it is no whole number of pixels within the bounds. */
export function readLength(text: string, side: keyof FrameSize): number | null {
  const length = /^\d{1,5}$/.test(text.trim()) ? Number(text) : NaN;
  return length >= LEAST_SIZE[side] && length <= MOST_SIZE[side] ? length : null;
}

/** Made for HTML: what stands in link and title can neither end an attribute nor begin an element. */
export function frameCode(link: string, title: string, { width, height }: FrameSize): string {
  const attributes = {
    src: link,
    title,
    width: String(width),
    height: String(height),
    style: 'border:0;max-width:100%',
    loading: 'lazy',
  };
  const pairs = Object.entries(attributes).map(([name, value]) => `${name}="${escaped(value)}"`);
  return `<iframe ${pairs.join(' ')}></iframe>`;
}

/** Whether an address leads nowhere on other computers: a file, or a server that only this one reaches. */
export function isOnlyHere(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return (
    protocol === 'file:' ||
    /^(?:127\.\d+\.\d+\.\d+|0\.0\.0\.0|\[::1?\]|(?:.+\.)?localhost)\.?$/.test(hostname)
  );
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;' };

function escaped(text: string): string {
  return text.replace(/[&"<>]/g, (character) => ESCAPES[character]!);
}
