/** What the map shows now, at once: paper cannot wait. Its drawing is gone with the frame, so it is drawn anew. */
import type { Map as MapLibreMap } from 'maplibre-gl';

/** CSS pixels. */
const MARGIN = 10;
const BAR = { height: 8, above: 4 };
const FONT = '12px "Noto Sans", system-ui, sans-serif';

/** The map with its scale. */
export function snapshotOf(map: MapLibreMap): HTMLCanvasElement {
  const drawn = map.getCanvas();
  const snapshot = document.createElement('canvas');
  snapshot.width = drawn.width;
  snapshot.height = drawn.height;
  const context = snapshot.getContext('2d')!;
  map.redraw();
  context.drawImage(drawn, 0, 0);
  const scale = map.getContainer().querySelector<HTMLElement>('.maplibregl-ctrl-scale');
  if (scale) {
    const ratio = drawn.width / drawn.clientWidth;
    context.scale(ratio, ratio);
    drawScale(context, scale, drawn.clientHeight - MARGIN);
  }
  return snapshot;
}

function drawScale(context: CanvasRenderingContext2D, scale: HTMLElement, bottom: number): void {
  const { color } = getComputedStyle(scale);
  const { offsetWidth: width, textContent } = scale;
  context.font = FONT;
  context.lineWidth = 2;
  context.strokeStyle = color;
  context.fillStyle = color;
  context.beginPath();
  context.moveTo(MARGIN, bottom - BAR.height);
  context.lineTo(MARGIN, bottom);
  context.lineTo(MARGIN + width, bottom);
  context.lineTo(MARGIN + width, bottom - BAR.height);
  context.stroke();
  context.fillText(textContent, MARGIN + BAR.above, bottom - BAR.above);
}
