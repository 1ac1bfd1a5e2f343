import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { columnKey } from '../../../src/core/mapping/column-key';
import { axisNamed } from '../../../src/core/mapping/position-names';
import { JsonFormat } from '../../../src/core/records/json-format';
import { JsonReader } from '../../../src/core/records/json-reader';
import { NdjsonFormat } from '../../../src/core/records/ndjson-format';
import { ReadSettings } from '../../../src/core/records/read-settings';
import type { RecordFormat } from '../../../src/core/records/record-format';
import type { ReadRecord } from '../../../src/core/records/record-reader';
import { publishedData, publishedFeatures } from '../../support';
import { told } from '../../words';

/** Of a file of its own each time: what keys mean is decided for all of a file. */
let reader: JsonReader;
const begin = async () => {
  reader = await JsonReader.make('features', 'feature', new ReadSettings());
};
beforeEach(begin);

const published = publishedFeatures();

const point = (changes: object = {}) => ({
  type: 'Feature',
  geometry: { type: 'Point', coordinates: [45.9, 40.1] },
  properties: {},
  ...changes,
});
const saying = (properties: object) => point({ properties });

/** Numbered from 1, as in a file. */
const read = (...features: unknown[]) =>
  reader.read(features.map((feature, index) => ({ text: JSON.stringify(feature), number: index + 1 })));

function taken(feature: unknown): ReadRecord {
  const result = read(feature)[0]!;
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

function problemsOf(text: string) {
  const result = reader.read([{ text, number: 2 }])[0]!;
  return result.ok ? [] : result.problems;
}

async function readFile(format: RecordFormat, text: string) {
  const cut = format.cut(text, true);
  const made = await format.reader(new ReadSettings());
  if (!cut.ok || !made.ok) throw new Error('the file is sound');
  return made.value.read(cut.value.records.filter((record) => !record.isBlank));
}

/** Some whole numbers are marks of what has no place. */
const degrees = (most: number) =>
  fc.double({ min: -most, max: most, noNaN: true }).filter((value) => !Number.isInteger(value));

const foreign = fc
  .record(
    {
      type: fc.constant('Feature'),
      id: fc.oneof(fc.string(), fc.integer()),
      geometry: fc.option(
        fc.record({
          type: fc.constant('Point'),
          coordinates: fc.tuple(degrees(180), degrees(90)),
        }),
      ),
      properties: fc.option(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 }))),
    },
    { requiredKeys: ['type', 'geometry', 'properties'] },
  )
  // Of a feature without a geometry what is named for coordinates is its place, sound or not.
  .filter(
    ({ geometry, properties }) =>
      geometry !== null || keysOf(properties).every((key) => axisNamed(columnKey(key)) === null),
  );

/** At every depth. */
function keysOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...keysOf(inner)]);
}

/** JSON whose keys are those that objects have of their own. */
const hostile = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.jsonValue({ maxDepth: 1 }),
    fc.array(tie('value'), { maxLength: 3 }),
    fc
      .array(
        fc.tuple(
          fc.constantFrom(
            '__proto__',
            'toString',
            'valueOf',
            'toJSON',
            'constructor',
            'type',
            'length',
            'id',
          ),
          tie('value'),
        ),
        { maxLength: 4 },
      )
      .map((entries): unknown => Object.fromEntries(entries)),
  ),
})).value;

