import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildLineIndex } from '../../../../src/core/geo/nearest/line-index';
import { approximateDistance } from '../../../../src/core/geo/nearest/nearest-on-lines';
import { clearanceAt, clearanceOf } from '../../../../src/core/geo/nearest/polygon-clearance';
import { buildPolygonIndex } from '../../../../src/core/geo/nearest/polygon-index';
import { randomPositions, roughRing, seededRandom } from '../../../oracle/seeded';

/** A ring and positions in and around it. */
const made = fc
  .record({
    seed: fc.integer(),
    longitude: fc.integer({ min: -160, max: 160 }),
    latitude: fc.integer({ min: -80, max: 80 }),
    radius: fc.constantFrom(0.01, 0.3, 2, 6),
    corners: fc.integer({ min: 3, max: 120 }),
  })
  .map(({ seed, longitude, latitude, radius, corners }) => {
    const random = seededRandom(seed);
    const ring = roughRing([longitude, latitude], radius, corners, random);
    const reach = radius * 4;
    const box = {
      west: longitude - reach,
      east: longitude + reach,
      south: Math.max(-89, latitude - reach),
      north: Math.min(89, latitude + reach),
    };
    return { ring, positions: randomPositions(box, 300, random) };
  });

test('no edge is nearer than the clearance says', () => {
  fc.assert(
    fc.property(made, ({ ring, positions: { longitudes, latitudes } }) => {
      const boundary = buildLineIndex([ring]);
      const clearance = clearanceOf(buildPolygonIndex([[ring]]).polygons[0]!.mask);
      longitudes.forEach((longitude, index) => {
        const sure = clearanceAt(clearance, longitude, latitudes[index]!);
        expect(sure).toBeLessThanOrEqual(approximateDistance(boundary, longitude, latitudes[index]!));
      });
    }),
    { numRuns: 150 },
  );
});

test('it decides for most positions away from the edges', () => {
  const ring = roughRing([46, 40], 0.5, 100, seededRandom(7));
  const clearance = clearanceOf(buildPolygonIndex([[ring]]).polygons[0]!.mask);
  expect(clearanceAt(clearance, 46, 40)).toBeGreaterThan(10_000);
  expect(clearanceAt(clearance, 46, 45)).toBe(0);
  const { longitudes, latitudes } = randomPositions(
    { west: 45.3, south: 39.5, east: 46.7, north: 40.5 },
    2000,
    seededRandom(8),
  );
  const decided = longitudes.filter(
    (longitude, index) => clearanceAt(clearance, longitude, latitudes[index]!) > 2000,
  );
  expect(decided.length).toBeGreaterThan(1000);
});
