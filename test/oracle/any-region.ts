/** Regions of every kind, as people might make them, and worse. Degrees, metres. */
import fc from 'fast-check';
import type { Polygon, Position } from 'geojson';
import { newRegion, type Region, type Shape } from '../../src/core/regions/region';
import { roundedShape } from '../../src/core/regions/rounding';

export interface Known {
  position: fc.Arbitrary<Position>;
  polygon: fc.Arbitrary<Polygon>;
  sections: readonly string[];
  surfaces: readonly string[];
}

/** As exact as the program keeps them. */
function anyShape({ position, polygon, sections, surfaces }: Known): fc.Arbitrary<Shape> {
  const metres = fc.oneof(
    fc.integer({ min: 1, max: 300_000 }),
    fc.double({ min: 0.1, max: 30_000, noNaN: true }),
  );
  const line = fc.array(position, { minLength: 2, maxLength: 6 });
  const shape: fc.Arbitrary<Shape> = fc.oneof(
    { weight: 3, arbitrary: polygon.map((polygon) => ({ kind: 'area' as const, polygon })) },
    fc.array(polygon, { minLength: 2, maxLength: 3 }).map((polygons) => ({
      kind: 'area' as const,
      polygon: {
        type: 'MultiPolygon' as const,
        coordinates: polygons.map(({ coordinates }) => coordinates),
      },
    })),
    {
      weight: 2,
      arbitrary: fc
        .tuple(position, metres)
        .map(([centre, radius]) => ({ kind: 'circle' as const, centre, radius })),
    },
    fc.tuple(line, metres).map(([coordinates, within]) => ({
      kind: 'corridor' as const,
      line: { type: 'LineString' as const, coordinates },
      within,
    })),
    fc.tuple(fc.array(line, { minLength: 2, maxLength: 3 }), metres).map(([coordinates, within]) => ({
      kind: 'corridor' as const,
      line: { type: 'MultiLineString' as const, coordinates },
      within,
    })),
    fc
      .tuple(fc.constantFrom(null, 'no-such-section', ...sections), metres)
      .map(([section, within]) => ({ kind: 'border' as const, section, within })),
    fc.constant({ kind: 'zone' as const }),
    fc.constantFrom('no-such-surface', ...surfaces).map((id) => ({ kind: 'surface' as const, id })),
  );
  return shape.map(roundedShape);
}

export function anyRegion(known: Known): fc.Arbitrary<Region> {
  const name = fc.string({ minLength: 1, maxLength: 20 }).filter((text) => !text.includes('~'));
  const flag = fc.oneof({ weight: 3, arbitrary: fc.constant(false) }, fc.constant(true));
  return fc
    .tuple(fc.nat(), name, anyShape(known), flag, flag)
    .map(([id, name, shape, isExcluded, isHidden]) => ({
      ...newRegion(`region-${id}`, name, shape),
      isExcluded,
      isHidden,
    }));
}
