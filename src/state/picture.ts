/** What the interface asks of the map for a picture: a port that the map fills. Pixels are CSS pixels. */
import type { Language } from '../core/conflict';

export interface PictureWish {
  width: number;
  height: number;
  /** Pixels of the image for each pixel of the picture. */
  ratio: number;
  isDark: boolean;
  names: Language;
}

/** Which of the things that a legend explains are to be seen. */
export interface Depicted {
  /** Incidents that the symbols in the picture stand for. */
  count: number;
  /** The symbols, by their names. */
  symbols: readonly string[];
  /** Dotted rings, around what stands for a wider area. */
  hasWide: boolean;
  /** Symbols of several sizes, for the losses that are claimed. */
  hasSizes: boolean;
  /** Symbols that are paler, for what they stand for matches possibly. */
  hasPossible: boolean;
  hasBorder: boolean;
  hasApproximateBorder: boolean;
  hasZone: boolean;
  hasRegions: boolean;
  /** The chosen incident with what is told of it: where it may lie, and how far from the border. */
  hasChosen: boolean;
}

/** Colours of what stands around the map. */
export type PaperColour = 'paper' | 'ink' | 'soft' | 'rule';

export interface MapPicture {
  /** Of the wish's width and height times its ratio. */
  image: HTMLCanvasElement;
  depicted: Depicted;
  /** The very images that the map has drawn, by name. */
  symbolImages: ReadonlyMap<string, ImageData>;
  colours: Record<'border' | 'zone' | 'region' | 'chosen' | PaperColour, string>;
  /** On the ground, in the middle of the map. */
  metresPerPixel: number;
}

export type Photographer = (wish: PictureWish, signal: AbortSignal) => Promise<MapPicture>;

/** Of the map as it is on the screen; null while it cannot be taken. */
export type Snapshot = () => HTMLCanvasElement | null;
