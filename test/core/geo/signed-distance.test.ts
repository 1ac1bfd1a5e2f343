import { booleanPointInPolygon } from '@turf/turf';
import fc from 'fast-check';
import geographiclib from 'geographiclib-geodesic';
import type { LineString, MultiPolygon, Polygon, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { cutTo, discExtent, polygonExtent, polygonSurface, type Extent } from '../../../src/core/geo/extents';
import { lineReference, polygonReference, type Reference } from '../../../src/core/geo/reference';
import {
  emptyDistances,
  isWithin,
  within,
  signedDistance,
  signedDistances,
} from '../../../src/core/geo/signed-distance';

const { WGS84 } = geographiclib.Geodesic;
const ALWAYS = { validFrom: '1991-12-26', validTo: null };

/** The position `metres` away in the direction `bearing`, by Karney. */
function away([longitude, latitude]: Position, metres: number, bearing: number): Position {
  const { lat2, lon2 } = WGS84.Direct(latitude!, longitude!, bearing, metres);
  return [lon2!, lat2!];
}

const lineOf = (coordinates: Position[], accuracy = 0): Reference =>
  lineReference('line', ALWAYS, [
    { id: 'piece', section: 'Section', accuracy, line: { type: 'LineString', coordinates } },
  ]);
const polygonOf = (polygon: Polygon | MultiPolygon, accuracy = 0): Reference =>
  polygonReference({ id: 'polygon', section: 'Polygon', accuracy }, ALWAYS, polygon);

const longitude = fc.double({ min: 44, max: 48, noNaN: true });
const latitude = fc.double({ min: 38.5, max: 41.5, noNaN: true });
const position = fc.tuple(longitude, latitude);
const line = fc.array(position, { minLength: 2, maxLength: 6 }).map((coordinates) => lineOf(coordinates));

/** Stars about a middle: rings that never cross themselves, with reaches between 2 and 60 km. */
const star = fc
  .tuple(
    position,
    fc.array(fc.double({ min: 2000, max: 60_000, noNaN: true }), { minLength: 3, maxLength: 9 }),
  )
  .map(([middle, reaches]): Polygon => {
    const ring = reaches.map((reach, i) => away(middle, reach, (-360 * i) / reaches.length));
    return { type: 'Polygon', coordinates: [[...ring, ring[0]!]] };
  });
const polygon = star.map((shape) => polygonOf(shape));
const reference = fc.oneof(line, polygon);
const radius = fc.double({ min: 0, max: 40_000, noNaN: true });

const wholeDisc = fc.tuple(position, radius).map(([middle, metres]) => discExtent(middle, metres));
const surface = star.map((shape) => polygonExtent(middleOf(shape), shape));
const cutDisc = fc
  .tuple(star, radius)
  .map(([shape, metres]) => cutTo(discExtent(middleOf(shape), metres), polygonSurface(shape)));
const extent = fc.oneof(wholeDisc, surface, cutDisc);

/** A star's middle is not kept, but its edges see it: the mean of the ring is inside for those with three reaches or more. */
function middleOf({ coordinates }: Polygon): Position {
  const ring = coordinates[0]!.slice(0, -1);
  // A corner lies on the surface whatever the star's shape.
  return ring[0]!;
}

/** Positions in the extent, by sampling the disc about its point. */
function samples({ position: middle, radius: metres, area }: Extent, spots: [number, number][]): Position[] {
  return spots
    .map(([share, bearing]) => away(middle, metres * Math.sqrt(share), bearing))
    .filter(([x, y]) => !area || area.contains(x!, y!));
}

const spots = fc.array(
  fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 360, noNaN: true })),
  { minLength: 30, maxLength: 30 },
);

