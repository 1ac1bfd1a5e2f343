/** An engine at the other end of a message channel, as a worker would hold it, and an end of its own. */
import { afterAll } from 'vitest';
import type { Engine } from '../../src/engine/engine';
import type { Heard, Line, Said } from '../../src/engine/messages';
import type { EngineThread } from '../../src/engine/remote-engine';
import { serve } from '../../src/engine/serve';

const opened: EngineThread[] = [];

afterAll(() => {
  for (const thread of opened) thread.end();
});

/** With several engines it is as where a browser has run the thread's script more than once. */
export function threadWith(...engines: readonly [Engine, ...Engine[]]): EngineThread {
  const { port1: here, port2: there } = new MessageChannel();
  const thread: EngineThread = {
    send: (message, transfer = []) => here.postMessage(message, transfer),
    onMessage: () => {},
    onCrash: () => {},
    end: () => here.close(),
  };
  const lines = engines.map((): Line<Said, Heard> => ({
    send: (message, transfer = []) => there.postMessage(message, transfer),
    onMessage: () => {},
  }));
  here.onmessage = ({ data }: MessageEvent<Said>) => thread.onMessage(data);
  there.onmessage = ({ data }: MessageEvent<Heard>) => lines.forEach((line) => line.onMessage(data));
  engines.forEach((engine, index) => serve(engine, lines[index]!));
  opened.push(thread);
  return thread;
}
