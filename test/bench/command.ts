/**
 * `npm run bench:command [-- ROWS]`: how long the built `proximity` takes on a CSV of a million points, against reading and
 * rewriting the same file through the same parser; fails above the bar.
 */
import { spawnSync } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdtemp, open, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { finished } from 'node:stream/promises';
import { fieldsOf } from '../../src/core/records/csv-records';
import { fileSource } from '../../src/cli/read-text';
import { RecordCutter } from '../../src/core/records/record-cutter';
import { valueOf } from '../oracle/value-of';
import { writeAll } from '../../src/cli/streams';
import { closeWith, verdictOf } from './verdict';

/** Times as long as reading and rewriting. */
const BAR = 3;
/** Bytes of memory. */
const MEMORY_BAR = 1e9;

const MARKS = { delimiter: ',', newline: '\n', skipsSpaces: false } as const;

const rows = Number(process.argv[2] ?? 1_000_000);
const folder = await mkdtemp(join(tmpdir(), 'border-incidents-bench-'));
const input = join(folder, 'points.csv');
await writePoints(input);
const megabytes = ((await stat(input)).size / 1e6).toFixed(0);
console.log(`${rows} points, ${megabytes} MB`);

const passing = await seconds(() => rewrite(input, join(folder, 'passed.csv'), (texts) => texts.join('\n')));
console.log(`${passing.toFixed(1).padStart(8)} s  read and parsed, the raw text written`);
const rewriting = await seconds(() =>
  rewrite(input, join(folder, 'rewritten.csv'), (_, rows) => Papa.unparse(rows, { newline: '\n' })),
);
console.log(`${rewriting.toFixed(1).padStart(8)} s  read, parsed and rewritten by the same parser`);
let memory = 0;
const answering = await seconds(() => {
  memory = runBuilt(['proximity', input, '-o', join(folder, 'answered.csv')]);
});
console.log(`${answering.toFixed(1).padStart(8)} s  proximity`);
const answered = await answeredRows(join(folder, 'answered.csv'));
await rm(folder, { recursive: true });

const ratio = answering / rewriting;
console.log(`${ratio.toFixed(2).padStart(8)} ×  reading and rewriting; the bar is ${BAR}`);
console.log(`${(answering / passing).toFixed(2).padStart(8)} ×  reading and writing the raw text`);
console.log(`${(memory / 1e6).toFixed(0).padStart(8)} MB at most; the bar is ${MEMORY_BAR / 1e6}`);
closeWith(
  verdictOf([
    { what: 'time', bar: String(BAR), measured: ratio.toFixed(2), isMet: ratio <= BAR },
    {
      what: 'memory',
      bar: String(MEMORY_BAR),
      measured: String(memory),
      isMet: memory > 0 && memory <= MEMORY_BAR,
    },
    {
      what: 'rows answered',
      bar: String(rows),
      measured: String(answered),
      isMet: answered === rows && rows > 0,
    },
  ]),
);

/** Points over the region and the years of the zone, always the same ones. */
async function writePoints(path: string): Promise<void> {
  const stream = createWriteStream(path);
  let state = 20_201_110;
  // The minimal standard generator of Park and Miller.
  const random = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
  const day = Date.parse('2020-09-27');
  await writeAll(stream, 'id,event_date,latitude,longitude,notes\n');
  for (let first = 0; first < rows; first += 10_000) {
    const lines: string[] = [];
    for (let id = first; id < Math.min(rows, first + 10_000); id += 1) {
      const date = new Date(day + Math.floor(random() * 1300) * 86_400_000).toISOString().slice(0, 10);
      const latitude = (38.8 + random() * 2.5).toFixed(5);
      const longitude = (44.8 + random() * 2.4).toFixed(5);
      lines.push(`${id},${date},${latitude},${longitude},"shelling reported, row ${id}"\n`);
    }
    await writeAll(stream, lines.join(''));
  }
  stream.end();
  await finished(stream);
}

/** How many rows of the output have a distance from the border. */
async function answeredRows(path: string): Promise<number> {
  let count = 0;
  let column = -1;
  for await (const { head, texts } of recordTexts(path)) {
    if (column === -1) column = head.trim().split(',').indexOf('border_distance_m');
    for (const row of fieldsOf(texts, MARKS)) if (row && row[column] !== '') count += 1;
  }
  return count;
}

/** The head and the records of a CSV file, piece by piece. */
async function* recordTexts(path: string): AsyncGenerator<{ head: string; texts: string[] }> {
  const cutter = new RecordCutter(path);
  for await (const piece of fileSource(path, null).pieces()) {
    const { text, isLast } = valueOf(piece);
    const texts = valueOf(await cutter.cut(text, isLast)).map((record) => record.text);
    if (texts.length > 0) yield { head: cutter.format!.head, texts };
  }
}

/** Through the command's own reader and parser, every field looked at; `write` makes a batch's text. */
async function rewrite(
  from: string,
  to: string,
  write: (texts: string[], rows: string[][]) => string,
): Promise<void> {
  const file = await open(to, 'w');
  let cells = 0;
  for await (const { texts } of recordTexts(from)) {
    const fields = fieldsOf(texts, MARKS).map((row) => [...(row ?? [])]);
    for (const row of fields) cells += row.length;
    await file.appendFile(`${write(texts, fields)}\n`);
  }
  await file.sync();
  await file.close();
  if (cells !== rows * 5) throw new Error(`read ${cells} cells`);
}

/** Runs the built command and gives its greatest memory in bytes, as it reports on leaving. */
function runBuilt(words: string[]): number {
  const report = "process.on('exit',()=>console.error(`maxRSS=${process.resourceUsage().maxRSS}`))";
  const { status, stderr } = spawnSync(
    process.execPath,
    [`--import=data:text/javascript,${encodeURIComponent(report)}`, 'dist-cli/border-incidents.js', ...words],
    { encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] },
  );
  if (status !== 0) throw new Error(`proximity ended with ${status}: ${stderr}`);
  return Number(/maxRSS=(\d+)/.exec(stderr)![1]) * 1024;
}

async function seconds(work: () => Promise<void> | void): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}
