/** Tables taken away open again: ours as ours, others' with every cell as it was. */
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { NO_FILTER } from '../../src/core/filter';
import { LATEST_FIRST } from '../../src/core/order';
import { CARRIED, DERIVED_OF_OTHERS, DERIVED_OF_OURS } from '../../src/core/writers/csv/columns';
import { rearm } from '../../src/core/writers/csv/cells';
import type { Engine } from '../../src/engine/engine';
import { valueOf } from '../oracle/value-of';
import { hostileText } from '../hostile-text';
import { AS_GEOJSON, SAID } from '../words';
import { entriesOf } from '../core/writers/unzip';
import { emptyEngine, engineWith, published, publishedFile, sourceOf, syntheticFile } from './support';

const AS_CSV = { ...AS_GEOJSON, writer: 'csv' } as const;

async function tablesOf(engine: Engine, changes = {}): Promise<Map<string, string>> {
  await engine.query(NO_FILTER);
  const file = await engine.export({ ...AS_CSV, ...changes }, SAID);
  return entriesOf(Buffer.from(await file.arrayBuffer()));
}

function parsed(csv: string): string[][] {
  return Papa.parse<string[]>(csv, { newline: '\r\n', delimiter: ',', skipEmptyLines: true }).data;
}

describe.each([
  ['the published incidents', publishedFile()],
  ['made-up ones', syntheticFile('geojson', 120)],
])('tables of %s', async (_, file) => {
  const engine = await engineWith(file);
  const tables = await tablesOf(engine);
  const [header, ...rows] = parsed(tables.get('incidents.csv')!);

  test('open as ours, equal in all that they carry', async () => {
    const again = await emptyEngine();
    const csv = { name: 'incidents.csv', text: tables.get('incidents.csv')! };
    const loaded = valueOf(await again.load(sourceOf(csv)));
    expect(loaded).toMatchObject({ count: rows.length, rejected: 0, doubtful: 0, isCoded: true });
    const listed = await engine.list(0, rows.length, LATEST_FIRST);
    for (const [row, { row: before }] of listed.entries()) {
      const { incident } = (await engine.get(before))!;
      expect((await again.get(row))!.incident).toEqual({ ...incident, claims: [], answersSought: [] });
    }
  });

  test('hold every claim with its sources, and say what they are', async () => {
    const claims = parsed(tables.get('claims.csv')!);
    let count = 0;
    for (let row = 0; row < rows.length; row += 1) count += (await engine.get(row))!.incident.claims.length;
    expect(claims).toHaveLength(count + 1);
    expect(new Set(claims.map(({ length }) => length)).size).toBe(1);
    expect(tables.get('about.txt')).toBe('About.\r\nNo endorsement.\r\nOurs.\r\n');
  });

  test('have their columns in order, and distances as GeoJSON has them', async () => {
    expect(header).toEqual([...CARRIED, ...DERIVED_OF_OURS]);
    const geojson = JSON.parse(await (await engine.export(AS_GEOJSON, SAID)).text()) as {
      features: { properties: { derived: { border: { distance_m: number } | null; match: string } } }[];
    };
    const distance = header!.indexOf('derived_border_distance_m');
    expect(rows.map((cells) => cells[distance])).toEqual(
      geojson.features.map(({ properties }) => String(properties.derived.border?.distance_m ?? '')),
    );
  });
});

test('numbers keep the digits they came with', async () => {
  const [first] = JSON.parse(publishedFile().text).features as [{ id: string }];
  const text = publishedFile().text.replace(
    /"coordinates":\s*\[\s*[\d.]+,\s*[\d.]+\s*\]/,
    '"coordinates":[45.10,40.2000]',
  );
  const engine = await engineWith({ name: 'x.geojson', text });
  const rows = parsed((await tablesOf(engine)).get('incidents.csv')!);
  const row = rows.find(([id]) => id === first.id)!;
  expect(row.slice(9, 11)).toEqual(['45.10', '40.2000']);
});

describe('tables of somebody else’s rows', () => {
  const cell = fc.oneof(
    hostileText,
    fc.constantFrom('=1+1', "'=1", '007', '-5', '+374', ' =x', '\n=x', '＝x', '__proto__', ']]>', '1.50'),
  );
  const written = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const unreadable = /[\0\p{Cs}]/u;

  test('have every own cell in its column, then ours, and open again as they were', async () => {
    const rows = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(rows, async (pairs) => {
        fc.pre(!pairs.flat().some((text) => unreadable.test(text)));
        const header = 'id,2020,__proto__,lat,lon,note,date\n';
        const lines = pairs.map(
          ([one, other], index) =>
            `r${index},${written(one)},x,40.${index}0,45.1,${written(other)},2021-05-0${index + 1}`,
        );
        const engine = await engineWith({ name: 'x.csv', text: header + lines.join('\n') });
        const csv = (await tablesOf(engine)).get('incidents.csv')!;
        const [names, ...cells] = parsed(csv);
        const own = ['id', '2020', '__proto__', 'lat', 'lon', 'note', 'date'];
        expect(names).toEqual([...own, ...DERIVED_OF_OTHERS]);
        const latestFirst = pairs.map((pair, index) => [...pair, `40.${index}0`]).toReversed();
        expect(cells.map((row) => [row[1], row[5], row[3]].map((text) => rearm(text!)))).toEqual(latestFirst);

        const again = await engineWith({ name: 'again.csv', text: csv });
        const twice = (await tablesOf(again)).get('incidents.csv')!;
        expect(twice).toBe(csv);
      }),
      { numRuns: 25 },
    );
  });
});

test('a mark comes first where it is wanted', async () => {
  const engine = await engineWith(publishedFile());
  const tables = await tablesOf(engine, { hasMark: true });
  for (const name of ['incidents.csv', 'claims.csv']) expect(tables.get(name)!.charCodeAt(0)).toBe(0xfeff);
});

test('single rows and everything are taken whatever was asked', async () => {
  const engine = await engineWith(publishedFile());
  const { row, id } = (await engine.list(0, 9, LATEST_FIRST))[4]!;
  await engine.query({ ...NO_FILTER, text: 'nothing has this word' });
  const idsOf = async (rows: 'all' | readonly number[]) => {
    const file = await engine.export({ ...AS_GEOJSON, rows }, SAID);
    return (JSON.parse(await file.text()) as { features: { id: string }[] }).features.map(
      (found) => found.id,
    );
  };
  expect(await idsOf([row])).toEqual([id]);
  expect((await idsOf('all')).toSorted()).toEqual(
    published.dataset.incidents.map((one) => one.id).toSorted(),
  );
});
