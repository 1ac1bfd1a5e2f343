/**
 * `npm run bench:reading`: how long files of wide rows and long records take to open, and for how long the engine hears
 * nobody meanwhile; fails above the bars.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { emptyEngine, sourceOf, type TextFile } from '../engine/support';
import { valueOf } from '../oracle/value-of';
import { printTable } from './measure';
import { closeWith, verdictOf } from './verdict';

/** Milliseconds within which a cancel is to be heard. */
const SILENCE_BAR = 500;
/** Times as long that a file of twice as many columns may take. */
const GROWTH_BAR = 2.5;
const TURNS = 3;

const times = (part: string, length: number) => part.repeat(Math.ceil(length / part.length));
const wide = (columns: number) =>
  `lat,lon${times(',c', 2 * columns)}\n${`40,"45"${times(',v', 2 * columns)}\n`.repeat(3)}`;
const feature = (note: string) =>
  `{"type":"FeatureCollection","features":[{"type":"Feature","geometry":null,"properties":{"note":${note}}}]}`;

const files: [what: string, file: TextFile][] = [
  ...[200_000, 400_000, 800_000].map((columns): [string, TextFile] => [
    `${columns} columns, one cell quoted`,
    { name: 'wide.csv', text: wide(columns) },
  ]),
  ['a cell of 15 MB', { name: 'long.csv', text: `lat,lon,note\n40,45,"${times('shelling 7 ', 15e6)}"\n` }],
  ['a text of 15 MB', { name: 'long.json', text: feature(`"${times('shelling 7 ', 15e6)}"`) }],
  ['a list of 15 MB', { name: 'long.json', text: feature(`[0${times(',1', 15e6)}]`) }],
];

const figures: { what: string; opening: number; silence: number }[] = [];
for (const [what, file] of files) {
  let [opening, silence] = [Infinity, Infinity];
  for (let turn = 0; turn < TURNS; turn += 1) {
    const measured = await open(file);
    opening = Math.min(opening, measured.opening);
    silence = Math.min(silence, measured.silence);
  }
  figures.push({ what, opening, silence });
}
printTable(
  'Opening, milliseconds, best of three',
  ['File', 'Open', 'Longest step'],
  figures.map(({ what, opening, silence }) => [what, opening.toFixed(0), silence.toFixed(0)]),
);
const growth = figures[2]!.opening / figures[1]!.opening;
closeWith(
  verdictOf([
    ...figures.map(({ what, silence }) => ({
      what: `longest step, ${what}`,
      bar: String(SILENCE_BAR),
      measured: silence.toFixed(0),
      isMet: silence <= SILENCE_BAR,
    })),
    {
      what: 'twice the columns',
      bar: String(GROWTH_BAR),
      measured: growth.toFixed(2),
      isMet: growth <= GROWTH_BAR,
    },
  ]),
);

/** Milliseconds to open a file, and the longest of them in which nothing else could run. */
async function open(file: TextFile): Promise<{ opening: number; silence: number }> {
  const engine = await emptyEngine();
  let silence = 0;
  let isOpening = true;
  const listening = (async () => {
    for (let heard = performance.now(); isOpening;) {
      await nextTurn();
      const now = performance.now();
      silence = Math.max(silence, now - heard);
      heard = now;
    }
  })();
  const started = performance.now();
  valueOf(await engine.load(sourceOf(file)));
  const opening = performance.now() - started;
  isOpening = false;
  await listening;
  engine.session.close();
  return { opening, silence };
}
