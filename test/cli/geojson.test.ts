import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answeredText, command, Folder, withoutAnswers } from './support';

const space = fc.constantFrom('', ' ', '\n', '\r\n  ', '\t');
const key = fc.constantFrom(
  'properties',
  'features',
  'proximity-note',
  'a',
  '\\u0062',
  'quote\\"',
  '\\\\',
  'id',
);
const leaf = fc.constantFrom(
  '1.0',
  '-0',
  '1e2',
  'null',
  'true',
  '"x"',
  '"\\u0041"',
  '"}]{[,\\""',
  '"\\\\"',
  '"é😀"',
);

/** JSON text with white space wherever it may stand. */
const { value: json } = fc.letrec<{ value: string }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    leaf,
    fc
      .tuple(space, fc.array(tie('value'), { maxLength: 3 }))
      .map(([gap, items]) => `[${gap}${items.join(`${gap},`)}${gap}]`),
    object(fc.array(fc.tuple(key, tie('value')), { maxLength: 3 })),
  ),
}));

function object(members: fc.Arbitrary<[string, string][]>): fc.Arbitrary<string> {
  return fc
    .tuple(space, space, members)
    .map(
      ([gap, other, pairs]) =>
        `{${gap}${pairs.map(([name, text]) => `"${name}"${other}:${gap}${text}${other}`).join(`,${gap}`)}}`,
    );
}

const geometry = fc.constantFrom(
  'null',
  '{"type":"Point","coordinates":[46.75, 39.85]}',
  '{ "coordinates" : [45.9,40.1,12] , "type":"Point" }',
);
const properties = object(
  fc
    .tuple(
      fc.uniqueArray(fc.tuple(key, json), { selector: ([name]) => name, maxLength: 4 }),
      fc.constantFrom<[string, string][]>(
        [],
        [['date', '"2022-11-12"']],
        [['start', '"2021-01-01T10:00+04:00"']],
      ),
    )
    .map(([some, dates]): [string, string][] => [...some, ...dates]),
);
const feature = fc
  .tuple(geometry, properties, fc.nat(), fc.array(json, { maxLength: 2 }))
  .chain(([point, record, id, foreign]) =>
    object(
      fc.shuffledSubarray<[string, string]>(
        [
          ['type', '"Feature"'],
          ['geometry', point],
          ['\\u0070roperties', record],
          ['id', String(id)],
          ...foreign.map((text, index): [string, string] => [`foreign${index}`, text]),
        ],
        { minLength: 4 + foreign.length },
      ),
    ),
  );
const collection = fc
  .tuple(fc.array(feature, { maxLength: 6 }), space, space, json, json)
  .map(
    ([features, gap, other, before, after]) =>
      `${gap}{"x":${before}${gap},"type":"FeatureCollection","features"${other}:${gap}[${other}${features.join(`${gap},${other}`)}${gap}],"y":${after}}${other}\n`,
  );

/** Where chunks end. */
const ends = fc.array(fc.nat(), { maxLength: 5 });

describe('a GeoJSON file', () => {
  test('without the answers is the file that went in, byte for byte, and every feature has one', async () => {
    await fc.assert(
      fc.asyncProperty(fc.boolean(), fc.oneof(collection, feature), ends, async (bom, body, ends) => {
        const text = (bom ? '\uFEFF' : '') + body;
        const answered = await answeredText('in.geojson', text, ends);
        expect(withoutAnswers(answered)).toBe(text);
        const parsed = JSON.parse(answered.replace('\uFEFF', '')) as { features?: object[] };
        for (const one of parsed.features ?? [parsed]) {
          expect(one).toHaveProperty('properties.proximity.zone.status');
        }
      }),
      { numRuns: 200 },
    );
  });

  test.each([
    ['{"type":"Feature","geometry":null,"properties":null}', '"properties":{"proximity":{'],
    ['{"type":"Feature","geometry":null}', 'null,"properties":{"proximity":{'],
    ['{"type":"Feature","geometry":null,"properties":{ }}', '"properties":{"proximity":{'],
    [
      '{"type":"Feature","geometry":null,"properties":{"proximity":[1,{"a":"]"}],"b":2}}',
      '"reason":"no_place"},"b":2,"original":{"proximity":[1,{"a":"]"}]}}',
    ],
  ])('%s gains its answer', async (text, expected) => {
    using folder = new Folder();
    const { stdout } = await command(['proximity', folder.file('in.geojson', text)]);
    expect(stdout).toContain(expected);
    expect(JSON.parse(stdout)).toMatchObject({ properties: { proximity: { border: null } } });
  });

  test('newline-delimited keeps its blank lines, separators and line endings', async () => {
    const row = fc.tuple(feature, fc.constantFrom('\n', '\r\n', '\n\n', '\n \n'));
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 2, maxLength: 6 }),
        fc.constantFrom('', '\x1E'),
        ends,
        async (rows, separator, ends) => {
          const flat = (one: string) => (separator === '' ? one.replace(/[\r\n]/g, ' ') : one);
          const text = rows.map(([one, ending]) => separator + flat(one) + ending).join('');
          const answered = await answeredText('in.ndjson', text, ends);
          expect(withoutAnswers(answered)).toBe(text);
          expect(answered.match(/"proximity":\{"border"/g)).toHaveLength(rows.length);
        },
      ),
      { numRuns: 200 },
    );
  });

  test('is told apart by its content, not by its name', async () => {
    using folder = new Folder();
    const one = '{"type":"Feature","geometry":null,"properties":{}}';
    const { code, stdout } = await command(['proximity', folder.file('in.json', `${one}\n${one}\n`)]);
    expect([code, stdout.split('\n').length]).toEqual([0, 3]);
  });

  test('larger than a chunk is cut at the same places', async () => {
    using folder = new Folder();
    const one = (index: number) =>
      `{"type":"Feature","geometry":{"type":"Point","coordinates":[46,${39 + index / 9000}]},"properties":{"note":"${'é'.repeat(150)}"}}`;
    const features = Array.from({ length: 9000 }, (_, index) => one(index));
    const text = `{"type":"FeatureCollection","features":[\n${features.join(',\n')}\n]}\n`;
    const { stdout } = await command(['proximity', folder.file('in.geojson', text)]);
    expect(text.length).toBeGreaterThan(2 ** 21);
    expect(withoutAnswers(stdout) === text).toBe(true);
    expect(stdout.match(/"proximity"/g)).toHaveLength(9000);
  });

  test.each([
    ['cut off', '{"type":"FeatureCollection","features":[{"type":"Feature"'],
    [
      'a comma too many',
      '{"type":"FeatureCollection","features":[{"type":"Feature","geometry":null,"properties":{}},]}',
    ],
    ['a missing comma', '{"type":"FeatureCollection","features":[{} {}]}'],
    ['text behind the end', '{"type":"FeatureCollection","features":[]} x'],
    ['another type', '{"type":"Topology","features":[]}'],
    [
      'another list of features behind the first',
      '{"type":"FeatureCollection","features":[],"features":[{}]}',
    ],
    ['a list of numbers', '[1, 2]'],
    ['features that are no list', '{"type":"FeatureCollection","features":{}}'],
  ])('%s cannot be answered', async (_, text) => {
    using folder = new Folder();
    const { code, stdout, stderr } = await command(['proximity', folder.file('in.geojson', text)]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^\S+in\.geojson.*(expected|ends before)/);
  });
});
