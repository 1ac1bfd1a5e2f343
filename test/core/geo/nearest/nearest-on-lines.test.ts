import fc from 'fast-check';
import type { Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { buildLineIndex } from '../../../../src/core/geo/nearest/line-index';
import {
  approximateDistance,
  nearestOnLines,
  nearestOnLinesBatch,
} from '../../../../src/core/geo/nearest/nearest-on-lines';
import { karneyDistance, referenceNearest, referenceOf } from '../../../oracle/karney-reference';
import { randomPositions, seededRandom } from '../../../oracle/seeded';
import { borderPieces } from '../../../oracle/shipped-border';

const random = seededRandom(20_260_101);
const border = buildLineIndex(borderPieces);
const reference = referenceOf(borderPieces);

/** Metres that two ways of computing the same distance may differ by. */
const ROUNDING = 1e-6;

function randomOnBorder(): Position {
  const line = borderPieces[Math.floor(random() * borderPieces.length)]!;
  const i = Math.floor(random() * (line.length - 1));
  const share = random();
  const [start, end] = [line[i]!, line[i + 1]!];
  return [start[0]! + share * (end[0]! - start[0]!), start[1]! + share * (end[1]! - start[1]!)];
}

function randomVertex(): Position {
  const line = borderPieces[Math.floor(random() * borderPieces.length)]!;
  return line[Math.floor(random() * line.length)]!;
}

function uniform(west: number, south: number, east: number, north: number) {
  return (): Position => [west + (east - west) * random(), south + (north - south) * random()];
}

function aMetreBeside(): Position {
  const [longitude, latitude] = randomOnBorder();
  const angle = 2 * Math.PI * random();
  return [longitude! + 1.18e-5 * Math.cos(angle), latitude! + 9e-6 * Math.sin(angle)];
}

describe('against Karney along every segment of the border', () => {
  test.each([
    ['in the region', 900, uniform(43, 38, 51, 42.5)],
    ['within 500 km', 900, uniform(41, 35.5, 50.5, 44.5)],
    ['on the line', 300, randomOnBorder],
    ['at vertices', 150, randomVertex],
    ['a metre beside it', 300, aMetreBeside],
  ])('%s: within 1 cm at %d points', (_, count, position) => {
    for (let i = 0; i < count; i++) {
      const [longitude, latitude] = position();
      const nearest = nearestOnLines(border, longitude!, latitude!);
      const expected = referenceNearest(reference, [longitude!, latitude!]);
      expect(Math.abs(nearest.distance - expected.distance)).toBeLessThan(0.01);
      expect(karneyDistance([longitude!, latitude!], [nearest.longitude, nearest.latitude])).toBe(
        nearest.distance,
      );
      const approximate = approximateDistance(border, longitude!, latitude!);
      expect(Math.abs(approximate - expected.distance)).toBeLessThan(1e-5 + 1e-8 * expected.distance);
    }
  });

  test.each([
    ['within 3,500 km', 100, uniform(20, 15, 70, 60)],
    ['anywhere', 150, uniform(-180, -90, 180, 90)],
    ['about the antipodes', 40, uniform(-137, -42, -131, -38)],
    ['at the north pole', 10, uniform(-180, 89.99, 180, 90)],
    ['at the south pole', 10, uniform(-180, -90, 180, -89.99)],
    ['on the antimeridian', 20, () => [random() < 0.5 ? 180 : -180, 180 * random() - 90]],
  ])('%s: within 0.01 %%', (_, count, position) => {
    for (let i = 0; i < count; i++) {
      const [longitude, latitude] = position();
      const { distance } = nearestOnLines(border, longitude!, latitude!);
      const expected = referenceNearest(reference, [longitude!, latitude!]);
      expect(Math.abs(distance / expected.distance - 1)).toBeLessThan(1e-4);
      const approximate = approximateDistance(border, longitude!, latitude!);
      expect(Math.abs(approximate / expected.distance - 1)).toBeLessThan(5e-3);
    }
  });

  test('names the line that is nearest', () => {
    for (let i = 0; i < 200; i++) {
      const [longitude, latitude] = uniform(43, 38, 51, 42.5)();
      const { line } = nearestOnLines(border, longitude!, latitude!);
      const own = nearestOnLines(buildLineIndex([borderPieces[line]!]), longitude!, latitude!);
      const expected = referenceNearest(reference, [longitude!, latitude!]);
      expect(own.distance).toBeCloseTo(expected.distance, 5);
    }
  });
});

describe('lines elsewhere', () => {
  test.each<[string, Position[][], () => Position]>([
    [
      'across the antimeridian',
      [
        [
          [179, -17],
          [180, -16.5],
          [181.5, -16],
        ],
      ],
      uniform(177, -20, 183, -14),
    ],
    [
      'given from both sides of it',
      [
        [
          [179, 1],
          [180, 2],
        ],
        [
          [-180, 2],
          [-178, 3],
        ],
      ],
      uniform(-180, -2, -177, 5),
    ],
    [
      'around a pole',
      [
        [
          [0, 88],
          [60, 89.9],
          [200, 89],
          [360, 90],
        ],
      ],
      uniform(0, 87, 360, 90),
    ],
    [
      'half around the globe',
      [
        [
          [-100, -50],
          [80, 60],
        ],
      ],
      uniform(-180, -90, 180, 90),
    ],
    [
      'all around the equator',
      [
        [
          [-180, 0],
          [180, 0],
        ],
      ],
      uniform(-180, -40, 180, 40),
    ],
    [
      'of one long segment',
      [
        [
          [40, 41],
          [52, 39],
        ],
      ],
      uniform(40, 36, 52, 44),
    ],
  ])('%s', (_, lines, position) => {
    const index = buildLineIndex(lines);
    const everySegment = referenceOf(lines);
    for (let i = 0; i < 25; i++) {
      const [longitude, latitude] = position();
      const { distance } = nearestOnLines(index, longitude!, latitude!);
      const expected = referenceNearest(everySegment, [longitude!, latitude!]);
      const allowed = expected.distance < 500_000 ? 0.01 : 1e-4 * expected.distance;
      expect(Math.abs(distance - expected.distance)).toBeLessThan(allowed);
    }
  });

  test('a line from 179 to −179 is taken literally: the long way', () => {
    const { distance } = nearestOnLines(
      buildLineIndex([
        [
          [179, 0],
          [-179, 0],
        ],
      ]),
      0,
      0,
    );
    expect(distance).toBe(0);
  });
});

describe('degenerate lines', () => {
  test.each<[string, Position[][], number, number]>([
    ['one vertex', [[[45, 40]]], 0, 0],
    [
      'one vertex, repeated',
      [
        [
          [45, 40],
          [45, 40],
          [45, 40],
        ],
      ],
      0,
      0,
    ],
    [
      'repeated vertices',
      [
        [
          [44, 40],
          [45, 40],
          [45, 40],
          [45, 41],
        ],
      ],
      0,
      0,
    ],
    [
      'an empty line before',
      [
        [],
        [
          [45, 40],
          [45.5, 40],
        ],
      ],
      1,
      0,
    ],
  ])('%s', (_, lines, line, segment) => {
    const nearest = nearestOnLines(buildLineIndex(lines), 44.9, 39.5);
    expect(nearest.line).toBe(line);
    expect(nearest.segment).toBe(segment);
    expect(nearest.distance).toBeCloseTo(referenceNearest(referenceOf(lines), [44.9, 39.5]).distance, 5);
  });

  test('no line at all is infinitely far', () => {
    for (const lines of [[], [[]]]) {
      expect(nearestOnLines(buildLineIndex(lines), 45, 40)).toMatchObject({ distance: Infinity, line: -1 });
      expect(approximateDistance(buildLineIndex(lines), 45, 40)).toBe(Infinity);
    }
  });

  test('the last vertex belongs to the last segment', () => {
    const line = [
      [44, 40],
      [45, 40],
      [45, 41],
    ];
    const nearest = nearestOnLines(buildLineIndex([line]), 45, 42);
    expect(nearest).toMatchObject({ longitude: 45, latitude: 41, segment: 1 });
  });

  test('coordinates that are none are refused by line and vertex', () => {
    expect(() =>
      buildLineIndex([
        [
          [45, 40],
          [45, NaN],
        ],
      ]),
    ).toThrow('Line 0, vertex 1');
    expect(() => buildLineIndex([[[45, 91]]])).toThrow('Line 0, vertex 0');
  });
});

describe('properties', () => {
  const coordinate = (least: number, most: number) => fc.double({ min: least, max: most, noNaN: true });
  const somewhere = fc.tuple(coordinate(40, 52), coordinate(36, 44));
  const aLine = fc.array(somewhere, { minLength: 2, maxLength: 12 });

  test('reversing a line changes nothing', () => {
    fc.assert(
      fc.property(aLine, somewhere, (line, [longitude, latitude]) => {
        const one = nearestOnLines(buildLineIndex([line]), longitude, latitude);
        const other = nearestOnLines(buildLineIndex([line.toReversed()]), longitude, latitude);
        expect(Math.abs(one.distance - other.distance)).toBeLessThan(ROUNDING);
      }),
    );
  });

  test('splitting a line, between segments or within one, changes nothing', () => {
    fc.assert(
      fc.property(aLine, somewhere, fc.nat(), coordinate(0, 1), (line, [longitude, latitude], at, share) => {
        const i = at % (line.length - 1);
        const [start, end] = [line[i]!, line[i + 1]!];
        const middle = [start[0] + share * (end[0] - start[0]), start[1] + share * (end[1] - start[1])];
        const whole = nearestOnLines(buildLineIndex([line]), longitude, latitude);
        const between = [line.slice(0, i + 1), line.slice(i)];
        const within = [
          [...line.slice(0, i + 1), middle],
          [middle, ...line.slice(i + 1)],
        ];
        for (const parts of [between, within]) {
          const split = nearestOnLines(buildLineIndex(parts), longitude, latitude);
          expect(Math.abs(split.distance - whole.distance)).toBeLessThan(ROUNDING);
        }
      }),
    );
  });

  test('no vertex and no sampled point of a line is nearer than the nearest', () => {
    fc.assert(
      fc.property(aLine, somewhere, coordinate(0, 1), (line, [longitude, latitude], share) => {
        const { distance } = nearestOnLines(buildLineIndex([line]), longitude, latitude);
        line.slice(1).forEach((end, i) => {
          const start = line[i]!;
          const sample = [start[0] + share * (end[0] - start[0]), start[1] + share * (end[1] - start[1])];
          expect(karneyDistance([longitude, latitude], sample)).toBeGreaterThan(distance - ROUNDING);
        });
      }),
    );
  });
});

describe('many positions at once', () => {
  test('are measured as one by one, in their own order', () => {
    const { longitudes, latitudes } = randomPositions(
      { west: 43, south: 38, east: 51, north: 42.5 },
      5000,
      random,
    );
    const batch = nearestOnLinesBatch(border, longitudes, latitudes);
    for (let i = 0; i < longitudes.length; i++) {
      const single = nearestOnLines(border, longitudes[i]!, latitudes[i]!);
      expect(Math.abs(batch.distance[i]! - single.distance)).toBeLessThan(ROUNDING);
      const foot: Position = [batch.footLongitude[i]!, batch.footLatitude[i]!];
      expect(karneyDistance([longitudes[i]!, latitudes[i]!], foot)).toBe(batch.distance[i]);
    }
  });

  test('may be none, one, or not a number', () => {
    expect(nearestOnLinesBatch(border, new Float64Array(0), new Float64Array(0)).distance).toHaveLength(0);
    const batch = nearestOnLinesBatch(border, Float64Array.of(NaN, 45, 45), Float64Array.of(40, NaN, 40));
    expect(batch.distance[0]).toBeNaN();
    expect(batch.distance[1]).toBeNaN();
    expect(batch.distance[2]).toBe(nearestOnLines(border, 45, 40).distance);
    expect([...batch.line.slice(0, 2)]).toEqual([-1, -1]);
  });
});
