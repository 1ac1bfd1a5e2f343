/** A file is what it is, wherever the pieces end in which it comes. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RecordCutter } from '../../../src/core/records/record-cutter';
import type { RawRecord } from '../../../src/core/records/raw-record';
import { RECORD_LIMIT } from '../../../src/core/records/record-format';
import type { Where } from '../../../src/core/result';

/** All that comes of a file; of one that is refused, why. */
async function cutAll(name: string, pieces: Iterable<[text: string, isLast: boolean]>) {
  const cutter = new RecordCutter(name);
  const records: RawRecord[] = [];
  for (const [text, isLast] of pieces) {
    const cut = await cutter.cut(text, isLast);
    if (!cut.ok) return cut.problems;
    records.push(...cut.value);
  }
  const { kind, head, tail } = cutter.format!;
  return { kind, head, tail, records };
}

function* inPieces(text: string, length: number): Generator<[string, boolean]> {
  let from = 0;
  for (; from + length < text.length; from += length) yield [text.slice(from, from + length), false];
  yield [text.slice(from), true];
}

/** What files are made of, and where pieces should not be able to end unnoticed: in CRLF, doubled quotes, escapes. */
const part = fc.constantFrom(
  ...[
    '"',
    '""',
    '\\"',
    '\\\\',
    ',',
    ';',
    '\t',
    '\n',
    '\r\n',
    '\r',
    ' ',
    '\uFEFF',
    '\x1E',
    'a',
    '😀',
    '40',
    '-1.5e3',
  ],
  ...[
    '{',
    '}',
    '[',
    ']',
    ':',
    '"features":[',
    '"type":"FeatureCollection"',
    '{"type":"Feature"}',
    '{}',
    'null',
  ],
);
const rest = fc.array(part, { maxLength: 30, size: 'max' }).map((parts) => parts.join(''));
const opening = fc.constantFrom(
  ...[
    '',
    '\uFEFF',
    'lat,lon\n',
    '\uFEFF"lat";"lon\n"\r\n',
    '{"type":"Feature"}\n',
    '\x1E{}',
    '{',
    '{"features":[',
  ],
  ...['{"type":"FeatureCollection","features":[', '{"features":[{}],"a":', ' \r\n{"a":"\\"","features" : ['],
);
const closing = fc.constantFrom('', ']}', '],"type":"FeatureCollection"}', '\n', '"\n');

test('however long the pieces are, the same comes of them', async () => {
  const name = fc.constantFrom('a', 'a.csv', 'a.ndjson');
  await fc.assert(
    fc.asyncProperty(
      name,
      opening,
      rest,
      closing,
      fc.integer({ min: 1, max: 40 }),
      async (name, start, some, end, length) => {
        const text = start + some + end;
        expect(await cutAll(name, inPieces(text, length))).toEqual(await cutAll(name, [[text, true]]));
      },
    ),
    { numRuns: 3000 },
  );
});

test('all of a file is in what comes of it', async () => {
  await fc.assert(
    fc.asyncProperty(
      opening,
      rest,
      closing,
      fc.integer({ min: 1, max: 40 }),
      async (start, some, end, length) => {
        const text = start + some + end;
        const cut = await cutAll('a', inPieces(text, length));
        if (Array.isArray(cut)) return;
        const records = cut.records.map(({ before, text, after }) => before + text + after);
        expect([cut.head, ...records, cut.tail].join('')).toBe(text);
      },
    ),
    { numRuns: 3000 },
  );
});

test('a kind of file is told from as much of it as that takes', async () => {
  const feature = '{"type":"Feature","geometry":null,"properties":{}}';
  const files: [string, string][] = [
    ['ndjson', `${feature}\n${feature}\n`],
    ['ndjson', `  ${feature.replace('{}', `{"a":"${'a'.repeat(1000)}"}`)}\n${feature}`],
    ['geojson', feature],
    ['geojson', `{"a":[${'{},'.repeat(500)}{}],"type":"FeatureCollection","features":[${feature}]}`],
    ['csv', '\uFEFFlat,lon\n40,45\n'],
  ];
  for (const [kind, text] of files) {
    for (const length of [1, 7, 100])
      expect(await cutAll('a.json', inPieces(text, length))).toMatchObject({ kind });
  }
});

test('a mark at the start is no part of the header, whose first cell may be quoted', async () => {
  const text = '\uFEFF"lat\n",lon\n40,45\n';
  const records = [{ text: '40,45', number: 3 }];
  expect(await cutAll('a.csv', [[text, true]])).toMatchObject({ head: '\uFEFF"lat\n",lon\n', records });
});

test('CR alone ends the lines of a file that has no other ends, and may stand in a quoted cell', async () => {
  const read = { head: 'lat,"lon"\r', records: [{ text: '40,45', after: '\r', number: 2 }] };
  expect(await cutAll('a.csv', [['lat,"lon"\r40,45\r', true]])).toMatchObject(read);
  const quoted = '"l\rat","lat","lon"\n1,40,45\n';
  expect(await cutAll('a.csv', [[quoted, true]])).toMatchObject({ records: [{ text: '1,40,45' }] });
});

const A = 'a'.repeat(1000);

/** Endless texts, each with how it is refused. */
test.each<[what: string, start: string, part: string, reason: string, where: Where]>([
  ['a line', 'lat,lon\n40,45\n', A, 'too_long', { unit: 'line', number: 3 }],
  ['a header', '', A, 'too_long', { unit: 'line', number: 1 }],
  ['a quoted cell', 'lat,lon\n40,"', `${A}\n`, 'too_long', { unit: 'line', number: 2 }],
  ['white space', '', '    \n', 'too_long', {}],
  ['lines that end in CR', 'lat,lon\n', '40,45\r', 'wrong_line_ends', { unit: 'line', number: 2 }],
  ['a line of JSON', '{}\n{}\n', A, 'too_long', { unit: 'line', number: 3 }],
  ['lines of JSON that end in CR', '{}\n', '{}\r', 'wrong_line_ends', { unit: 'line', number: 2 }],
  ['a feature', '{"features":[{},"', A, 'too_long', { unit: 'feature', number: 2 }],
  ['space between features', '{"features":[{}', ' \n', 'too_long', { unit: 'feature', number: 2 }],
  ['what stands before features', '{"a":[1', ',1', 'too_long', {}],
  ['what stands behind them', '{"features":[],"a":[1', ',1', 'too_long', {}],
])('%s without end is refused, in pieces and in one', async (_, start, part, reason, where) => {
  const text = start + part.repeat(Math.ceil((RECORD_LIMIT + 10) / part.length));
  const refused = [expect.objectContaining({ reason, where })];
  expect(await cutAll('a', inPieces(text, 2 ** 20))).toEqual(refused);
  expect(await cutAll('a', [[text, true]])).toEqual(refused);
});

test.each(['\n', 'b\n'])('a record longer than that is refused although it ends: with %j', async (end) => {
  const line = 'a'.repeat(RECORD_LIMIT) + end;
  const text = `lat,lon\n${line}${line}`;
  const refused = [expect.objectContaining({ reason: 'too_long', where: { unit: 'line', number: 2 } })];
  expect(await cutAll('a.csv', inPieces(text, 2 ** 20))).toEqual(refused);
  expect(await cutAll('a.csv', [[text, true]])).toEqual(refused);
});
