/** What an answer to a drawn region promises, measured with Turf. */
import { booleanPointInPolygon, destination, pointToPolygonDistance } from '@turf/turf';
import fc from 'fast-check';
import type { Polygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import { NO_FILTER } from '../../src/core/filter';
import type { Region } from '../../src/core/regions';
import type { LocalEngine } from '../../src/engine/local-engine';
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
  return { id: 'r', name: 'R', polygon };
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
