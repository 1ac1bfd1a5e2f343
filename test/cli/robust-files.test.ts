/** Files that once passed in silence, broke or were misread, with what both programs have to say of them. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { importRegions } from '../../src/core/regions/region-import';
import { LATEST_FIRST } from '../../src/core/order';
import { emptyEngine, engineWith } from '../engine/support';
import { command, findingsOf } from './support';

const FOLDER = 'test/fixtures/robust/';

interface Told {
  reason: string;
  field?: string;
  line?: number;
  feature?: number;
}

/** What `check` finds, and its exit status. The app, where it opens the file, notes the same of it. */
const FILES: Record<string, [code: number, findings: Told[]]> = {
  'dup-notes.geojson': [0, []],
  'dup-claim-id.geojson': [1, [{ reason: 'repeated_id', feature: 1, field: 'claims.4.id' }]],
  'dup-claims.geojson': [
    1,
    [
      { reason: 'repeated_id', feature: 1, field: 'claims.4.id' },
      { reason: 'repeated_id', feature: 1, field: 'related.1' },
      { reason: 'repeated_id', feature: 2, field: 'id' },
    ],
  ],
  'dup-related-real.geojson': [1, [{ reason: 'repeated_id', feature: 1, field: 'related.1' }]],
  'dup-feature-id.geojson': [1, [{ reason: 'repeated_id', feature: 2, field: 'id' }]],
  'big-id.geojson': [0, [{ reason: 'no_date_column' }]],
  'dates-9999.csv': [
    1,
    [
      ...[2, 4, 5, 8].map((line) => ({ reason: 'dates_clipped', field: 'date', line })),
      ...[2, 3, 4, 5, 6, 7, 8, 9].map((line) => ({ reason: 'unlikely_date', line })),
    ],
  ],
  'header-only.csv': [1, [{ reason: 'empty' }]],
  'nul.csv': [2, [{ reason: 'nul_character', line: 2 }]],
  'latin1.csv': [0, [{ reason: 'encoding_guessed' }]],
};

test.each(Object.entries(FILES))('%s', async (name, [code, findings]) => {
  const checked = await command(['check', '--json', FOLDER + name]);
  // Records that are made for one fault are otherwise alike.
  const found = findingsOf(checked.stdout).filter(({ reason }) => reason !== 'alike');
  expect([checked.code, found]).toMatchObject([code, findings]);

  const engine = await emptyEngine();
  const file = new Blob([readFileSync(FOLDER + name)]);
  const loaded = await engine.load({ file, name, isPublished: false });
  const told = loaded.ok ? loaded.value.problems : loaded.problems;
  const others = told.filter(({ reason }) => reason !== 'alike');
  expect(others.map(({ reason, where }) => ({ reason, field: where.field ?? '' }))).toEqual(
    findings.map(({ reason, field = '' }) => ({ reason, field })),
  );
});

test('an id that a file of somebody else’s repeats is named, and no fault', async () => {
  const engine = await engineWith({ name: 'a.csv', text: 'id,lat,lon\n7,40,45\n7,41,45\n' });
  expect(await engine.list(0, 9, LATEST_FIRST)).toMatchObject([{ id: '7' }, { id: '7 (2)' }]);
  const { code, stdout } = await command(['check', FOLDER + 'repeated-id.csv']);
  expect([code, stdout]).toEqual([0, expect.stringContaining('line 3 (7), id: "7" is used twice or more')]);
});

test('nesting without end is refused in a file of regions too, wherever in it it stands', () => {
  const text = readFileSync(`${FOLDER}deep-head-regions.geojson`, 'utf8');
  expect(importRegions(text, 'regions.geojson')).toMatchObject({ problems: [{ reason: 'too_deep' }] });
});

test('numbers show with the digits that they came with', async () => {
  const text = readFileSync(`${FOLDER}big-id.geojson`, 'utf8');
  const engine = await engineWith({ name: 'big-id.geojson', text });
  const digits = text.match(/(?<=: ?)-?\d{17,}|1e999/g)!;
  expect(digits.length).toBeGreaterThan(2);
  const shown = await Promise.all([0, 1].map((row) => engine.get(row)));
  const values = shown.flatMap((details) => details!.original!.properties.map((property) => property.text));
  const ids = shown.map((details) => details!.incident.id);
  for (const number of digits) expect([...values, ...ids]).toContain(number);
});
