/**
 * The datasets that come and go: opened from a file, brought back by a link or an undoing, the published one again. What
 * is asked of the one before is asked of the next.
 */
import type { Filter } from '../core/filter';
import { notice } from '../core/words/notice';
import type { DataFile, Loaded } from '../engine/engine';
import type { DatasetInUse } from './dataset-in-use.svelte';
import type { DrawingTool } from './drawing-tool.svelte';
import type { Narrowing } from './narrowing.svelte';
import type { Notices } from './notices.svelte';
import type { Pointer } from './pointer.svelte';
import type { Selection } from './selection.svelte';
import type { Steps } from './steps';
import type { Viewpoint } from './viewpoint.svelte';

/** The closest view of an opened file. */
export const FILE_ZOOM = 11;

/** What a dataset leaves behind or is asked with. */
interface Surroundings {
  data: DatasetInUse;
  narrowing: Narrowing;
  notices: Notices;
  pointer: Pointer;
  selection: Selection;
  steps: Steps;
  tool: DrawingTool;
  view: Viewpoint;
}

export class Datasets {
  readonly #around: Surroundings;

  constructor(surroundings: Surroundings) {
    this.#around = surroundings;
  }

  /** False where it is not opened, which is told, and everything is as it was. */
  async open(source: DataFile, isUndoable: boolean): Promise<boolean> {
    const { narrowing, notices, steps } = this.#around;
    const loaded = await this.load(source, (loaded) => {
      if (isUndoable) steps.record('file');
      const { narrowedTo } = loaded;
      return narrowedTo.regions.length > 0 ? { ...narrowing.filter, ...narrowedTo } : narrowing.filter;
    });
    if (loaded && loaded.problems.length > 0) {
      const { count: taken, rejected, doubtful, problems } = loaded;
      notices.tell(notice('read_in_part', { name: source.name, taken, rejected, doubtful }, ...problems));
    }
    return loaded !== null;
  }

  /** By its fingerprint, as a link has it: `absent` where there is none, `given up` where its opening was. */
  async reopen(fingerprint: string): Promise<'opened' | 'absent' | 'given up'> {
    const { data } = this.#around;
    if (fingerprint === data.loaded.fingerprint) return 'opened';
    const source = await data.find(fingerprint);
    if (!source) return 'absent';
    return (await this.open(source, false)) ? 'opened' : 'given up';
  }

  /** Puts the published one back in place of an opened file, which this browser forgets. */
  async restorePublished(): Promise<void> {
    const { data, narrowing, view } = this.#around;
    const brought = data.loaded.narrowedTo.regions.map(({ id }) => id);
    if (!(await this.open(data.published, true))) return;
    view.goTo(null);
    // What the file had been narrowed to goes with it.
    const { filter } = narrowing;
    const regions = filter.regions.filter(({ id }) => !brought.includes(id));
    if (regions.length < filter.regions.length) await narrowing.ask({ ...filter, regions });
    await data.forgetFiles();
  }

  /**
   * Null where it is not loaded, which is told, and everything is as it was.
   *
   * @param filterFor what to ask of it
   */
  async load(source: DataFile, filterFor: (loaded: Loaded) => Filter): Promise<Loaded | null> {
    const { data, notices } = this.#around;
    notices.dismiss();
    const takeOver = (loaded: Loaded) => this.#takeOver(loaded, source, filterFor(loaded));
    const outcome = await data.load(source, takeOver);
    if (outcome && 'reason' in outcome) {
      notices.tell(outcome);
      return null;
    }
    return outcome;
  }

  async #takeOver(loaded: Loaded, source: DataFile, filter: Filter): Promise<void> {
    const { data, narrowing, pointer, selection, tool, view } = this.#around;
    selection.close();
    await pointer.move(null);
    tool.stopEditing();
    await narrowing.askOf(loaded.count, filter, () => {
      data.use(loaded, source);
      view.lookAtDays(null);
      const isFramed = !data.isPublished && loaded.box !== null;
      view.show(isFramed ? { box: loaded.box!, deepest: FILE_ZOOM, isCloser: false } : null);
    });
  }
}
