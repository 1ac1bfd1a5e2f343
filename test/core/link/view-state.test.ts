import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FACET_NAMES, FACETS, hasOwnValues, type Facet } from '../../../src/core/facets';
import { NO_FILTER, type Filter } from '../../../src/core/filter';
import { ORDER_KEYS } from '../../../src/core/order';
import { newRegion } from '../../../src/core/regions/region';
import { regionKey } from '../../../src/core/link/region-link';

import { anyRegion } from '../../oracle/any-region';
import { HASH_LIMIT, formatViewState, parseViewState } from '../../../src/core/link/view-state';
import { dateOfDay } from '../../../src/core/days';
import { TABLE_COLUMNS, USUAL_COLUMNS, areUsual } from '../../../src/core/table-columns';

const UNUSUAL_ORDERS = ORDER_KEYS.flatMap((by) =>
  [true, false].map((descending) => ({ by, descending })),
).filter(({ by, descending }) => by !== 'date' || !descending);

const anyCodes = (facet: Facet) => {
  const values: readonly string[] = hasOwnValues(facet) ? ['reuters-2023', 'none'] : FACETS[facet];
  return fc.uniqueArray(fc.constantFrom(...values), {
    minLength: 1,
    maxLength: 3,
  });
};

const anyDegrees = (limit: number) =>
  fc.integer({ min: -limit * 1e6, max: limit * 1e6 }).map((units) => units / 1e6);

const position = fc.tuple(anyDegrees(180), anyDegrees(90));

const linkedRegion = anyRegion({
  position,
  polygon: fc
    .array(fc.array(position, { minLength: 3, maxLength: 8 }), { minLength: 1, maxLength: 2 })
    .map((rings) => ({
      type: 'Polygon' as const,
      coordinates: rings.map((corners) => [...corners, corners[0]!]),
    })),
  sections: ['tavush-tovuz'],
  surfaces: ['nakhchivan-ar'],
});

const anyFilter: fc.Arbitrary<Filter> = fc.record({
  text: fc.constantFrom('', 'Sotk', 'Քարվաճառ', 'a & b = c'),
  dates: fc.option(
    fc
      .tuple(fc.nat({ max: 20_000 }), fc.nat({ max: 500 }), fc.constantFrom('both', 'first', 'last'))
      .map(([day, length, open]) => ({
        first: open === 'last' ? null : dateOfDay(day),
        last: open === 'first' ? null : dateOfDay(day + length),
      })),
  ),
  borderDistance: fc.option(
    fc
      .tuple(fc.nat({ max: 50_000 }), fc.option(fc.nat({ max: 50_000 })))
      .map(([least, more]) => ({ least, most: more === null ? null : least + more })),
  ),
  regions: fc
    .array(linkedRegion, { maxLength: 3 })
    .map((regions) => regions.map((region, index) => ({ ...region, id: `link-${index + 1}` }))),
  regionRule: fc.constantFrom('any', 'all'),
  chosen: fc.record(Object.fromEntries(FACET_NAMES.map((facet) => [facet, anyCodes(facet)])), {
    requiredKeys: [],
  }),
});

