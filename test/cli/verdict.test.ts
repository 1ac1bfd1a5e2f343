/** `check` and the app say the same of a file: that it can be opened, or by the same name why not. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { emptyEngine, sourceOf } from '../engine/support';
import { command, findingsOf, Folder } from './support';

const HEADER_ONLY = readFileSync('test/fixtures/robust/header-only.csv', 'utf8');
/** Which columns are read is not what is asked here. */
const DATED = HEADER_ONLY.trimEnd().replace(',a,', ',date,');
const POINT = '{"type":"Feature","geometry":{"type":"Point","coordinates":[46,39]},"properties":{}}';
const collection = (features: string) => `{"type":"FeatureCollection","features":[${features}]}`;

test.each<[what: string, name: string, text: string, reason: string | null]>([
  ['a header', 'in.csv', HEADER_ONLY, 'empty'],
  ['a header that ends', 'in.csv', `${HEADER_ONLY.trimEnd()}\n`, 'empty'],
  ['a header that does not end', 'in.csv', HEADER_ONLY.trimEnd(), 'empty'],
  ['a header behind a byte-order mark', 'in.csv', `\uFEFF${HEADER_ONLY}`, 'empty'],
  ['a header and blank lines', 'in.csv', `${HEADER_ONLY.trimEnd()}\r\n\r\n\n`, 'empty'],
  ['a header parted by semicolons', 'in.csv', HEADER_ONLY.replaceAll(',', ';'), 'empty'],
  ['a header parted by tabs', 'in.tsv', HEADER_ONLY.replaceAll(',', '\t'), 'empty'],
  ['a header without a position', 'in.csv', 'a,b\n', 'no_position'],
  ['nothing', 'in.csv', '', 'empty'],
  ['white space', 'in.csv', ' \r\n\t\n', 'empty'],
  ['a byte-order mark', 'in.geojson', '\uFEFF', 'empty'],
  ['no features', 'in.geojson', collection(''), 'empty'],
  ['no features, spread over lines', 'in.geojson', `${collection(' \n ')}\n`, 'empty'],
  ['no lines', 'in.ndjson', '', 'empty'],
  ['blank lines', 'in.ndjson', '\n\n  \n', 'empty'],
  ['a byte-order mark and blank lines', 'in.ndjson', '\uFEFF\n\n', 'empty'],
  ['a separator of records', 'in.ndjson', '\x1E', 'not_json'],
  ['a row', 'in.csv', `${DATED}\n39,46,,\n`, null],
  ['a row without anything', 'in.csv', `${HEADER_ONLY.trimEnd()}\n,,,\n`, 'empty'],
  ['a row without a position', 'in.csv', `${DATED}\nNA,NA,,\n`, null],
  ['a feature', 'in.geojson', collection(POINT), null],
  ['a feature by itself', 'in.geojson', POINT, null],
  ['a line', 'in.ndjson', `\n${POINT}\n\n`, null],
])('a file of %s', async (_, name, text, reason) => {
  const engine = await emptyEngine();
  const loaded = await engine.load(sourceOf({ name, text }));
  const reasons = loaded.ok ? [] : loaded.problems.map((problem) => problem.reason);
  expect(reasons).toEqual(reason === null ? [] : [reason]);

  using folder = new Folder();
  const { code, stdout } = await command(['check', '--json', folder.file(name, text)]);
  expect(findingsOf(stdout).map((finding) => finding.reason)).toEqual(reasons);
  expect(code).toBe(reason === null ? 0 : 1);
});
