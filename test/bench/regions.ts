/** How fast points are told inside or outside of polygons, beside Turf, and whether the answers are the same. */
import { booleanPointInPolygon } from '@turf/turf';
import type { Polygon } from 'geojson';
import { buildPolygonIndex, containsPositionsBatch } from '../../src/core/geo/nearest/polygon-index';
import { randomPositions, roughRing, seededRandom } from '../oracle/seeded';
import { perSecond, printTable, secondsPerPoint, times } from './measure';

const POINTS = 1_000_000;
/** Points that Turf measures in one timed turn; the answers are compared on all points. */
const TURF_POINTS = 50_000;
const REGION = { west: 43, south: 38, east: 51, north: 42.5 };

export function benchRegions(): void {
  const rows = [
    { name: 'small, 6 km', radius: 0.03, margin: 1.4 },
    { name: 'small, points region-wide', radius: 0.03, margin: null },
    { name: 'region-wide', radius: 2, margin: null },
  ].flatMap(({ name, radius, margin }) =>
    [10, 100, 500].map((count) => {
      const random = seededRandom(count);
      const centre = [47, 40.25];
      const polygon: Polygon = { type: 'Polygon', coordinates: [roughRing(centre, radius, count, random)] };
      const around = (reach: number) => ({
        west: 47 - 1.3 * reach,
        south: 40.25 - reach,
        east: 47 + 1.3 * reach,
        north: 40.25 + reach,
      });
      const box = margin === null ? REGION : around(margin * radius);
      return [`${name}, ${count} vertices`, ...compare(polygon, randomPositions(box, POINTS, random))];
    }),
  );
  printTable(
    `${POINTS.toLocaleString('en')} points in a polygon, index built each time`,
    ['polygon', 'Turf, points/s', 'index, points/s', 'faster', 'inside', 'other answers'],
    rows,
  );
}

function compare(
  polygon: Polygon,
  positions: { longitudes: Float64Array; latitudes: Float64Array },
): string[] {
  const { longitudes, latitudes } = positions;
  const out = new Uint8Array(POINTS);
  const turf = (i: number) => booleanPointInPolygon([longitudes[i]!, latitudes[i]!], polygon);
  const [turfSeconds, seconds] = secondsPerPoint([
    {
      name: 'Turf',
      points: TURF_POINTS,
      run: () => {
        for (let i = 0; i < TURF_POINTS; i++) turf(i);
      },
    },
    {
      name: 'index',
      points: POINTS,
      run: () => containsPositionsBatch(buildPolygonIndex([polygon.coordinates]), longitudes, latitudes, out),
    },
  ]) as [number, number];
  let inside = 0;
  let different = 0;
  for (let i = 0; i < POINTS; i++) {
    inside += out[i]!;
    if (turf(i) !== (out[i] === 1)) different++;
  }
  return [
    perSecond(turfSeconds),
    perSecond(seconds),
    times(turfSeconds / seconds),
    `${((100 * inside) / POINTS).toFixed(1)} %`,
    String(different),
  ];
}