describe('the view in the link', () => {
  test('reads a camera and an incident', () => {
    expect(parseViewState('#map=12/40.2031/45.8647&incident=2023-09-01-sotk')).toEqual({
      state: {
        filter: NO_FILTER,
        camera: { zoom: 12, latitude: 40.2031, longitude: 45.8647 },
        incident: '2023-09-01-sotk',
      },
      problems: [],
    });
  });

  test('names columns of the table each once, and the usual ones not at all', () => {
    for (const text of ['', 'date,date', 'date,nothing', 'none,date', '__proto__']) {
      const { state, problems } = parseViewState(`#columns=${text}`);
      expect([text, state.columns, problems.length]).toEqual([text, undefined, 1]);
    }
    expect(parseViewState('#columns=none').state.columns).toEqual([]);
    expect(formatViewState({ filter: NO_FILTER, columns: USUAL_COLUMNS }).hash).toBe('#');
  });

  test('comes back as it was written, to the precision written', () => {
    const state = fc.record(
      {
        filter: anyFilter,
        data: fc.constantFrom('0123456789abcdef', '00ff'),
        file: fc.string({ minLength: 1, maxLength: 50, unit: 'grapheme' }),
        camera: fc.record({
          zoom: fc.integer({ min: 0, max: 2200 }).map((hundredths) => hundredths / 100),
          latitude: fc.integer({ min: -900_000, max: 900_000 }).map((units) => units / 1e4),
          longitude: fc.integer({ min: -1_800_000, max: 1_800_000 }).map((units) => units / 1e4),
        }),
        incident: fc.string({ minLength: 1, maxLength: 50, unit: 'grapheme' }),
        columns: fc.subarray([...TABLE_COLUMNS]).filter((columns) => !areUsual(columns)),
        names: fc.constantFrom('hy' as const, 'az' as const, 'ru' as const),
        shown: fc.constant('table' as const),
        notes: fc.constant('hidden' as const),
        panel: fc.constantFrom('filters' as const, 'summary' as const),
        order: fc.constantFrom(...UNUSUAL_ORDERS),
        days: fc
          .tuple(fc.nat({ max: 40_000 }), fc.nat({ max: 5000 }))
          .map(([first, more]) => ({ first, last: first + more })),
      },
      { requiredKeys: ['filter'] },
    );
    fc.assert(
      fc.property(state, (view) => {
        const { hash, omitted } = formatViewState(view);
        expect(omitted).toEqual([]);
        expect(parseViewState(hash)).toEqual({ state: view, problems: [] });
      }),
    );
  });

  test('what is written is read, whatever the view holds', () => {
    const wild = fc.string({ unit: 'binary', minLength: 1, maxLength: 400 });
    const view = fc.record(
      {
        filter: fc
          .record({
            text: wild,
            least: fc.double({ min: 0, max: 2e7, noNaN: true }),
            sources: fc.array(wild),
          })
          .map(({ text, least, sources }) => ({
            ...NO_FILTER,
            text,
            borderDistance: { least, most: null },
            chosen: { source: sources.filter((code) => !/[,\p{C}]/u.test(code) && code.length <= 200) },
          })),
        incident: wild,
        file: wild,
      },
      { requiredKeys: ['filter'] },
    );
    fc.assert(
      fc.property(view, (state) => {
        expect(parseViewState(formatViewState(state).hash).problems).toEqual([]);
      }),
    );
  });

  test.each([
    '#map=12/95/45',
    '#map=a/b/c',
    '#map=12/40',
    '#names=xx',
    '#shown=everything',
    '#panel=everything',
    '#notes=shown',
    '#sort=colour',
    '#sort=--date',
    '#days=2022-01-01..',
    '#regions=some',
    '#incident=',
    '#map=1/2/3/4',
    '#colour=red',
    '#dates=2023-02-30..',
    '#dates=2023-03-01..2023-02-01',
    '#dates=..',
    '#km=5..1',
    '#km=-1..',
    '#type=shelling,nothing_of_the_kind',
    '#claims=constructor',
    '#region=r~1,2;3,4',
    '#region=r~1,2;3,4;5,x',
    '#region=r~1,2;3,4;500,4',
    '#data=xyz',
  ])('drops %s with a notice', (hash) => {
    const { state, problems } = parseViewState(hash);
    expect(state).toEqual({ filter: NO_FILTER });
    expect(problems).toHaveLength(1);
  });

  test('any text at all is read without a throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (hash) => void parseViewState(`#${hash}`)),
      {
        numRuns: 1000,
      },
    );
  });

  test('an overlong link is refused whole', () => {
    expect(parseViewState(`#map=12/40/45&x=${'y'.repeat(9000)}`).state).toEqual({ filter: NO_FILTER });
  });

  test('regions that make it too long are left out and named, the rest stays', () => {
    const ring = (count: number) =>
      Array.from({ length: count }, (_, i) => [
        45 + Math.cos((2 * Math.PI * i) / count),
        40 + Math.sin((2 * Math.PI * i) / count),
      ]);
    const region = (name: string, count: number) =>
      newRegion(name, name, {
        kind: 'area',
        polygon: { type: 'Polygon', coordinates: [[...ring(count), ring(count)[0]!]] },
      });
    const regions = [region('small', 4), region('large', 1000), region('middle', 100)];
    const { hash, omitted } = formatViewState({ filter: { ...NO_FILTER, text: 'x', regions } });
    expect(hash.length).toBeLessThanOrEqual(HASH_LIMIT);
    expect(omitted.map(({ name }) => name)).toEqual(['large']);
    expect(parseViewState(hash).state.elsewhere).toEqual([regionKey(omitted[0]!)]);
    expect(parseViewState(hash).state.filter.regions.map(({ name }) => name)).toEqual(['small', 'middle']);
  });
});
