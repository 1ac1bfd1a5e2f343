import fc from 'fast-check';
import type { FeatureCollection, Geometry, Position } from 'geojson';
import { expect, test } from 'vitest';
import { flatten, unflatten } from '../../../src/map/ground/flat-collection';

const number = fc.double({ min: -180, max: 180, noNaN: true });
const position: fc.Arbitrary<Position> = fc.tuple(number, number);
const line = fc.array(position, { maxLength: 5 });
const lines = fc.array(line, { maxLength: 3 });
const geometry: fc.Arbitrary<Geometry> = fc.oneof(
  position.map((coordinates) => ({ type: 'Point' as const, coordinates })),
  line.map((coordinates) => ({ type: 'MultiPoint' as const, coordinates })),
  line.map((coordinates) => ({ type: 'LineString' as const, coordinates })),
  lines.map((coordinates) => ({ type: 'MultiLineString' as const, coordinates })),
  lines.map((coordinates) => ({ type: 'Polygon' as const, coordinates })),
  fc.array(lines, { maxLength: 3 }).map((coordinates) => ({ type: 'MultiPolygon' as const, coordinates })),
);

test('what was flattened comes out as it was, in one array of its own', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(geometry, fc.dictionary(fc.string(), fc.jsonValue()))), (given) => {
      const collection: FeatureCollection = {
        type: 'FeatureCollection',
        features: given.map(([geometry, properties], id) => ({ type: 'Feature', id, geometry, properties })),
      };
      const before = structuredClone(collection);
      const flat = flatten(collection);
      // As a thread gets it.
      expect(unflatten(structuredClone(flat, { transfer: [flat.numbers.buffer] }))).toEqual(before);
      expect(collection).toEqual(before);
    }),
  );
});