describe('the interval', () => {
  test('holds the nominal distance, and the distance of every position of the extent', () => {
    fc.assert(
      fc.property(extent, reference, spots, (where, to, at) => {
        const { nominal, min, max } = signedDistance(where, to)!;
        expect(min).toBeLessThanOrEqual(nominal);
        expect(nominal).toBeLessThanOrEqual(max);
        for (const spot of samples(where, at)) {
          const there = signedDistance(discExtent(spot, 0), to)!.nominal;
          expect(there).toBeGreaterThanOrEqual(min - 0.01);
          expect(there).toBeLessThanOrEqual(max + 0.01);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('moves by no more than the disc does', () => {
    fc.assert(
      fc.property(
        position,
        radius,
        reference,
        fc.double({ min: 0, max: 50_000, noNaN: true }),
        fc.double({ min: 0, max: 360, noNaN: true }),
        (from, metres, to, moved, bearing) => {
          const before = signedDistance(discExtent(from, metres), to)!.nominal;
          const after = signedDistance(discExtent(away(from, moved, bearing), metres), to)!.nominal;
          expect(Math.abs(after - before)).toBeLessThanOrEqual(moved + 0.02);
        },
      ),
    );
  });

  test('over what is cut or a polygon is exact to a metre: its ends are attained', () => {
    // A square of about 20 km, and a line 5 km to its east: by symmetry the extremes lie on its east and west sides.
    const west = 45;
    const east = 45.235;
    const square: Polygon = {
      type: 'Polygon',
      coordinates: [
        [
          [west, -0.09],
          [east, -0.09],
          [east, 0.09],
          [west, 0.09],
          [west, -0.09],
        ],
      ],
    };
    const meridian = 45.28;
    const to = lineOf([
      [meridian, -5],
      [meridian, 5],
    ]);
    const metres = (x: number) => WGS84.Inverse(0, x, 0, meridian).s12!;
    // Off the equator a meridian is nearer along a geodesic that bends: measured at the corners too.
    const all = signedDistance(polygonExtent([45.1, 0], square), to)!;
    expect(Math.abs(all.min - signedDistance(discExtent([east, 0.09], 0), to)!.nominal)).toBeLessThan(1);
    expect(Math.abs(all.max - metres(west))).toBeLessThan(1);
    const cut = signedDistance(cutTo(discExtent([45.2, 0], 30_000), polygonSurface(square)), to)!;
    expect(Math.abs(cut.min - all.min)).toBeLessThan(1);
    expect(Math.abs(cut.max - metres(west))).toBeLessThan(1);
    const part = signedDistance(cutTo(discExtent([45.2, 0], 8000), polygonSurface(square)), to)!;
    expect(Math.abs(part.max - (metres(45.2) + 8000))).toBeLessThan(1);
  });

  test('gets no deeper into a polygon than the polygon is deep', () => {
    const strip: Polygon = {
      type: 'Polygon',
      coordinates: [
        [
          [45, 0],
          [46, 0],
          [46, 0.1],
          [45, 0.1],
          [45, 0],
        ],
      ],
    };
    const halfWidth = WGS84.Inverse(0, 45.5, 0.05, 45.5).s12!;
    const { min } = signedDistance(discExtent([45.5, 0.01], 20_000), polygonOf(strip))!;
    expect(Math.abs(min + halfWidth)).toBeLessThan(1);
  });

  test('is widened by the accuracy, each piece by its own', () => {
    const north: LineString = {
      type: 'LineString',
      coordinates: [
        [45, 40.1],
        [46, 40.1],
      ],
    };
    const south: LineString = {
      type: 'LineString',
      coordinates: [
        [45, 39.88],
        [46, 39.88],
      ],
    };
    const both = lineReference('both', ALWAYS, [
      { id: 'sure', section: 'Sure', accuracy: 100, line: north },
      { id: 'bridged', section: 'Bridged', accuracy: 5000, line: south },
    ]);
    const answer = signedDistance(discExtent([45.5, 40], 0), both)!;
    const toSouth = signedDistance(discExtent([45.5, 40], 0), lineOf(south.coordinates))!.nominal;
    expect(answer.piece.id).toBe('sure');
    // The rougher piece is farther, but might lie nearer than the surer one can.
    expect(answer.min).toBeCloseTo(toSouth - 5000, 1);
    expect(answer.max).toBeCloseTo(answer.nominal + 100, 1);
  });

  test('of a line never falls below nothing', () => {
    fc.assert(
      fc.property(extent, line, (where, to) => {
        expect(signedDistance(where, to)!.min).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 50 },
    );
  });
});

describe('the sign', () => {
  test('agrees with Turf’s point in polygon', () => {
    fc.assert(
      fc.property(position, star, (at, shape) => {
        const { nominal } = signedDistance(discExtent(at, 0), polygonOf(shape))!;
        if (Math.abs(nominal) > 1e-6) expect(nominal < 0).toBe(booleanPointInPolygon(at, shape));
      }),
    );
  });

  test('holes are outside, and a second polygon is inside too', () => {
    const box = (west: number, south: number, east: number, north: number): Position[] => [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ];
    const shape: MultiPolygon = {
      type: 'MultiPolygon',
      coordinates: [[box(45, 39, 46, 40), box(45.4, 39.4, 45.6, 39.6)], [box(47, 39, 47.5, 39.5)]],
    };
    const sign = (x: number, y: number) =>
      Math.sign(signedDistance(discExtent([x, y], 0), polygonOf(shape))!.nominal);
    expect([sign(45.2, 39.5), sign(45.5, 39.5), sign(47.2, 39.2), sign(46.5, 39.2)]).toEqual([-1, 1, -1, 1]);
  });
});

describe('three-valued truth', () => {
  test('is the same with and without measuring the distance, but for the last metre', () => {
    const metres = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 200_000 }));
    fc.assert(
      fc.property(extent, reference, metres, (where, to, limit) => {
        const distance = signedDistance(where, to)!;
        fc.pre(Math.abs(distance.min - limit) > 2 && Math.abs(distance.max - limit) > 2);
        expect(isWithin(where, to, limit)).toBe(within(distance, limit));
      }),
      { numRuns: 300 },
    );
  });
});

describe('in batch', () => {
  test('answers as one by one', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(position, radius), { maxLength: 20 }), reference, (discs, to) => {
        const column = (value: (disc: (typeof discs)[number]) => number) => Float64Array.from(discs, value);
        const out = signedDistances(
          {
            longitude: column(([[x]]) => x),
            latitude: column(([[, y]]) => y),
            radius: column(([, metres]) => metres),
          },
          to,
          emptyDistances(discs.length),
        );
        discs.forEach(([at, metres], i) => {
          const one = signedDistance(discExtent(at, metres), to)!;
          expect(out.nominal[i]).toBeCloseTo(one.nominal, 3);
          expect(out.min[i]).toBeCloseTo(one.min, 3);
          expect(out.max[i]).toBeCloseTo(one.max, 3);
          expect(to.pieces[out.piece[i]!]!.id).toBe(one.piece.id);
        });
      }),
      { numRuns: 60 },
    );
  });
});

