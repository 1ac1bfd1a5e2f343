/**
 * What the user is looking at: the dataset, the regions drawn, what is selected. Components read it and change it
 * through its verbs only.
 */
import type { Polygon } from 'geojson';
import type { Dataset } from '../core/dataset';
import { calendarDate } from '../core/dates';
import { decodeText } from '../core/formats/decode-text';
import { readGeojson } from '../core/formats/read-geojson';
import { writeGeojson } from '../core/formats/write-geojson';
import type { Published } from '../core/formats/published';
import { isValidOn } from '../core/geo/reference';
import type { References, Zone } from '../core/geo/references';
import type { Incident } from '../core/incident';
import type { Region } from '../core/regions';
import type { Problem } from '../core/result';
import { parseViewState, type Camera, type ViewState } from '../core/view-state';
import type { Language } from '../core/vocabulary';
import { Engine, type Match } from '../engine/engine';

export type DrawingShape = 'polygon' | 'rectangle';

/** Something the user must be told: what went wrong, or what was left out. */
export interface Notice {
  title: string;
  problems: Problem[];
}

/** The incidents opened together (those at one spot, or a single one) and which of them is shown. */
interface Selection {
  ids: string[];
  index: number;
}

export class Explorer {
  readonly #published: Published;
  #dataset = $state.raw<Dataset>() as Dataset;
  #regions = $state.raw<Region[]>([]);
  #regionsMade = 0;
  #selection = $state.raw<Selection | null>(null);
  /** Whether the map should move to show the selection: not where a link has set the view as well. */
  #revealing = $state(false);
  #drawing = $state<DrawingShape | null>(null);
  /** Why the last shape was not taken. */
  #refusal = $state<string | null>(null);
  /** The shape that the map is ready to take corners of. */
  #drawable = $state<DrawingShape | null>(null);
  #notice = $state.raw<Notice | null>(null);
  #names = $state<Language>('en');
  /** Null until the link or the user has set one: the map then shows its overview. */
  #camera = $state.raw<Camera | null>(null);
  /** Counts the times the view was set from outside the map (a link), so that the map follows. */
  #cameraSet = $state(0);

