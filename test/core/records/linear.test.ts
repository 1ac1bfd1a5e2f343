/** Reading takes work in proportion to the text, however it is written and however it comes in pieces. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RecordCutter } from '../../../src/core/records/record-cutter';
import { writeBackInto } from '../../../src/core/answers/write-back';
import { ReadSettings } from '../../../src/core/records/read-settings';
import type { RecordReader } from '../../../src/core/records/record-reader';
import { lookedAt } from '../../oracle/looked-at';

const ANSWER = { border: null, zone: { status: 'undated' as const } };

/** Cuts, reads, asks and answers all records, as the app and the command line do. */
async function readAll(name: string, text: string, pieceLength: number): Promise<void> {
  const cutter = new RecordCutter(name);
  let reader: RecordReader | null = null;
  for (let from = 0; from === 0 || from < text.length; from += pieceLength) {
    const end = from + pieceLength;
    const cut = await cutter.cut(text.slice(from, end), end >= text.length);
    if (!cut.ok) return;
    const records = cut.value.filter((record) => !record.isBlank);
    if (records.length === 0) continue;
    const format = cutter.format!;
    if (!reader) {
      const made = await format.reader(new ReadSettings());
      if (!made.ok) return;
      reader = made.value;
    }
    const writeBack = writeBackInto(format);
    for (const [index, read] of reader.read(records).entries()) {
      if (read.ok) writeBack.answered(records[index]!, ANSWER);
    }
  }
}

/** Characters: more than are looked at to tell a file's delimiter. */
const SIZE = 66_000;
const times = (part: string, length: number) => part.repeat(Math.ceil(length / part.length));
const feature = (note: string, more = '') =>
  `{"type":"Feature","geometry":{"type":"Point","coordinates":[45,40]},"properties":{"note":${note}}${more}}`;
const collection = (features: string, before = '', after = '') =>
  `{"type":"FeatureCollection"${before},"features":[${features}]${after}}`;
const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);

/** Files of about a length, each strange in one way. */
const FILES: [what: string, name: string, text: (length: number) => string][] = [
  ['ordinary rows', 'a.csv', (n) => `lat,lon,note\n${times('40,45,"a, b"\n', n)}`],
  ['wide rows, one cell quoted', 'a.csv', (n) => `lat,lon${times(',c', n)}\n40,"45"${times(',c', n)}\n`],
  [
    'wide rows, the last cell quoted',
    'a.csv',
    (n) => `lat,lon${times(',c', n)},d\n40,45${times(',c', n)},"d"\n`,
  ],
  ['wide rows, every cell quoted', 'a.csv', (n) => `lat,lon\n40,45${times(',"c"', n)}\n`],
  ['wide rows between tabs', 'a.tsv', (n) => `lat\tlon\n40\t45${times('\t"c"', n)}\n`],
  ['rows of one cell with a quote in it', 'a.csv', (n) => `lat,lon\n${times('a"b\n', n)}`],
  ['a long cell of doubled quotes', 'a.csv', (n) => `lat,lon,a\n40,45,"${times('""', n)}"\n`],
  ['a long cell of lines', 'a.csv', (n) => `lat,lon,a\n40,45,"${times('b\n', n)}"\n`],
  ['a long cell of stray quotes', 'a.csv', (n) => `lat,lon\n40,"${times('a" "', n)}x,\n`],
  [
    'stray quotes before white space',
    'a.csv',
    (n) => `lat,lon,a,b\n40,45,"${times('a"b', n)}",${times(' ', n)}\n`,
  ],
  ['blank lines', 'a.csv', (n) => `lat,lon\n${times('\n', n)}`],
  ['a header without end', 'a.csv', (n) => times('lat,lon,', n)],
  ['a header of lines', 'a.csv', (n) => `lat,lon,"${times('a\n', n)}"\n40,45,b\n`],
  [
    'a quote that is never closed',
    'a.csv',
    (n) => `lat,lon\n${times('40,45\n', n)}40,"45\n${times('a,b\n', n)}`,
  ],
  ['lines that end in CR', 'a.csv', (n) => times('lat,lon\r', n)],
  ['white space alone', 'a.csv', (n) => times(' ', n)],

  ['ordinary features', 'a.json', (n) => collection(times(`${feature('"a"')},`, n).slice(0, -1))],
  ['a long text', 'a.json', (n) => collection(feature(`"${times('a', n)}"`))],
  ['a text of escaped quotes', 'a.json', (n) => collection(feature(`"${times('\\"', n)}"`))],
  ['a text of backslashes', 'a.json', (n) => collection(feature(`"${times('\\\\', n)}"`))],
  ['many members', 'a.json', (n) => collection(feature('1', times(',"a":"b"', n)))],
  ['a long list', 'a.json', (n) => collection(feature(`[0${times(',[1]', n)}]`))],
  ['nesting', 'a.json', (n) => collection(feature(times(`${nested(50)},`, n).replace(/(.*),$/, '[$1]')))],
  ['nesting without end', 'a.json', (n) => collection(feature(nested(n / 2)))],
  ['much before the features', 'a.json', (n) => collection('', `,"a":[0${times(',"b"', n)}]`)],
  ['many members before the features', 'a.json', (n) => collection(feature('1'), times(',"a":"b"', n))],
  ['much behind the features', 'a.json', (n) => collection('', '', `,"a":[0${times(',"b"', n)}]`)],
  ['nesting behind the features', 'a.json', (n) => collection('', '', `,"a":${nested(n / 2)}`)],
  ['space between features', 'a.json', (n) => collection(`${feature('1')}${times(' ', n)},${feature('1')}`)],
  ['a single feature', 'a.json', (n) => feature(`"${times('a', n)}"`)],
  ['no features', 'a.json', (n) => `{"type":"Topology","a":[0${times(',1', n)}]}`],
  ['what is never closed', 'a.json', (n) => `{"features":[${times('[', n)}`],

  ['ordinary lines', 'a.ndjson', (n) => times(`${feature('"a"')}\n`, n)],
  ['long lines', 'a.ndjson', (n) => times(`${feature(`"${times('a', n / 2)}"`)}\n`, n)],
  ['lines under another name', 'a.txt', (n) => `${feature(`"${times('a', n)}"`)}\n${feature('1')}\n`],
  ['a line without end', 'a.ndjson', (n) => `${times('a', n)}`],
  ['lines of nothing', 'a.ndjson', (n) => `${feature('1')}${times('\n', n)}`],
  ['a sequence', 'a.json', (n) => times(`\x1E${feature('"a"')}\n`, n)],
  ['a sequence of many lines', 'a.json', (n) => `\x1E${times('\n', n)}${feature('"a"')}\n`],
];

