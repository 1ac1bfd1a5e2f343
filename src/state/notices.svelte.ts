/** What the user is told above the map, one thing at a time. */
import { problem } from '../core/result';
import { notice, type Notice } from '../core/words/notice';
import { problemOf } from './failure';

export class Notices {
  #current = $state.raw<Notice | null>(null);

  get current(): Notice | null {
    return this.#current;
  }

  tell(told: Notice): void {
    this.#current = told;
  }

  dismiss(): void {
    this.#current = null;
  }

  /** Something went wrong that nobody expected. Of a crash `crashed` tells. */
  fail(error: unknown): void {
    const { name } = error as Error;
    if (name === 'EngineCrashed' || name === 'AbortError') return;
    this.tell(notice('not_done', {}, problemOf(error)));
  }

  /** The engine had stopped, and its data were brought back, or not. */
  crashed(reason: string, isBack: boolean): void {
    const cause = problem('crashed', { cause: reason });
    this.tell(notice(isBack ? 'started_again' : 'not_started_again', {}, cause));
  }
}
