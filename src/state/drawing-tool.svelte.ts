/** The tool in the user's hand: taken by the user, made ready by the map, which tells what it measures. */
import type { Problem } from '../core/result';

/** `line` draws a corridor's middle, `pick` takes what the map shows, `edit` moves a region's corners. */
export type Tool = 'polygon' | 'rectangle' | 'circle' | 'freehand' | 'line' | 'pick' | 'measure' | 'edit';

export class DrawingTool {
  #inHand = $state<Tool | null>(null);
  /** The tool that the map is ready to use. */
  #ready = $state<Tool | null>(null);
  #edited = $state<string | null>(null);
  #refusal = $state.raw<Problem | null>(null);
  #reading = $state<number | null>(null);
  #pointed = $state<string | null>(null);

  get inHand(): Tool | null {
    return this.#inHand;
  }

  /** Whether the tool in hand can be used now: it may still be loading. */
  get isReady(): boolean {
    return this.#inHand !== null && this.#inHand === this.#ready;
  }

  /** The region whose corners are being moved. */
  get edited(): string | null {
    return this.#inHand === 'edit' ? this.#edited : null;
  }

  /** Why the last shape was not taken. */
  get refusal(): Problem | null {
    return this.#refusal;
  }

  /** Metres of what is being drawn: a circle's radius, a line's length. */
  get reading(): number | null {
    return this.#reading;
  }

  /** The name of what a click would take. */
  get pointed(): string | null {
    return this.#pointed;
  }

  take(tool: Exclude<Tool, 'edit'>): void {
    this.#inHand = tool;
    this.#reading = null;
  }

  /** Takes the tool that moves a region's corners. */
  takeToEdit(region: string): void {
    this.#edited = region;
    this.#inHand = 'edit';
    this.#reading = null;
  }

  /** The region whose corners are in hand has become another one, or is gone. */
  stopEditing(): void {
    if (this.#inHand === 'edit') this.putDown();
  }

  putDown(): void {
    this.#inHand = null;
    this.#reading = null;
  }

  /** The map reports which tool it is ready for. */
  ready(tool: Tool | null): void {
    this.#ready = tool;
    this.#refusal = null;
  }

  /** The map tells what the pointer is on. */
  point(name: string | null): void {
    this.#pointed = name;
  }

  /** The map could not take what was drawn; the tool stays in hand. */
  refuse(why: Problem): void {
    this.#refusal = why;
  }

  /** The map tells how long what is being drawn is by now. */
  read(metres: number | null): void {
    this.#reading = metres;
    if (metres !== null) this.#refusal = null;
  }
}