describe('sound features', () => {
  test('of others are taken, each where it lies and with all that it says', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(foreign, { maxLength: 20 }), async (features) => {
        await begin();
        const results = read(...features);
        expect(results).toHaveLength(features.length);
        for (const [index, result] of results.entries()) {
          const text = JSON.stringify(features[index]);
          expect(reader.featureText(text)).toBe(text);
          const { geometry } = JSON.parse(text) as (typeof features)[number];
          expect(result.ok && result.value.incident.position).toEqual(geometry?.coordinates ?? null);
        }
      }),
    );
  });

  test('of the claim model are the incidents that the published ones are', () => {
    const { dataset } = publishedData();
    const results = read(...published);
    expect(results.map((result) => result.ok && result.value.incident)).toEqual(dataset.incidents);
    const { searchable, doubts } = taken(published[0]);
    const { title, claims } = dataset.incidents[0]!;
    expect(doubts).toEqual([]);
    for (const said of [title, ...claims.map(({ text }) => text)]) expect(searchable).toContain(said);
    expect(searchable).not.toContain('location_radius_m');
  });

  test('may stand alone in a file, behind a byte-order mark, or in lines and sequences', async () => {
    const text = JSON.stringify(saying({ name: 'One' }));
    const files: [RecordFormat, string][] = [
      [new JsonFormat(), `\uFEFF${text}`],
      [new NdjsonFormat(), `${text}\n`],
      [new NdjsonFormat(), `\x1E${text}\n`],
    ];
    for (const [format, file] of files) {
      const results = await readFile(format, file);
      expect(results.map((result) => result.ok && result.value.incident.title)).toEqual(['One']);
    }
    for (const start of ['', '\x1E', '\uFEFF', ' ', '\x1E\uFEFF ']) {
      expect(reader.featureText(start + text)).toBe(text);
      expect(reader.read([{ text: start + text, number: 1 }])).toMatchObject([{ ok: true }]);
    }
  });

  test('without an id, or with a blank one, go by what they are counted by', async () => {
    expect(read(point(), point({ id: ' ' })).map((result) => result.ok && result.value.incident.id)).toEqual([
      'feature-1',
      'feature-2',
    ]);
    const lines = await readFile(new NdjsonFormat(), `\n${JSON.stringify(point())}\n`);
    expect(lines.map((result) => result.ok && result.value.incident.title)).toEqual(['line-2']);
  });

  test('are found by their id and by every value', () => {
    const { searchable } = taken(point({ id: 'X7', properties: { a: 'Sotk', b: { c: ['Kut'] }, d: 12 } }));
    for (const word of ['X7', 'Sotk', 'Kut', '12']) expect(searchable).toContain(word);
  });

  test('a key named __proto__ is a key like any other', () => {
    const text = '{"type":"Feature","geometry":null,"properties":{"__proto__":{"title":"x"}}}';
    const [result] = reader.read([{ text, number: 1 }]);
    expect(result!.ok && result!.value.incident.title).toBe('x');
    expect(reader.featureText(text)).toBe(text);
    expect(({} as { title?: string }).title).toBeUndefined();
  });
});

describe('what a feature says of itself', () => {
  test('nothing: nothing is made up', () => {
    expect(taken(point())).toMatchObject({
      doubts: [],
      incident: {
        start: null,
        end: null,
        locationPrecision: 'unknown',
        locationRadius: null,
        eventType: 'other',
        weapons: [],
        claims: [],
        isCoded: false,
      },
    });
  });

  test.each<[object, object]>([
    [{ date: '2022-11-12' }, { start: '2022-11-12', end: '2022-11-12', datePrecision: 'day' }],
    [
      { date: '', event_date: ' 2022-11-12 ', end: null },
      { start: '2022-11-12', end: '2022-11-12' },
    ],
    [{ start: '2022-11-12T07:50+04:00' }, { start: '2022-11-12T07:50+04:00', datePrecision: 'minute' }],
    [
      { start: '2022-08-05', date_precision: 'month' },
      { start: '2022-08-01', end: '2022-08-31', datePrecision: 'month' },
    ],
    [
      { event_date: '2022-08-10', time_precision: 2 },
      { start: '2022-08-04', end: '2022-08-16', datePrecision: 'week' },
    ],
    [{ location_radius_m: 300 }, { locationRadius: 300 }],
    [{ radius_m: '1.5e3' }, { locationRadius: 1500 }],
    [{ weapons: ['drone', 'mortar', {}, 'stone'] }, { weapons: ['drone', 'mortar'] }],
    [{ weapons: 'drone; mortar' }, { weapons: ['drone', 'mortar'] }],
    [
      { event_type: 'shelling', location_precision: 'district' },
      { eventType: 'shelling', locationPrecision: 'district' },
    ],
    [{ event_type: 'constructor', weapons: ['valueOf'] }, { weapons: [] }],
    [{ date: 20221112 }, { start: '2022-11-12' }],
    [{ title: '', name: ' ', label: 'Label', place: 'Place' }, { title: 'Label' }],
  ])('%j is read as %j', (properties, incident) => {
    const record = taken(saying(properties));
    expect(record.incident).toMatchObject(incident);
    expect(record.doubts).toEqual([]);
  });

  test.each<[object, string, string, object]>([
    [{ date: '2020-02-30' }, 'not_a_date', 'date', { start: null, end: null }],
    [{ date: '2022-11-12', end: 'soon' }, 'not_a_date', 'end', { start: null, end: null }],
    [{ date: '2022-11-12', end: '2022-11-11' }, 'end_before_start', 'end', { start: null }],
    [{ end_date: '2022-11-11' }, 'no_start', 'end_date', { end: null }],
    [{ location_radius_m: -1 }, 'not_a_radius', 'location_radius_m', { locationRadius: null }],
  ])('%j is taken with a doubt: %s', (properties, reason, field, incident) => {
    const record = taken(point({ id: 'x', properties }));
    expect(record.incident).toMatchObject(incident);
    expect(record.doubts).toMatchObject([{ reason, where: { unit: 'feature', number: 1, id: 'x', field } }]);
    expect(record.doubts.map(told).join()).toMatch(/: found .*expected .*; shown without a (date|radius)$/);
  });
});

