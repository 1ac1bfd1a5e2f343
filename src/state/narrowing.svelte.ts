/** What is asked of the dataset in use, and how that is changed. */
import { NO_FILTER, without, type Criterion, type Filter } from '../core/filter';
import { isUsualOrder, usualOrder } from '../core/order';
import type { Question } from './question.svelte';

/** Rows up to which everything is measured to the border and the zone at once; beyond it takes long. */
const MEASURED_AT_ONCE = 20_000;

interface Surroundings {
  /** How many incidents the dataset has. */
  total: () => number;
  /** Told before a change that can be undone, and of which kind it is. */
  onChange: (kind: string | null) => void;
  /** Awaited once there is an answer. */
  onAnswer: () => Promise<void>;
  onFailure: (error: unknown) => void;
}

export class Narrowing {
  readonly #question: Question;
  readonly #around: Surroundings;
  #isMeasuring = $state(false);

  constructor(question: Question, surroundings: Surroundings) {
    this.#question = question;
    this.#around = surroundings;
  }

  get filter(): Filter {
    return this.#question.filter;
  }

  /** Whether all rows are being measured to the border and the zone, which takes long where they are many. */
  get isMeasuring(): boolean {
    return this.#isMeasuring;
  }

  /** What is not named stays as it is; changes of one gesture are undone together. */
  async narrow(changes: Partial<Filter>, gesture: string | null): Promise<void> {
    this.#around.onChange(gesture);
    await this.askAnew({ ...this.filter, ...changes });
  }

  async drop(criterion: Criterion): Promise<void> {
    this.#around.onChange('drop');
    await this.askAnew(without(this.filter, criterion));
  }

  async dropAll(): Promise<void> {
    this.#around.onChange('drop');
    await this.askAnew(NO_FILTER);
  }

  /** Measures all rows to the border and the zone, so that they can be counted and chosen by it. */
  async measure(): Promise<void> {
    this.#isMeasuring = true;
    try {
      await this.ask(this.filter, true);
    } finally {
      this.#isMeasuring = false;
    }
  }

  /** In the order that is usual for it, unless another was chosen. */
  async askAnew(filter: Filter): Promise<void> {
    const { list } = this.#question;
    if (isUsualOrder(list.order, this.filter.text)) list.keepTo(usualOrder(filter.text));
    await this.ask(filter);
  }

  /** Of a dataset with so many incidents, which shows from `before` on. */
  async askOf(total: number, filter: Filter, before: () => void): Promise<void> {
    await this.ask(filter, total <= MEASURED_AT_ONCE, before);
  }

  async ask(
    filter: Filter,
    measured = this.#around.total() <= MEASURED_AT_ONCE,
    before: () => void = () => {},
  ): Promise<void> {
    try {
      await this.#question.ask(filter, measured, before);
      await this.#around.onAnswer();
    } catch (error) {
      this.#around.onFailure(error);
    }
  }
}
