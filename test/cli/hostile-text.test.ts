/** Whatever cells, ids, names of files and arguments hold: a line of a report stays one line and only text. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hostileText, UNSEEN } from '../hostile-text';
import { command, Folder } from './support';

const EVERY_UNSEEN = new RegExp(UNSEEN, 'gu');

type Arguments = (text: string, folder: Folder) => string[];
type Scenes = readonly (readonly [place: string, arguments_: Arguments])[];

const json = JSON.stringify;
const point = (members: object) =>
  json({ type: 'Feature', geometry: { type: 'Point', coordinates: [46, 39] }, properties: {}, ...members });

/** Longer than what is looked at for zero bytes, which would make it UTF-16. */
const LONG_NAME = 'x'.repeat(64);
const HEADER = `latitude,longitude,date,${LONG_NAME}`;
const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
const table = (text: string) => `${HEADER}\n${cell(text)},46,,\n39,46,${cell(text)},\n`;

/** No longer than names may be. */
const fileName = (text: string) => Buffer.from(text.replaceAll(/[/\0]/g, 'x')).subarray(0, 200).toString();

function checked(name: string, content: (text: string) => string, ...options: string[]): Arguments {
  return (text, folder) => ['check', ...options, folder.file(name, content(text))];
}

function asked(name: string, content: (text: string) => string, ...options: string[]): Arguments {
  return (text, folder) => [
    'proximity',
    folder.file(name, content(text)),
    '-o',
    folder.at('out'),
    ...options,
  ];
}

function measuredTo(content: (text: string) => string): Arguments {
  return (text, folder) => [
    'proximity',
    folder.file('in.csv', HEADER),
    '--boundary',
    folder.file('line.geojson', content(text)),
  ];
}

const IN_ARGUMENTS: Scenes = [
  ['a command', (text) => [text]],
  ['an option', (text) => ['check', `--${text}`]],
  ['the value of an option', (text) => ['proximity', 'a', '--on-error', text]],
  ['the name of a missing file', (text, folder) => ['check', folder.at(fileName(text))]],
  ['the name of a bad file', (text, folder) => ['check', folder.file(fileName(text), table('x'))]],
  ['a name in JSON', (text, folder) => ['check', '--json', folder.file(fileName(text), table('x'))]],
  [
    'the name of an output',
    (text, folder) => ['proximity', folder.file('in.csv', HEADER), '-o', folder.at(`none/${fileName(text)}`)],
  ],
];

const IN_FILES: Scenes = [
  ['a cell', checked('in.csv', table)],
  ['a cell in JSON', checked('in.csv', table, '--json')],
  ['a cell that is kept', asked('in.csv', table, '--on-error', 'keep')],
  ['a header', checked('in.csv', (text) => `${LONG_NAME},${cell(text)}\n1,2\n`)],
  ['an id', checked('in.geojson', (text) => point({ id: text, properties: { date: text } }))],
  ['an id that asks', asked('in.geojson', (text) => point({ id: text, properties: { end: text } }))],
  ['the type of a file', checked('in.geojson', (text) => json({ type: text }))],
  ['the type of a geometry', checked('in.geojson', (text) => point({ geometry: { type: text } }))],
  ['what is no text', asked('in.geojson', (text) => point({ properties: { date: { [text]: text } } }))],
  [
    'a record of claims',
    checked('in.geojson', (text) =>
      point({ id: `No slug: ${text}`, properties: { claims: text, date_precision: text, [text]: 1 } }),
    ),
  ],
  ['what is no JSON', checked('in.geojson', (text) => `${' '.repeat(64)}{"a":${text}}`)],
  ['a boundary that is no JSON', measuredTo((text) => `${' '.repeat(64)}${text}`)],
  ['a boundary', measuredTo((text) => point({ id: text, properties: { valid_from: text } }))],
];

/** All that is printed, which ends with the end of a line. */
async function linesOf(arguments_: Arguments, text: string): Promise<string[]> {
  using folder = new Folder();
  const { stdout, stderr } = await command(arguments_(text, folder));
  const printed = stdout + stderr;
  expect(printed.endsWith('\n')).toBe(true);
  return printed.slice(0, -1).split('\n');
}

describe('hostile text', () => {
  test.each([...IN_ARGUMENTS, ...IN_FILES])(
    'in %s is made visible, in as many lines as if it were harmless',
    async (_, arguments_) => {
      await fc.assert(
        fc.asyncProperty(hostileText, async (some) => {
          // A file with a NUL is no text, and is refused for that.
          const text = `a${some.replaceAll('\0', '')}z`;
          const lines = await linesOf(arguments_, text);
          expect(lines.filter((line) => UNSEEN.test(line))).toEqual([]);
          expect(lines).toHaveLength((await linesOf(arguments_, text.replace(EVERY_UNSEEN, 'x'))).length);
        }),
        { numRuns: 6 },
      );
    },
  );
});

test.each([
  ['esc.csv', String.raw`line 2, lat: found "\x1B]0;pwned\x07\x1B[2J\x1B[31mEVIL"; expected degrees`],
  ['esc-id.geojson', String.raw`(\x1B[31mRED\x1B[2J\x9B31m\u{202E}RTL\x0Afaked: nothing is wrong), geometry`],
])('%s is reported in one line by all commands', async (name, expected) => {
  const content = readFileSync(`test/fixtures/robust/${name}`, 'utf8');
  for (const arguments_ of [checked, asked]) {
    const [line, ...more] = await linesOf(
      arguments_(name, (text) => text),
      content,
    );
    expect(line).toContain(expected);
    const usual = /^1 of \d records is bad|: (?:read as |column "|\d rows? = )/;
    expect(more.filter((other) => !usual.test(other))).toEqual([]);
  }
});

test.each(IN_FILES)('of a long text in %s only the beginning is quoted', async (_, arguments_) => {
  const lines = await linesOf(arguments_, 'long '.repeat(100_000));
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(2000);
});
