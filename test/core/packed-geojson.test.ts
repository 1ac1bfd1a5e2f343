import fc from 'fast-check';
import type { FeatureCollection, Geometry } from 'geojson';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { packGeojson, unpackGeojson } from '../../src/core/formats/packed-geojson';

const position = (decimals: number) =>
  fc
    .tuple(fc.integer({ min: -180, max: 180 }), fc.integer({ min: -90, max: 90 }), fc.nat(), fc.nat())
    .map(([x, y, dx, dy]) =>
      [x + (dx % 1e4) / 1e4, y + (dy % 1e4) / 1e4].map((number) => Number(number.toFixed(decimals))),
    );
const line = fc
  .integer({ min: 0, max: 7 })
  .chain((decimals) => fc.array(position(decimals), { minLength: 1 }));
const geometry: fc.Arbitrary<Geometry | null> = fc.oneof(
  fc.constant(null),
  line.map((coordinates) => ({ type: 'LineString' as const, coordinates })),
  fc.array(line).map((coordinates) => ({ type: 'Polygon' as const, coordinates })),
  fc.array(fc.array(line)).map((coordinates) => ({ type: 'MultiPolygon' as const, coordinates })),
);
const collection = fc.array(geometry).map((geometries) => ({
  type: 'FeatureCollection',
  name: 'anything',
  features: geometries.map((geometry, id) => ({ type: 'Feature', id, geometry, properties: { id } })),
})) as fc.Arbitrary<FeatureCollection>;

const throughText = (file: unknown): unknown => JSON.parse(JSON.stringify(file));

describe('packed GeoJSON', () => {
  it('unpacks to exactly what was packed', () => {
    fc.assert(
      fc.property(collection, (file) => {
        // −0 and 0 are one coordinate, and JSON knows no −0.
        expect(unpackGeojson(throughText(packGeojson(file)))).toEqual(throughText(file));
      }),
    );
  });

  it.each(['boundaries', 'countries', 'extents'])('halves and keeps the published %s', (name) => {
    const text = readFileSync(`data/${name}.geojson`, 'utf8');
    const file = JSON.parse(text) as FeatureCollection;
    const packed = JSON.stringify(packGeojson(file));
    expect(packed.length).toBeLessThan(JSON.stringify(file).length * 0.65);
    expect(unpackGeojson(JSON.parse(packed))).toEqual(file);
  });

  it('leaves alone what it cannot pack exactly', () => {
    const points = { type: 'FeatureCollection', features: [] as unknown[] };
    points.features.push({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [1, 2] },
      properties: {},
    });
    expect(packGeojson(points as FeatureCollection)).toBe(points);
    const heights = {
      type: 'FeatureCollection',
      features: [
        { type: 'Feature', geometry: { type: 'LineString', coordinates: [[1, 2, 3]] }, properties: {} },
      ],
    } as FeatureCollection;
    expect(packGeojson(heights)).toBe(heights);
  });
});
