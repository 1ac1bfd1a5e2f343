/** Nesting without end is refused by name, wherever in a file of whatever kind it stands. */
import { describe, expect, test } from 'vitest';
import { importRegions } from '../../src/core/regions/region-import';
import { emptyEngine, sourceOf } from '../engine/support';
import { command, findingsOf, Folder } from './support';

const DEEP = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
const feature = (properties: string) => `{"type":"Feature","geometry":null,"properties":${properties}}`;
const SOUND = feature('{}');
const ROTTEN = feature(`{"a":${DEEP}}`);
const marker = `"border_incidents":{"regions":[{"geometry":${DEEP}}]}`;

const FILES: [where: string, text: string][] = [
  ['before the features', `{"type":"FeatureCollection",${marker},"features":[${SOUND}]}`],
  ['behind the features', `{"type":"FeatureCollection","features":[${SOUND}],${marker}}`],
  ['in a feature', `{"type":"FeatureCollection","features":[${ROTTEN}]}`],
  ['in a single feature', ROTTEN],
  ['in a line', `${ROTTEN}\n${ROTTEN}\n`],
  ['in a sequence', `\x1E${ROTTEN}\n`],
  ['in no GeoJSON at all', `{"a":${DEEP}}`],
];

describe.each(FILES)('nesting %s', (_, text) => {
  test('is refused by the app', async () => {
    const engine = await emptyEngine();
    const loaded = await engine.load(sourceOf({ name: 'a.json', text }));
    expect(loaded).toMatchObject({ ok: false });
    expect(loaded.ok || new Set(loaded.problems.map(({ reason }) => reason))).toEqual(new Set(['too_deep']));
  });

  test('is refused by both commands', async () => {
    using folder = new Folder();
    const file = folder.file('a.json', text);
    const checked = findingsOf((await command(['check', '--json', file])).stdout);
    expect(new Set(checked.map(({ reason }) => reason))).toEqual(new Set(['too_deep']));
    const answered = await command(['proximity', file]);
    expect(answered).toMatchObject({ stdout: '', stderr: expect.stringContaining('levels deep') });
    expect(answered.code).toBeGreaterThan(0);
  });

  test('is refused where the file holds lines, zones or regions', async () => {
    using folder = new Folder();
    const input = folder.file('in.csv', 'lat,lon\n40,45\n');
    const file = folder.file('deep.json', text);
    for (const option of ['--boundary', '--zones']) {
      const { code, stderr } = await command(['proximity', input, option, file]);
      expect([code, stderr]).toEqual([2, expect.stringMatching(/deep\.json: nested/)]);
    }
    expect(importRegions(text, 'deep.json')).toMatchObject({
      ok: false,
      problems: [{ reason: 'too_deep' }],
    });
  });
});
