import fc from 'fast-check';
import { booleanPointInPolygon, pointToLineDistance } from '@turf/turf';
import type { Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { crossCheck, disagreementsIn } from '../../../src/core/geo/cross-check';
import { discExtent } from '../../../src/core/geo/extents';
import { indexGeography, proximityOf, type Proximity } from '../../../src/core/geo/proximity';
import { proximityRecord } from '../../../src/core/geo/proximity-record';
import { borderPieces } from '../../oracle/shipped-border';
import { publishedData } from '../../support';

const { geography, dataset } = publishedData();
const indexed = indexGeography(geography);
const DAY = { first: '2022-09-13', last: '2022-09-13' };

const somewhere = fc.tuple(
  fc.double({ min: 43, max: 51, noNaN: true }),
  fc.double({ min: 38, max: 42.5, noNaN: true }),
);

const proximityAt = (position: Position, dates: { first: string; last: string } | null = DAY) =>
  proximityOf(discExtent(position, 0), dates, indexed);

/** Over every line, none left out. */
function plainTurf(position: Position, lines: readonly Position[][]): number {
  const distances = lines.map((coordinates) =>
    pointToLineDistance(position, { type: 'LineString', coordinates }, { units: 'meters' }),
  );
  return Math.min(...distances);
}

test('what is narrowed to holds what is nearest: the figures are Turf’s over all lines', () => {
  fc.assert(
    fc.property(somewhere, (position) => {
      const { border, zones } = crossCheck(proximityAt(position), position, indexed);
      expect(border!.turf).toBeCloseTo(plainTurf(position, borderPieces), 6);
      for (const [id, { turf }] of zones) {
        const polygon = geography.zones.find((zone) => zone.id === id)!.polygon!;
        const sign = booleanPointInPolygon(position, polygon) ? -1 : 1;
        expect(turf).toBeCloseTo(sign * plainTurf(position, polygon.coordinates), 6);
      }
    }),
    { numRuns: 60 },
  );
});

test('within the region the two agree, but where Turf leaves the line', () => {
  fc.assert(
    fc.property(somewhere, (position) => {
      const reasons = disagreementsIn(crossCheck(proximityAt(position), position, indexed));
      expect(reasons.filter(({ disagreement }) => disagreement === 'unexplained')).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('anywhere on Earth no difference is without its reason', () => {
  const anywhere = fc.tuple(
    fc.double({ min: -180, max: 180, noNaN: true }),
    fc.double({ min: -90, max: 90, noNaN: true }),
  );
  fc.assert(
    fc.property(anywhere, (position) => {
      const reasons = disagreementsIn(crossCheck(proximityAt(position), position, indexed));
      expect(reasons.filter(({ disagreement }) => disagreement === 'unexplained')).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

const placed = dataset.incidents.filter(({ position }) => position !== null);

test.each(placed.map((incident) => [incident.id, incident] as const))(
  '%s is measured twice',
  (_, incident) => {
    const dates = incident.start ? { first: incident.start, last: incident.end ?? incident.start } : null;
    const found = proximityAt(incident.position!, dates);
    const check = crossCheck(found, incident.position!, indexed);
    expect(disagreementsIn(check)).toEqual([]);
    const { border, zone } = proximityRecord(found, check);
    expect(border!.turf_m).toBeCloseTo(border!.distance_m, -3);
    expect('turf_m' in zone).toBe('distance_m' in zone);
  },
);

describe('a measurement that is wrong by 1 % at 5 km', () => {
  // North of Norabak, some 5 km from the border.
  const position = [45.86, 40.13];
  const found = proximityAt(position);
  const wrong = (factor: number): Proximity => ({
    ...found,
    border: { ...found.border!, nominal: found.border!.nominal * factor },
  });

  test('is found out, and nothing explains it', () => {
    expect(found.border!.nominal).toBeGreaterThan(4000);
    expect(found.border!.nominal).toBeLessThan(9000);
    expect(disagreementsIn(crossCheck(found, position, indexed))).toEqual([]);
    for (const factor of [0.5, 0.99, 1.01, 2]) {
      expect(disagreementsIn(crossCheck(wrong(factor), position, indexed))).toMatchObject([
        { from: 'border', disagreement: 'unexplained' },
      ]);
    }
  });
});

test('where no zone was in force, or none can be told, nothing is measured to one', () => {
  const position = [46.75, 39.82];
  for (const dates of [
    { first: '2019-05-01', last: '2019-05-01' },
    { first: '2020-11-01', last: '2020-11-12' },
  ]) {
    expect(crossCheck(proximityAt(position, dates), position, indexed).zones.size).toBe(0);
  }
  expect(crossCheck(proximityAt(position, null), position, indexed).zones.size).toBeGreaterThan(0);
});

test('a straight line that Turf takes for a great circle is told as that', () => {
  const line = {
    type: 'LineString' as const,
    coordinates: [
      [40, 60],
      [60, 60],
    ],
  };
  const [template] = geography.boundaries;
  const long = indexGeography({ ...geography, boundaries: [{ ...template!, line }] });
  const position = [50, 59.9];
  const found = proximityOf(discExtent(position, 0), DAY, long);
  expect(disagreementsIn(crossCheck(found, position, long))).toMatchObject([
    { from: 'border', disagreement: 'great_circle' },
  ]);
});
