/** What the map is made with, and what it tells. */
import type { FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import type { NamedExtent } from '../core/geo/geography';
import type { Camera } from '../core/link/view';
import type { Shape } from '../core/regions/region';
import type { Problem } from '../core/result';
import type { MapPosition } from '../engine/engine';
import type { Covered, Frame } from '../state/viewpoint.svelte';
import type { Appearance } from './layers/appearance';

export interface MapEvents {
  /** True when all that is to be shown is painted and stands still, false when that ends. */
  onPainted: (still: boolean) => void;
  /** Once, when the first view has been painted; `fetching` is what later ones may need. */
  onFirstView: (fetching: Promise<unknown>) => void;
  /** Where it stands, of which size it is, and what it was framed on unless a hand has moved it. */
  onCamera: (camera: Camera, size: { width: number; height: number }, framed: Frame | null) => void;
  /** The names of places that stand on the map, once it stands still. */
  onNamed: (names: string[]) => void;
  /** The browser took the graphics from the map, or gave them back. */
  onLost: (isLost: boolean) => void;
  onPick: (position: MapPosition) => void;
  /** What the pointer may mean; null where it has left, the map moves or a tool is in hand. */
  onPoint: (position: MapPosition | null) => void;
  /** Where the pointer is, whatever it does; null where it has left. */
  onCoordinates: (position: Position | null) => void;
  /** A shape was drawn, or the corners of one were moved. */
  onShape: (shape: Shape) => void;
  /** A drawn shape that is no region, and why. */
  onRefused: (why: Problem) => void;
  /** Metres of what is being drawn. */
  onReading: (metres: number | null) => void;
  /** Where the tool that takes what the map shows points to; null where the pointer has left. */
  onReferencePoint: (position: Position | null, reach: number) => void;
  /** A click of the tool that takes what the map shows; `reach` in metres. */
  onReference: (position: Position, reach: number) => void;
}

export interface MapSetup {
  container: HTMLElement;
  /** Null: the overview. */
  camera: Camera | null;
  overview: Frame;
  appearance: Appearance;
  countries: FeatureCollection<Polygon | MultiPolygon>;
  exclaves: readonly NamedExtent[];
  /** What panels and controls hide of the map now. */
  covered: (map: HTMLElement) => Covered;
  /** In a page of somebody else's: scrolling past the map does not zoom it. */
  isEmbedded: boolean;
  /** A vector tile of the incidents. */
  tile: (z: number, x: number, y: number, signal: AbortSignal) => Promise<Uint8Array<ArrayBuffer>>;
  events: MapEvents;
}
