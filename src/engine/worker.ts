/** The thread that the app's engine lives in. */
import { LocalEngine } from './local-engine';
import type { Cancellation, Line, Reply, Request } from './messages';
import { serve } from './serve';

const line: Line<Reply, Request | Cancellation> = {
  send: (message, transfer = []) => postMessage(message, { transfer }),
  onMessage: () => {},
};
addEventListener('message', ({ data }: MessageEvent<Request | Cancellation>) => line.onMessage(data));
serve(new LocalEngine(), line);
