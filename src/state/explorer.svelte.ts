/**
 * What the user is looking at: the dataset, what of it is wanted, what is selected. Components read it and change it
 * through its verbs only.
 */
import type { Polygon } from 'geojson';
import type { Cited } from '../core/citation';
import type { DatasetInfo } from '../core/dataset';
import { calendarDate } from '../core/dates';
import { NO_FILTER, activeCriteria, without, type Criterion, type Filter } from '../core/filter';
import { isValidOn } from '../core/geo/validity';
import type { References, Zone } from '../core/geo/references';
import type { Region } from '../core/regions';
import { success, type Result } from '../core/result';
import { parseViewState, type Camera, type ViewState } from '../core/view-state';
import type { Language } from '../core/vocabulary';
import type { Answer, Details, Engine, Loaded, MapPosition, Order, Source, Spot } from '../engine/engine';
import type { Summary } from '../engine/summary';
import { FileOpening } from './file-opening.svelte';
import { History } from './history';
import { ListWindow } from './list-window.svelte';
import { noticeOf, readingNotice, type Notice } from './notice';
import type { PublishedFiles } from './published';
import { Selection } from './selection.svelte';

export type DrawingShape = 'polygon' | 'rectangle';

/** West, south, east, north in degrees. */
export type Box = readonly [number, number, number, number];

/** What the map should show whole, at which zoom at most; `isCloser`: and from closer than now. */
interface Frame {
  box: Box;
  deepest: number;
  isCloser: boolean;
}

/** What undoing brings back. */
interface Snapshot {
  source: Source;
  filter: Filter;
}

/** The closest view of an opened file. */
const FILE_ZOOM = 11;
/** Rows up to which everything is measured to the border and the zone at once; beyond it takes long. */
const MEASURED_AT_ONCE = 20_000;

export class Explorer {
  readonly references: References;
  /** Whether this page stands in a page of somebody else's. */
  readonly isEmbedded = window.parent !== window;
  readonly list: ListWindow;
  readonly #engine: Engine;
  readonly #published: Source;
  readonly #selection: Selection;
  #loaded = $state.raw<Loaded>() as Loaded;
  #source = $state.raw<Source>() as Source;
  #filter = $state.raw<Filter>(NO_FILTER);
  #answer = $state.raw<Answer>() as Answer;
  /** Questions that are not answered yet. */
  #pending = $state(0);
  #regionsMade = 0;
  #isMeasuring = $state(false);
  readonly #history = new History<Snapshot>();
  #canUndo = $state(false);
  #canRedo = $state(false);
  #placeInList = $state<number | null>(null);
  #hovered = $state.raw<Spot | null>(null);
  #pointing = new AbortController();
  /** Whether the map should move to show the selection: not where a link has set the view as well. */
  #revealing = $state(false);
  #drawing = $state<DrawingShape | null>(null);
  /** Why the last shape was not taken. */
  #refusal = $state<string | null>(null);
  /** The shape that the map is ready to take corners of. */
  #drawable = $state<DrawingShape | null>(null);
  #notice = $state.raw<Notice | null>(null);
  #opening = $state.raw<FileOpening | null>(null);
  #names = $state<Language>('en');
  /** Null until the link or the user has set one: the map then shows its overview. */
  #camera = $state.raw<Camera | null>(null);
  /** Whether the map has shown its first view. */
  #isPainted = $state(false);
  /** Counts the times the view was set from outside the map (a link), so that the map follows. */
  #cameraSet = $state(0);
  #frame = $state.raw<Frame | null>(null);

  /** Loads the published incidents into the engine and follows the link, or says what is wrong with the data. */
  static async start(engine: Engine, files: PublishedFiles, hash: string): Promise<Result<Explorer>> {
    const published = { file: files.incidents, name: 'incidents.geojson', isPublished: true };
    const references = await engine.setReferences(files.references);
    if (!references.ok) return references;
    const loaded = await engine.load(published);
    if (!loaded.ok) return loaded;
    const answer = await engine.query(NO_FILTER, true);
    const explorer = new Explorer(engine, published, references.value, loaded.value, answer);
    await explorer.list.refresh();
    await explorer.followLink(hash);
    return success(explorer);
  }

  private constructor(
    engine: Engine,
    published: Source,
    references: References,
    loaded: Loaded,
    answer: Answer,
  ) {
    this.#engine = engine;
    this.#published = published;
    this.#source = published;
    this.references = references;
    this.#loaded = loaded;
    this.#answer = answer;
    this.list = new ListWindow(engine);
    this.#selection = new Selection(engine);
  }

