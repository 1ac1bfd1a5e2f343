/** The legend of a picture: what is on it, each with a mark as the map draws it, and the scale. */
import { allRings, AREA_RING, EVENT_MARKS, ringName, symbolName } from '../../core/presentation/symbols';
import { CLAIM_STATES, EVENT_TYPES, type EventType } from '../../core/vocabulary';
import type { Words } from '../../core/words/words';
import { lengthText } from '../../core/words/measure-text';
import type { MapPicture } from '../../state/picture';
import type { Face } from './text-block';

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
const EVENT = 12;
/** Between a mark and its text, and between two entries. */
const GAP = 6;
const APART = 18;
/** Pixels that the scale is at most long. */
const LONGEST_SCALE = 150;

export function scaleEntry(words: Words, { metresPerPixel, colours }: MapPicture): Entry {
  const metres = roundLength(LONGEST_SCALE * metresPerPixel);
  const width = metres / metresPerPixel;
  return {
    text: lengthText(words, metres),
    width,
    draw: (context) => {
      context.strokeStyle = colours.ink;
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
  const { picture: named, legend, codes } = words;
  const entries: Entry[] = [];
  const add = (isThere: boolean, text: string, mark: Omit<Entry, 'text'>) => {
    if (isThere) entries.push({ text, ...mark });
  };
  const { symbols } = depicted;
  const all = CLAIM_STATES.flatMap((state) =>
    EVENT_TYPES.flatMap((eventType) =>
      [false, true].map((isHollow) => ({
        state,
        eventType,
        isHollow,
        name: symbolName(state, eventType, isHollow),
      })),
    ),
  );
  const alone = all.filter(({ name }) => symbols.includes(name));
  const rings = allRings()
    .map((shares) => ({ shares, name: ringName(shares) }))
    .filter(({ name }) => symbols.includes(name));
  for (const [index, state] of CLAIM_STATES.entries()) {
    const isThere =
      alone.some((symbol) => symbol.state === state) || rings.some(({ shares }) => shares[index]! > 0);
    add(
      isThere,
      codes.claimStates[state].toLowerCase(),
      symbolMark(picture, symbolName(state, 'other', false)),
    );
  }
  for (const eventType of EVENT_TYPES) {
    const isThere = alone.some((symbol) => symbol.eventType === eventType);
    add(isThere, codes.eventTypes[eventType].toLowerCase(), eventMark(colours.ink, eventType));
  }
  add(depicted.hasSizes, named.sizes, sizesMark(colours.ink));
  const hollow = alone.find(({ isHollow }) => isHollow);
  add(hollow !== undefined, named.hollow, symbolMark(picture, hollow?.name ?? ''));
  add(rings.length > 0, legend.together.name, symbolMark(picture, rings[0]?.name ?? ''));
  add(depicted.hasWide, legend.wide.name, symbolMark(picture, AREA_RING));
  add(depicted.hasPossible, named.possible, symbolMark(picture, symbols[0] ?? '', 0.6));
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
  const image = symbolImages.get(name);
  return {
    width: SYMBOL,
    draw: (context) => {
      if (!image) return;
      const canvas = new OffscreenCanvas(image.width, image.height);
      canvas.getContext('2d')!.putImageData(image, 0, 0);
      context.globalAlpha = opacity;
      context.drawImage(canvas, 0, -SYMBOL / 2, SYMBOL, SYMBOL);
    },
  };
}

function eventMark(colour: string, eventType: EventType): Omit<Entry, 'text'> {
  return {
    width: EVENT,
    draw: (context) => {
      context.strokeStyle = colour;
      context.lineWidth = 1.5;
      context.lineCap = 'round';
      context.translate(EVENT / 2, 0);
      context.stroke(new Path2D(EVENT_MARKS[eventType]));
    },
  };
}

/** Three of growing size. */
function sizesMark(colour: string): Omit<Entry, 'text'> {
  return {
    width: LINE,
    draw: (context) => {
      context.strokeStyle = colour;
      context.lineWidth = 1.5;
      for (const [middle, radius] of [
        [3, 2.5],
        [11, 4],
        [22, 5.5],
      ] as const) {
        context.beginPath();
        context.arc(middle, 0, radius, 0, 2 * Math.PI);
        context.stroke();
      }
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
