import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { command, Folder } from './support';

const CSV = 'date,lat,lon\n2022-11-12,39.85,46.75\n';
const POINT =
  '{"type":"Feature","geometry":{"type":"Point","coordinates":[46.5,39.5]},"properties":{"date":"1999-01-01"}}';

describe('lines and zones of one’s own', () => {
  const line = (properties: object) =>
    JSON.stringify({
      type: 'Feature',
      geometry: {
        type: 'LineString',
        coordinates: [
          [46, 39],
          [46, 40],
        ],
      },
      properties,
    });
  const square = [
    [46, 39],
    [47, 39],
    [47, 40],
    [46, 40],
    [46, 39],
  ];
  const zone = (properties: object) =>
    JSON.stringify({
      type: 'Feature',
      id: 'mine',
      geometry: { type: 'Polygon', coordinates: [square] },
      properties,
    });
  const answerOf = (text: string) =>
    (JSON.parse(text) as { properties: { proximity: { border: object | null; zone: object } } }).properties
      .proximity;

  test('plain features are taken, and what they leave open is said', async () => {
    using folder = new Folder();
    const input = folder.file('in.geojson', POINT);
    const { code, stdout, stderr } = await command([
      'proximity',
      input,
      '--boundary',
      folder.file('line.geojson', line({ section: '=East' })),
      '--zones',
      folder.file('zone.geojson', zone({ valid_from: '1998-01-01', accuracy: 100 })),
    ]);
    expect(code).toBe(0);
    expect(stderr).toMatch(/line\.geojson: 1 feature states no valid_from/);
    expect(stderr).toMatch(/line\.geojson: 1 feature states no accuracy: taken as 0 m/);
    expect(stderr).not.toMatch(/zone\.geojson/);
    expect(answerOf(stdout)).toMatchObject({
      border: { section: '=East', boundary_id: 'boundary-1' },
      zone: { status: 'inside', zone_id: 'mine' },
    });
  });

  test('a section name is no formula in a spreadsheet', async () => {
    using folder = new Folder();
    const { stdout } = await command([
      'proximity',
      folder.file('in.csv', CSV),
      '--boundary',
      folder.file('line.geojson', line({ section: '=East, "far"' })),
    ]);
    expect(stdout).toContain(`,"'=East, ""far""",`);
  });

  test('the published files may be given back', async () => {
    using folder = new Folder();
    const input = folder.file('in.csv', CSV);
    const own = await command([
      'proximity',
      input,
      '--boundary',
      'data/boundaries.geojson',
      '--zones',
      'data/zones.geojson',
    ]);
    expect(own.stdout).toBe((await command(['proximity', input])).stdout);
  });

  test.each([
    ['not JSON', 'x', /not JSON/],
    ['a polygon for a line', zone({}), /feature 1 \(mine\), geometry/],
    ['a date that does not exist', line({ valid_from: '2021-02-30' }), /properties\.valid_from/],
    ['no features', '{"type":"FeatureCollection","features":[]}', /no features/],
  ])('%s is refused', async (_, text, message) => {
    using folder = new Folder();
    const input = folder.file('in.csv', CSV);
    const { code, stderr } = await command([
      'proximity',
      input,
      '--boundary',
      folder.file('line.geojson', text),
    ]);
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
  });
});

test('an incident of the exclave is measured over its surface, not from its point', async () => {
  using folder = new Folder();
  // In the first version of the data an incident was placed in the exclave as a whole.
  const text = readFileSync('test/fixtures/earlier/incidents-1.0.0.geojson', 'utf8');
  const { code, stdout } = await command(['proximity', folder.file('in.geojson', text)]);
  expect(code).toBe(0);
  const { features } = JSON.parse(stdout) as {
    features: {
      id: string;
      properties: { proximity: { border: { min_m: number; max_m: number; side: string } } };
    }[];
  };
  const { border } = features.find(({ id }) => id === '2021-05-28-nakhchivan')!.properties.proximity;
  expect(border).toMatchObject({ min_m: 0, side: 'AZ' });
  // Its far end lies about 51 km from the line; the disc about its point would reach beyond 90 km.
  expect(border.max_m).toBeGreaterThan(50_000);
  expect(border.max_m).toBeLessThan(53_000);
});
