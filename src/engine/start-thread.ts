import type { EngineThread } from './remote-engine';
import type { Said } from './messages';

/** Starts an engine in a worker of this page's own origin. */
export function startThread(): EngineThread {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'engine' });
  const thread: EngineThread = {
    send: (message, transfer = []) => worker.postMessage(message, transfer),
    onMessage: () => {},
    onCrash: () => {},
    end: () => worker.terminate(),
  };
  worker.addEventListener('message', ({ data }: MessageEvent<Said>) => thread.onMessage(data));
  worker.addEventListener('messageerror', () => thread.onCrash('unreadable_reply'));
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    thread.onCrash(event.message || 'not_started');
  });
  return thread;
}
