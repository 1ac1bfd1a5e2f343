import { booleanPointInPolygon } from '@turf/turf';
import fc from 'fast-check';
import type { MultiPolygon, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { exactCrossSign } from '../../../../src/core/geo/nearest/cross-sign';
import { nearestOnLines } from '../../../../src/core/geo/nearest/nearest-on-lines';
import { discExtent } from '../../../../src/core/geo/extents';
import { polygonReference } from '../../../../src/core/geo/reference';
import { signedDistance, signedDistances } from '../../../../src/core/geo/signed-distance';
import {
  buildPolygonIndex,
  containsPosition,
  containsPositionsBatch,
} from '../../../../src/core/geo/nearest/polygon-index';
import { randomPositions, roughRing, seededRandom } from '../../../oracle/seeded';

const random = seededRandom(7);

/** An outer ring with a hole with an island, and a neighbour that overlaps. */
function roughPolygons(centre: Position, radius: number, count: number): Position[][][] {
  const [longitude, latitude] = centre;
  return [
    [roughRing(centre, radius, count, random), roughRing(centre, radius / 3, count, random)],
    [roughRing(centre, radius / 6, count, random)],
    [roughRing([longitude! + radius, latitude! + radius / 2], radius / 2, count, random)],
  ];
}

function expectSameAsTurf(coordinates: Position[][][], positions: readonly Position[]) {
  const multiPolygon: MultiPolygon = { type: 'MultiPolygon', coordinates };
  const index = buildPolygonIndex(coordinates);
  const batch = containsPositionsBatch(
    index,
    Float64Array.from(positions, (position) => position[0]!),
    Float64Array.from(positions, (position) => position[1]!),
  );
  positions.forEach((position, i) => {
    const expected = booleanPointInPolygon(position, multiPolygon);
    expect(containsPosition(index, position[0]!, position[1]!), `${position}`).toBe(expected);
    expect(batch[i]).toBe(Number(expected));
  });
}

describe('points in polygons are answered as by Turf', () => {
  test.each([
    [10, 0.03],
    [100, 0.03],
    [500, 0.03],
    [10, 2],
    [100, 2],
    [500, 2],
  ])('%d vertices, %d degrees: anywhere, at vertices, on and beside edges', (count, radius) => {
    const polygons = roughPolygons([46, 40], radius, count);
    const box = {
      west: 46 - 2 * radius,
      south: 40 - 2 * radius,
      east: 46 + 3 * radius,
      north: 40 + 2 * radius,
    };
    const { longitudes, latitudes } = randomPositions(box, 4000, random);
    const anywhere = Array.from(longitudes, (longitude, i): Position => [longitude, latitudes[i]!]);
    const vertices = polygons.flat(2);
    const level = vertices.map(([, latitude]): Position => [box.west + 5 * radius * random(), latitude!]);
    const upright = vertices.map(([longitude]): Position => [longitude!, box.south + 4 * radius * random()]);
    const onEdges = polygons.flat().flatMap((ring) =>
      ring.slice(1).map((end, i): Position => {
        const start = ring[i]!;
        const share = random();
        return [start[0]! + share * (end[0]! - start[0]!), start[1]! + share * (end[1]! - start[1]!)];
      }),
    );
    expectSameAsTurf(polygons, [...anywhere, ...vertices, ...level, ...upright, ...onEdges]);
  });

  test('on whole numbers, where most points meet corners, level edges and edges that touch', () => {
    const whole = fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 }));
    const ring = fc
      .array(whole, { minLength: 3, maxLength: 9 })
      .map((open): Position[] => [...open, open[0]!]);
    const polygons = fc.array(fc.array(ring, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 });
    const grid = Array.from({ length: 15 * 15 }, (_, i): Position => [
      (i % 15) / 2 - 0.5,
      Math.floor(i / 15) / 2 - 0.5,
    ]);
    fc.assert(fc.property(polygons, (coordinates) => expectSameAsTurf(coordinates, grid)));
  });

  test('on arbitrary rings, points drawn from their edges', () => {
    const degree = fc.double({ min: 40, max: 52, noNaN: true });
    const ring = fc
      .array(fc.tuple(degree, degree), { minLength: 3, maxLength: 30 })
      .map((open): Position[] => [...open, open[0]!]);
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(ring, { minLength: 1, maxLength: 3 }), share, (rings, part) => {
        const onEdges = rings.flatMap((vertices) =>
          vertices.slice(1).map((end, i): Position => {
            const start = vertices[i]!;
            return [start[0]! + part * (end[0]! - start[0]!), start[1]! + part * (end[1]! - start[1]!)];
          }),
        );
        expectSameAsTurf([rings], [...onEdges, ...rings.flat()]);
      }),
    );
  });

  test('on polygons without area, or without rings', () => {
    const flat: Position[] = [
      [1, 1],
      [4, 1],
      [2, 1],
      [1, 1],
    ];
    const point: Position[] = [
      [1, 1],
      [1, 1],
      [1, 1],
      [1, 1],
    ];
    const positions: Position[] = [
      [1, 1],
      [3, 1],
      [5, 1],
      [1, 2],
      [0, 0],
    ];
    for (const coordinates of [[[flat]], [[point]], [[]], []]) expectSameAsTurf(coordinates, positions);
  });
});

test('the sign of a cross product is exact', () => {
  const factor = fc.integer({ min: -(2 ** 40), max: 2 ** 40 });
  const scaled = fc.integer({ min: -60, max: 60 }).map((power) => 2 ** power);
  fc.assert(
    fc.property(factor, factor, factor, factor, fc.boolean(), scaled, (a, b, c, d, close, scale) => {
      const [e, f] = close ? [a + 1, b - 1] : [c, d];
      const exact = BigInt(a) * BigInt(b) - BigInt(e) * BigInt(f);
      const expected = exact > 0n ? 1 : exact < 0n ? -1 : 0;
      expect(Math.sign(exactCrossSign(a * scale, b, e * scale, f)) + 0).toBe(expected);
    }),
  );
});

describe('signed distance', () => {
  const polygons = roughPolygons([46, 40], 0.5, 60);
  const reference = polygonReference(
    { id: 'rough', section: 'Rough', accuracy: 0 },
    { validFrom: '', validTo: null },
    { type: 'MultiPolygon', coordinates: polygons },
  );
  const { longitudes, latitudes } = randomPositions(
    { west: 45, south: 39, east: 48, north: 41 },
    3000,
    random,
  );

  test('is negative exactly where Turf says inside, and as far as from the rings', () => {
    const { nominal } = signedDistances(
      { longitude: longitudes, latitude: latitudes, radius: new Float64Array(longitudes.length) },
      reference,
    );
    longitudes.forEach((longitude, i) => {
      const position = [longitude, latitudes[i]!];
      const inside = booleanPointInPolygon(position, { type: 'MultiPolygon', coordinates: polygons });
      expect(nominal[i]! < 0).toBe(inside);
      const { distance } = nearestOnLines(reference.boundary, longitude, latitudes[i]!);
      expect(Math.abs(Math.abs(nominal[i]!) - distance)).toBeLessThan(1e-6);
    });
  });

  test('is 0 at a vertex, of a hole too', () => {
    for (const vertex of polygons.flat().map((ring) => ring[3]!)) {
      expect(signedDistance(discExtent(vertex, 0), reference)!.nominal).toBeCloseTo(0, 9);
    }
  });
});
