/**
 * What the user is looking at: the dataset, what of it is wanted, what is selected. Components read it and change it
 * through its verbs only.
 */
import type { CrossCheck } from '../core/geo/cross-check';
import type { DatasetInfo } from '../core/dataset';
import { calendarDate } from '../core/dates';
import { NO_FILTER, type Criterion, type Filter } from '../core/filter';
import { isValidOn } from '../core/geo/validity';
import type { Geography, Zone } from '../core/geo/geography';
import { usualOrder, type Order } from '../core/order';
import { success, type Result } from '../core/result';
import { OVERVIEW, type Language } from '../core/conflict';
import type { Answer, Summary } from '../engine/answers';
import type { Details, Engine, Loaded, MapPosition, DataFile } from '../engine/engine';
import { DrawingTool } from './drawing-tool.svelte';
import { Datasets, FILE_ZOOM } from './datasets.svelte';
import { Narrowing } from './narrowing.svelte';
import { Notices } from './notices.svelte';
import { Steps, type Snapshot } from './steps';
import { DatasetInUse } from './dataset-in-use.svelte';
import type { FileOpening } from './file-opening.svelte';
import type { Notice } from '../core/words/notice';
import type { Words } from '../core/words/words';
import { Pointer } from './pointer.svelte';
import { incidentsFile, type PublishedFiles } from './published';
import { Question } from './question.svelte';
import { Regions } from './regions.svelte';
import { Selection } from './selection.svelte';
import type { Wanted } from './takeaway';
import { Viewpoint, type Box, type Frame } from './viewpoint.svelte';

/** What the page that shows it says of itself. */
export interface Page {
  words: Words;
  /** Whether it stands in a page of somebody else's. */
  isEmbedded: boolean;
}

export class Explorer {
  readonly geography: Geography;
  /** Whether the page stands in a page of somebody else's. */
  readonly isEmbedded: boolean;
  /** Of the language that the program speaks. */
  readonly words: Words;
  readonly view = new Viewpoint();
  readonly tool = new DrawingTool();
  readonly pointer: Pointer;
  readonly selection: Selection;
  readonly regions: Regions;
  readonly #engine: Engine;
  readonly #data: DatasetInUse;
  readonly #question: Question;
  readonly #narrowing: Narrowing;
  readonly #datasets: Datasets;
  readonly #steps: Steps;
  readonly #notices = new Notices();
  /** Links that are being followed. */
  #following = $state(0);
  #names = $state<Language>('en');

  /** Loads the published incidents into the engine, or says what is wrong with the data. */
  static async start(engine: Engine, files: PublishedFiles, page: Page): Promise<Result<Explorer>> {
    const published = incidentsFile(files.incidents);
    const geography = await engine.setGeography(files.geography);
    if (!geography.ok) return geography;
    const loaded = await engine.load(published);
    if (!loaded.ok) return loaded;
    const answer = await engine.query(NO_FILTER, true);
    const explorer = new Explorer(page, engine, published, geography.value, loaded.value, answer);
    await explorer.list.refresh();
    return success(explorer);
  }

