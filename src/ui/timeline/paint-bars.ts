/** The timeline's bars on a canvas: known incidents by the state of their claims, above them the possible, hatched. */
import type { Bins } from '../../core/timeline-bins';
import { CLAIM_STATES, type ClaimState } from '../../core/vocabulary';

export interface BarsToPaint {
  bins: Bins;
  /** By bin: all incidents. */
  totals: readonly number[];
  /** CSS pixels: where bins begin, and where the last one ends; the canvas; the highest bar. */
  lefts: readonly number[];
  width: number;
  height: number;
  room: number;
  /** Incidents in the highest bar. */
  highest: number;
  /** Of outlines and hatching. */
  ink: string;
  colours: Record<ClaimState, string>;
}

/** What is painted once and shown is quicker there than by way of the graphics hardware. */
const IN_MAIN_MEMORY: CanvasRenderingContext2DSettings = { willReadFrequently: true };
const STATES = CLAIM_STATES;
/** CSS pixels: a bar however few it counts; between bars that are wide enough; between hatches. */
const LEAST_HEIGHT = 2;
const GAP = 1;
const WIDE = 4;
const HATCH = 4;

export function paintBars(canvas: HTMLCanvasElement, bars: BarsToPaint): void {
  const { bins, totals, lefts, width, height, room, highest, ink, colours } = bars;
  const scale = devicePixelRatio;
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const context = canvas.getContext('2d', IN_MAIN_MEMORY)!;
  context.scale(scale, scale);
  context.strokeStyle = ink;
  context.lineWidth = 0.75;
  const hatch = hatching(context, ink);
  for (const [bin, total] of totals.entries()) {
    if (total === 0) continue;
    const left = lefts[bin]!;
    const wide = lefts[bin + 1]! - left;
    const barWidth = wide > WIDE ? wide - GAP : wide;
    const perIncident = Math.max(room / highest, LEAST_HEIGHT / total);
    let top = height;
    const stack = (count: number, fill: string | CanvasPattern) => {
      top -= count * perIncident;
      context.fillStyle = fill;
      context.fillRect(left, top, barWidth, count * perIncident);
    };
    STATES.forEach((state, index) => stack(bins.known[bin * STATES.length + index]!, colours[state]));
    const possible = bins.possible[bin]!;
    stack(possible, hatch);
    if (possible > 0) context.strokeRect(left, top, barWidth, possible * perIncident);
    context.strokeRect(left, top, barWidth, height - top);
  }
}

function hatching(context: CanvasRenderingContext2D, ink: string): CanvasPattern {
  const tile = new OffscreenCanvas(HATCH * 2, HATCH * 2);
  const lines = tile.getContext('2d', IN_MAIN_MEMORY)!;
  lines.strokeStyle = ink;
  lines.lineWidth = 2;
  // The diagonal, and its ends in the two corners that it leaves empty.
  for (const shift of [-1, 0, 1]) {
    lines.moveTo(shift * tile.width - 2, tile.height + 2);
    lines.lineTo((shift + 1) * tile.width + 2, -2);
  }
  lines.stroke();
  const pattern = context.createPattern(tile, 'repeat')!;
  pattern.setTransform(new DOMMatrix().scale(0.5));
  return pattern;
}
