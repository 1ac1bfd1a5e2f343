#!/usr/bin/env node
/** The `border-incidents` command. */
import { constants } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import { EXIT } from './exit-code';
import { run } from './run';
import { standardStreams } from './streams';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const;

const interruption = new AbortController();
let caught: NodeJS.Signals = 'SIGINT';
// The same signal may come twice, from the terminal and from npm: a second one must not stop the clearing up.
const interrupt = (signal: NodeJS.Signals) => {
  if (!interruption.signal.aborted) caught = signal;
  interruption.abort();
};
for (const signal of SIGNALS) process.on(signal, interrupt);

// What `convert` drops row by row is swept up early: at a million rows it would come to half a gigabyte. Of the whole
// process, and so nobody's to set who is called by others.
if (process.argv[2] === 'convert') setFlagsFromString('--heap-growing-percent=20');

const code = await run(process.argv.slice(2), standardStreams(), interruption.signal);
process.exitCode = code;
if (code === EXIT.cancelled) dieOf(caught);
if (code === EXIT.closedPipe) dieOf('SIGPIPE');

/**
 * As if nobody had listened for the signal, so that a shell's loop ends with the command; and at once, though a pipe
 * may still be waited for.
 */
function dieOf(signal: NodeJS.Signals): void {
  process.exitCode = 128 + constants.signals[signal];
  if (process.platform === 'win32') return;
  // Listening no more gives a signal its own effect back, which Node.js has taken from SIGPIPE.
  process.on(signal, interrupt);
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
}
