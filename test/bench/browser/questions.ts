/** What the bench asks of the app beside filter changes: words, drawn regions, a moving range of dates. */
import type { Polygon } from 'geojson';
import { dateOfDay, dayOf } from '../../../src/core/days';
import type { DateWindow } from '../../../src/core/filter';
import { roughRing, seededRandom } from '../../oracle/seeded';

/** A name that stands in records under other names, common words, rare ones, two at once, one with digits. */
export const WORDS = [
  'Քարվաճառ',
  'kelbajar',
  'shelling',
  'Лачин',
  'ridge',
  'broken window',
  'Şuşa',
  'wire 17',
] as const;

const VERTICES = 100;

/** Places along the line, large and small: longitude, latitude, radius in degrees of latitude. */
const REGIONS = [
  [45.9, 40.1, 0.3],
  [46.7, 39.5, 0.5],
  [45.3, 41.0, 0.15],
  [46.2, 40.0, 1.2],
  [46.75, 39.82, 0.05],
] as const;

export function drawnRegions(): Polygon[] {
  return REGIONS.map(([longitude, latitude, radius], index) => ({
    type: 'Polygon',
    coordinates: [roughRing([longitude, latitude], radius, VERTICES, seededRandom(index))],
  }));
}

/** Sixty windows of a quarter, each a week after the one before. */
export function movingWindows(): DateWindow[] {
  const start = dayOf('2020-06-01');
  return Array.from({ length: 60 }, (_, step) => ({
    first: dateOfDay(start + 7 * step),
    last: dateOfDay(start + 7 * step + 90),
  }));
}
