/** What is searched for, best match first: by its id, its title, its place, its text. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NO_FILTER } from '../../src/core/filter';
import { foldText, searchWords } from '../../src/core/fold-text';
import { LATEST_FIRST, MOST_RANKED, usualOrder } from '../../src/core/order';
import type { PlainRow } from '../oracle/plain-rows';
import { engineWith, plainRowsOf, published, publishedFile, syntheticFile } from './support';

const BEST_FIRST = usualOrder('words');

describe.each([publishedFile(), syntheticFile('geojson', 300)])('of $name', async (file) => {
  const engine = await engineWith(file);
  const rows = await plainRowsOf(file);

  test('no row comes before a better one, and equal ones come latest first, whatever is searched for', async () => {
    const words = rows.flatMap(({ incident, place }) => [
      incident.id,
      incident.title,
      ...searchWords(incident.title),
      ...incident.claims.flatMap(({ text }) => searchWords(text)).slice(0, 5),
      ...(place?.names.map(({ text }) => text) ?? []),
    ]);
    const anyPart = fc
      .constantFrom(...words)
      .chain((word) => fc.nat(word.length).map((at) => word.slice(0, at)));
    const anyText = fc.oneof(
      fc.constantFrom(...words),
      anyPart,
      fc.tuple(fc.constantFrom(...words), fc.constantFrom(...words)).map((both) => both.join(' ')),
    );
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        await engine.query({ ...NO_FILTER, text });
        const latest = (await engine.list(0, 1000, LATEST_FIRST)).map(({ row }) => row);
        const listed = (await engine.list(0, 1000, BEST_FIRST)).map(({ row }) => row);
        // As a stable sort has it.
        const rank = (row: number) => plainRank(rows[row]!, text);
        expect(listed).toEqual([...latest].sort((one, other) => rank(one) - rank(other)));
        const reversed = await engine.list(0, 1000, { ...BEST_FIRST, descending: true });
        expect(reversed.map(({ row }) => row)).toEqual(
          [...latest].sort((one, other) => rank(other) - rank(one)),
        );
        for (const row of listed.slice(0, 3))
          expect(await engine.find(row, BEST_FIRST)).toBe(listed.indexOf(row));
      }),
      { numRuns: 60 },
    );
  });
});

test('Jermuk comes before what only names it, and an id before all that refers to it', async () => {
  const engine = await engineWith(publishedFile());
  const first = async (text: string) => {
    await engine.query({ ...NO_FILTER, text });
    return (await engine.list(0, 1, BEST_FIRST))[0]!;
  };
  expect((await first('Jermuk')).title).toContain('Jermuk');
  expect((await first('Ջերմուկ')).title).toContain('Jermuk');
  for (const id of ['2023-09-01-sotk', '2023-09-01-norabak']) expect((await first(` ${id}`)).id).toBe(id);
});

test('what too many rows match, or nothing is searched for, is listed latest first', async () => {
  const engine = await engineWith(syntheticFile('csv', MOST_RANKED + 1));
  for (const text of ['', 'e']) {
    await engine.query({ ...NO_FILTER, text });
    const latest = await engine.list(0, 50, LATEST_FIRST);
    expect(await engine.list(0, 50, BEST_FIRST)).toEqual(latest);
  }
});

function plainRank({ incident, place }: PlainRow, text: string): number {
  if (text.trim() === '') return 0;
  const title = foldText(incident.title);
  const isNamed = (word: string) =>
    place?.names.some((name) => searchWords(name.text).some((part) => part.startsWith(word))) ?? false;
  const words = searchWords(text);
  if (incident.id === text.trim()) return -1;
  if (words.every((word) => title.includes(word))) return 0;
  return words.every((word) => title.includes(word) || isNamed(word)) ? 1 : 2;
}

test('who published what an incident rests on leads to it, though its record names the source by id alone', async () => {
  const engine = await engineWith(publishedFile());
  const { sources, incidents } = published.dataset;
  for (const { id, publisher } of sources.values()) {
    const citing = incidents.filter((incident) => incident.sources.some(({ sourceId }) => sourceId === id));
    await engine.query({ ...NO_FILTER, text: publisher });
    const found = (await engine.list(0, incidents.length, BEST_FIRST)).map((item) => item.id);
    expect(found).toEqual(expect.arrayContaining(citing.map((incident) => incident.id)));
  }
});
