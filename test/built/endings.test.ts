/** However the command is ended: it goes at once, by the right name, without a word too much, and leaves nothing behind. */
import { once } from 'node:events';
import { constants, openSync, closeSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { constants as system } from 'node:os';
import { describe, expect, test } from 'vitest';
import { ending, statusOf, Workplace, type Ending } from './command';

const GOOD = '2022-11-12,39.85,46.75';
const BAD = '2022-11-12,95,46.75';
const csv = (...rows: string[]) => ['date,lat,lon', ...rows, ''].join('\n');
/** Longer than what a pipe holds; each a kilometre from the next, for of those at one place something would be said. */
const LONG = csv(
  ...Array.from({ length: 5000 }, (_, row) => {
    const [down, across] = [Math.floor(row / 100), row % 100];
    return `2022-11-12,${(39.5 + down / 100).toFixed(2)},${(46 + across / 100).toFixed(2)}`;
  }),
);
const LONG_BAD = csv(...Array.from({ length: 20_000 }, () => BAD));

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const;

/** The end that is written to of a pipe from which nobody reads any more. */
function closedPipe(place: Workplace): number {
  const fifo = place.fifo('closed');
  const reader = openSync(fifo, constants.O_RDONLY | constants.O_NONBLOCK);
  const writer = openSync(fifo, constants.O_WRONLY);
  closeSync(reader);
  return writer;
}

/** Nothing is told but perhaps that it was stopped. */
function isQuiet({ stderr }: Pick<Ending, 'stderr'>): boolean {
  return stderr === '' || stderr === 'stopped; nothing was written\n';
}

describe.each(SIGNALS)('%s', (signal) => {
  const status = 128 + system.signals[signal];

  test.each([
    'proximity in.csv -o out.csv',
    'proximity in.csv -o out.csv --on-error drop',
    'proximity in.csv',
    'proximity good.csv --boundary in.csv',
    'check in.csv',
    'check --json good.csv in.csv',
  ])('while more of a file is waited for: %s', async (line) => {
    using place = new Workplace();
    place.file('good.csv', csv(GOOD));
    const fifo = place.fifo('in.csv');
    const child = place.start(line.split(' '));
    const ended = ending(child);
    // It is open when the command has begun to read.
    await using writer = await open(fifo, 'w');
    await writer.write(csv(GOOD, GOOD));
    child.kill(signal);
    // As npm, which passes on what the terminal has sent already.
    child.kill(signal);
    const { status: found, ...printed } = await ended;
    expect([found, isQuiet(printed)]).toEqual([status, true]);
    expect([place.names(), place.temporary.names()]).toEqual([['good.csv', 'in.csv'], []]);
  });

  test.each([
    'proximity in.csv',
    'proximity mixed.csv --on-error drop',
    'check bad.csv',
    'check --json bad.csv',
  ])('while nobody reads what it prints: %s', async (line) => {
    using place = new Workplace();
    place.file('in.csv', LONG);
    place.file('bad.csv', LONG_BAD);
    place.file('mixed.csv', `${LONG}${BAD}\n`);
    const names = place.names();
    const child = place.start(line.split(' '), ['ignore', 'pipe', 'ignore']);
    await once(child.stdout!, 'readable');
    child.kill(signal);
    expect(await statusOf(child)).toBe(status);
    expect([place.names(), place.temporary.names()]).toEqual([names, []]);
  });

  test('while nobody reads from the pipe it writes to', async () => {
    using place = new Workplace();
    const fifo = place.fifo('out.csv');
    const child = place.start(['proximity', place.file('in.csv', LONG), '-o', fifo, '--force']);
    const ended = ending(child);
    await using reader = await open(fifo, 'r');
    child.kill(signal);
    const { status: found, ...printed } = await ended;
    expect([found, isQuiet(printed), reader.fd > 0]).toEqual([status, true, true]);
    expect([place.names(), place.temporary.names()]).toEqual([['in.csv', 'out.csv'], []]);
  });
});

describe('a closed pipe', () => {
  const CLOSED = 128 + system.signals.SIGPIPE;

  test.each([
    '--help',
    '--version',
    'check good.csv',
    'check bad.csv',
    'check --json bad.csv',
    'proximity good.csv',
    'proximity mixed.csv --on-error drop',
  ])('for what is printed: %s', async (line) => {
    using place = new Workplace();
    place.file('good.csv', csv(GOOD));
    place.file('bad.csv', csv(BAD));
    place.file('mixed.csv', csv(BAD, GOOD));
    const pipe = closedPipe(place);
    const names = place.names();
    const { status, stderr } = await place.run(line.split(' '), ['ignore', pipe, 'pipe']);
    closeSync(pipe);
    expect([status, stderr.replace(/^line 2, lat: found .*\n/, '')]).toEqual([CLOSED, '']);
    expect([place.names(), place.temporary.names()]).toEqual([names, []]);
  });

  test.each([
    'nonsense',
    'check',
    'proximity bad.csv',
    'proximity bad.csv -o out.csv',
    'proximity bad.csv -o out.csv --on-error keep',
    'proximity bad.csv -o out.csv --on-error drop',
    'proximity none.csv -o out.csv',
    'proximity bad.csv --boundary bad.csv',
  ])('for what is reported: %s', async (line) => {
    using place = new Workplace();
    place.file('bad.csv', csv(BAD));
    const pipe = closedPipe(place);
    const names = place.names();
    const { status, stdout } = await place.run(line.split(' '), ['ignore', 'pipe', pipe]);
    closeSync(pipe);
    expect([status, stdout]).toEqual([CLOSED, '']);
    expect([place.names(), place.temporary.names()]).toEqual([names, []]);
  });

  test.each(['keep', 'drop'])('of which the first line was enough: %s', async (onError) => {
    using place = new Workplace();
    place.file('in.csv', LONG_BAD);
    const { stdout } = await place.shell('{ "$@"; echo $? > status; } 2>&1 > /dev/null | head -1', [
      'proximity',
      'in.csv',
      '-o',
      'out.csv',
      '--on-error',
      onError,
    ]);
    expect(stdout).toMatch(/^line 2, lat: found .*\n$/);
    expect([place.names(), place.read('status')]).toEqual([['in.csv', 'status'], `${CLOSED}\n`]);
  });

  test('of which the first line of the output was enough', async () => {
    using place = new Workplace();
    place.file('in.csv', LONG);
    const { stdout, stderr } = await place.shell('{ "$@"; echo $? > status; } | head -1', [
      'proximity',
      'in.csv',
    ]);
    expect(stdout).toMatch(/^date,lat,lon,.*\n$/);
    expect([stderr, place.temporary.names(), place.read('status')]).toEqual(['', [], `${CLOSED}\n`]);
  });
});
