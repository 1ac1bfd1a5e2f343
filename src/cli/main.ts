#!/usr/bin/env node
/** The `border-incidents` command. */
import { run } from './run';
import { isClosedPipe } from './streams';

const interruption = new AbortController();
// Once: a second Ctrl-C ends the process as usual.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => interruption.abort());
process.stdout.on('error', (error) => {
  if (!isClosedPipe(error)) throw error;
});

process.exitCode = await run(process.argv.slice(2), process, interruption.signal);
