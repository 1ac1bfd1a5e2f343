/** The incidents' symbols as images for the map, painted in the page's colours from the paths that the lists use too. */
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
  name: string;
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

export function symbolImages(tokens: Tokens): SymbolImage[] {
  const colours = symbolColoursOf(tokens);
  const paint = painter();
  const alone = CLAIM_STATES.flatMap((state) =>
    EVENT_TYPES.flatMap((eventType) =>
      [false, true].map((isHollow) =>
        paint(symbolName(state, eventType, isHollow), ALONE_HALF, (context) =>
          drawAlone(context, colours, state, eventType, isHollow),
        ),
      ),
    ),
  );
  const rings = allRings().map((shares) =>
    paint(ringName(shares), RING_HALF, (context) => drawRing(context, colours, shares)),
  );
  const areaHalf = SYMBOL_SIZES.many / 2 + AREA_RING_GAP + 1;
  return [
    ...alone,
    ...rings,
    paint(AREA_RING, areaHalf, (context) => drawAreaRing(context, colours)),
    paint(BRINK, BRINK_SIDE / 2, () => {}),
    paint(TOWN_DOT, DOT + 1, (context) => drawTownDot(context, colours)),
  ];
}

/** Paints with 0, 0 in the middle; what is read back at once is quicker without the graphics hardware. */
function painter() {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  return (name: string, half: number, draw: (context: CanvasRenderingContext2D) => void): SymbolImage => {
    const side = Math.ceil(half * 2 * PIXEL_RATIO);
    canvas.width = canvas.height = side;
    context.translate(side / 2, side / 2);
    context.scale(PIXEL_RATIO, PIXEL_RATIO);
    context.lineJoin = 'round';
    draw(context);
    return { name, image: context.getImageData(0, 0, side, side), pixelRatio: PIXEL_RATIO };
  };
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
