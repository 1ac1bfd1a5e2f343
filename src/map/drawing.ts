/** Drawing on the map with terra-draw; loaded when the first region is drawn. */
import type { Polygon } from 'geojson';
import type { Map as MapLibreMap } from 'maplibre-gl';
import {
  TerraDraw,
  TerraDrawPolygonMode,
  TerraDrawRectangleMode,
  ValidateNotSelfIntersecting,
} from 'terra-draw';
import { TerraDrawMapLibreGLAdapter } from 'terra-draw-maplibre-gl-adapter';
import type { DrawingShape } from '../state/drawing-tool.svelte';

export interface Drawing {
  start: (shape: DrawingShape) => void;
  stop: () => void;
}

/** Pixels below which a shape is a slip of the hand. */
const SMALLEST = 4;

/** `onFinish` gets each finished polygon, `onRefused` why one was not taken; the drawing itself keeps nothing. */
export function createDrawing(
  map: MapLibreMap,
  onFinish: (polygon: Polygon) => void,
  onRefused: (reason: string) => void,
): Drawing {
  const draw = new TerraDraw({
    adapter: new TerraDrawMapLibreGLAdapter({ map, coordinatePrecision: 6 }),
    modes: [
      new TerraDrawPolygonMode({
        validation: (feature, { updateType }) => {
          if (updateType !== 'finish' && updateType !== 'commit') return { valid: true };
          const validity = ValidateNotSelfIntersecting(feature);
          if (!validity.valid) onRefused('Its edges cross, so it has no clear inside.');
          return validity;
        },
      }),
      new TerraDrawRectangleMode({ drawInteraction: 'click-move-or-drag' }),
    ],
  });
  draw.on('finish', (id) => {
    const feature = draw.getSnapshotFeature(id);
    draw.clear();
    if (feature?.geometry.type !== 'Polygon') return;
    if (spansPixels(map, feature.geometry, SMALLEST)) onFinish(feature.geometry);
    else onRefused('It is too small to see.');
  });
  return {
    start: (shape) => {
      if (!draw.enabled) draw.start();
      draw.setMode(shape);
    },
    stop: () => {
      if (draw.enabled) draw.stop();
    },
  };
}

/** Whether a polygon is at least so many pixels wide and high. */
function spansPixels(map: MapLibreMap, { coordinates }: Polygon, pixels: number): boolean {
  const corners = coordinates.flat().map(([longitude, latitude]) => map.project([longitude!, latitude!]));
  const span = (values: number[]) => Math.max(...values) - Math.min(...values);
  return span(corners.map(({ x }) => x)) >= pixels && span(corners.map(({ y }) => y)) >= pixels;
}
