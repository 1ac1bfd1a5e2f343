import { readFileSync } from 'node:fs';
import type { Feature, FeatureCollection } from 'geojson';
import { expect, test } from 'vitest';
import { run } from '../../src/cli/run';
import { Collector, command, findingsOf, Folder } from './support';

const CASES = 'test/fixtures/reading/';

type Derived = Feature & { properties: { derived: Record<string, unknown>; [name: string]: unknown } };

async function converted(...arguments_: string[]) {
  const { code, stdout, stderr } = await command(['convert', ...arguments_]);
  const collection = code === 2 ? null : (JSON.parse(stdout) as FeatureCollection & Record<string, unknown>);
  return { code, stderr, collection, features: (collection?.features ?? []) as Derived[] };
}

test('every row goes out as it came, with what was derived for it', async () => {
  const { code, features } = await converted(`${CASES}01-ucdp-ged-datetimes.csv`);
  expect([code, features.map(({ id }) => id)]).toEqual([0, ['900001', '900002']]);
  expect(features[1]!.properties).toMatchObject({ date_start: '2020-10-01 00:00:00.000', best: '0' });
  expect(features[1]!.properties.derived).toMatchObject({
    start: '2020-10-01',
    end: '2020-10-31',
    location_precision: 'region',
    location_radius_m: 100_000,
    border: { side: 'uncertain' },
    zone: { status: 'not_in_force' },
  });
});

test('what a file says of itself goes with it, digit for digit, and so does a member of the name of ours', async () => {
  const { collection } = await converted(`${CASES}r3383-collection-properties.geojson`);
  expect(collection).toMatchObject({
    name: 'My layer',
    licence: 'ODbL',
    metadata: { source: 'Field team' },
    border_incidents: { title: 'My layer', licence: 'ODbL', read: { format: 'GeoJSON' } },
  });
  const { stdout } = await command(['convert', `${CASES}r3383-collection-properties.geojson`]);
  expect(stdout).toContain('"big":12345678901234567890');
  using folder = new Folder();
  const theirs = '{"type":"Feature","geometry":null,"properties":{"derived":{"a":1.10}}}';
  const again = await command(['convert', folder.file('a.json', theirs)]);
  expect(again.stdout).toContain('"original":{"derived":{"a":1.10}}');
  const twice = await command(['convert', folder.file('b.json', again.stdout)]);
  expect(twice.stdout).toContain('"original":{"derived":{"a":1.10}}');
});

test('the order of day and month that was given goes with it: nothing is asked again', async () => {
  using folder = new Folder();
  const open = folder.file('a.csv', 'id,date,lat,lon\na,03/04/2023,40,45\nb,05/06/2023,40,46\n');
  const undated = await converted(open);
  expect(undated.code).toBe(0);
  expect(undated.features.map(({ properties }) => properties.derived.start)).toEqual([null, null]);
  expect(undated.stderr).toContain('no date of the column tells');
  await command(['convert', open, '--dates', 'mdy', '-o', folder.at('out.geojson')]);
  const again = await converted(folder.at('out.geojson'));
  expect(again.features.map(({ properties }) => properties.derived.start)).toEqual([
    '2023-03-04',
    '2023-05-06',
  ]);
  expect(again.stderr).not.toContain('no date of the column tells');
});

test('several files go to a folder; rejected rows are told and end with 1', async () => {
  using folder = new Folder();
  const out = new Folder();
  const bad = folder.file('bad.csv', 'lat,lon\n40,45\nx,45\n');
  const good = folder.file('good.csv', 'lat,lon\n40,45\n');
  const { code, stderr } = await command(['convert', bad, good, '-o', out.path]);
  expect([code, out.names().toSorted()]).toEqual([1, ['bad.geojson', 'good.geojson']]);
  expect(stderr).toContain('line 3, lat: found "x"');
  expect((await command(['convert', bad, good])).code).toBe(2);
  out[Symbol.dispose]();
});

test.each(['check', 'convert', 'proximity'])(
  '%s reads - from standard input and writes to standard output',
  async (name) => {
    const text = 'id;date;lat;lon\na;03/04/2023;40,1;45,2\nb;13/04/2023;40,1;46\n';
    const [stdout, stderr] = [new Collector(), new Collector()];
    async function* stdin() {
      for (const part of text.match(/.{1,9}|\n/g)!) yield Buffer.from(part);
    }
    const extra = name === 'check' ? ['--json'] : ['-o', '-'];
    const code = await run([name, '-', ...extra], { stdout, stderr, stdin: stdin() });
    expect(code).toBe(0);
    if (name === 'check') {
      expect(findingsOf(stdout.text())).toEqual([]);
      expect(stdout.text()).toContain('"orders":[{"column":"date","order":"dmy","isGiven":false}]');
    } else if (name === 'convert') expect(stdout.text()).toContain('"start":"2023-04-03"');
    else expect(stdout.text()).toContain('a;03/04/2023;40,1;45,2;');
  },
);

test('every case that is read can be converted, and reads the same again', async () => {
  using folder = new Folder();
  for (const name of [
    '08-dmy-dates.csv',
    '53-mixed-geometries.geojson',
    '55-timemap-events.json',
    '59-umap.umap',
    '71-geo-precision.csv',
  ]) {
    const first = await command(['convert', CASES + name]);
    const second = await command(['convert', folder.file(`${name}.geojson`, first.stdout)]);
    const derived = (text: string) =>
      (JSON.parse(text) as FeatureCollection).features.map(({ id, properties }) => [
        id,
        properties!.derived as object,
      ]);
    expect(derived(second.stdout)).toEqual(derived(first.stdout));
  }
  expect(readFileSync(`${CASES}59-umap.umap`, 'utf8')).toContain('layers');
});

test.each([[], ['--to', 'csv']])('an id that a record before it bears is told: %j', async (...options) => {
  using folder = new Folder();
  const input = folder.file('in.csv', 'id,lat,lon\na,39.85,46.75\nb,39.9,46.8\na,40.1,46.1\n');
  const { code, stderr } = await command(['convert', input, ...options]);
  expect([code, stderr.match(/used twice/g)?.length]).toEqual([0, 1]);
  expect(stderr).toMatch(/line 4 \(a\), id: "a" is used twice or more/);
});
