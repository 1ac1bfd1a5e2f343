import fc from 'fast-check';
import { expect, test } from 'vitest';
import { discExtent } from '../../../src/core/geo/extents';
import { indexGeography, proximityOf } from '../../../src/core/geo/proximity';
import { ProximityAnswerer, proximityRecord, type Whereabouts } from '../../../src/core/geo/proximity-record';
import { publishedData } from '../../support';

const { geography } = publishedData();
const indexed = indexGeography(geography);
const answerer = new ProximityAnswerer(geography);

const date = fc
  .date({ min: new Date('1991-01-01'), max: new Date('2025-12-31'), noInvalidDate: true })
  .map((moment) => moment.toISOString().slice(0, 10));
const dates = fc.option(
  fc
    .tuple(date, date)
    .map(([one, other]) => (one < other ? { first: one, last: other } : { first: other, last: one })),
);
const somewhere = fc.tuple(
  fc.double({ min: 43, max: 51, noNaN: true }),
  fc.double({ min: 38, max: 42.5, noNaN: true }),
);
const anywhere = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -90, max: 90, noNaN: true }),
);
const question: fc.Arbitrary<Whereabouts> = fc.record({
  position: fc.option(fc.oneof({ weight: 9, arbitrary: somewhere }, { weight: 1, arbitrary: anywhere })),
  radius: fc.oneof(fc.constant(0), fc.double({ min: 0, max: 20_000, noNaN: true })),
  dates,
});

test('a batch answers as question by question', () => {
  fc.assert(
    fc.property(fc.array(question, { maxLength: 25 }), (questions) => {
      const batch = answerer.answer(questions);
      expect(batch).toHaveLength(questions.length);
      questions.forEach(({ position, radius, dates: when }, i) => {
        const extent = position && discExtent([...position], radius);
        const one = proximityRecord(proximityOf(extent, when, indexed));
        const { border, ...rest } = batch[i]!;
        const { border: expected, ...others } = one;
        expect(rest).toEqual(others);
        expect(border?.boundary_id).toBe(expected?.boundary_id);
        expect(border?.side).toBe(expected?.side);
        for (const field of ['distance_m', 'min_m', 'max_m'] as const) {
          expect(Math.abs((border?.[field] ?? 0) - (expected?.[field] ?? 0))).toBeLessThanOrEqual(0.1001);
        }
      });
    }),
    { numRuns: 40 },
  );
});

test('without a point there is a reason, without a date an answer for each version', () => {
  const [nowhere, undated] = answerer.answer([
    { position: null, radius: 0, dates: { first: '2022-11-12', last: '2022-11-12' } },
    { position: [47.1117, 39.795], radius: 1500, dates: null },
  ]);
  expect(nowhere).toEqual({
    border: null,
    reason: 'no_place',
    zone: { status: 'not_computable', zone_id: 'peacekeeping-zone-2022-08-25' },
  });
  expect(undated!.zone.status).toBe('undated');
  expect(undated!.zone.zones?.map(({ zone_id, status }) => [zone_id, status])).toEqual([
    ['peacekeeping-zone-2020-11-10', 'inside'],
    ['peacekeeping-zone-2020-12-13', 'inside'],
    ['peacekeeping-zone-2020-12-14', 'inside'],
    ['peacekeeping-zone-2022-03-24', 'inside'],
    ['peacekeeping-zone-2022-08-25', 'inside'],
    ['peacekeeping-zone-2023-09-20', 'not_computable'],
  ]);
});