  private constructor(
    { words, isEmbedded }: Page,
    engine: Engine,
    published: DataFile,
    geography: Geography,
    loaded: Loaded,
    answer: Answer,
  ) {
    this.words = words;
    this.isEmbedded = isEmbedded;
    this.#engine = engine;
    this.#data = new DatasetInUse(engine, published, loaded);
    this.geography = geography;
    this.#question = new Question(engine, answer);
    this.pointer = new Pointer(engine);
    this.selection = new Selection(engine, this.list, geography.extents);
    this.#steps = new Steps(
      () => ({ source: this.source, filter: this.filter }),
      (snapshot) => this.#restore(snapshot),
    );
    this.#narrowing = new Narrowing(this.#question, {
      total: () => this.total,
      onChange: (kind) => this.#steps.record(kind),
      onAnswer: () => this.selection.locate(),
      onFailure: (error) => this.fail(error),
    });
    this.regions = new Regions(
      () => this.filter,
      (changes) => this.#narrowing.narrow(changes, null),
      this.tool,
      words.regions,
    );
    this.#datasets = new Datasets({
      data: this.#data,
      narrowing: this.#narrowing,
      notices: this.#notices,
      pointer: this.pointer,
      selection: this.selection,
      steps: this.#steps,
      tool: this.tool,
      view: this.view,
    });
  }

  get info(): DatasetInfo {
    return this.loaded.info;
  }

  /** All incidents of the dataset. */
  get total(): number {
    return this.loaded.count;
  }

  get loaded(): Loaded {
    return this.#data.loaded;
  }

  get source(): DataFile {
    return this.#data.source;
  }

  get isPublished(): boolean {
    return this.#data.isPublished;
  }

  /** Whether this browser keeps the opened file for a reload; null while that is not known, and without a file. */
  get isKept(): boolean | null {
    return this.#data.isKept;
  }

  get history(): Steps['history'] {
    return this.#steps.history;
  }

  get filter(): Filter {
    return this.#question.filter;
  }

  get answer(): Answer {
    return this.#question.answer;
  }

  get list(): Question['list'] {
    return this.#question.list;
  }

  /** Whether what is shown is not yet what was asked for, by the user or by a link. */
  get isAsking(): boolean {
    return this.#question.isPending || this.isFollowing;
  }

  /** Whether a link is being followed: until then the view is neither the old one nor the new one. */
  get isFollowing(): boolean {
    return this.#following > 0;
  }

  /** A link is being followed until `followed` settles. */
  async follow<Outcome>(followed: Promise<Outcome>): Promise<Outcome> {
    this.#following += 1;
    try {
      return await followed;
    } finally {
      this.#following -= 1;
    }
  }

  /** Whether all rows are being measured to the border and the zone, which takes long where they are many. */
  get isMeasuring(): boolean {
    return this.#narrowing.isMeasuring;
  }

  /** Those that match definitely, and those that match possibly. */
  get shownCount(): number {
    return this.answer.definite + this.answer.possible;
  }

  get selected(): Details | null {
    return this.selection.details;
  }

  get notice(): Notice | null {
    return this.#notices.current;
  }

  get opening(): FileOpening | null {
    return this.#data.opening;
  }

  get names(): Language {
    return this.#names;
  }

  /**
   * The local date the map stands at: the selected incident's, else the end of the dates asked for, else that of the
   * latest one shown; where none is, where it stood before.
   */
  get shownDate(): string | null {
    const { dates } = this.filter;
    const start =
      this.selected?.incident.start ??
      dates?.last ??
      this.answer.latest ??
      dates?.first ??
      this.#question.latestBefore;
    return start === null ? null : calendarDate(start);
  }

  /** The version of the peacekeepers' zone on the shown date, if one was in force. */
  get shownZone(): Zone | null {
    const date = this.shownDate;
    return (date !== null && this.geography.zones.find((zone) => isValidOn(zone, date))) || null;
  }

  /** Opens what the map shows at a position; what is gathered from different places is shown closer instead. */
  async pick(position: MapPosition, deepestZoom: number): Promise<void> {
    // What was said of the spot is in the way of what comes.
    await this.pointer.move(null);
    const spot = await this.#engine.at(position);
    if (!spot) this.selection.close();
    else if (spot.isGathered && position.zoom < deepestZoom && isWide(spot.box)) {
      this.view.show({ box: spot.box, deepest: deepestZoom, isCloser: true });
    } else await this.selection.openAll(await this.#engine.rowsAt(position));
  }

  /** Closes what is open, and brings back the view from which it was chosen. */
  goBack(): void {
    this.selection.close();
    this.view.goBack();
  }

  /** What the map shows at first: all of the incidents that have a place; without any, the whole border. */
  get overview(): Frame {
    return { box: this.loaded.box ?? OVERVIEW, deepest: FILE_ZOOM, isCloser: false };
  }

  /** Shows nothing but the incidents that have no place, in the list. */
  async showUnplaced(): Promise<void> {
    this.view.showPanel('incidents');
    const { unplaced, facets } = this.answer;
    // To measure all of a large file takes long; where it does not say how sure places are, those are unknown that have
    // one, too.
    const saysSo = !facets.side && facets.locationPrecision?.unknown === unplaced;
    const only: Filter['chosen'] = saysSo ? { locationPrecision: ['unknown'] } : { side: ['none'] };
    await this.narrow({ chosen: { ...this.filter.chosen, ...only } });
  }

  /** How many of the incidents shown are not on the map, for no place is given. */
  get unplaced(): number {
    return this.answer.unplaced;
  }

  /** Asks for other incidents: what is not named stays as it is. */
  async narrow(changes: Partial<Filter>): Promise<void> {
    // Each box that is ticked is a step of its own; of what is typed or dragged many are one.
    await this.#narrowing.narrow(changes, 'chosen' in changes ? null : Object.keys(changes).join());
  }

  /** Asks no longer for something. */
  async drop(criterion: Criterion): Promise<void> {
    await this.#narrowing.drop(criterion);
  }

  /** Asks for everything again. */
  async dropAll(): Promise<void> {
    await this.#narrowing.dropAll();
  }

  /** Takes over a filter as a whole, and the order of the list, as a link brings them: nothing to be undone. */
  async takeFilter(filter: Filter, order = usualOrder(filter.text)): Promise<void> {
    this.tool.stopEditing();
    this.list.keepTo(order);
    await this.#narrowing.ask(filter);
  }

  /** Measures all rows to the border and the zone, so that they can be counted and chosen by it. */
  async measure(): Promise<void> {
    await this.#narrowing.measure();
  }

  async undo(): Promise<void> {
    await this.#steps.undo();
  }

  async redo(): Promise<void> {
    await this.#steps.redo();
  }

  /** Another order of the list. */
  async sort(order: Order): Promise<void> {
    await this.list.sort(order);
    await this.selection.locate();
  }

  chooseNames(language: Language): void {
    this.#names = language;
  }

  /** Replaces the dataset by a file's, or leaves everything as it was and says what is wrong with the file. */
  async openFile(file: File): Promise<void> {
    await this.#datasets.open({ file, name: file.name, isPublished: false }, true);
  }

  /** Reads the file that is open again, with what it leaves open told: the order of its dates, its encoding. */
  async readAs(told: Pick<DataFile, 'dates' | 'encoding'>): Promise<void> {
    await this.#datasets.open({ ...this.source, ...told }, true);
  }

  /**
   * Brings back the dataset of a link, a file that this browser has kept or the published one: nothing to be undone.
   * `absent` where it is neither, `given up` where its opening was.
   */
  reopen(fingerprint: string): Promise<'opened' | 'absent' | 'given up'> {
    return this.#datasets.reopen(fingerprint);
  }

  /** Puts the published dataset back in place of an opened file, which this browser forgets. */
  restorePublished(): Promise<void> {
    return this.#datasets.restorePublished();
  }

  cancelOpening(): void {
    this.#data.cancelOpening();
  }

  /** All of a text file, in whatever encoding it is. */
  text(file: Blob): Promise<Result<string>> {
    return this.#engine.text(file);
  }

  /** What a file dialog offers to open. */
  accepted(): Promise<string> {
    return this.#engine.accepted();
  }

  /** Fetches what may be needed later. */
  async prepare(): Promise<void> {
    await Promise.all([this.#engine.prepare(), import('./kept'), import('./takeaway')]);
  }

  /** What is seen of it as a file. */
  async takeAway(wanted: Wanted, signal?: AbortSignal): Promise<Blob> {
    const { takeawayOf } = await import('./takeaway');
    const { request, said } = takeawayOf(this, wanted);
    return this.#engine.export(request, said, signal && { signal });
  }

  /** What the incidents shown come to. */
  summary(signal: AbortSignal): Promise<Summary> {
    return this.#engine.summary({ signal });
  }

  crossCheck(row: number): Promise<CrossCheck | null> {
    return this.#engine.crossCheck(row);
  }

  /** The text of a row's record, as it came. */
  record(row: number): Promise<string> {
    return this.#engine.record(row);
  }

  /** A tile of the incidents shown. */
  tile(z: number, x: number, y: number, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
    return this.#engine.tile(z, x, y, { signal });
  }

  /** The engine had stopped: what is shown is asked for again, unless the data could not be brought back. */
  async recover(reason: string, isBack: boolean): Promise<void> {
    this.#notices.crashed(reason, isBack);
    if (isBack) await this.#narrowing.ask(this.filter);
    else this.#question.takeBack();
  }

  /** Something went wrong that nobody expected: it is told. Of a crash `recover` tells. */
  fail(error: unknown): void {
    this.#notices.fail(error);
  }

  tell(told: Notice): void {
    this.#notices.tell(told);
  }

  dismissNotice(): void {
    this.#notices.dismiss();
  }

  /** False where its dataset could not be brought back. */
  async #restore({ source, filter }: Snapshot): Promise<boolean> {
    this.tool.stopEditing();
    if (source === this.source) await this.#narrowing.askAnew(filter);
    else {
      if (!(await this.#datasets.load(source, () => filter))) return false;
      if (this.isPublished) this.view.goTo(null);
    }
    return true;
  }
}

/** Whether zooming in can tell its corners apart: not within a few metres. */
function isWide([west, south, east, north]: Box): boolean {
  return Math.max(east - west, north - south) > 1e-4;
}