  readonly #engine = $derived.by(() => new Engine(this.#dataset, this.references));
  readonly matches: Match[] = $derived.by(() => this.#engine.query(this.#regions));
  readonly selected: Incident | null = $derived.by(() => {
    const id = this.#selection?.ids[this.#selection.index];
    return id === undefined ? null : (this.#engine.get(id) ?? null);
  });

  constructor(published: Published, hash: string) {
    this.#published = published;
    this.#dataset = published.dataset;
    this.followLink(hash);
  }

  get references(): References {
    return this.#published.references;
  }

  get dataset(): Dataset {
    return this.#dataset;
  }

  get engine(): Engine {
    return this.#engine;
  }

  get regions(): readonly Region[] {
    return this.#regions;
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

  get names(): Language {
    return this.#names;
  }

  get camera(): Camera | null {
    return this.#camera;
  }

  /** Where the map should look for the selection, if it has to. */
  get positionToReveal(): readonly number[] | null {
    return this.#revealing ? (this.selected?.position ?? null) : null;
  }

  get cameraSet(): number {
    return this.#cameraSet;
  }

  get isPublished(): boolean {
    return this.#dataset === this.#published.dataset;
  }

  /** Incidents opened together with the selected one, and its place among them. */
  get selection(): { index: number; count: number } | null {
    return this.#selection && { index: this.#selection.index, count: this.#selection.ids.length };
  }

  get definiteCount(): number {
    return this.matches.filter(({ truth }) => truth === 'definitely').length;
  }

  get possibleCount(): number {
    return this.matches.length - this.definiteCount;
  }

  /** The local date the map stands at: the selected incident's, else that of the latest one shown. */
  get shownDate(): string | null {
    const start = this.selected?.start ?? this.matches[0]?.incident.start ?? null;
    return start === null ? null : calendarDate(start);
  }

  /** The version of the peacekeepers' zone on the shown date, if one was in force. */
  get shownZone(): Zone | null {
    const date = this.shownDate;
    return (date !== null && this.references.zones.find((zone) => isValidOn(zone, date))) || null;
  }

  get viewState(): ViewState {
    return {
      ...(this.#camera && { camera: this.#camera }),
      ...(this.selected && { incident: this.selected.id }),
      ...(this.#names !== 'en' && { names: this.#names }),
    };
  }

  /** Takes over the view that a link's hash describes, and tells what of it could not be used. */
  followLink(hash: string): void {
    const { state, notices } = parseViewState(hash);
    if (state.camera) {
      this.#camera = state.camera;
      this.#cameraSet += 1;
    }
    this.#names = state.names ?? 'en';
    const known = state.incident !== undefined && this.#engine.get(state.incident) !== undefined;
    this.#selection = known ? { ids: [state.incident!], index: 0 } : null;
    this.#revealing = state.camera === undefined;
    if (state.incident !== undefined && !known) {
      notices.push(`Its incident "${state.incident}" is not in this dataset.`);
    }
    if (notices.length > 0) {
      this.#notice = {
        title: 'Some of the link could not be used; the rest is shown.',
        problems: notices.map((message) => ({ reason: 'link', where: '', field: '', message })),
      };
    }
  }

  moveCamera(camera: Camera): void {
    this.#camera = camera;
  }

  /** Opens incidents, the first of them in front. */
  select(...ids: string[]): void {
    this.#selection = ids.length > 0 ? { ids, index: 0 } : null;
    this.#revealing = true;
  }

  /** Shows the next (1) or the previous (−1) of the incidents opened together. */
  step(by: 1 | -1): void {
    if (!this.#selection) return;
    const { ids, index } = this.#selection;
    this.#selection = { ids, index: (index + by + ids.length) % ids.length };
  }

  clearSelection(): void {
    this.#selection = null;
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

  /** Takes a drawn region; the tool that drew it is put down. */
  addRegion(polygon: Polygon): void {
    this.#regionsMade += 1;
    const id = `region-${this.#regionsMade}`;
    this.#drawing = null;
    this.#regions = [...this.#regions, { id, name: `Region ${this.#regionsMade}`, polygon }];
  }

  removeRegion(id: string): void {
    this.#regions = this.#regions.filter((region) => region.id !== id);
  }

  clearRegions(): void {
    this.#regions = [];
    this.#regionsMade = 0;
  }

  chooseNames(language: Language): void {
    this.#names = language;
  }

  /** Replaces the dataset by a file's, or leaves everything as it was and says what is wrong with the file. */
  async openFile(file: File): Promise<void> {
    const text = decodeText(new Uint8Array(await file.arrayBuffer()));
    const read = text.ok ? await readGeojson(text.value, file.name) : text;
    if (!read.ok) {
      this.#notice = {
        title: `“${file.name}” was not opened. Everything is as it was.`,
        problems: read.problems,
      };
      return;
    }
    this.#notice = null;
    this.#selection = null;
    this.#dataset = withPublishedReferences(read.value, this.#published.dataset);
  }

  /** Puts the published dataset back in place of an opened file. */
  restorePublished(): void {
    this.#selection = null;
    this.#dataset = this.#published.dataset;
    this.#camera = null;
    this.#cameraSet += 1;
  }

  /** What is shown, as the text of a GeoJSON file. */
  exportGeojson(exportedAt: Date): string {
    const shown = this.matches.map(({ incident, truth }) => ({
      incident,
      match: truth,
      proximity: this.#engine.proximity(incident),
    }));
    return writeGeojson(shown, {
      dataset: this.#dataset,
      regions: this.#regions,
      exportedAt,
    });
  }

  dismissNotice(): void {
    this.#notice = null;
  }
}

/** A file in our own model may name places and sources of the published data without carrying them. */
function withPublishedReferences(dataset: Dataset, published: Dataset): Dataset {
  return {
    ...dataset,
    places: new Map([...published.places, ...dataset.places]),
    sources: new Map([...published.sources, ...dataset.sources]),
  };
}
