/** Where the user looks: on the map, whoever moved it, on the timeline, and in which panel. */
import type { DaySpan } from '../core/timeline-bins';
import type { Camera, Panel } from '../core/link/view';
import { USUAL_COLUMNS, inTableOrder, type TableColumn } from '../core/table-columns';
import type { Photographer, Snapshot } from './picture';

/** West, south, east, north in degrees. */
export type Box = readonly [number, number, number, number];

/** What the map should show whole, at which zoom at most; `isCloser`: and from closer than now. */
export interface Frame {
  box: Box;
  deepest: number;
  isCloser: boolean;
}

/** Pixels at each side of the map. */
export interface Insets {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

/** What of the map panels and controls lie over. */
export interface Covered {
  /** What is lost of each side if nothing is to be below any of them. */
  insets: Insets;
  /** Each of them, in pixels from the upper left corner of the map. */
  boxes: readonly Insets[];
}

/** What the map was moved to by its name. */
interface Reached {
  name: string;
  longitude: number;
  latitude: number;
}

/** Degrees: what a camera that was set is off by, at most. */
const STILL = 1e-4;

/** `lost`: its graphics were taken from it, which browsers give back as a rule; `missing`: there never were any. */
export type MapState = 'working' | 'lost' | 'missing';

export class Viewpoint {
  /** Null until the link or the user has set one: the map then shows its overview. */
  #camera = $state.raw<Camera | null>(null);
  /** What the map was framed on, as it stands now; null where a hand or a link moved it. */
  #framed = $state.raw<Frame | null>(null);
  /** CSS pixels of the map when it reported where it stands. */
  #size = $state.raw<{ width: number; height: number } | null>(null);
  /** Counts the times the view was set from outside the map, so that the map follows. */
  #timesSet = $state(0);
  #frame = $state.raw<Frame | null>(null);
  /** Where the map stood before it was moved to what was chosen: there is none where it was not, or has come back. */
  #before: { camera: Camera | null } | null = null;
  #isPainted = $state(false);
  #asTable = $state(false);
  #columns = $state.raw<readonly TableColumn[]>(USUAL_COLUMNS);
  #panel = $state<Panel>('incidents');
  #days = $state.raw<DaySpan | null>(null);
  #showsNotes = $state(true);
  #map = $state<MapState>('working');
  #reached = $state.raw<Reached | null>(null);
  #fetching: Promise<unknown> = Promise.resolve();
  #photographer = $state.raw<Photographer | null>(null);
  #snapshot: Snapshot = () => null;

  get camera(): Camera | null {
    return this.#camera;
  }

  get timesSet(): number {
    return this.#timesSet;
  }

  get frame(): Frame | null {
    return this.#frame;
  }

  /** Whether the map has shown its first view: what is not needed for that can be fetched then. */
  get isPainted(): boolean {
    return this.#isPainted;
  }

  /** Settled when the map has all that it may need later. */
  get fetching(): Promise<unknown> {
    return this.#fetching;
  }

  /** Takes pictures of the map; null while there is none. */
  get photographer(): Photographer | null {
    return this.#map === 'working' ? this.#photographer : null;
  }

  /** The map as it is now, at once; null where there is none. */
  snapshot(): HTMLCanvasElement | null {
    return this.#map === 'working' ? this.#snapshot() : null;
  }

  takesPicturesBy(photographer: Photographer, snapshot: Snapshot): void {
    this.#photographer = photographer;
    this.#snapshot = snapshot;
  }

  /** Whether all that is shown is a table over the map. */
  get asTable(): boolean {
    return this.#asTable;
  }

  showAsTable(asTable: boolean): void {
    this.#asTable = asTable;
  }

  /** The columns of the table beside the title. */
  get columns(): readonly TableColumn[] {
    return this.#columns;
  }

  chooseColumns(columns: readonly TableColumn[]): void {
    this.#columns = inTableOrder(columns);
  }

  /** What the panel beside the map shows. */
  get panel(): Panel {
    return this.#panel;
  }

  showPanel(panel: Panel): void {
    this.#panel = panel;
  }

  /** Days that the timeline looks at more closely; null is all of them. */
  get days(): DaySpan | null {
    return this.#days;
  }

  lookAtDays(days: DaySpan | null): void {
    this.#days = days;
  }

  /** Whether the timeline tells what happened beside the incidents. */
  get showsNotes(): boolean {
    return this.#showsNotes;
  }

  showNotes(shows: boolean): void {
    this.#showsNotes = shows;
  }

  get map(): MapState {
    return this.#map;
  }

  /** The map cannot be made here; the first view is all the rest. */
  mapIsMissing(): void {
    this.#map = 'missing';
    this.#isPainted = true;
  }

  /** The map reports that its graphics were lost, or are back. */
  mapIsLost(isLost: boolean): void {
    this.#map = isLost ? 'lost' : 'working';
  }

  /** The name of the place that the map was moved to, until it stands elsewhere. */
  get reachedName(): string | null {
    return this.#reached?.name ?? null;
  }

  reached(place: Reached): void {
    this.#reached = place;
  }

  /** Whether the map shows what it was told to frame, and not what somebody moved it to. */
  isFramedOn(frame: Frame | null): boolean {
    return frame !== null && String(frame.box) === String(this.#framed?.box);
  }

  /** CSS pixels of the map; null before it was moved. */
  get size(): { width: number; height: number } | null {
    return this.#size;
  }

  /** The map reports where it stands, of which size it is, and what it was framed on, if it was. */
  moved(camera: Camera, size: { width: number; height: number }, framed: Frame | null): void {
    this.#camera = camera;
    this.#size = size;
    this.#framed = framed;
    const at = this.#reached;
    if (!at) return;
    const isThere =
      Math.abs(at.longitude - camera.longitude) < STILL && Math.abs(at.latitude - camera.latitude) < STILL;
    if (!isThere) this.#reached = null;
  }

  /** Moves the map; null is the overview. */
  goTo(camera: Camera | null): void {
    this.#camera = camera;
    this.#timesSet += 1;
  }

  /** Keeps where the map stands, to come back to; what was kept stays until then. The overview is framed anew. */
  remember(isOverview: boolean): void {
    this.#before ??= { camera: isOverview ? null : this.#camera };
  }

  /** Stays where the map is now. */
  forget(): void {
    this.#before = null;
  }

  /** Back to where the map stood before it was moved to what was chosen. */
  goBack(): void {
    const before = this.#before;
    this.#before = null;
    if (before) this.goTo(before.camera);
  }

  show(frame: Frame | null): void {
    this.#frame = frame;
  }

  /** @param fetching settles when the map has all that it may need later */
  firstPainted(fetching: Promise<unknown>): void {
    this.#isPainted = true;
    this.#fetching = fetching;
  }
}
