/** However much is wrong: all of it is told, piece by piece, while the file is still read. */
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run';
import { emptyEngine, sourceOf } from '../engine/support';
import { Collector, command, Folder } from './support';

/** More than a call can have arguments. */
const MANY = 150_000;
/** Characters written at once. */
const PIECE = 2 ** 20;

const badRows = (count: number) => `lat,lon\n${'x,y\n'.repeat(count)}`;

/** A record of claims with a weapon that is none, many times. */
const BAD_RECORD = JSON.stringify({
  type: 'Feature',
  id: 'a',
  geometry: null,
  properties: { claims: [], date_precision: 'day', weapons: Array.from({ length: MANY }, () => 'none') },
});

/** What is printed, and how many characters were written at once. */
async function printed(...arguments_: string[]): Promise<{ code: number; text: string; largest: number }> {
  let largest = 0;
  const [stdout, stderr] = [new Collector(), new Collector()];
  for (const stream of [stdout, stderr]) {
    stream.onText = (text) => {
      largest = Math.max(largest, text.length);
    };
  }
  const code = await run(arguments_, { stdout, stderr });
  return { code, text: stdout.text() + stderr.text(), largest };
}

describe('check', () => {
  test.each([
    ['bad records', 'in.csv', badRows(MANY), 'not_a_number'],
    ['faults of one record', 'in.geojson', BAD_RECORD, 'wrong_field'],
  ])('tells many %s as JSON', async (_, name, content, reason) => {
    using folder = new Folder();
    const { code, text, largest } = await printed('check', '--json', folder.file(name, content));
    expect(code).toBe(1);
    const found = (JSON.parse(text) as { reason: string }[]).filter((finding) => finding.reason === reason);
    expect(found.length).toBeGreaterThanOrEqual(MANY);
    expect(largest).toBeLessThan(PIECE);
  });

  test('tells many bad records in words', async () => {
    using folder = new Folder();
    const { code, text, largest } = await printed('check', folder.file('in.csv', badRows(MANY)));
    expect([code, text.match(/: line \d+, lon: /g)?.length]).toEqual([1, MANY]);
    expect(largest).toBeLessThan(PIECE);
  });

  test.each([['--json'], []])('tells what it found before it has read all: %j', async (...options) => {
    using folder = new Folder();
    const fifo = folder.fifo('in.csv');
    const stdout = new Collector();
    const told = new Promise<void>((resolve) => {
      stdout.onText = (text) =>
        text.includes('line 2') || text.includes('"line":2') ? resolve() : undefined;
    });
    const checking = run(['check', ...options, fifo], { stdout, stderr: new Collector() });
    await pipeline(
      Readable.from(
        (async function* () {
          yield badRows(100_000);
          await told;
          yield 'x,y\n';
        })(),
      ),
      createWriteStream(fifo),
    );
    expect(await checking).toBe(1);
    expect(stdout.text()).toMatch(/line"?:? ?100002/);
  });
});

test('proximity names every fault of a boundary', async () => {
  using folder = new Folder();
  const boundary = folder.file(
    'line.geojson',
    `{"type":"FeatureCollection","features":[0${',0'.repeat(MANY - 1)}]}`,
  );
  const { code, stderr } = await command([
    'proximity',
    folder.file('in.csv', badRows(1)),
    '--boundary',
    boundary,
  ]);
  expect([code, stderr.match(/\n/g)?.length]).toEqual([2, MANY]);
});

test('the app refuses a record of many faults', async () => {
  const engine = await emptyEngine();
  const loaded = await engine.load(sourceOf({ name: 'in.geojson', text: BAD_RECORD }));
  expect(loaded.ok ? null : loaded.problems[0]).toMatchObject({ reason: 'wrong_field' });
});