describe.each(FILES)('%s', (_, name, text) => {
  test('twice as long is looked at about twice as much', async () => {
    const cost = (length: number) => lookedAt(() => readAll(name, text(length), Infinity));
    expect(await cost(2 * SIZE)).toBeLessThanOrEqual(2.3 * (await cost(SIZE)));
  });

  test.each([1, 37, 1000])(
    'in pieces of %d characters is looked at little more than in one',
    async (length) => {
      const cost = (pieceLength: number) => lookedAt(() => readAll(name, text(SIZE), pieceLength));
      expect(await cost(length)).toBeLessThanOrEqual(3 * (await cost(Infinity)));
    },
  );
});

/**
 * Times that a character may be looked at: to tell the file's kind, to cut it, to part its cells, to ask and to read; those
 * of a header under each delimiter that may be the file's.
 */
const MOST_LOOKS = 80;

test('whatever is repeated without end, no character of it is looked at more than so many times', async () => {
  const parts = [
    '"',
    '""',
    ',',
    ';',
    '\t',
    '\n',
    '\r',
    '\r\n',
    ' ',
    'a',
    '1',
    '\\',
    '[',
    ']',
    '{',
    '}',
    ':',
    '\x1E',
  ];
  const pattern = fc
    .array(fc.constantFrom(...parts), { minLength: 1, maxLength: 8 })
    .map((some) => times(some.join(''), SIZE / 4));
  const text = fc.oneof(
    pattern,
    pattern.map((cells) => `lat,lon,${cells}`),
    pattern.map((rows) => `lat,lon\n${rows}\n1,"2${rows}`),
    pattern.map((some) => `{"a":${some}`),
    pattern.map((some) => collection(some)),
    pattern.map((some) => collection(feature(`"${some}"`, some), some, some)),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('a.csv', 'a.ndjson'),
      text,
      fc.integer({ min: 1, max: SIZE }),
      async (...file) => {
        const cost = await lookedAt(() => readAll(...file));
        expect(cost / file[1].length).toBeLessThanOrEqual(MOST_LOOKS);
      },
    ),
    { numRuns: 300 },
  );
});
