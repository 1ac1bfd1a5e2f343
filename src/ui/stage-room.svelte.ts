/** What there is room for over the map, by the map's own size in the measure of the reader's letters. */
import { MediaQuery } from 'svelte/reactivity';
import { lettersSize } from './letters';
import { NOT_LOW, TALL, toolRoom, WIDE } from './tool-room';

/** In the letters' measure: a narrower map has no room for the legend's name beside all else. */
const SLIM = 23;
/** A lower map has one row for what lies over it, and no room for the scale. */
const LOW = 10;
/** Of the lowest the credits have a part that nothing else may take. */
const LOWEST = 5.2;
/** And this is too low for the zoom's buttons below the tools' one. */
const TOO_LOW_FOR_ZOOM = 13;

/** To be made while a component is set up. */
export class StageRoom {
  /** CSS pixels of the map; 0 before it is laid out. */
  width = $state(0);
  height = $state(0);
  readonly #rem = lettersSize();
  readonly #wide = new MediaQuery(WIDE);
  readonly #tall = new MediaQuery(TALL);
  readonly #notLow = new MediaQuery(NOT_LOW);
  readonly #coarse = new MediaQuery('(pointer: coarse)');
  readonly tools = $derived.by(() =>
    toolRoom(
      {
        isWide: this.#wide.current,
        isTall: this.#tall.current,
        isLow: !this.#notLow.current,
        isForFingers: this.#coarse.current,
        height: this.height,
      },
      this.#rem,
    ),
  );
  readonly isSlim = $derived(this.width > 0 && this.width < SLIM * this.#rem);
  readonly isLow = $derived(this.#isLowerThan(LOW));
  readonly isLowest = $derived(this.#isLowerThan(LOWEST));
  readonly hasNoZoom = $derived(this.#isLowerThan(TOO_LOW_FOR_ZOOM));

  #isLowerThan(most: number): boolean {
    return this.height > 0 && this.height < most * this.#rem;
  }
}
