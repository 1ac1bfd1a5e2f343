/** Drawing on the map; a chunk of its own, fetched when the first view is painted. */
import type { FeatureCollection, Polygon, Position } from 'geojson';
import type { Map as MapLibreMap } from 'maplibre-gl';
import {
  TerraDraw,
  TerraDrawFreehandMode,
  TerraDrawLineStringMode,
  TerraDrawPolygonMode,
  TerraDrawRectangleMode,
  TerraDrawSelectMode,
  ValidateNotSelfIntersecting,
  type GeoJSONStoreFeatures,
} from 'terra-draw';
import { lengthOf } from '../../core/geo/length';
import { USUAL_WITHIN, type Shape } from '../../core/regions/region';
import { faultOf } from '../../core/regions/soundness';
import { problem, type Problem } from '../../core/result';
import type { Tool } from '../../state/drawing-tool.svelte';
import { CarefulAdapter } from './careful-adapter';
import { CircleDrawing } from './circle-drawing';
import { Presses } from './presses';
import { hasCorners, hasParts, OUTLINE_ONLY, ShapeEditing } from './shape-editing';

export interface Drawing {
  /** `edited` is the shape that is moved. */
  start: (tool: Tool, edited: Shape | null) => void;
  stop: () => void;
}

export interface DrawingEvents {
  /** A finished shape; of the tool that moves corners each time one was moved. */
  onShape: (shape: Shape) => void;
  /** Why a shape was not taken. */
  onRefused: (why: Problem) => void;
  /** Metres of what is being drawn. */
  onReading: (metres: number | null) => void;
  /** What of it the map is to show. */
  onSketch: (features: FeatureCollection) => void;
}

/** Pixels below which a shape is a slip of the hand. */
const SMALLEST = 4;
/** Pixels between the corners of what is drawn freehand. */
const FREEHAND_STEP = 8;

type Drawn = GeoJSONStoreFeatures;

export function createDrawing(map: MapLibreMap, events: DrawingEvents): Drawing {
  let tool: Tool | null = null;
  let editing: ShapeEditing | null = null;
  const presses = new Presses(map, () => {
    // What a finger had begun to drag open is not what two fingers mean.
    if (adapter.isDragging && (tool === 'rectangle' || tool === 'freehand')) begin(tool, null);
  });
  const adapter = new CarefulAdapter(map, presses);
  const draw = terraDraw(adapter, events);
  const circle = new CircleDrawing(
    map,
    presses,
    (centre, radius) => events.onShape({ kind: 'circle', centre, radius }),
    events.onReading,
    events.onSketch,
  );

  draw.on('finish', (id) => {
    const feature = draw.getSnapshotFeature(id);
    if (!feature || tool === 'measure') return;
    if (editing) takeEdited(editing.shape);
    else {
      draw.clear();
      take(feature);
    }
  });
  draw.on('change', (ids, type) => {
    if (tool !== 'line' && tool !== 'measure') return;
    const lines = draw.getSnapshot().filter(({ geometry }) => geometry.type === 'LineString');
    const newest = lines.at(-1);
    // A new measurement begins: the one before is done with.
    if (type === 'create' && lines.length > 1 && ids.includes(newest!.id!)) {
      draw.removeFeatures(lines.slice(0, -1).map(({ id }) => id!));
    }
    events.onReading(newest ? lengthOf(newest.geometry.coordinates as Position[]) : null);
  });

  function take({ geometry }: Drawn): void {
    if (geometry.type === 'LineString') {
      events.onShape({ kind: 'corridor', line: geometry, within: USUAL_WITHIN });
    } else if (geometry.type === 'Polygon') {
      if (spansPixels(map, geometry, SMALLEST)) events.onShape({ kind: 'area', polygon: geometry });
      else events.onRefused(problem('too_small', {}));
    }
  }

  function takeEdited(shape: Shape): void {
    const fault = shape.kind === 'area' ? faultOf(shape.polygon) : null;
    if (fault) {
      events.onRefused({ ...fault, consequence: 'put_back' });
      editing?.restore();
    } else {
      editing?.keep();
      events.onShape(shape);
    }
  }

  function stop(): void {
    circle.stop();
    if (draw.enabled) draw.stop();
    tool = null;
    editing = null;
  }

  function begin(wanted: Tool, edited: Shape | null): void {
    stop();
    tool = wanted;
    if (wanted === 'circle') circle.start(null);
    else if (edited?.kind === 'circle') circle.start(edited);
    else {
      draw.start();
      draw.setMode(MODES[wanted as keyof typeof MODES]);
      if (edited && hasCorners(edited)) {
        // Of several rings none is moved as a whole, away from its holes.
        draw.updateModeOptions<typeof TerraDrawSelectMode>('select', {
          flags: flagsFor(!hasParts(edited)),
        });
        editing = new ShapeEditing(draw, edited);
      }
    }
  }

  return { start: begin, stop };
}

const MODES = {
  polygon: 'polygon',
  rectangle: 'rectangle',
  freehand: 'freehand',
  line: 'linestring',
  measure: 'linestring',
  edit: 'select',
} as const;

function terraDraw(adapter: CarefulAdapter, { onRefused }: DrawingEvents): TerraDraw {
  return new TerraDraw({
    adapter,
    modes: [
      new TerraDrawPolygonMode({
        styles: { fillOpacity },
        validation: (feature, { updateType }) => soundness(feature, updateType),
      }),
      new TerraDrawRectangleMode({ drawInteraction: 'click-move-or-drag' }),
      new TerraDrawFreehandMode({
        drawInteraction: 'click-move-or-drag',
        minDistance: FREEHAND_STEP,
        validation: (feature, { updateType }) => soundness(feature, updateType),
      }),
      new TerraDrawLineStringMode(),
      new TerraDrawSelectMode({
        // Its key for deleting would take a whole ring from under the region.
        keyEvents: { deselect: null, delete: null, rotate: null, scale: null },
        flags: flagsFor(true),
        styles: { selectedPolygonFillOpacity: fillOpacity },
      }),
    ],
  });

  function soundness(feature: Drawn, updateType: string) {
    if (updateType !== 'finish' && updateType !== 'commit') return { valid: true };
    const validity = ValidateNotSelfIntersecting(feature);
    if (!validity.valid) onRefused(problem('crossing', {}));
    return validity;
  }
}

const FILL_OPACITY = 0.25;

function fillOpacity({ properties }: Drawn): number {
  return properties[OUTLINE_ONLY] === true ? 0 : FILL_OPACITY;
}

/** @param draggable whether a shape can be moved as a whole */
function flagsFor(draggable: boolean) {
  const coordinates = { draggable: true, midpoints: true, deletable: true };
  return {
    polygon: { feature: { draggable, selfIntersectable: false, coordinates } },
    linestring: { feature: { draggable, coordinates } },
  };
}

/** Whether a polygon is at least so many pixels wide and high. */
function spansPixels(map: MapLibreMap, { coordinates }: Polygon, pixels: number): boolean {
  const corners = coordinates.flat().map(([longitude, latitude]) => map.project([longitude!, latitude!]));
  const span = (values: number[]) => Math.max(...values) - Math.min(...values);
  return span(corners.map(({ x }) => x)) >= pixels && span(corners.map(({ y }) => y)) >= pixels;
}
