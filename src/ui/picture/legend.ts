/** The legend of a picture: what is on it, each with a mark as the map draws it, and the scale. */
import { CLAIM_STATES } from '../../core/vocabulary';
import type { Words } from '../../core/words/words';
import { lengthText } from '../../core/words/measure-text';
import type { MapPicture } from '../../state/picture';
import type { Face } from './text-block';
import type { Theme } from './theme';

export interface Entry {
  text: string;
  /** Of the mark. */
  width: number;
  /** The mark's left end and middle are at the origin. */
  draw: (context: CanvasRenderingContext2D) => void;
}

/** A flowing row of entries. */
export interface Placed {
  entry: Entry;
  left: number;
  /** Of its line, counted from 0. */
  line: number;
}

const SYMBOL = 20;
const LINE = 28;
/** Between a mark and its text, and between two entries. */
const GAP = 6;
const APART = 18;
const HOLLOW = '-hollow';
/** Pixels that the scale is at most long. */
const LONGEST_SCALE = 150;

export function scaleEntry(words: Words, { metresPerPixel }: MapPicture, theme: Theme): Entry {
  const metres = roundLength(LONGEST_SCALE * metresPerPixel);
  const width = metres / metresPerPixel;
  return {
    text: lengthText(words, metres),
    width,
    draw: (context) => {
      context.strokeStyle = theme.ink;
      context.lineWidth = 1.5;
      context.beginPath();
      for (const [x, y] of [
        [0, -4],
        [0, 4],
        [width, 4],
        [width, -4],
      ] as const) {
        context.lineTo(x, y);
      }
      context.stroke();
    },
  };
}

/** @param zoneText the zone as of the day that the map stands at */
export function legendEntries(words: Words, picture: MapPicture, zoneText: string): Entry[] {
  const { depicted, colours } = picture;
  const { picture: named, codes } = words;
  const entries: Entry[] = [];
  const add = (isThere: boolean, text: string, mark: Omit<Entry, 'text'>) => {
    if (isThere) entries.push({ text, ...mark });
  };
  const solid = new Set(depicted.symbols.map((name) => name.replace(HOLLOW, '')));
  for (const state of CLAIM_STATES) {
    const name = depicted.symbols.includes(state) ? state : state + HOLLOW;
    add(solid.has(state), codes.claimStates[state].toLowerCase(), symbolMark(picture, name));
  }
  const mixed = depicted.symbols.find((name) => name.startsWith('mixed'));
  add(mixed !== undefined, named.mixed, symbolMark(picture, mixed ?? ''));
  add(depicted.hasGathered, named.gathered, gatheredMark(picture));
  const hollow = depicted.symbols.find((name) => name.endsWith(HOLLOW));
  add(hollow !== undefined, named.hollow, symbolMark(picture, hollow ?? ''));
  add(depicted.hasPossible, named.possible, symbolMark(picture, depicted.symbols[0] ?? '', 0.6));
  add(depicted.hasBorder, named.border, lineMark(colours.border, []));
  add(depicted.hasApproximateBorder, named.bridged, lineMark(colours.border, [4, 3]));
  add(depicted.hasZone, zoneText, areaMark(colours.zone, [3, 2]));
  add(depicted.hasRegions, named.regions, areaMark(colours.region, []));
  add(depicted.hasChosen, named.chosen, ringMark(colours.chosen));
  return entries;
}

/** Entries side by side, on as many lines as they need. */
export function flow(
  context: CanvasRenderingContext2D,
  entries: readonly Entry[],
  { font }: Face,
  width: number,
): Placed[] {
  context.font = font;
  let [left, line] = [0, 0];
  return entries.map((entry) => {
    const taken = entry.width + GAP + context.measureText(entry.text).width;
    if (left > 0 && left + taken > width) [left, line] = [0, line + 1];
    const placed = { entry, left, line };
    left += taken + APART;
    return placed;
  });
}

export function drawEntries(
  context: CanvasRenderingContext2D,
  placed: readonly Placed[],
  { font, leading }: Face,
  colour: string,
  at: { left: number; top: number },
): void {
  for (const { entry, left, line } of placed) {
    context.save();
    context.translate(at.left + left, at.top + leading * (line + 0.5));
    entry.draw(context);
    context.restore();
    context.font = font;
    context.fillStyle = colour;
    context.textBaseline = 'middle';
    context.fillText(entry.text, at.left + left + entry.width + GAP, at.top + leading * (line + 0.5));
  }
}

function symbolMark({ symbolImages }: MapPicture, name: string, opacity = 1): Omit<Entry, 'text'> {
  const symbol = symbolImages.get(name);
  return {
    width: SYMBOL,
    draw: (context) => {
      if (!symbol) return;
      const { image } = symbol;
      const canvas = new OffscreenCanvas(image.width, image.height);
      canvas.getContext('2d')!.putImageData(image, 0, 0);
      context.globalAlpha = opacity;
      context.drawImage(canvas, 0, -SYMBOL / 2, SYMBOL, SYMBOL);
    },
  };
}

function gatheredMark({ colours }: MapPicture): Omit<Entry, 'text'> {
  return {
    width: SYMBOL,
    draw: (context) => {
      context.fillStyle = colours.gathered;
      context.beginPath();
      context.arc(SYMBOL / 2, 0, 9, 0, 2 * Math.PI);
      context.fill();
      context.fillStyle = colours.halo;
      context.font = '600 11px "Noto Sans", sans-serif';
      context.textAlign = 'center';
      context.textBaseline = 'middle';
      context.fillText('5', SYMBOL / 2, 0.5);
      context.textAlign = 'start';
    },
  };
}

function ringMark(colour: string): Omit<Entry, 'text'> {
  return {
    width: SYMBOL,
    draw: (context) => {
      context.strokeStyle = colour;
      context.lineWidth = 2;
      context.beginPath();
      context.arc(SYMBOL / 2, 0, 8, 0, 2 * Math.PI);
      context.stroke();
    },
  };
}

function lineMark(colour: string, dash: number[]): Omit<Entry, 'text'> {
  return {
    width: LINE,
    draw: (context) => {
      context.strokeStyle = colour;
      context.lineWidth = 2;
      context.setLineDash(dash);
      context.beginPath();
      context.moveTo(0, 0);
      context.lineTo(LINE, 0);
      context.stroke();
    },
  };
}

function areaMark(colour: string, dash: number[]): Omit<Entry, 'text'> {
  return {
    width: LINE,
    draw: (context) => {
      context.strokeStyle = colour;
      context.fillStyle = colour;
      context.lineWidth = 1.5;
      context.setLineDash(dash);
      context.globalAlpha = 0.14;
      context.fillRect(1, -6, LINE - 2, 12);
      context.globalAlpha = 1;
      context.strokeRect(1, -6, LINE - 2, 12);
    },
  };
}

/** The largest of 1, 2, 5, 10, 20 … metres that is no longer. */
function roundLength(metres: number): number {
  const ten = 10 ** Math.floor(Math.log10(metres));
  return [5, 2].map((times) => times * ten).find((length) => length <= metres) ?? ten;
}