  get info(): DatasetInfo {
    return this.#loaded.info;
  }

  /** All incidents of the dataset. */
  get total(): number {
    return this.#loaded.count;
  }

  get loaded(): Loaded {
    return this.#loaded;
  }

  get isPublished(): boolean {
    return this.#source === this.#published;
  }

  /** Whether all rows are being measured to the border and the zone, which takes long where they are many. */
  get isMeasuring(): boolean {
    return this.#isMeasuring;
  }

  get canUndo(): boolean {
    return this.#canUndo;
  }

  get canRedo(): boolean {
    return this.#canRedo;
  }

  /** Whether what is shown is not yet what was asked for. */
  get isAsking(): boolean {
    return this.#pending > 0;
  }

  get answer(): Answer {
    return this.#answer;
  }

  /** Those that match definitely, and those that match possibly. */
  get shownCount(): number {
    return this.#answer.definite + this.#answer.possible;
  }

  get filter(): Filter {
    return this.#filter;
  }

  get regions(): readonly Region[] {
    return this.#filter.regions;
  }

  get selected(): Details | null {
    return this.#selection.details;
  }

  /** Incidents opened together with the selected one, and its place among them. */
  get selection(): { index: number; count: number } | null {
    return this.#selection.place;
  }

  /** Where the selected incident stands in the list; null where it does not match what is asked for. */
  get placeInList(): number | null {
    return this.#placeInList;
  }

  /** What stands under the pointer on the map. */
  get hovered(): Spot | null {
    return this.#hovered;
  }

  get drawing(): DrawingShape | null {
    return this.#drawing;
  }

  get refusal(): string | null {
    return this.#refusal;
  }

  /** Whether the chosen shape can be drawn now: the tool may still be loading. */
  get isDrawable(): boolean {
    return this.#drawing !== null && this.#drawing === this.#drawable;
  }

  get notice(): Notice | null {
    return this.#notice;
  }

  get opening(): FileOpening | null {
    return this.#opening;
  }

  get names(): Language {
    return this.#names;
  }

  get camera(): Camera | null {
    return this.#camera;
  }

  get cameraSet(): number {
    return this.#cameraSet;
  }

  get isPainted(): boolean {
    return this.#isPainted;
  }

  get frame(): Frame | null {
    return this.#frame;
  }

  /** Where the map should look for the selection, if it has to. */
  get positionToReveal(): readonly number[] | null {
    return this.#revealing ? (this.selected?.incident.position ?? null) : null;
  }

  /** The local date the map stands at: the selected incident's, else that of the latest one shown. */
  get shownDate(): string | null {
    const start = this.selected?.incident.start ?? this.#answer.latest;
    return start === null ? null : calendarDate(start);
  }

  /** The version of the peacekeepers' zone on the shown date, if one was in force. */
  get shownZone(): Zone | null {
    const date = this.shownDate;
    return (date !== null && this.references.zones.find((zone) => isValidOn(zone, date))) || null;
  }

