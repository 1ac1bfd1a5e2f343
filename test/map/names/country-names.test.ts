import fc from 'fast-check';
import { booleanPointInPolygon } from '@turf/turf';
import type { Polygon } from 'geojson';
import { expect, test } from 'vitest';
import { countryNames, type Window } from '../../../src/map/names/country-names';

/** A map whose pixels are degrees. */
const windowOf = (width: number, height: number, right = 0): Window => ({
  width,
  height,
  covered: { top: 0, right, bottom: 0, left: 0 },
  toPosition: ({ x, y }) => [x, -y],
});

/** In pixels, downwards. */
const rectangle = (west: number, north: number, east: number, south: number): Polygon => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, -north],
      [east, -north],
      [east, -south],
      [west, -south],
      [west, -north],
    ],
  ],
});

const names = (id: string) => ({ en: id });

test('a name stands in its country, in the free part, and off what bears another name', () => {
  const side = fc.integer({ min: 100, max: 500 });
  fc.assert(
    fc.property(fc.integer({ min: 150, max: 700 }), side, fc.nat(200), (border, height, right) => {
      const one = rectangle(-1000, -1000, border, 2000);
      const other = rectangle(border, -1000, 3000, 2000);
      const zone = rectangle(border + 20, 0, border + 90, 60);
      const areas = [
        { id: 'one', polygon: one },
        { id: 'other', polygon: other },
      ];
      const { features } = countryNames(areas, [zone], names, windowOf(1000, height, right));
      expect(features.length).toBeGreaterThanOrEqual(1);
      for (const { geometry, properties } of features) {
        const [x = 0, south = 0] = geometry.coordinates;
        const { en } = properties!.names as { en: string };
        expect(booleanPointInPolygon(geometry, en === 'one' ? one : other)).toBe(true);
        expect(booleanPointInPolygon(geometry, zone)).toBe(false);
        expect(x).toBeLessThan(1000 - right);
        expect(-south).toBeLessThan(height);
      }
    }),
  );
});

test('a name stands within any outline, however rough', () => {
  const radius = fc.integer({ min: 120, max: 400 });
  fc.assert(
    fc.property(fc.array(radius, { minLength: 3, maxLength: 40 }), (radii) => {
      const corners = radii.map((length, index) => {
        const angle = (2 * Math.PI * index) / radii.length;
        return [500 + length * Math.cos(angle), -400 + length * Math.sin(angle)];
      });
      const polygon: Polygon = { type: 'Polygon', coordinates: [[...corners, corners[0]!]] };
      const { features } = countryNames([{ id: 'one', polygon }], [], names, windowOf(1000, 800));
      expect(features.length).toBeGreaterThanOrEqual(1);
      for (const { geometry } of features) expect(booleanPointInPolygon(geometry, polygon)).toBe(true);
    }),
  );
});

test('every piece with room for it bears the name, and none without', () => {
  const polygon = {
    type: 'MultiPolygon' as const,
    coordinates: [rectangle(0, 0, 300, 200), rectangle(400, 0, 700, 200), rectangle(800, 0, 810, 8)].map(
      ({ coordinates }) => coordinates,
    ),
  };
  const { features } = countryNames([{ id: 'one', polygon }], [], names, windowOf(1000, 400));
  expect(features).toHaveLength(2);
});