test('where sections meet, the first is named, whatever was asked before', () => {
  const corner: Position = [45.5, 40];
  const pieces = [
    [[45, 40.0], corner],
    [corner, [46, 40.0]],
  ].map((coordinates, i) => ({
    id: `piece-${i}`,
    section: `Section ${i}`,
    accuracy: 0,
    line: { type: 'LineString' as const, coordinates },
  }));
  // Bent at the corner, so that positions to the south are nearest to the corner itself.
  pieces[0]!.line.coordinates[0] = [45, 40.3];
  pieces[1]!.line.coordinates[1] = [46, 40.3];
  const to = lineReference('met', ALWAYS, pieces);
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 45.45, max: 45.55, noNaN: true }), { minLength: 2, maxLength: 20 }),
      (xs) => {
        const latitudes = xs.map((_, i) => (i % 2 === 0 ? 39.7 : 40.2));
        const { piece } = signedDistances(
          {
            longitude: Float64Array.from([...xs, 45.99, 45.01]),
            latitude: Float64Array.from([...latitudes, 40.29, 40.29]),
            radius: new Float64Array(xs.length + 2),
          },
          to,
        );
        latitudes.forEach((y, i) => {
          if (y < 40) expect(piece[i]).toBe(0);
        });
      },
    ),
  );
});

test('a reference without a line has nothing to measure to', () => {
  expect(signedDistance(discExtent([45, 40], 0), lineReference('none', ALWAYS, []))).toBeNull();
});
