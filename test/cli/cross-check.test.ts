/** `proximity --cross-check`: Turf's distances beside the others, and a warning where they are apart. */
import type { FeatureCollection } from 'geojson';
import { expect, test } from 'vitest';
import { fieldsOf } from '../../src/core/records/csv-records';
import { proximityColumns } from '../../src/core/answers/proximity-columns';
import { command, Folder, withoutAnswers } from './support';

const features = (...positions: [number, number][]) =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: positions.map((coordinates) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates },
      properties: { event_date: '2022-11-12' },
    })),
  });

test('features hold it, and are else as they are without it', async () => {
  using folder = new Folder();
  const text = features([45.86, 40.2], [46.75, 39.85]);
  const file = folder.file('in.geojson', text);
  const { stdout, stderr, code } = await command(['proximity', file, '--cross-check']);
  expect(code).toBe(0);
  expect(stderr).not.toContain('Turf');
  for (const { properties } of (JSON.parse(stdout) as FeatureCollection).features) {
    const { border, zone } = (properties as { proximity: Record<string, Record<string, number>> }).proximity;
    for (const measured of [border!, zone!]) {
      expect(Math.abs(measured.turf_m! / measured.distance_m! - 1)).toBeLessThan(0.004);
    }
  }
  expect(withoutAnswers(stdout)).toBe(text);
  expect(stdout.replace(/"turf_m":-?[\d.]+,/g, '')).toBe((await command(['proximity', file])).stdout);
});

test('rows have columns for it, empty where nothing is measured', async () => {
  using folder = new Folder();
  const file = folder.file(
    'in.csv',
    'id,date,lat,lon\n1,2022-11-12,40.2,45.86\n2,2019-11-12,40.2,45.86\n3,,,\n',
  );
  const { stdout } = await command(['proximity', file, '--cross-check']);
  const [names, ...rows] = fieldsOf(stdout.trimEnd().split('\n'), {
    delimiter: ',',
    newline: '\n',
    skipsSpaces: false,
  }) as string[][];
  expect(names!.slice(4)).toEqual(proximityColumns(true));
  const cells = (name: string) => rows.map((row) => row[names!.indexOf(name)]);
  expect(cells('border_turf_m').map((cell) => cell !== '')).toEqual([true, true, false]);
  expect(cells('zone_turf_m').map((cell) => cell !== '')).toEqual([true, false, false]);
});

test('warns where the two are apart, and says why', async () => {
  using folder = new Folder();
  const line = {
    type: 'LineString',
    coordinates: [
      [40, 60],
      [60, 60],
    ],
  };
  const boundary = folder.file(
    'line.geojson',
    JSON.stringify({
      type: 'FeatureCollection',
      features: [
        { type: 'Feature', geometry: line, properties: { id: 'long', section: 'Long', accuracy_m: 0 } },
      ],
    }),
  );
  const file = folder.file('in.geojson', features([50, 59.9]));
  const { stderr, code } = await command(['proximity', file, '--cross-check', '--boundary', boundary]);
  expect(code).toBe(0);
  expect(stderr).toMatch(
    /feature 1: distance from the border: .* m on WGS 84, .* m by Turf; Turf follows great circles/,
  );
});
