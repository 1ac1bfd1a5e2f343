/** What an answer's matches come to, against a plain count of the same rows. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateOfDay } from '../../src/core/days';
import { NO_FILTER } from '../../src/core/filter';
import { LossBook } from '../../src/core/totals';
import { CLAIM_STATES, EVENT_TYPES } from '../../src/core/vocabulary';
import type { MatchCount } from '../../src/engine/answers';
import { valueOf } from '../oracle/value-of';
import type { PlainRow } from '../oracle/plain-rows';
import { anyFilter } from './filters';
import {
  emptyEngine,
  engineWith,
  matchedRows,
  plainRowsOf,
  rowsIn,
  sourceOf,
  syntheticFile,
  type TextFile,
} from './support';

const FILES = [syntheticFile('geojson', 400), syntheticFile('csv', 400)];

describe.each(FILES)('$name', (file: TextFile) => {
  test('is summed up as a plain count does, whatever is asked', async () => {
    const engine = await engineWith(file);
    const rows = await plainRowsOf(file);
    await fc.assert(
      fc.asyncProperty(anyFilter(rows), async (filter) => {
        const { version } = await engine.query(filter);
        const { definite, possible } = engine.session.matches;
        const [definiteRows, possibleRows] = [rowsIn(definite), rowsIn(possible)];
        const count = (isOne: (row: PlainRow) => boolean): MatchCount => ({
          definite: definiteRows.filter((row) => isOne(rows[row]!)).length,
          possible: possibleRows.filter((row) => isOne(rows[row]!)).length,
        });
        const shown = matchedRows({ definite, possible });
        const isRetracted = (row: number) => rows[row]!.incident.status === 'retracted';
        const coded = shown.filter((row) => rows[row]!.incident.isCoded && !isRetracted(row));
        const retracted = shown.filter(isRetracted).length;
        expect(await engine.summary()).toEqual({
          version,
          ...count(() => true),
          types: byName(EVENT_TYPES, (type) => count(({ incident }) => incident.eventType === type)),
          states: byName(CLAIM_STATES, (wanted) => count(({ state }) => state === wanted)),
          months: plainMonths(rows, definiteRows, possibleRows),
          severalMonths: shown.filter((row) => monthsOf(rows[row]!).length > 1).length,
          undated: shown.filter((row) => rows[row]!.days === null).length,
          outside: 0,
          losses: plainBook(rows).totals(coded.length, (row) =>
            definiteRows.includes(row) ? 'definitely' : possibleRows.includes(row) ? 'possibly' : 'no',
          ),
          lossesPossible: coded.filter((row) => possibleRows.includes(row)).length,
          retracted,
          uncoded: shown.length - coded.length - retracted,
        });
      }),
      { numRuns: 25 },
    );
  });
});

test('the same answer is summed up once; one that a newer query overtakes is given up', async () => {
  const engine = await engineWith(FILES[0]!);
  await engine.query(NO_FILTER);
  const first = await engine.summary();
  expect(await engine.summary()).toBe(first);

  const fresh = await engineWith(FILES[0]!);
  const overtaken = expect(fresh.summary()).rejects.toMatchObject({ name: 'AbortError' });
  const { version } = await fresh.query({ ...NO_FILTER, text: 'sotk' });
  await overtaken;
  expect((await fresh.summary()).version).toBe(version);
});

test('days of several months may be of each; beyond the years that are counted they are told apart', async () => {
  const dates = [
    ['2022-09-30', '2022-10-01'],
    ['2022-10-01', '2022-10-31'],
    ['1899-12-31', '1900-01-01'],
    ['1850-01-01', '1850-01-01'],
    ['2022-11-05', ''],
    ['', ''],
  ];
  const lines = dates.map(([start, end], index) => `Row ${index},40,45,${start},${end}`);
  const engine = await emptyEngine();
  const file = { name: 'rows.csv', text: ['title,latitude,longitude,start,end', ...lines].join('\n') };
  valueOf(await engine.load(sourceOf(file)));
  const { months, severalMonths, undated, outside } = await engine.summary();
  expect({ months, severalMonths, undated, outside }).toEqual({
    months: [
      { month: '1900-01', definite: 0, possible: 1 },
      { month: '2022-09', definite: 0, possible: 1 },
      { month: '2022-10', definite: 1, possible: 1 },
      { month: '2022-11', definite: 1, possible: 0 },
    ],
    severalMonths: 2,
    undated: 1,
    outside: 1,
  });
});

function byName<Name extends string>(names: readonly Name[], count: (name: Name) => MatchCount) {
  return Object.fromEntries(names.map((name) => [name, count(name)]));
}

/** Every month in which it may have happened. */
function monthsOf({ days }: PlainRow): string[] {
  const months = new Set<string>();
  if (days) for (let day = days.first; day <= days.last; day += 1) months.add(dateOfDay(day).slice(0, 7));
  return [...months];
}

function plainMonths(rows: readonly PlainRow[], definite: readonly number[], possible: readonly number[]) {
  const months = new Map<string, MatchCount>();
  const add = (row: number, isDefinite: boolean) => {
    const of = monthsOf(rows[row]!);
    for (const month of of) {
      const { definite: sure, possible: perhaps } = months.get(month) ?? { definite: 0, possible: 0 };
      const isSure = isDefinite && of.length === 1;
      months.set(month, { definite: sure + Number(isSure), possible: perhaps + Number(!isSure) });
    }
  };
  for (const row of definite) add(row, true);
  for (const row of possible) add(row, false);
  return [...months]
    .map(([month, counts]) => ({ month, ...counts }))
    .sort((a, b) => (a.month < b.month ? -1 : 1));
}

function plainBook(rows: readonly PlainRow[]): LossBook {
  const book = new LossBook();
  rows.forEach(({ incident }, row) => {
    if (incident.status !== 'retracted') book.add(row, incident.claims);
  });
  return book;
}