  get viewState(): ViewState {
    const { selected } = this;
    const isOfData = selected !== null || activeCriteria(this.#filter).length > 0 || !this.isPublished;
    return {
      filter: this.#filter,
      ...(this.#camera && { camera: this.#camera }),
      ...(selected && { incident: selected.incident.id }),
      ...(this.#names !== 'en' && { names: this.#names }),
      ...(isOfData && { data: this.#loaded.fingerprint }),
      ...(!this.isPublished && { file: this.#source.name }),
    };
  }

  /** Takes over the view that a link's hash describes, and tells what of it could not be used. */
  async followLink(hash: string): Promise<void> {
    const { state, notices } = parseViewState(hash);
    if (state.camera) {
      this.#camera = state.camera;
      this.#cameraSet += 1;
    }
    this.#names = state.names ?? 'en';
    this.#revealing = state.camera === undefined;
    await this.#ask(state.filter);
    if (state.data !== undefined && state.data !== this.#loaded.fingerprint) {
      notices.push(
        state.file === undefined
          ? 'It was made over another version of this data: what it shows may differ.'
          : `It was made over the file “${state.file}”, which is not open here. Open it to see the same.`,
      );
    }
    if (state.incident === undefined) this.#selection.close();
    else if (!(await this.#selection.open(state.incident))) {
      notices.push(`Its incident "${state.incident}" is not in this dataset.`);
    }
    await this.#locate();
    if (notices.length > 0) {
      this.#notice = noticeOf('Some of the link could not be used; the rest is shown.', ...notices);
    }
  }

  /** The map has shown its first view: what is not needed for that can be fetched now. */
  firstPainted(): void {
    this.#isPainted = true;
  }

  moveCamera(camera: Camera): void {
    this.#camera = camera;
  }

  /** Moves the map from outside it. */
  goTo(camera: Camera): void {
    this.#camera = camera;
    this.#cameraSet += 1;
  }

  /** What a citation needs to know; `link` is the view's whole address, `date` the local date of today. */
  cited(link: string, date: string): Cited {
    const { definite, possible } = this.#answer;
    return {
      info: this.info,
      filter: this.#filter,
      definite,
      possible,
      total: this.total,
      fingerprint: this.#loaded.fingerprint,
      link,
      date,
    };
  }

  /** Opens an incident by its id or row. */
  async select(key: string | number): Promise<void> {
    this.#revealing = true;
    await this.#selection.open(key);
    await this.#locate();
  }

  /** Opens what the map shows at a position; what is gathered from different places is shown closer instead. */
  async pick(position: MapPosition, deepestZoom: number): Promise<void> {
    const spot = await this.#engine.at(position);
    if (!spot) this.clearSelection();
    else if (spot.isGathered && position.zoom < deepestZoom && isWide(spot.box)) {
      this.#frame = { box: spot.box, deepest: deepestZoom, isCloser: true };
    } else {
      this.#revealing = true;
      await this.#selection.openAll(await this.#engine.rowsAt(position));
      await this.#locate();
    }
  }

  /** Tells what is under the pointer, or that it has left; the newest position wins. */
  async point(position: MapPosition | null): Promise<void> {
    this.#pointing.abort();
    this.#pointing = new AbortController();
    const { signal } = this.#pointing;
    if (!position) {
      this.#hovered = null;
      return;
    }
    try {
      this.#hovered = await this.#engine.at(position, { signal });
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }

  /** Shows the next (1) or the previous (−1) of the incidents opened together. */
  async step(by: 1 | -1): Promise<void> {
    await this.#selection.step(by);
    await this.#locate();
  }

  clearSelection(): void {
    this.#selection.close();
  }

  /** Opens the incident before (−1) or after (1) the selected one in the list. */
  async stepInList(by: 1 | -1): Promise<void> {
    const place = this.#placeInList;
    if (place === null) return;
    const [item] = await this.#engine.list(place + by, place + by + 1, this.list.order);
    if (item) await this.select(item.row);
  }

  startDrawing(shape: DrawingShape): void {
    this.#drawing = shape;
  }

  /** The map reports which shape it is ready for. */
  readyToDraw(shape: DrawingShape | null): void {
    this.#drawable = shape;
    this.#refusal = null;
  }

  /** The map could not take what was drawn; the tool stays in hand. */
  refuseDrawing(reason: string): void {
    this.#refusal = reason;
  }

  stopDrawing(): void {
    this.#drawing = null;
  }

  /** Asks for other incidents: what is not named stays as it is. */
  async narrow(changes: Partial<Filter>): Promise<void> {
    this.#record(Object.keys(changes).join());
    await this.#ask({ ...this.#filter, ...changes });
  }

  /** Asks no longer for something. */
  async drop(criterion: Criterion): Promise<void> {
    this.#record('drop');
    await this.#ask(without(this.#filter, criterion));
  }

  /** Asks for everything again. */
  async dropAll(): Promise<void> {
    this.#record('drop');
    await this.#ask(NO_FILTER);
  }

  /** Measures all rows to the border and the zone, so that they can be counted and chosen by it. */
  async measure(): Promise<void> {
    this.#isMeasuring = true;
    try {
      await this.#ask(this.#filter, true);
    } finally {
      this.#isMeasuring = false;
    }
  }

  async undo(): Promise<void> {
    const snapshot = this.#history.undo(this.#snapshot);
    if (snapshot) await this.#restore(snapshot);
  }

  async redo(): Promise<void> {
    const snapshot = this.#history.redo(this.#snapshot);
    if (snapshot) await this.#restore(snapshot);
  }

  /** Takes a drawn region; the tool that drew it is put down. */
  async addRegion(polygon: Polygon): Promise<void> {
    this.#regionsMade += 1;
    const region = { id: `region-${this.#regionsMade}`, name: `Region ${this.#regionsMade}`, polygon };
    this.#drawing = null;
    await this.narrow({ regions: [...this.regions, region] });
  }

  async removeRegion(id: string): Promise<void> {
    await this.narrow({ regions: this.regions.filter((region) => region.id !== id) });
  }

  async clearRegions(): Promise<void> {
    this.#regionsMade = 0;
    await this.narrow({ regions: [] });
  }

  chooseNames(language: Language): void {
    this.#names = language;
  }

  /** Replaces the dataset by a file's, or leaves everything as it was and says what is wrong with the file. */
  async openFile(file: File): Promise<void> {
    this.#opening?.cancel();
    const opening = new FileOpening(file.name);
    this.#opening = opening;
    this.#notice = null;
    try {
      const { signal } = opening;
      const onProgress = opening.report.bind(opening);
      const source = { file, name: file.name, isPublished: false };
      const loaded = await this.#engine.load(source, { signal, onProgress });
      if (!loaded.ok) this.#notice = { title: notOpened(file.name), problems: loaded.problems };
      else {
        this.#record('file');
        await this.#takeOver(loaded.value, source);
        this.#notice = readingNotice(file.name, loaded.value);
      }
    } catch (error) {
      if (!opening.signal.aborted) this.#notice = noticeOf(notOpened(file.name), crashText(error));
    } finally {
      if (this.#opening === opening) this.#opening = null;
    }
  }

  /** Puts the published dataset back in place of an opened file. */
  async restorePublished(): Promise<void> {
    const loaded = await this.#engine.load(this.#published);
    if (!loaded.ok) return;
    this.#record('file');
    await this.#takeOver(loaded.value, this.#published);
    this.#camera = null;
    this.#cameraSet += 1;
  }

  /** What is shown, as a GeoJSON file. */
  exportGeojson(exportedAt: Date): Promise<Blob> {
    return this.#engine.export(exportedAt.toISOString());
  }

  /** What the incidents shown come to. */
  summary(signal: AbortSignal): Promise<Summary> {
    return this.#engine.summary({ signal });
  }

  /** A tile of the incidents shown. */
  tile(z: number, x: number, y: number, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
    return this.#engine.tile(z, x, y, { signal });
  }

  /** The engine had stopped and was started again with the same data: what is shown is asked for again. */
  async recover(reason: string): Promise<void> {
    this.#notice = noticeOf(
      'The part of the program that holds the data stopped. It was started again.',
      reason,
    );
    await this.#ask(this.#filter);
  }

  dismissNotice(): void {
    this.#notice = null;
  }

  async #takeOver(loaded: Loaded, source: Source, filter = this.#filter): Promise<void> {
    this.#selection.close();
    this.#hovered = null;
    this.#loaded = loaded;
    this.#source = source;
    this.#frame =
      this.isPublished || !loaded.box ? null : { box: loaded.box, deepest: FILE_ZOOM, isCloser: false };
    await this.#ask(filter);
  }

  async #locate(): Promise<void> {
    const row = this.selected?.row;
    this.#placeInList = row === undefined ? null : await this.#engine.find(row, this.list.order);
  }

  /** Another order of the list. */
  async sort(order: Order): Promise<void> {
    await this.list.sort(order);
    await this.#locate();
  }

  get #snapshot(): Snapshot {
    return { source: this.#source, filter: this.#filter };
  }

  #record(kind: string): void {
    this.#history.record(this.#snapshot, kind, performance.now());
    this.#noteHistory();
  }

  #noteHistory(): void {
    this.#canUndo = this.#history.canUndo;
    this.#canRedo = this.#history.canRedo;
  }

  async #restore({ source, filter }: Snapshot): Promise<void> {
    this.#noteHistory();
    if (source === this.#source) await this.#ask(filter);
    else {
      const loaded = await this.#engine.load(source);
      if (loaded.ok) await this.#takeOver(loaded.value, source, filter);
      else this.#notice = { title: notOpened(source.name), problems: loaded.problems };
    }
  }

  async #ask(filter: Filter, measured = this.#loaded.count <= MEASURED_AT_ONCE): Promise<void> {
    this.#filter = filter;
    this.#pending += 1;
    try {
      this.#answer = await this.#engine.query(filter, measured);
      await this.list.refresh();
      await this.#locate();
    } catch (error) {
      // A newer question has overtaken this one and brings its own answer.
      if ((error as Error).name !== 'AbortError') throw error;
    } finally {
      this.#pending -= 1;
    }
  }
}

function notOpened(name: string): string {
  return `“${name}” was not opened. Everything is as it was.`;
}

function crashText(error: unknown): string {
  const { name, message } = error as Error;
  return name === 'EngineCrashed'
    ? `Reading it took more than this browser could give (${message}). A smaller file, or a part of this one, may do.`
    : message;
}

/** Whether zooming in can tell its corners apart: not within a few metres. */
function isWide([west, south, east, north]: Box): boolean {
  return Math.max(east - west, north - south) > 1e-4;
}
