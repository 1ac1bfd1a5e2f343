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
import type { DrawingShape } from '../state/explorer.svelte';

export interface Drawing {
  start: (shape: DrawingShape) => void;
  stop: () => void;
}

/** `onFinish` gets each finished polygon; the drawing itself keeps nothing. */
export function createDrawing(map: MapLibreMap, onFinish: (polygon: Polygon) => void): Drawing {
  const draw = new TerraDraw({
    adapter: new TerraDrawMapLibreGLAdapter({ map, coordinatePrecision: 6 }),
    modes: [
      new TerraDrawPolygonMode({
        validation: (feature, { updateType }) =>
          updateType === 'finish' || updateType === 'commit'
            ? ValidateNotSelfIntersecting(feature)
            : { valid: true },
      }),
      new TerraDrawRectangleMode({ drawInteraction: 'click-move-or-drag' }),
    ],
  });
  draw.on('finish', (id) => {
    const feature = draw.getSnapshotFeature(id);
    draw.clear();
    if (feature?.geometry.type === 'Polygon') onFinish(feature.geometry);
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
