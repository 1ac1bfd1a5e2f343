/** Coarsened files hold nothing from which the exact position follows, and what they say is true of it. */
import fc from 'fast-check';
import type { Feature, Point } from 'geojson';
import { describe, expect, test } from 'vitest';
import { NO_FILTER } from '../../src/core/filter';
import { LATEST_FIRST } from '../../src/core/order';
import { coarsePosition, coarseRadius } from '../../src/core/writers/coarse';
import { GRIDS } from '../../src/core/writers/grids';
import type { WriterName } from '../../src/core/writers/kinds';
import { karneyDistance } from '../oracle/karney-reference';
import { valueOf } from '../oracle/value-of';
import { AS_GEOJSON, SAID } from '../words';
import { entriesOf } from '../core/writers/unzip';
import { emptyEngine, engineWith, publishedFile, sourceOf } from './support';

const SAID_COARSE = { ...SAID, coarsened: 'Coarsened.' };

describe.each(GRIDS)('a grid of %d°', (grid) => {
  test('has a disc about its middle that holds every disc in the cell', () => {
    const position = fc.tuple(
      fc.double({ min: -179, max: 179, noNaN: true }),
      fc.double({ min: -85, max: 85, noNaN: true }),
    );
    fc.assert(
      fc.property(position, fc.integer({ min: 0, max: 20_000 }), (exact, radius) => {
        const coarse = coarsePosition(exact, grid);
        expect(Math.max(...coarse.map((value, axis) => Math.abs(value - exact[axis]!)))).toBeLessThanOrEqual(
          grid / 2 + 1e-6,
        );
        const apart = karneyDistance(exact, coarse);
        expect(apart + radius).toBeLessThanOrEqual(coarseRadius(coarse, radius, grid));
      }),
    );
  });

  test.each(['geojson', 'csv', 'kml'] satisfies WriterName[])(
    'leaves no exact position in %s',
    async (writer) => {
      const engine = await engineWith(publishedFile());
      await engine.query(NO_FILTER);
      const file = await engine.export({ ...AS_GEOJSON, writer, grid }, SAID_COARSE);
      const bytes = Buffer.from(await file.arrayBuffer());
      const text = writer === 'csv' ? [...entriesOf(bytes).values()].join('') : bytes.toString();
      const features = (JSON.parse(publishedFile().text) as { features: Feature<Point | null>[] }).features;
      for (const { geometry } of features) {
        for (const digits of geometry?.coordinates ?? []) {
          // A village on the grid's own middle has them in common.
          if (Math.abs(digits / grid - Math.floor(digits / grid) - 0.5) > 1e-9) {
            expect(text).not.toMatch(
              new RegExp(`(^|[^\\d.])${String(digits).replace('.', '\\.')}([^\\d]|$)`),
            );
          }
        }
      }
    },
  );
});

/** Metres: the disc is cut to the country, whose outline is not quite the exclave's. */
const OUTLINES_APART = 100;

test('a coarsened file opens as ours, its distances hold the exact ones', async () => {
  const engine = await engineWith(publishedFile());
  await engine.query(NO_FILTER);
  const file = await engine.export({ ...AS_GEOJSON, grid: 0.1 }, SAID_COARSE);
  const again = await emptyEngine();
  const loaded = valueOf(await again.load(sourceOf({ name: 'coarse.geojson', text: await file.text() })));
  expect(loaded).toMatchObject({ rejected: 0, doubtful: 0, isCoded: true });
  const listed = await engine.list(0, 100, LATEST_FIRST);
  const found = await again.list(0, 100, LATEST_FIRST);
  expect(found.map(({ id }) => id)).toEqual(listed.map(({ id }) => id));
  for (const [index, { border }] of listed.entries()) {
    const coarse = found[index]!.border;
    expect(coarse === null).toBe(border === null);
    if (!border || !coarse) continue;
    expect(coarse.min).toBeLessThanOrEqual(border.min + OUTLINES_APART);
    expect(coarse.max).toBeGreaterThanOrEqual(border.max - OUTLINES_APART);
  }
});

test('others’ columns that tell the position are emptied, the rest stays', async () => {
  const properties = {
    lat: 40.2031,
    Longitude: '45.8647',
    geom: 'POINT(45.8647 40.2031)',
    where: 'seen at 40.2031, 45.8647 at noon',
    northing: '40,2031',
    count: 40,
    note: 'kept',
    derived: { border: { distance_m: 1 } },
  };
  const feature = {
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [45.8647, 40.2031] },
    properties,
  };
  const text = JSON.stringify({ type: 'FeatureCollection', features: [feature] });
  const engine = await engineWith({ name: 'x.geojson', text });
  const file = await engine.export({ ...AS_GEOJSON, grid: 0.01 }, SAID_COARSE);
  const [coarse] = (JSON.parse(await file.text()) as { features: Feature<Point>[] }).features;
  expect(coarse!.geometry.coordinates).toEqual([45.865, 40.205]);
  const emptied = { lat: null, Longitude: null, geom: null, where: null, northing: null };
  const { derived, ...own } = coarse!.properties as { derived: object };
  expect(own).toEqual({ ...emptied, count: 40, note: 'kept' });
  expect(derived).toMatchObject({ location_radius_m: expect.any(Number) as number });
});
