/** The table of what of the reports is coded: every paragraph once, and every claim where it says that it stands. */
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import type { Claim } from '../../src/core/incident';
import { publishedData } from '../support';

interface Row {
  source_id: string;
  paragraph: string;
  says: string;
  claims: string;
  remark: string;
}

const { dataset } = publishedData();
const table = Papa.parse<Row>(readFileSync('data/coverage.csv', 'utf8').trimEnd(), { header: true });
const rows = table.data;
const reports = [...dataset.sources.values()].filter(({ kind }) => kind === 'report');
const claims = new Map<string, Claim>(
  dataset.incidents.flatMap((incident) =>
    incident.claims.map((claim) => [`${incident.id}/${claim.id}`, claim] as const),
  ),
);

test('every paragraph of every report stands in it once, in order, with what it says', () => {
  expect(table.errors).toEqual([]);
  const expected = reports.flatMap(({ id, paragraphs }) =>
    Array.from({ length: paragraphs! }, (_, index) => `${id} ${index + 1}`),
  );
  expect(rows.map(({ source_id, paragraph }) => `${source_id} ${paragraph}`)).toEqual(expected);
  expect(rows.filter(({ says }) => says.trim() === '')).toEqual([]);
});

test('a paragraph is coded as claims that are there and cite its report, or is context', () => {
  for (const row of rows) {
    if (row.claims === 'context') continue;
    for (const id of row.claims.split(' ')) {
      expect([row.source_id, id, claims.get(id)?.sourceIds.includes(row.source_id)]).toEqual([
        row.source_id,
        id,
        true,
      ]);
    }
  }
});

test('every claim that cites a paragraph of a report stands at that paragraph', () => {
  const listed = new Set(
    rows.flatMap(({ source_id, paragraph, claims: ids }) =>
      ids.split(' ').map((id) => `${source_id} ${paragraph} ${id}`),
    ),
  );
  let cited = 0;
  for (const [id, { sourceIds, locator }] of claims) {
    const report = sourceIds.find((sourceId) => reports.some((source) => source.id === sourceId));
    if (report === undefined) continue;
    const numbers = paragraphsOf(locator);
    expect([id, numbers.length > 0]).toEqual([id, true]);
    for (const number of numbers) {
      expect(listed).toContain(`${report} ${number} ${id}`);
      cited += 1;
    }
  }
  expect(cited).toBeGreaterThan(0);
});

/** "headline, paragraphs 4–6, 8; the statement itself" → 1, 4, 5, 6, 8. */
function paragraphsOf(locator: string): number[] {
  const list = /paragraphs?\s+([\d\s,–-]+)/.exec(locator)?.[1] ?? '';
  const numbers = list.split(',').flatMap((part) => {
    const [first, last = first] = part.match(/\d+/g)?.map(Number) ?? [];
    if (first === undefined) return [];
    return Array.from({ length: last! - first + 1 }, (_, index) => first + index);
  });
  return locator.includes('headline') ? [1, ...numbers] : numbers;
}
