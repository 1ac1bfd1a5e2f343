/** What an answer to a drawn region promises, measured with Turf. */
import { booleanPointInPolygon, destination, pointToLineDistance, pointToPolygonDistance } from '@turf/turf';
import fc from 'fast-check';
import type { Polygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import { NO_FILTER } from '../../src/core/filter';
import { newRegion, type Region, type Shape } from '../../src/core/regions/region';
import type { LocalEngine } from '../../src/engine/local-engine';
import { hasBit } from '../../src/engine/bits';
import { karneyDistance } from '../oracle/karney-reference';
import { anyPosition } from './filters';
import { engineWith, matchedRows, plainRowsOf, publishedFile, rowsIn } from './support';

const engine = await engineWith(publishedFile());
const rows = await plainRowsOf(publishedFile());

const anyRectangle = fc
  .tuple(
    fc.double({ min: 44, max: 47, noNaN: true }),
    fc.double({ min: 38.8, max: 41, noNaN: true }),
    fc.double({ min: 0.05, max: 1.5, noNaN: true }),
    fc.double({ min: 0.05, max: 1.5, noNaN: true }),
  )
  .map(([west, south, width, height]) => rectangle(west, south, west + width, south + height));

describe('which incidents lie in a region', () => {
  test('what is definitely inside stays inside wherever in its disc it happened', async () => {
    const anyBearing = fc.integer({ min: 0, max: 359 });
    const anyShare = fc.double({ min: 0, max: 0.99, noNaN: true });
    await fc.assert(
      fc.asyncProperty(anyRectangle, anyBearing, anyShare, async (polygon, bearing, share) => {
        await askFor(engine, region(polygon));
        for (const row of rowsIn(engine.session.matches.definite)) {
          const { position, radius, area } = rows[row]!.extent!;
          const somewhere = destination(position, radius * share, bearing, { units: 'meters' });
          const [longitude, latitude] = somewhere.geometry.coordinates as [number, number];
          if (area && !area.contains(longitude, latitude)) continue;
          expect(booleanPointInPolygon(somewhere, polygon)).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('what does not match could not have happened inside', async () => {
    await fc.assert(
      fc.asyncProperty(anyRectangle, async (polygon) => {
        const matched = await askFor(engine, region(polygon));
        rows.forEach(({ extent }, row) => {
          // A cut disc reaches less far than its radius.
          if (matched.includes(row) || !extent || extent.area) return;
          const away = pointToPolygonDistance(extent.position, polygon, { units: 'meters' });
          // Turf measures on a sphere.
          expect(away).toBeGreaterThan(extent.radius * 0.99);
        });
      }),
      { numRuns: 40 },
    );
  });

  test('a second region only adds', async () => {
    await fc.assert(
      fc.asyncProperty(anyRectangle, anyRectangle, async (one, other) => {
        const both = await askFor(engine, region(one), region(other));
        const each = [...(await askFor(engine, region(one))), ...(await askFor(engine, region(other)))];
        expect(new Set(both)).toEqual(new Set(each));
      }),
      { numRuns: 40 },
    );
  });

  test('a circle is true to the metre: an incident lies in it as its geodesic distance says', async () => {
    const anyCentre = fc.tuple(
      fc.double({ min: 44, max: 47, noNaN: true }),
      fc.double({ min: 38.8, max: 41, noNaN: true }),
    );
    const anyRadius = fc.integer({ min: 100, max: 150_000 });
    await fc.assert(
      fc.asyncProperty(anyCentre, anyRadius, async (centre, radius) => {
        await askFor(engine, newRegion('c', 'C', { kind: 'circle', centre, radius }));
        const { definite, possible } = engine.session.matches;
        rows.forEach(({ extent }, row) => {
          if (!extent || extent.area) return;
          const [longitude, latitude] = extent.position as [number, number];
          const away = karneyDistance([longitude, latitude], centre);
          const [nearest, farthest] = [Math.max(0, away - extent.radius), away + extent.radius];
          // A millimetre about the rim is nobody's.
          if (Math.min(Math.abs(nearest - radius), Math.abs(farthest - radius)) < 1e-3) return;
          const expected = farthest <= radius ? 'definitely' : nearest <= radius ? 'possibly' : 'no';
          const told = hasBit(definite, row) ? 'definitely' : hasBit(possible, row) ? 'possibly' : 'no';
          expect(told).toBe(expected);
        });
      }),
      { numRuns: 60 },
    );
  });

  test('a corridor holds what lies within its width of the line, as Turf measures it', async () => {
    const anyStep = fc.double({ min: -0.15, max: 0.15, noNaN: true });
    // Long edges would not be the same: Turf's follow great circles.
    const anyLine = fc
      .tuple(anyPosition(), fc.array(fc.tuple(anyStep, anyStep), { minLength: 1, maxLength: 5 }))
      .map(([from, steps]) => {
        const line = [from];
        for (const [x, y] of steps) line.push([line.at(-1)![0] + x, line.at(-1)![1] + y]);
        return line;
      });
    await fc.assert(
      fc.asyncProperty(anyLine, fc.integer({ min: 500, max: 80_000 }), async (coordinates, within) => {
        const line = { type: 'LineString' as const, coordinates };
        const matched = await askFor(engine, newRegion('l', 'L', { kind: 'corridor', line, within }));
        rows.forEach(({ extent }, row) => {
          if (!extent || extent.area) return;
          const away = pointToLineDistance(extent.position, line, { units: 'meters' }) - extent.radius;
          // Turf measures on a sphere.
          if (Math.abs(away - within) > 0.01 * (within + extent.radius)) {
            expect(matched.includes(row)).toBe(away < within);
          }
        });
      }),
      { numRuns: 60 },
    );
  });

  test('the zone is that of the incident’s date, the exclave a surface, a section of the border its own', async () => {
    const idsIn = async (shape: Shape, changes: Partial<Region> = {}) => {
      const matched = await askFor(engine, { ...newRegion('p', 'P', shape), ...changes });
      return matched.map((row) => rows[row]!.incident.id);
    };
    const inside = await idsIn({ kind: 'zone' });
    rows.forEach(({ values, incident: { id } }) => {
      if (values.zone[0] === 'inside' || values.zone[0] === 'possibly_inside') expect(inside).toContain(id);
      if (values.zone[0] === 'outside' || values.zone[0] === 'not_in_force') expect(inside).not.toContain(id);
    });
    const exclave = await idsIn({ kind: 'surface', id: 'nakhchivan-ar' });
    expect(exclave.length).toBeGreaterThan(0);
    expect(await idsIn({ kind: 'surface', id: 'atlantis' })).toEqual([]);
    const near = await idsIn({ kind: 'border', section: 'gegharkunik-kalbajar', within: 5000 });
    expect(near).toContain('2023-09-01-sotk');
    expect(await idsIn({ kind: 'border', section: 'tavush-tovuz', within: 5000 })).not.toContain(
      '2023-09-01-sotk',
    );
    const everywhere = await idsIn({ kind: 'border', section: null, within: 5000 });
    for (const id of near) expect(everywhere).toContain(id);
    expect(await idsIn({ kind: 'zone' }, { isHidden: true })).toHaveLength(rows.length);
  });

  test('what is left out and what is asked for are each other’s complement', async () => {
    await fc.assert(
      fc.asyncProperty(anyRectangle, async (polygon) => {
        await askFor(engine, region(polygon));
        const { definite, possible } = engine.session.matches;
        const [surely, perhaps] = [rowsIn(definite), rowsIn(possible)];
        await askFor(engine, { ...region(polygon), isExcluded: true });
        const without = engine.session.matches;
        rows.forEach(({ extent }, row) => {
          const isPerhaps = perhaps.includes(row) || !extent;
          expect(hasBit(without.possible, row)).toBe(isPerhaps);
          expect(hasBit(without.definite, row)).toBe(!isPerhaps && !surely.includes(row));
        });
      }),
      { numRuns: 40 },
    );
  });

  test('an incident without a place lies in no region', async () => {
    const nowhere = await engineWith({ name: 'nowhere.csv', text: 'title,latitude,longitude\nMade up,,\n' });
    expect(await askFor(nowhere)).toEqual([0]);
    expect(await askFor(nowhere, region(rectangle(-180, -90, 180, 90)))).toEqual([]);
  });
});

/** Rows that match. */
async function askFor(asked: LocalEngine, ...regions: Region[]): Promise<number[]> {
  await asked.query({ ...NO_FILTER, regions });
  return matchedRows(asked.session.matches);
}

function region(polygon: Polygon): Region {
  return newRegion('r', 'R', { kind: 'area', polygon });
}

function rectangle(west: number, south: number, east: number, north: number): Polygon {
  const corners = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ];
  return { type: 'Polygon', coordinates: [[...corners, corners[0]!]] };
}
