/**
 * What the map shows now, at once: paper cannot wait. Its drawing is gone with the frame, so it is drawn anew; in light
 * colours, whatever those of the screen, which it has back before anybody sees it.
 */
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Appearance } from '../layers/appearance';
import { paletteOf } from '../palette';
import { repaint } from '../repaint';
import { SymbolPainter } from '../symbol-images';
import { tokensOf } from './theme-tokens';

/** CSS pixels. */
const MARGIN = 10;
const BAR = { height: 8, above: 4 };
const FONT = '12px "Noto Sans", system-ui, sans-serif';

/** The map with its scale. */
export function snapshotOf(map: MapLibreMap, onScreen: Appearance): HTMLCanvasElement {
  const drawn = map.getCanvas();
  const snapshot = document.createElement('canvas');
  snapshot.width = drawn.width;
  snapshot.height = drawn.height;
  const context = snapshot.getContext('2d')!;
  const light = tokensOf(false);
  const isDark = paletteOf(light).sea !== onScreen.palette.sea;
  if (isDark) repaint(map, { ...onScreen, palette: paletteOf(light) }, new SymbolPainter(light));
  map.redraw();
  context.drawImage(drawn, 0, 0);
  if (isDark) {
    repaint(map, onScreen, new SymbolPainter(tokensOf(true)));
    map.redraw();
  }
  const scale = map.getContainer().querySelector<HTMLElement>('.maplibregl-ctrl-scale');
  // The smallest phones show none.
  if (scale && scale.offsetWidth > 0) {
    const ratio = drawn.width / drawn.clientWidth;
    context.scale(ratio, ratio);
    drawScale(context, scale, light('ink'), drawn.clientHeight - MARGIN);
  }
  return snapshot;
}

function drawScale(
  context: CanvasRenderingContext2D,
  scale: HTMLElement,
  colour: string,
  bottom: number,
): void {
  const { offsetWidth: width, textContent } = scale;
  context.font = FONT;
  context.lineWidth = 2;
  context.strokeStyle = colour;
  context.fillStyle = colour;
  context.beginPath();
  context.moveTo(MARGIN, bottom - BAR.height);
  context.lineTo(MARGIN, bottom);
  context.lineTo(MARGIN + width, bottom);
  context.lineTo(MARGIN + width, bottom - BAR.height);
  context.stroke();
  context.fillText(textContent, MARGIN + BAR.above, bottom - BAR.above);
}
