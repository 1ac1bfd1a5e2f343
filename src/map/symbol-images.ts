/** The incidents' symbols as images for the map, painted in the page's colours from the paths that the lists use too. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import {
  AREA_RING,
  AREA_RING_GAP,
  EVENT_MARKS,
  MARK_MIDDLES,
  RING_PARTS,
  STATE_PATHS,
  SYMBOL_SIZES,
  allRings,
  ringName,
  symbolName,
} from '../core/presentation/symbols';
import { CLAIM_STATES, EVENT_TYPES, type ClaimState, type EventType } from '../core/vocabulary';
import { symbolColoursOf, type SymbolColours } from './symbol-colours';
import type { Tokens } from './tokens';

export interface SymbolImage {
  image: ImageData;
  pixelRatio: number;
}

const PIXEL_RATIO = 2;
/** CSS pixels around a symbol for its outline and halo. */
const MARGIN = 3;
/** CSS pixels: a ring's outer edge, and how broad it is. */
const RING_RADIUS = 12;
const RING_BAND = 4.6;
/** Of the box that paths are drawn in. */
const BOX = 20;
const DOT = 3;

/** CSS pixels from the middle of an image to its edge: what other names keep clear of. */
export const ALONE_HALF = SYMBOL_SIZES.many / 2 + MARGIN;
export const RING_HALF = RING_RADIUS + MARGIN;

export const TOWN_DOT = 'town-dot';
/** Nothing to be seen, but in the way of names; as wide and high as brinks are apart from each other. */
export const BRINK = 'brink';
export const BRINK_SIDE = 12;

/** Before the name of a symbol: the same, fainter, for what only may match. */
export const FAINT = 'faint-';
const FAINT_OPACITY = 0.6;

type Draw = (context: CanvasRenderingContext2D) => void;

/** Paints what it is asked for: hundreds of kinds there could be, and a view has a dozen of them. */
export class SymbolPainter {
  readonly #canvas = document.createElement('canvas');
  // What is read back at once is quicker without the graphics hardware.
  readonly #context = this.#canvas.getContext('2d', { willReadFrequently: true })!;
  readonly #symbols: ReadonlyMap<string, { half: number; draw: Draw }>;

  constructor(tokens: Tokens) {
    this.#symbols = symbolsIn(symbolColoursOf(tokens));
  }

  get names(): Iterable<string> {
    return this.#symbols.keys();
  }

  /** Nothing is added where no symbol is called so. */
  addTo(map: MapLibreMap, name: string): void {
    const painted = this.paint(name);
    if (painted) map.addImage(name, painted.image, { pixelRatio: painted.pixelRatio });
  }

  /** Null where no symbol is called so. */
  paint(name: string): SymbolImage | null {
    const isFaint = name.startsWith(FAINT);
    const symbol = this.#symbols.get(isFaint ? name.slice(FAINT.length) : name);
    if (!symbol) return null;
    const side = Math.ceil(symbol.half * 2 * PIXEL_RATIO);
    const context = this.#context;
    this.#canvas.width = this.#canvas.height = side;
    // 0, 0 in the middle.
    context.translate(side / 2, side / 2);
    context.scale(PIXEL_RATIO, PIXEL_RATIO);
    context.lineJoin = 'round';
    symbol.draw(context);
    const image = context.getImageData(0, 0, side, side);
    return { image: isFaint ? faint(image) : image, pixelRatio: PIXEL_RATIO };
  }
}

/** As a whole: drawn faintly, its parts would show through each other. */
function faint(image: ImageData): ImageData {
  for (let at = 3; at < image.data.length; at += 4) image.data[at]! *= FAINT_OPACITY;
  return image;
}

