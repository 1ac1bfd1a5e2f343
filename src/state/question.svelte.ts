/** What is asked of the engine, its latest answer, and the list that follows it. */
import { NO_FILTER, type Filter } from '../core/filter';
import type { Answer } from '../engine/answers';
import type { Engine } from '../engine/engine';
import { ListWindow } from './list-window.svelte';

export class Question {
  readonly list: ListWindow;
  readonly #engine: Engine;
  #filter = $state.raw<Filter>(NO_FILTER);
  /** What the answer is of. */
  #answered: Filter = NO_FILTER;
  #answer = $state.raw<Answer>() as Answer;
  /** Asked and not answered yet. */
  #pending = $state(0);
  #newest = 0;
  #latestBefore = $state.raw<string | null>(null);

  constructor(engine: Engine, answer: Answer) {
    this.#engine = engine;
    this.#answer = answer;
    this.#latestBefore = answer.latest;
    this.list = new ListWindow(engine);
  }

  get filter(): Filter {
    return this.#filter;
  }

  get answer(): Answer {
    return this.#answer;
  }

  /** Start of the latest match of the last answer that had any. */
  get latestBefore(): string | null {
    return this.#latestBefore;
  }

  /** Whether what is shown is not yet what was asked for. */
  get isPending(): boolean {
    return this.#pending > 0;
  }

  /**
   * Resolves when answer and list are there, or a newer question has overtaken this one. `before` is done in the moment
   * in which they show. A question that fails is taken back: what is asked for stays what was answered last.
   */
  async ask(filter: Filter, measured: boolean, before: () => void = () => {}): Promise<void> {
    this.#filter = filter;
    this.#pending += 1;
    const number = (this.#newest += 1);
    try {
      const answer = await this.#engine.query(filter, measured);
      // Of another dataset, perhaps, that was still being asked.
      if (number !== this.#newest) return;
      await this.list.refresh(() => {
        if (number !== this.#newest) return;
        before();
        this.#show(filter, answer);
      });
    } catch (error) {
      // The newer question brings its own answer.
      if ((error as Error).name === 'AbortError') return;
      // After a crash it is asked once more.
      if (number === this.#newest && (error as Error).name !== 'EngineCrashed') this.takeBack();
      throw error;
    } finally {
      this.#pending -= 1;
    }
  }

  /** No answer will come to what is asked. */
  takeBack(): void {
    this.#filter = this.#answered;
  }

  #show(filter: Filter, answer: Answer): void {
    this.#answered = filter;
    this.#answer = answer;
    this.#latestBefore = answer.latest ?? this.#latestBefore;
  }
}
