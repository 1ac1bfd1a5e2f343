/** Lets an engine be asked from another thread: each reply bears the number of its request. */
import type { Engine } from './engine';
import { ARGUMENT_COUNTS, type Cancellation, type Line, type Reply, type Request } from './messages';

export function serve(engine: Engine, line: Line<Reply, Request | Cancellation>): void {
  const running = new Map<number, AbortController>();

  line.onMessage = (message) => {
    if ('cancelled' in message) running.get(message.id)?.abort();
    else void answer(message);
  };

  async function answer({ id, method, arguments: given }: Request): Promise<void> {
    const controller = new AbortController();
    running.set(id, controller);
    const options = {
      signal: controller.signal,
      onProgress: (progress: Extract<Reply, { progress: unknown }>['progress']) =>
        line.send({ id, progress }),
    };
    const filled = Array.from({ length: ARGUMENT_COUNTS[method] }, (_, index) => given[index]);
    try {
      const ask = engine[method].bind(engine) as (...rest: unknown[]) => Promise<unknown>;
      const value = await ask(...filled, options);
      line.send({ id, value }, value instanceof Uint8Array ? [value.buffer as ArrayBuffer] : []);
    } catch (error) {
      const { name, message } = error as Error;
      line.send({ id, error: { name, message } });
    } finally {
      running.delete(id);
    }
  }
}