function symbolsIn(colours: SymbolColours): Map<string, { half: number; draw: Draw }> {
  const symbols = new Map<string, { half: number; draw: Draw }>();
  for (const state of CLAIM_STATES) {
    for (const eventType of EVENT_TYPES) {
      for (const isHollow of [false, true]) {
        symbols.set(symbolName(state, eventType, isHollow), {
          half: ALONE_HALF,
          draw: (context) => drawAlone(context, colours, state, eventType, isHollow),
        });
      }
    }
  }
  for (const shares of allRings()) {
    symbols.set(ringName(shares), {
      half: RING_HALF,
      draw: (context) => drawRing(context, colours, shares),
    });
  }
  return symbols
    .set(AREA_RING, {
      half: SYMBOL_SIZES.many / 2 + AREA_RING_GAP + 1,
      draw: (context) => drawAreaRing(context, colours),
    })
    .set(BRINK, { half: BRINK_SIDE / 2, draw: () => {} })
    .set(TOWN_DOT, { half: DOT + 1, draw: (context) => drawTownDot(context, colours) });
}

function drawAlone(
  context: CanvasRenderingContext2D,
  colours: SymbolColours,
  state: ClaimState,
  eventType: EventType,
  isHollow: boolean,
): void {
  const scale = SYMBOL_SIZES.many / BOX;
  context.scale(scale, scale);
  context.translate(-BOX / 2, -BOX / 2);
  const outline = new Path2D(STATE_PATHS[state]);
  stroke(context, outline, 3.4, colours.halo);
  stroke(context, outline, 1.7, colours.outline);
  context.fillStyle = isHollow ? colours.hollow : colours.states[state];
  context.fill(outline);
  if (isHollow) {
    // The colour as a band inside the outline: nobody gives a figure of losses.
    context.save();
    context.clip(outline);
    stroke(context, outline, 5.4, colours.states[state]);
    context.restore();
  }
  context.translate(...MARK_MIDDLES[state]);
  context.lineCap = 'round';
  const mark = new Path2D(EVENT_MARKS[eventType]);
  stroke(context, mark, 1.5, isHollow ? colours.markInHollow : colours.marks[state]);
}

/** Clockwise from the top, in the order of the states. */
function drawRing(context: CanvasRenderingContext2D, colours: SymbolColours, shares: number[]): void {
  const whole = circle(RING_RADIUS);
  stroke(context, whole, 4, colours.halo);
  stroke(context, whole, 2, colours.outline);
  const width = (2 * Math.PI) / RING_PARTS;
  let from = -Math.PI / 2;
  shares.forEach((share, index) => {
    if (share === 0) return;
    const slice = new Path2D();
    slice.moveTo(0, 0);
    slice.arc(0, 0, RING_RADIUS, from, from + share * width);
    slice.closePath();
    context.fillStyle = colours.states[CLAIM_STATES[index]!];
    context.fill(slice);
    if (share < RING_PARTS) stroke(context, slice, 0.8, colours.outline);
    from += share * width;
  });
  const inside = circle(RING_RADIUS - RING_BAND);
  context.fillStyle = colours.hollow;
  context.fill(inside);
  stroke(context, inside, 0.8, colours.outline);
}

function drawAreaRing(context: CanvasRenderingContext2D, colours: SymbolColours): void {
  const ring = circle(SYMBOL_SIZES.many / 2 + AREA_RING_GAP);
  context.lineCap = 'round';
  context.setLineDash([0.1, 3.6]);
  stroke(context, ring, 2, colours.areaRing);
  context.setLineDash([]);
}

function drawTownDot(context: CanvasRenderingContext2D, colours: SymbolColours): void {
  context.fillStyle = colours.hollow;
  context.fill(circle(DOT - 0.6));
  stroke(context, circle(DOT - 0.6), 1.3, colours.townDot);
}

function circle(radius: number): Path2D {
  const path = new Path2D();
  path.arc(0, 0, radius, 0, 2 * Math.PI);
  return path;
}

function stroke(context: CanvasRenderingContext2D, path: Path2D, width: number, colour: string): void {
  context.lineWidth = width;
  context.strokeStyle = colour;
  context.stroke(path);
}
