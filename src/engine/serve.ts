/** Lets an engine be asked from another thread: each reply bears the number of its request. */
import { ARGUMENT_COUNTS, type Engine, type Progress } from './engine';
import type { Heard, Line, Request, Said } from './messages';

export function serve(engine: Engine, line: Line<Said, Heard>): void {
  const name = String(Math.random());
  const running = new Map<number, AbortController>();

  line.onMessage = (message) => {
    if (message.engine !== name) return;
    if ('cancelled' in message) running.get(message.id)?.abort();
    else void answer(message);
  };
  line.send({ engine: name });

  async function answer({ id, method, arguments: given }: Request): Promise<void> {
    const controller = new AbortController();
    running.set(id, controller);
    const options = {
      signal: controller.signal,
      onProgress: (progress: Progress) => line.send({ engine: name, id, progress }),
    };
    const filled = Array.from({ length: ARGUMENT_COUNTS[method] }, (_, index) => given[index]);
    try {
      const ask = engine[method].bind(engine) as (...rest: unknown[]) => Promise<unknown>;
      const value = await ask(...filled, options);
      line.send(
        { engine: name, id, value },
        value instanceof Uint8Array ? [value.buffer as ArrayBuffer] : [],
      );
    } catch (error) {
      const { name: kind, message } = error as Error;
      line.send({ engine: name, id, error: { name: kind, message } });
    } finally {
      running.delete(id);
    }
  }
}
