/** Matches in any order, window by window, and what is told of each. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { claimedLosses } from '../../src/core/casualties';
import { NO_FILTER } from '../../src/core/filter';
import { isRepresentative } from '../../src/core/incident';
import { lossSize } from '../../src/core/loss-size';
import { EVENT_TYPES } from '../../src/core/vocabulary';
import { hasBit } from '../../src/engine/bits';
import type { Order } from '../../src/core/order';
import type { ListItem } from '../../src/engine/engine';
import { stateNumber, type PlainRow } from '../oracle/plain-rows';
import { plainState } from '../oracle/plain-state';
import { anyFilter } from './filters';
import { engineWith, matchedRows, plainRowsOf, syntheticFile } from './support';

const COUNT = 500;
const file = syntheticFile('geojson', COUNT);
const engine = await engineWith(file);
const rows = await plainRowsOf(file);
const csv = syntheticFile('csv', COUNT);
const csvEngine = await engineWith(csv);
const csvRows = await plainRowsOf(csv);

const ORDERS = (['date', 'title', 'state', 'type', 'border'] as const).flatMap((by): Order[] => [
  { by, descending: false },
  { by, descending: true },
]);
const anyOrder = fc.constantFrom(...ORDERS);

const { compare } = new Intl.Collator('en', { numeric: true });

describe('a list', () => {
  test.each(ORDERS)('by $by, descending: $descending, holds each match once and in order', async (order) => {
    // CSV rows may have no date, and those of the model may have been before there was a border.
    for (const [asked, told] of [
      [engine, rows],
      [csvEngine, csvRows],
    ] as const) {
      await fc.assert(
        fc.asyncProperty(anyFilter(told), async (filter) => {
          await asked.query(filter);
          const listed = (await asked.list(0, COUNT, order)).map(({ row }) => row);
          expect(listed).toEqual(sorted(matchedRows(asked.session.matches), order, told));
        }),
        { numRuns: 5 },
      );
    }
  });

  test('is the same whole or in windows, and tells where a row stands in it', async () => {
    const anyCuts = fc.array(fc.nat(COUNT), { maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(anyFilter(rows), anyOrder, anyCuts, async (filter, order, cuts) => {
        await engine.query(filter);
        const whole = await engine.list(0, COUNT, order);
        const ends = [0, ...cuts, COUNT].sort((one, other) => one - other);
        const windows: ListItem[] = [];
        for (const [index, first] of ends.slice(0, -1).entries()) {
          windows.push(...(await engine.list(first, ends[index + 1]!, order)));
        }
        expect(windows).toEqual(whole);
        const listed = whole.map(({ row }) => row);
        for (const row of [0, 1, COUNT - 1, ...listed.slice(0, 5)]) {
          const at = listed.indexOf(row);
          expect(await engine.find(row, order)).toBe(at < 0 ? null : at);
        }
        expect(await engine.items(Uint32Array.from(listed))).toEqual(whole);
      }),
      { numRuns: 5 },
    );
  });

  test('says of each row what its record says, and how surely it matches', async () => {
    await fc.assert(
      fc.asyncProperty(anyFilter(rows), async (filter) => {
        await engine.query(filter);
        const { definite, possible } = engine.session.matches;
        for (const item of await engine.items(Uint32Array.from([0, 7, 50, 311, COUNT - 1]))) {
          const isPossible = hasBit(possible, item.row) ? 'possibly' : 'no';
          const truth = hasBit(definite, item.row) ? 'definitely' : isPossible;
          expect(item).toEqual({ ...toldBy(rows[item.row]!), row: item.row, truth });
        }
      }),
      { numRuns: 5 },
    );
  });
});

test('a row is found by its number and by its id, with its record as it came', async () => {
  await engine.query(NO_FILTER);
  const { features } = JSON.parse(file.text) as { features: unknown[] };
  for (const [row, { incident, place, extent, border }] of rows.slice(0, 200).entries()) {
    const details = await engine.get(row);
    expect(details).toMatchObject({ row, incident, place });
    expect(JSON.parse(await engine.record(row))).toEqual(features[row]);
    expect(details?.extent?.radius).toBe(extent?.radius);
    expect(details?.proximity.border).toEqual(border);
    expect(await engine.get(incident.id)).toEqual(details);
  }
  expect(await engine.get('no such id')).toBeNull();
  expect(await engine.get(COUNT)).toBeNull();
});

/** Rows that lack the value come last; those equal in it latest first, then in the file's order. */
function sorted(matches: readonly number[], { by, descending }: Order, told: readonly PlainRow[]): number[] {
  const keys = new Map(matches.map((row) => [row, keyOf(told[row]!, by)]));
  const latestFirst = (one: number, other: number) =>
    compareKeys(told[other]!.moment, told[one]!.moment) || one - other;
  return [...matches].sort((one, other) => {
    const [left, right] = [keys.get(one)!, keys.get(other)!];
    if (left === null || right === null) {
      return Number(left === null) - Number(right === null) || latestFirst(one, other);
    }
    const ascending = by === 'title' ? compare(String(left), String(right)) : compareKeys(left, right);
    return (descending ? -ascending : ascending) || latestFirst(one, other);
  });
}

function compareKeys<Key extends string | number>(one: Key, other: Key): number {
  return Number(one > other) - Number(one < other);
}

function keyOf(row: PlainRow, by: Order['by']): string | number | null {
  switch (by) {
    case 'date':
      return row.moment || null;
    case 'match':
      // Of its own test.
      return 0;
    case 'title':
      return row.incident.title;
    case 'state':
      return stateNumber(row);
    case 'type':
      return EVENT_TYPES.indexOf(row.incident.eventType);
    case 'border':
      return row.border && Math.round(row.border.nominal * 10);
  }
}

function toldBy({ incident, state, border, values }: PlainRow): Omit<ListItem, 'row' | 'truth'> {
  const { id, title, start, end, datePrecision, dateBasis, status, eventType } = incident;
  const { isTimeAbout, isEndKnown } = incident;
  return {
    ...{ id, title, start, end, datePrecision, dateBasis, status, eventType, state },
    ...{ isTimeAbout, isEndKnown, contested: plainState(incident.claims).contested },
    isRepresentative: isRepresentative(incident),
    losses: lossSize(incident.claims),
    claimedLosses: claimedLosses(incident.claims),
    hasPlace: incident.position !== null,
    border: border && { nominal: border.nominal, min: border.min, max: border.max },
    zone: values.zone[0] as ListItem['zone'],
  };
}
