import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nestingDepth, readGeojson } from '../../src/core/formats/read-geojson';

const point = (changes: object = {}) => ({
  type: 'Feature',
  geometry: { type: 'Point', coordinates: [45.9, 40.1] },
  properties: {},
  ...changes,
});
const collection = (...features: unknown[]) => JSON.stringify({ type: 'FeatureCollection', features });

async function problemsOf(text: string) {
  const read = await readGeojson(text, 'file');
  return read.ok ? [] : read.problems;
}

describe('a file that is sound', () => {
  test('gives a row per feature, each with its original', async () => {
    const feature = fc.record({
      type: fc.constant('Feature'),
      id: fc.oneof(fc.string(), fc.integer()),
      geometry: fc.option(
        fc.record({
          type: fc.constant('Point'),
          coordinates: fc.tuple(
            fc.double({ min: -180, max: 180, noNaN: true }),
            fc.double({ min: -90, max: 90, noNaN: true }),
          ),
        }),
      ),
      properties: fc.option(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 }))),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(feature, { maxLength: 20 }), async (features) => {
        const text = collection(...features);
        const read = await readGeojson(text, 'file');
        if (!read.ok) throw new Error(JSON.stringify(read.problems));
        const { incidents } = read.value;
        const parsed = (JSON.parse(text) as { features: unknown[] }).features;
        expect(incidents.map(({ original }) => original)).toEqual(parsed);
        expect(new Set(incidents.map(({ id }) => id)).size).toBe(features.length);
      }),
    );
  });

  test('may begin with a byte-order mark and be a single feature', async () => {
    const read = await readGeojson(`\uFEFF${JSON.stringify(point({ properties: { name: 'One' } }))}`, 'file');
    expect(read.ok && read.value.incidents[0]).toMatchObject({ title: 'One', start: null });
  });

  test('makes nothing up: a date that does not exist is none, a precision not stated is unknown', async () => {
    const read = await readGeojson(collection(point({ properties: { date: '2020-02-30' } })), 'file');
    expect(read.ok && read.value.incidents[0]).toMatchObject({
      start: null,
      locationPrecision: 'unknown',
      locationRadius: null,
      claims: [],
    });
  });

  test('a key named __proto__ is a key like any other', async () => {
    const text =
      '{"type":"FeatureCollection","features":[{"type":"Feature","geometry":null,"properties":{"__proto__":{"title":"x"}}}]}';
    const read = await readGeojson(text, 'file');
    expect(read.ok && read.value.incidents[0]!.title).toBe('feature-1');
    expect(({} as { title?: string }).title).toBeUndefined();
  });
});

describe('a file that is not sound', () => {
  test.each<[string, unknown, string, string]>([
    ['text where a feature should be', 'x', 'not_a_feature', 'type'],
    ['a type of __proto__', { ...point(), type: '__proto__' }, 'not_a_feature', 'type'],
    ['a geometry of __proto__', point({ geometry: { type: '__proto__' } }), 'not_a_point', 'geometry'],
    ['no geometry at all', { type: 'Feature', properties: {} }, 'not_a_point', 'geometry'],
    ['a line', point({ geometry: { type: 'LineString', coordinates: [] } }), 'not_a_point', 'geometry'],
    ['an id that is an object', point({ id: {} }), 'wrong_id', 'id'],
    ['properties that are a list', point({ properties: [] }), 'wrong_properties', 'properties'],
    [
      'text coordinates',
      point({ geometry: { type: 'Point', coordinates: ['45', '40'] } }),
      'not_sound',
      'geometry',
    ],
    ['one coordinate', point({ geometry: { type: 'Point', coordinates: [45] } }), 'not_sound', 'geometry'],
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
  ])('%s is named with its feature and field', async (_, feature, reason, field) => {
    expect(await problemsOf(collection(point(), feature))).toContainEqual(
      expect.objectContaining({ reason, field, where: expect.stringMatching(/^feature 2/) }),
    );
  });

  test('infinity through 1e999 is not a number to measure with', async () => {
    const text = '{"type":"Feature","geometry":{"type":"Point","coordinates":[1e999,40]},"properties":{}}';
    expect(await problemsOf(text)).toContainEqual(expect.objectContaining({ reason: 'not_finite' }));
  });

  test('with a hundred thousand faults it is told by the first ones, and soon', async () => {
    const problems = await problemsOf(
      collection(...Array.from({ length: 100_000 }, () => point({ id: {} }))),
    );
    expect(problems).toHaveLength(101);
    expect(problems.at(-1)).toMatchObject({ reason: 'too_many', message: expect.stringContaining('99900') });
  });

  test('any JSON at all is answered, never thrown at', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.jsonValue(),
        async (value) => void (await readGeojson(JSON.stringify(value), 'file')),
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (value) => void (await readGeojson(collection(value), 'file'))),
    );
  });
});

test('nesting is counted as recursion would count it', () => {
  const depthOf = (value: unknown): number =>
    typeof value === 'object' && value !== null
      ? 1 + Math.max(0, ...Object.values(value).map((inner) => depthOf(inner)))
      : 0;
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(nestingDepth(JSON.stringify(value))).toBe(depthOf(value));
    }),
  );
});