describe('features that are not sound', () => {
  test.each<[string, unknown, string, string]>([
    ['text where a feature should be', 'x', 'not_a_feature', 'type'],
    ['a type of __proto__', { ...point(), type: '__proto__' }, 'not_a_feature', 'type'],
    ['a geometry of __proto__', point({ geometry: { type: '__proto__' } }), 'not_a_geometry', 'geometry'],
    [
      'a geometry without words',
      point({ geometry: { type: { toString: 1 } } }),
      'not_a_geometry',
      'geometry',
    ],
    ['no geometry at all', { type: 'Feature', properties: {} }, 'not_a_geometry', 'geometry'],
    [
      'an open ring',
      point({ geometry: { type: 'Polygon', coordinates: [[[45, 40]]] } }),
      'open_ring',
      'geometry',
    ],
    ['an id that is an object', point({ id: {} }), 'wrong_id', 'id'],
    ['properties that are a list', point({ properties: [] }), 'wrong_properties', 'properties'],
    ['no coordinates', point({ geometry: { type: 'Point' } }), 'not_sound', 'geometry'],
    ['one coordinate', point({ geometry: { type: 'Point', coordinates: [45] } }), 'not_sound', 'geometry'],
    [
      'text coordinates',
      point({ geometry: { type: 'Point', coordinates: ['45', '40'] } }),
      'not_sound',
      'geometry',
    ],
    [
      'a coordinate without words',
      point({ geometry: { type: 'Point', coordinates: [45, 40, { toString: 1 }] } }),
      'not_sound',
      'geometry',
    ],
    [
      'latitude 95',
      point({ geometry: { type: 'Point', coordinates: [45, 95] } }),
      'off_the_globe',
      'geometry.coordinates',
    ],
    [
      'metres',
      point({ geometry: { type: 'Point', coordinates: [5e6, 4e6] } }),
      'off_the_globe',
      'geometry.coordinates',
    ],
    [
      'a claim model record without claims',
      saying({ claims: [], date_precision: 'day' }),
      'wrong_field',
      'title',
    ],
  ])('%s is rejected, named with its feature and field', (_, feature, reason, field) => {
    const [first, second] = read(point(), feature);
    expect(first!.ok).toBe(true);
    expect(second!.ok ? [] : second!.problems).toContainEqual(
      expect.objectContaining({
        reason,
        where: expect.objectContaining({ unit: 'feature', number: 2, ...(field && { field }) }),
      }),
    );
  });

  test('are named with their id, where they have one', () => {
    const names = (id: unknown) => problemsOf(JSON.stringify({ id })).map(({ where }) => where.id);
    expect([names('x'), names(7), names({})]).toEqual([['x'], ['7'], [undefined]]);
  });

  test('axes that may be swapped are said to be', () => {
    const [problem] = problemsOf(
      JSON.stringify(point({ geometry: { type: 'Point', coordinates: [40.2, 145.8] } })),
    );
    expect(problem).toMatchObject({ values: { mayBeSwapped: true } });
  });

  test('infinity through 1e999 is not a number to measure with', () => {
    const text = '{"type":"Feature","geometry":{"type":"Point","coordinates":[1e999,40]},"properties":{}}';
    expect(problemsOf(text)).toMatchObject([{ reason: 'not_finite', where: { unit: 'feature', number: 2 } }]);
  });

  test('text that is no JSON, and nesting without end, are no feature', () => {
    expect(problemsOf('{"type":')).toMatchObject([
      { reason: 'not_json', where: { unit: 'feature', number: 2 } },
    ]);
    const nested = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
    const text = `{"type":"Feature","geometry":null,"properties":{"a":${nested}}}`;
    expect(problemsOf(text)).toMatchObject([{ reason: 'too_deep', where: { unit: 'feature', number: 2 } }]);
  });

  test('any text and any JSON at all is answered with a result for each, never thrown at', () => {
    const member = (name: string) => hostile.map((value) => ({ ...point(), [name]: value }));
    const withGeometry = fc
      .record({ type: fc.oneof(fc.constant('Point'), hostile), coordinates: hostile, bbox: hostile })
      .map((geometry) => point({ geometry }));
    const coordinates = fc
      .array(hostile, { maxLength: 3 })
      .map((position) => point({ geometry: { type: 'Point', coordinates: position } }));
    const coded = hostile.chain((value) =>
      fc.constantFrom('title', 'claims', 'weapons', 'start', 'sources').map((name) => {
        const { properties, ...feature } = published[0]!;
        return { ...feature, properties: { ...properties, [name]: value } };
      }),
    );
    const said = hostile.chain((value) =>
      fc
        .constantFrom('date', 'end', 'date_precision', 'location_radius_m', 'weapons', 'title', 'event_type')
        .map((name) => saying({ date: '2022-11-12', [name]: value })),
    );
    const json = fc.oneof(
      fc.jsonValue(),
      hostile,
      member('id'),
      member('geometry'),
      member('properties'),
      member('bbox'),
      withGeometry,
      coordinates,
      coded,
      said,
    );
    const texts = fc.oneof(
      { weight: 9, arbitrary: json.map((value) => JSON.stringify(value)) },
      { weight: 1, arbitrary: fc.string() },
    );
    fc.assert(
      fc.property(fc.array(texts, { maxLength: 5 }), (records) => {
        const results = reader.read(records.map((text, index) => ({ text, number: index + 1 })));
        expect(results).toHaveLength(records.length);
        for (const [index, result] of results.entries()) {
          const problems = result.ok ? result.value.doubts : result.problems;
          if (!result.ok) expect(problems.length).toBeGreaterThan(0);
          for (const { where } of problems)
            expect(where).toMatchObject({ unit: 'feature', number: index + 1 });
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('of several places in one record', () => {
  const [HERE, THERE] = [
    { type: 'Point', coordinates: [46.7, 39.9] },
    { type: 'Point', coordinates: [45.7, 40.9] },
  ];
  test.each<[string, object, number[] | null, string[]]>([
    ['the only one is its place', { location: HERE }, [46.7, 39.9], []],
    ['so is one within what holds the event', { event: { location: HERE } }, [46.7, 39.9], []],
    [
      'one that nothing calls its place is doubted',
      { victim: { spot: HERE } },
      [46.7, 39.9],
      ['weak_column'],
    ],
    ['that of somebody or something else is not taken', { victim: { home: HERE } }, null, []],
    ['nor that of whoever reports', { reporter: { location: HERE } }, null, []],
    ['two are told', { geom: HERE, location: THERE }, [46.7, 39.9], ['several_columns']],
    ['the same twice is one', { geom: HERE, location: HERE }, [46.7, 39.9], []],
    [
      'columns go before it, and it is told',
      { lat: 39.9, lon: 46.7, location: THERE },
      [46.7, 39.9],
      ['several_columns'],
    ],
    [
      'columns that are less exact are the same',
      { lat: 39.9, lon: 46.6999, location: HERE },
      [46.6999, 39.9],
      [],
    ],
    ['so does a cell', { coords: '39.9, 46.7', location: THERE }, [46.7, 39.9], ['several_columns']],
    ['empty columns do not', { lat: '', lon: '', location: HERE }, [46.7, 39.9], []],
  ])('%s', (_, properties, position, reasons) => {
    const { incident, doubts } = taken({ type: 'Feature', geometry: null, properties });
    expect(incident.position).toEqual(position);
    expect(doubts.map(({ reason }) => reason)).toEqual(reasons);
  });
});
