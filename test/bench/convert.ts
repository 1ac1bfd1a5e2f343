/**
 * `npm run bench:convert [-- ROWS]`: how long the built `convert` takes to write a million rows of somebody else's in each
 * kind of file, and how much memory; fails above the bar, or where a file does not hold every row.
 */
import { spawnSync } from 'node:child_process';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { CSV_INCIDENTS } from '../../data/synthesize/csv-incidents';
import { syntheticIncidents } from '../../data/synthesize/synthetic-incidents';
import { writeAll } from '../../src/cli/streams';
import { publishedData } from '../support';
import { closeWith, verdictOf } from './verdict';

/** Bytes of memory. */
const MEMORY_BAR = 1e9;
/** Each row has one of these. */
const OUTPUTS = [
  { to: 'csv', name: 'out.csv', mark: '\r\n', others: 1 },
  { to: 'csv', name: 'out.zip', mark: null, others: 0 },
  { to: 'geojson', name: 'out.geojson', mark: '"type":"Feature"', others: 0 },
  { to: 'kml', name: 'out.kml', mark: '<value>definitely</value>', others: 0 },
] as const;

const rows = Number(process.argv[2] ?? 1_000_000);
const folder = await mkdtemp(join(tmpdir(), 'border-incidents-bench-'));
const input = join(folder, 'rows.csv');
await writeRows(input);
console.log(`${rows} rows, ${((await stat(input)).size / 1e6).toFixed(0)} MB`);
const lines = [];
for (const { to, name, mark, others } of OUTPUTS) {
  const output = join(folder, name);
  const started = performance.now();
  const memory = runBuilt(['convert', input, '--to', to, '-o', output]);
  const seconds = (performance.now() - started) / 1000;
  const found = mark === null ? rows : (await occurrences(output, mark)) - others;
  const megabytes = (bytes: number) => (bytes / 1e6).toFixed(0);
  console.log(
    `${seconds.toFixed(1).padStart(8)} s ${megabytes(memory).padStart(6)} MB  ${name}, ${megabytes((await stat(output)).size)} MB`,
  );
  lines.push(
    { what: `rows in ${name}`, bar: String(rows), measured: String(found), isMet: found === rows },
    {
      what: `memory for ${name}`,
      bar: String(MEMORY_BAR),
      measured: String(memory),
      isMet: memory > 0 && memory <= MEMORY_BAR,
    },
  );
  await rm(output);
}
await rm(folder, { recursive: true });
closeWith(verdictOf(lines));

async function writeRows(path: string): Promise<void> {
  const stream = createWriteStream(path);
  const { head, record, separator } = CSV_INCIDENTS;
  await writeAll(stream, head);
  let waiting: string[] = [];
  for (const incident of syntheticIncidents(publishedData(), 7, rows)) {
    waiting.push(record(incident) + separator);
    if (waiting.length < 10_000) continue;
    await writeAll(stream, waiting.join(''));
    waiting = [];
  }
  await writeAll(stream, waiting.join(''));
  stream.end();
  await finished(stream);
}

async function occurrences(path: string, mark: string): Promise<number> {
  let [count, rest] = [0, ''];
  for await (const piece of createReadStream(path, { encoding: 'utf8' }) as AsyncIterable<string>) {
    const parts = (rest + piece).split(mark);
    count += parts.length - 1;
    rest = parts.at(-1)!.slice(-mark.length);
  }
  return count;
}

/** Runs the built command and gives its greatest memory in bytes, as it reports on leaving. */
function runBuilt(words: string[]): number {
  const report = "process.on('exit',()=>console.error(`maxRSS=${process.resourceUsage().maxRSS}`))";
  const { status, stderr } = spawnSync(
    process.execPath,
    [`--import=data:text/javascript,${encodeURIComponent(report)}`, 'dist-cli/border-incidents.js', ...words],
    // Of so many rows some thousands are doubtful, and each is named.
    { encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'], maxBuffer: 2 ** 28 },
  );
  if (status !== 0) throw new Error(`convert ended with ${status}: ${stderr}`);
  return Number(/maxRSS=(\d+)/.exec(stderr)![1]) * 1024;
}
