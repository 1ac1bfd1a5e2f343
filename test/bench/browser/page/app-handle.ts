/** What the bench asks of the app: the Explorer's verbs, timed in the page until the map shows what came of them. */
import { told } from '../../../words';
import type { Polygon } from 'geojson';
import type { DateWindow, Filter } from '../../../../src/core/filter';
import { newRegion } from '../../../../src/core/regions/region';
import type { Camera } from '../../../../src/core/link/view';
import type { Explorer } from '../../../../src/state/explorer.svelte';
import { MainThreadWatch } from './main-thread-watch';
import { until, untilWithin } from './until';

declare global {
  interface Window {
    handle: AppHandle;
  }
}

export interface Timing {
  /** Milliseconds until counts and list were there. */
  answered: number;
  /** Milliseconds until the map was painted and stood still as well. */
  settled: number;
  definite: number;
  possible: number;
}

/** Milliseconds in which a file that was chosen is begun to be opened. */
const BEGIN_WITHIN = 5_000;

/** A file that was opened, or what the app told the user instead: nothing, perhaps. */
export type Opening = { settled: number; count: number } | { message: string };

export interface Drag {
  /** Milliseconds; 0: none that the browser reports, above 50. */
  longestTask: number;
  definite: number;
  possible: number;
}

/** How the map lies on the page. */
export interface MapPlace extends Camera {
  /** CSS pixels. */
  width: number;
  height: number;
}

export class AppHandle {
  readonly #explorer: Explorer;
  readonly #map: HTMLElement;
  /** How often the map came to a stand, and when it last did. */
  #stands = 0;
  #stoodAt = 0;

  constructor(explorer: Explorer) {
    this.#explorer = explorer;
    this.#map = document.querySelector<HTMLElement>('.map')!;
    new MutationObserver(() => {
      if (this.#isBusy()) return;
      this.#stands += 1;
      this.#stoodAt = performance.now();
    }).observe(this.#map, { attributes: true, attributeFilter: ['aria-busy'] });
  }

  /** Resolves when the first map is painted. */
  ready(): Promise<void> {
    return until(() => !this.#isBusy());
  }

  /** Times the opening of a file from the moment it is chosen: to be called before that. */
  async open(): Promise<Opening> {
    const before = this.#explorer.loaded;
    const from = await new Promise<number>((resolve) => {
      const options = { capture: true, once: true };
      document.addEventListener('change', () => resolve(performance.now()), options);
    });
    const stands = this.#stands;
    const isBegun = await untilWithin(() => this.#explorer.opening !== null, BEGIN_WITHIN);
    if (isBegun) await until(() => this.#explorer.opening === null);
    if (this.#explorer.loaded === before) return { message: this.#noticeText() };
    await this.#standsAfter(stands);
    return { settled: this.#stoodAt - from, count: this.#explorer.total };
  }

  narrow(changes: Partial<Filter>): Promise<Timing> {
    return this.#time(() => this.#explorer.narrow(changes));
  }

  addRegion(polygon: Polygon): Promise<Timing> {
    return this.#time(() =>
      this.#explorer.narrow({ regions: [newRegion('drawn', 'Drawn', { kind: 'area', polygon })] }),
    );
  }

  clearRegions(): Promise<Timing> {
    return this.#time(() => this.#explorer.regions.clear());
  }

  /** Asks for one date window after the other, `every` milliseconds, whether or not the last was answered. */
  async drag(windows: readonly DateWindow[], every: number): Promise<Drag> {
    const stands = this.#stands;
    const watch = new MainThreadWatch();
    const asked: Promise<void>[] = [];
    await new Promise<void>((resolve) => {
      const timer = setInterval(() => {
        asked.push(this.#explorer.narrow({ dates: windows[asked.length]! }));
        if (asked.length < windows.length) return;
        clearInterval(timer);
        resolve();
      }, every);
    });
    await Promise.all(asked);
    await this.#standsAfter(stands);
    const { definite, possible } = this.#explorer.answer;
    return { longestTask: watch.stop(), definite, possible };
  }

  /** Milliseconds that the map takes to paint what it shows once more, as it stands. */
  async repaint(): Promise<number> {
    const stands = this.#stands;
    const from = performance.now();
    this.#explorer.view.goTo(this.#explorer.view.camera);
    await this.#standsAfter(stands);
    return this.#stoodAt - from;
  }

  /** Milliseconds from opening an incident to its details being painted. */
  async details(row: number): Promise<number> {
    const from = performance.now();
    await this.#explorer.selection.open(row);
    await until(() => this.#explorer.selected?.row === row && document.querySelector('.details h2') !== null);
    await painted();
    return performance.now() - from;
  }

  /** Bytes of the page and its threads. */
  async memory(): Promise<number> {
    return (await performance.measureUserAgentSpecificMemory()).bytes;
  }

  place(): MapPlace {
    const { clientWidth: width, clientHeight: height } = this.#map;
    return { ...this.#explorer.view.camera!, width, height };
  }

  async #time(ask: () => Promise<void>): Promise<Timing> {
    const { version } = this.#explorer.answer;
    const stands = this.#stands;
    const from = performance.now();
    await ask();
    const answeredAt = performance.now();
    const answer = this.#explorer.answer;
    if (answer.version === version) throw new Error('There was no new answer.');
    await this.#standsAfter(stands);
    const { definite, possible } = answer;
    const settledAt = Math.max(answeredAt, this.#stoodAt);
    return { answered: answeredAt - from, settled: settledAt - from, definite, possible };
  }

  #standsAfter(stands: number): Promise<void> {
    return until(() => this.#stands > stands && !this.#isBusy());
  }

  #isBusy(): boolean {
    return this.#map.getAttribute('aria-busy') !== 'false';
  }

  #noticeText(): string {
    const { notice } = this.#explorer;
    if (!notice) return '';
    return [notice.reason, ...notice.problems.map(told)].join(' ');
  }
}

/** Resolves when what stands in the page has been laid out and painted: the task after a frame comes behind both. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
  });
}
