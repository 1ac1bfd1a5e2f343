/** The incidents' symbols as images for the map, painted from the paths that the lists use too. */
import {
  MIXED_SYMBOL,
  STATE_SYMBOLS,
  SYMBOL_OUTLINE,
  symbolName,
  type StateSymbol,
} from '../core/presentation/symbols';

export interface SymbolImage {
  name: string;
  image: ImageData;
  pixelRatio: number;
}

/** CSS pixels: the symbol's box of 20 and room for its outline and halo. */
const SIZE = 26;
const BOX = 20;
const PIXEL_RATIO = 3;

export function symbolImages(): SymbolImage[] {
  const symbols = { ...STATE_SYMBOLS, mixed: MIXED_SYMBOL };
  const images = Object.entries(symbols).flatMap(([name, symbol]) =>
    [false, true].map((hollow) =>
      paint(symbolName(name, hollow), (context) => drawSymbol(context, symbol, hollow)),
    ),
  );
  return [...images, paint('town-dot', drawTownDot)];
}

function paint(name: string, draw: (context: CanvasRenderingContext2D) => void): SymbolImage {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = SIZE * PIXEL_RATIO;
  const context = canvas.getContext('2d')!;
  context.scale(PIXEL_RATIO, PIXEL_RATIO);
  context.translate((SIZE - BOX) / 2, (SIZE - BOX) / 2);
  context.lineJoin = 'round';
  draw(context);
  return { name, image: context.getImageData(0, 0, canvas.width, canvas.height), pixelRatio: PIXEL_RATIO };
}

function drawSymbol(context: CanvasRenderingContext2D, { path, colour }: StateSymbol, hollow: boolean): void {
  const outline = new Path2D(path);
  stroke(context, outline, 4.5, '#ffffff');
  stroke(context, outline, 2.2, SYMBOL_OUTLINE);
  context.fillStyle = hollow ? '#ffffff' : colour;
  context.fill(outline);
  if (!hollow) return;
  // The colour as a band inside the outline: the symbol stands for an area, not for the spot.
  context.save();
  context.clip(outline);
  stroke(context, outline, 7, colour);
  context.restore();
}

function drawTownDot(context: CanvasRenderingContext2D): void {
  const dot = new Path2D();
  dot.arc(BOX / 2, BOX / 2, 2.6, 0, 2 * Math.PI);
  context.fillStyle = '#faf8f2';
  context.fill(dot);
  stroke(context, dot, 1.3, '#6b6f76');
}

function stroke(context: CanvasRenderingContext2D, path: Path2D, width: number, colour: string): void {
  context.lineWidth = width;
  context.strokeStyle = colour;
  context.stroke(path);
}
