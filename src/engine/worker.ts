/** The thread that the app's engine lives in. */
import { LocalEngine } from './local-engine';
import type { Heard, Line, Said } from './messages';
import { serve } from './serve';

const line: Line<Said, Heard> = {
  send: (message, transfer = []) => postMessage(message, { transfer }),
  onMessage: () => {},
};
addEventListener('message', ({ data }: MessageEvent<Heard>) => line.onMessage(data));
serve(new LocalEngine(), line);
