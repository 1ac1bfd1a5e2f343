import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { publishedFeatures } from '../support';
import { command, findingsOf, Folder } from './support';

const point = (coordinates: string, properties = '{}') =>
  `{"type":"Feature","geometry":{"type":"Point","coordinates":${coordinates}},"properties":${properties}}`;

async function findings(...files: string[]): Promise<object[]> {
  return findingsOf((await command(['check', '--json', ...files])).stdout);
}

describe('check', () => {
  test('a clean file ends with 0', async () => {
    const { code, stdout } = await command(['check', 'data/incidents.geojson']);
    const count = publishedFeatures().length;
    const inFile = (line: string) => `data/incidents.geojson: ${line}\n`;
    expect([code, stdout]).toEqual([
      0,
      inFile('read as GeoJSON, utf-8') +
        inFile(`${count} rows = ${count} incidents + 0 rejected + 0 skipped as blank`) +
        inFile('nothing is wrong'),
    ]);
    expect(await findings('data/incidents.geojson')).toEqual([]);
  });

  test('names the line and the column of a CSV file', async () => {
    using folder = new Folder();
    const file = folder.file(
      'in.csv',
      'id,lat,lon,date,note\n1,39,46,,"two\nlines"\n2,39,46,2021-02-29,\n3,x,46,,\n',
    );
    expect(await findings(file)).toEqual([
      expect.objectContaining({ file, line: 4, field: 'date', reason: 'not_a_date' }),
      expect.objectContaining({ file, line: 5, field: 'lat', reason: 'not_a_number' }),
    ]);
    const { code, stdout } = await command(['check', file]);
    expect(code).toBe(1);
    expect(stdout).toContain(`${file}: line 5, lat: found "x"; expected degrees as a decimal number`);
  });

  test('names the feature, whether the app or the command finds fault with it', async () => {
    using folder = new Folder();
    const features = [
      point('[46,39]'),
      point('[46,95]'),
      point('[46,39]', '{"date":"2021-02-29"}'),
      '{"type":"Feature"}',
    ];
    const collection = folder.file(
      'in.geojson',
      `{"type":"FeatureCollection","features":[${features.join()}]}`,
    );
    expect(await findings(collection)).toEqual([
      expect.objectContaining({ feature: 2, reason: 'off_the_globe', field: 'geometry.coordinates' }),
      expect.objectContaining({ feature: 3, reason: 'not_a_date', field: 'date' }),
      expect.objectContaining({ feature: 4, reason: 'not_a_geometry', field: 'geometry' }),
    ]);
    const lines = folder.file('in.ndjson', features.join('\n'));
    expect(await findings(lines)).toMatchObject([{ line: 2 }, { line: 3 }, { line: 4 }]);
  });

  test('reads records of the claim model by their schema', async () => {
    using folder = new Folder();
    const text = readFileSync('data/incidents.geojson', 'utf8').replace(
      '"claimant": "AM"',
      '"claimant": "XX"',
    );
    expect(await findings(folder.file('incidents.geojson', text))).toEqual([
      expect.objectContaining({ feature: 1, field: 'claims.0.claimant' }),
    ]);
  });

  test('a file that cannot be read ends with 2, the others are checked all the same', async () => {
    using folder = new Folder();
    const bad = folder.file('bad.csv', 'lat,lon\nx,y\n');
    const { code, stdout } = await command(['check', folder.at('none'), bad]);
    expect(code).toBe(2);
    expect(stdout).toContain('none: cannot be read: there is no such file');
    expect(stdout).toContain('bad.csv: line 2, lon');
  });

  test('JSON that is none is a finding', async () => {
    using folder = new Folder();
    const file = folder.file('in.geojson', '{"type":');
    expect((await command(['check', file])).code).toBe(1);
  });
});

describe('usage', () => {
  test.each([
    [[], 'found no command; expected check, convert, proximity'],
    [['prox'], 'found "prox"'],
    [['toString'], 'found "toString"'],
    [['check'], 'expected at least one file'],
    [['check', '--jason'], "Unknown option '--jason'"],
    [['proximity'], 'found 0 files; expected one'],
    [['proximity', 'a', 'b'], 'found 2 files; expected one'],
    [['proximity', 'a', '--on-error', 'ask'], '--on-error is "ask"; expected stop, keep, drop'],
  ])('%j ends with 2 and one line', async (arguments_, message) => {
    const { code, stdout, stderr } = await command(arguments_);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
    expect(stderr.match(/\n/g)).toHaveLength(1);
  });

  test('--help and --version', async () => {
    expect(await command(['proximity', '--help'])).toMatchObject({ code: 0, stderr: '' });
    expect((await command(['--help'])).stdout).toMatch(/^Usage: border-incidents/);
    expect((await command(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
