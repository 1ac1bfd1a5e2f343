/** However much of it is wrong, a file is quoted in few words. */
import { expect, test } from 'vitest';
import { importRegions } from '../../src/core/regions/region-import';
import { emptyEngine, sourceOf } from '../engine/support';
import { publishedFeatures } from '../support';
import { told } from '../words';
import { command, Folder } from './support';

/** Characters of a problem: a sentence with two quotations, and the names of its place. */
const MOST = 500;
const LONG = 'abc'.repeat(100_000);

const feature = (changes: object) =>
  JSON.stringify({ type: 'Feature', geometry: null, properties: {}, ...changes });
const saying = (properties: object) => feature({ properties });
const own = (changes: object) => {
  const { properties, ...rest } = publishedFeatures()[0]!;
  return JSON.stringify({ ...rest, properties: { ...properties, ...changes } });
};

const FILES: [what: string, text: string][] = [
  ['a header without a position', `${`${LONG},`.repeat(3)}\n1,2,3,4\n`],
  ['one line without end', LONG],
  ['a latitude', `lat,lon\n${LONG},45\n`],
  ['a date', `lat,lon,date\n40,45,${LONG}\n`],
  ['a last date alone', `lat,lon,end\n40,45,${LONG}\n`],
  ['a precision', `lat,lon,date,date_precision\n40,45,2020-01-01,${LONG}\n`],
  ['a radius', `lat,lon,radius_m\n40,45,${LONG}\n`],
  ['an id', feature({ id: LONG, geometry: 1 })],
  ['an id that is a number', `{"type":"Feature","id":${'7'.repeat(100_000)},"geometry":1}`],
  ['a type', `{"type":"${LONG}"}`],
  ['a geometry', feature({ geometry: { type: LONG } })],
  ['coordinates', feature({ geometry: { type: 'Point', coordinates: [LONG, LONG] } })],
  ['properties', feature({ properties: LONG })],
  ['a date of a feature', saying({ date: LONG })],
  ['a date that is a list', saying({ date: [LONG] })],
  ['a precision of a feature', saying({ date: '2020-01-01', date_precision: LONG })],
  ['a radius of a feature', saying({ location_radius_m: [LONG] })],
  ['what is no JSON', `{"a":${LONG}}`],
  ['an own record', own({ event_type: LONG, title: [LONG], claims: LONG, status: LONG })],
  ['a key of an own record', own({ [LONG]: 1 })],
];

test.each(FILES)('%s is shortened', async (_, text) => {
  using folder = new Folder();
  const file = folder.file('f', text);
  const { stdout } = await command(['check', file]);
  expect(stdout.length).toBeGreaterThan(0);
  for (const line of stdout.split('\n')) expect(line.length).toBeLessThan(folder.path.length + MOST);
  const input = folder.file('in.csv', 'lat,lon\n40,45\n');
  const { stderr } = await command(['proximity', input, '--boundary', file]);
  for (const line of stderr.split('\n')) expect(line.length).toBeLessThan(folder.path.length + MOST);

  const engine = await emptyEngine();
  const loaded = await engine.load(sourceOf({ name: 'f', text }));
  const regions = importRegions(text, 'f');
  const problems = [...(loaded.ok ? loaded.value : loaded).problems, ...(regions.ok ? [] : regions.problems)];
  for (const found of problems) expect(told(found).length).toBeLessThan(MOST);
});
