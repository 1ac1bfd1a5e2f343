import { booleanPointInPolygon } from '@turf/turf';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { geodesicDistance } from '../../../src/core/geo/nearest/ellipsoid';
import { coveringDisc } from '../../../src/core/values/covering-disc';
import { placeOfCell } from '../../../src/core/values/place-cell';
import { placeOfGeometry } from '../../../src/core/values/place-of-geometry';
import { pointOnSurface } from '../../../src/core/values/point-on-surface';

const position = fc.tuple(
  fc.double({ min: 44, max: 48, noNaN: true, noDefaultInfinity: true }),
  fc.double({ min: 38, max: 42, noNaN: true, noDefaultInfinity: true }),
);
/** A star about a middle: a ring that does not cross itself, however ragged. */
const star = fc
  .tuple(position, fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: 3, maxLength: 12 }))
  .map(([[x, y], reaches]) => {
    const ring = reaches.map((reach, index) => {
      const turn = (2 * Math.PI * index) / reaches.length;
      return [x + reach * Math.cos(turn), y + reach * Math.sin(turn)];
    });
    return [[...ring, ring[0]!]];
  });

describe('a point that stands for a geometry', () => {
  test('lies on the area', () => {
    fc.assert(
      fc.property(star, (rings) => {
        const point = pointOnSurface([rings]);
        expect(point && booleanPointInPolygon(point, { type: 'Polygon', coordinates: rings })).toBe(true);
      }),
    );
  });

  test('lies on the line, or is one of the points, and its disc covers the whole; no vertex has a smaller one', () => {
    fc.assert(
      fc.property(fc.array(position, { minLength: 2, maxLength: 8 }), fc.boolean(), (points, isLine) => {
        const { center, radius } = coveringDisc(isLine ? [points] : points.map((point) => [point]));
        const reach = ([x, y]: readonly [number, number]) =>
          Math.max(...points.map(([px, py]) => geodesicDistance(x, y, px, py)));
        expect(reach(center)).toBeLessThanOrEqual(radius);
        expect(radius).toBeLessThanOrEqual(reach(center) + 1);
        // A degree is as long everywhere in the plane in which they are compared, which is so to some per cent.
        for (const vertex of points) expect(radius).toBeLessThanOrEqual(reach(vertex) * 1.06 + 1);
        if (!isLine) expect(points.some(([x, y]) => x === center[0] && y === center[1])).toBe(true);
      }),
    );
  });
});

test('the same place comes of GeoJSON, WKT and text in a cell', () => {
  fc.assert(
    fc.property(position, ([x, y]) => {
      const at = [Number(x.toFixed(5)), Number(y.toFixed(5))] as const;
      const point = { type: 'Point', coordinates: at };
      const right = { position: at, radius: null, area: null };
      expect(placeOfGeometry(point)).toMatchObject(right);
      const cells = [JSON.stringify(point), `POINT (${at.join(' ')})`, `SRID=4326;POINT(${at.join(' ')})`];
      for (const cell of [
        ...cells,
        `${at[1]}, ${at[0]}`,
        `(${at[1]};${at[0]})`,
        `${at[1]} ${at[0]} 812.5 5`,
      ]) {
        expect(placeOfCell(cell, 'place')).toMatchObject(right);
      }
    }),
  );
});

test('web maps’ metres become degrees, other systems are refused by name', () => {
  expect(placeOfCell('SRID=3857;POINT(5205000 4840000)', 'p')).toMatchObject({
    position: [expect.closeTo(46.757, 2), expect.closeTo(39.821, 2)],
  });
  expect(placeOfCell('SRID=32638;POINT(500000 4400000)', 'p')).toMatchObject({
    reason: 'unknown_crs',
    values: { name: 'EPSG:32638' },
  });
});

test('any text in a cell is a place on the globe, nothing, or told why not', () => {
  const part = fc.constantFrom(
    ...'POINT POLYGON ( ) , ; . - + 1 39 46.7 1e999 ° N E { } [ ] "type" : EMPTY SRID=4326;'.split(' '),
    ' ',
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
      const found = placeOfCell(parts.join(''), 'place');
      if ('reason' in found) return;
      if (found.position === null) return;
      expect(Math.abs(found.position[0])).toBeLessThanOrEqual(180);
      expect(Math.abs(found.position[1])).toBeLessThanOrEqual(90);
    }),
    { numRuns: 3000 },
  );
});
