/** An engine at the other end of a message channel, as a worker would hold it, and an end of its own. */
import { afterAll } from 'vitest';
import type { Engine } from '../../src/engine/engine';
import type { Cancellation, Line, Reply, Request } from '../../src/engine/messages';
import type { EngineThread } from '../../src/engine/remote-engine';
import { serve } from '../../src/engine/serve';

const opened: EngineThread[] = [];

afterAll(() => {
  for (const thread of opened) thread.end();
});

export function threadWith(engine: Engine): EngineThread {
  const { port1: here, port2: there } = new MessageChannel();
  const thread: EngineThread = {
    send: (message, transfer = []) => here.postMessage(message, transfer),
    onMessage: () => {},
    onCrash: () => {},
    end: () => here.close(),
  };
  const line: Line<Reply, Request | Cancellation> = {
    send: (message, transfer = []) => there.postMessage(message, transfer),
    onMessage: () => {},
  };
  here.onmessage = ({ data }: MessageEvent<Reply>) => thread.onMessage(data);
  there.onmessage = ({ data }: MessageEvent<Request | Cancellation>) => line.onMessage(data);
  serve(engine, line);
  opened.push(thread);
  return thread;
}
