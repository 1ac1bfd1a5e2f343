/** The tool that regions are drawn with: taken in hand by the user, made ready by the map. */

export type DrawingShape = 'polygon' | 'rectangle';

export class DrawingTool {
  #shape = $state<DrawingShape | null>(null);
  /** The shape that the map is ready to take corners of. */
  #ready = $state<DrawingShape | null>(null);
  #refusal = $state<string | null>(null);

  /** What is being drawn; null while no tool is in hand. */
  get shape(): DrawingShape | null {
    return this.#shape;
  }

  /** Whether the chosen shape can be drawn now: the tool may still be loading. */
  get isReady(): boolean {
    return this.#shape !== null && this.#shape === this.#ready;
  }

  /** Why the last shape was not taken. */
  get refusal(): string | null {
    return this.#refusal;
  }

  take(shape: DrawingShape): void {
    this.#shape = shape;
  }

  putDown(): void {
    this.#shape = null;
  }

  /** The map reports which shape it is ready for. */
  ready(shape: DrawingShape | null): void {
    this.#ready = shape;
    this.#refusal = null;
  }

  /** The map could not take what was drawn; the tool stays in hand. */
  refuse(reason: string): void {
    this.#refusal = reason;
  }
}
