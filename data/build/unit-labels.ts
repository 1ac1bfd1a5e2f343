/** Product: static/basemap/unit-labels.geojson, where the names of provinces and districts stand. */
import { booleanPointInPolygon, polygon } from '@turf/turf';
import type { Feature, Point as PointGeometry } from 'geojson';
import { type Point, signedArea } from './geometry';
import { byLanguage } from './names';
import { writeJson } from './output';
import { clearance, type Outline } from './outlines';
import { ADMIN_UNITS, packageLabel } from './source-packages';
import type { UnitShapes } from './unit-shapes';
import { type Unit, UNITS } from './units';

/** Points on a side of the grid that is searched, and how often a finer one is laid around the best. */
const GRID = 12;
const ROUNDS = 4;

const NOTE =
  'A point per province of Armenia and district of Azerbaijan, as far as possible from its edge, from our border ' +
  'and from lakes. Cities that are units of their own have no point here. Names are of our own; rank 1: provinces, ' +
  '2: districts on the border between Armenia and Azerbaijan, 3: other districts.';

/** Writes the points. */
export async function writeUnitLabels(
  shapes: UnitShapes,
  outlines: Readonly<Record<Unit['country'], Outline>>,
  lakes: readonly Point[][],
): Promise<void> {
  const units = [...new Set(UNITS.values())];
  await writeJson('static/basemap/unit-labels.geojson', {
    type: 'FeatureCollection',
    licence: 'Public domain (Natural Earth)',
    source: packageLabel(ADMIN_UNITS),
    note: NOTE,
    features: units.map((unit): Feature<PointGeometry> => {
      const { id, country, level, rank, names } = unit;
      const ring = shapes.ringsOf(unit).reduce((best, other) => (size(other) > size(best) ? other : best));
      const [longitude, latitude] = middleOf(ring, outlines[country], lakes);
      return {
        type: 'Feature',
        id,
        properties: { country, level, rank, names: byLanguage(names) },
        geometry: { type: 'Point', coordinates: [round(longitude), round(latitude)] },
      };
    }),
  });
}

function size(ring: readonly Point[]): number {
  return Math.abs(signedArea(ring));
}

/** To about 100 m. */
function round(degrees: number): number {
  return Math.round(degrees * 1e3) / 1e3;
}

/** The point inside the ring that is farthest from it, from the outline and from lakes (pole of inaccessibility). */
function middleOf(ring: readonly Point[], outline: Outline, lakes: readonly Point[][]): Point {
  const area = polygon([ring as unknown as number[][]]);
  const edges = [ring, ...outline.rings, ...lakes];
  const isFit = (point: Point): boolean =>
    booleanPointInPolygon([...point], area) &&
    outline.contains(point) &&
    !lakes.some((lake) => booleanPointInPolygon([...point], polygon([lake as unknown as number[][]])));
  let [west, south, east, north] = boxOf(ring);
  let best: Point | undefined;
  for (let round = 0; round < ROUNDS; round += 1) {
    const candidates = gridOver(west, south, east, north).filter(isFit);
    const clear = candidates.map((point) => clearance(point, edges));
    best = candidates[clear.indexOf(Math.max(...clear))] ?? best;
    if (!best) throw new Error(`no room for a name at ${west}, ${south}`);
    const [halfWidth, halfHeight] = [(east - west) / GRID, (north - south) / GRID];
    [west, east] = [best[0] - halfWidth, best[0] + halfWidth];
    [south, north] = [best[1] - halfHeight, best[1] + halfHeight];
  }
  return best!;
}

function boxOf(ring: readonly Point[]): [west: number, south: number, east: number, north: number] {
  const longitudes = ring.map(([longitude]) => longitude);
  const latitudes = ring.map(([, latitude]) => latitude);
  return [Math.min(...longitudes), Math.min(...latitudes), Math.max(...longitudes), Math.max(...latitudes)];
}

function gridOver(west: number, south: number, east: number, north: number): Point[] {
  const steps = Array.from({ length: GRID }, (_, step) => (step + 0.5) / GRID);
  return steps.flatMap((across) =>
    steps.map((up): Point => [west + across * (east - west), south + up * (north - south)]),
  );
}
