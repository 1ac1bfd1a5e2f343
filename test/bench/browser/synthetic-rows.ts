/** Made-up incidents as files, the same for the same number of rows. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Feature, Point } from 'geojson';
import Papa from 'papaparse';
import { synthesize } from '../../../data/synthesize/synthesize';
import { dayOf } from '../../../src/core/days';
import { told } from '../../words';
import type { PointProperties } from './filter-change';

const SEED = 20_201_110;
/** Days that lie before and after all that is asked for. */
const UNDATED = { first: -1e9, last: 1e9 };

/** The path of a CSV file with that many rows. */
export async function syntheticFile(folder: string, rows: number): Promise<string> {
  const path = join(folder, `incidents-${rows}.csv`);
  const written = await synthesize([String(rows), String(SEED), path]);
  if (!written.ok) throw new Error(written.problems.map(told).join(' '));
  return path;
}

/** Writes the rows that have a place as GeoJSON for the map library alone; returns what is asked of all rows. */
export async function writePoints(csvPath: string, geojsonPath: string): Promise<PointProperties[]> {
  const { data } = Papa.parse<Record<string, string>>(await readFile(csvPath, 'utf8'), {
    header: true,
    skipEmptyLines: true,
  });
  const points: PointProperties[] = [];
  const features: Feature<Point, PointProperties>[] = [];
  for (const { event_date: start = '', end_date: end = '', event_type, longitude, latitude } of data) {
    const days = start === '' ? UNDATED : { first: localDay(start), last: localDay(end || start) };
    const properties = { ...days, eventType: event_type! };
    points.push(properties);
    if (!longitude) continue;
    const geometry: Point = { type: 'Point', coordinates: [Number(longitude), Number(latitude)] };
    features.push({ type: 'Feature', geometry, properties });
  }
  await writeFile(geojsonPath, JSON.stringify({ type: 'FeatureCollection', features }));
  return points;
}

function localDay(date: string): number {
  return dayOf(date.slice(0, 10));
}
