/** The dead that UCDP and ACLED record, as claims: each counted once, whatever is given. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lossSize, highestLosses } from '../../../src/core/loss-size';
import { matchColumns } from '../../../src/core/mapping/match-columns';
import { ReadSettings } from '../../../src/core/records/read-settings';
import { RowReader } from '../../../src/core/records/row-reader';
import { LossBook } from '../../../src/core/totals';
import { valueOf } from '../../oracle/value-of';

const UCDP = 'id,relid,type_of_violence,date_start,latitude,longitude,side_a,side_b'.split(',');
const FIGURES = ['deaths_a', 'deaths_b', 'deaths_civilians', 'deaths_unknown', 'best', 'high', 'low'];

function ucdpRow(sides: [string, string], figures: Record<string, string>) {
  const reader = new RowReader(matchColumns([...UCDP, ...FIGURES]), new ReadSettings());
  const cells = ['1', 'r', '1', '2020-09-27', '39.8', '46.7', ...sides];
  return valueOf(reader.read([...cells, ...FIGURES.map((name) => figures[name] ?? '')], null, '', 'line', 2));
}

function acledRow(fatalities: string, type = 'Armed clash') {
  const header = ['event_id_cnty', 'event_date', 'latitude', 'longitude', 'sub_event_type', 'fatalities'];
  const reader = new RowReader(matchColumns(header), new ReadSettings());
  return valueOf(reader.read(['AZE1', '2020-09-27', '39.8', '46.7', type, fatalities], null, '', 'line', 2));
}

const figuresOf = ({ incident }: ReturnType<typeof ucdpRow>) =>
  incident.claims.map((claim) => [claim.claimant, claim.office, claim.locator, claim.value]);

describe('UCDP', () => {
  test('the dead of both sides by name, of civilians and of whom nobody says, and all together once', () => {
    const row = ucdpRow(['Government of Azerbaijan', 'Republic of Artsakh'], {
      deaths_a: '3',
      deaths_b: '2',
      deaths_civilians: '1',
      deaths_unknown: '4',
      best: '10',
      low: '8',
      high: '14',
    });
    const killed = (party: string, category: string, low: number, high: number | null) => ({
      party,
      category,
      outcome: 'killed',
      low,
      high,
    });
    const of = (columns: string, value: object) => ['dataset', 'UCDP GED', columns, value];
    expect(figuresOf(row)).toEqual([
      of('deaths_a', killed('AZ', 'military', 3, 3)),
      of('deaths_b', killed('NK', 'military', 2, 2)),
      of('deaths_civilians', killed('unknown', 'civilian', 1, 1)),
      of('deaths_unknown', killed('unknown', 'unknown', 4, 4)),
      of('low, high', killed('all', 'unknown', 8, 14)),
    ]);
    expect(row.doubts).toEqual([]);
  });

  test('sides of no known name are one "unknown", with the sum of both', () => {
    const row = ucdpRow(['Side A', 'Side B'], { deaths_a: '3', deaths_b: '2' });
    expect(figuresOf(row)).toMatchObject([
      ['dataset', 'UCDP GED', 'deaths_a, deaths_b', { party: 'unknown', low: 5, high: 5 }],
    ]);
  });

  test.each<[Record<string, string>, number, boolean, string[]]>([
    [{}, 0, false, []],
    [{ deaths_a: '0', low: '0', high: '0' }, 0, true, []],
    [{ low: '0', high: '12' }, 1, false, []],
    [{ high: '3', low: '6' }, 0, true, ['high_below_low']],
    [{ deaths_a: 'some' }, 0, false, ['not_a_count']],
    [{ deaths_a: '1.5' }, 0, false, ['not_a_count']],
    [{ deaths_a: 'NA' }, 0, false, []],
    [{ deaths_a: '2.0' }, 1, false, []],
  ])('%j', (figures, claims, areUnclear, reasons) => {
    const { incident, doubts } = ucdpRow(['A', 'B'], figures);
    expect(incident.claims).toHaveLength(claims);
    expect(incident.areLossesUnclear).toBe(areUnclear);
    expect(doubts.map(({ reason }) => reason)).toEqual(reasons);
  });
});

describe('ACLED', () => {
  test('a figure is the most conservative one: so many or more, of whom nobody says who', () => {
    expect(figuresOf(acledRow('4'))).toEqual([
      [
        'dataset',
        'ACLED',
        'fatalities',
        { party: 'unknown', category: 'unknown', outcome: 'killed', low: 4, high: null },
      ],
    ]);
  });

  test('0 is no claim, but none or unknown', () => {
    const { incident } = acledRow('0');
    expect(incident.claims).toEqual([]);
    expect(incident.areLossesUnclear).toBe(true);
    expect(acledRow('').incident.areLossesUnclear).toBe(false);
  });
});

const anyCount = fc.option(fc.nat(9).map(String), { nil: '' });
const anySide = fc.constantFrom('Government of Armenia', 'Government of Azerbaijan', 'Side A', '');

test('whatever is recorded, nobody is counted twice', () => {
  const figures = fc.record({
    deaths_a: anyCount,
    deaths_b: anyCount,
    deaths_civilians: anyCount,
    deaths_unknown: anyCount,
    low: anyCount,
    high: anyCount,
  });
  fc.assert(
    fc.property(fc.array(fc.tuple(anySide, anySide, figures), { maxLength: 6 }), (rows) => {
      const book = new LossBook();
      let parts = 0;
      let [least, most] = [0, 0];
      for (const [index, [one, other, given]] of rows.entries()) {
        const { incident } = ucdpRow([one, other], given);
        book.add(index, incident.claims);
        const sum = [given.deaths_a, given.deaths_b, given.deaths_civilians, given.deaths_unknown]
          .map(Number)
          .reduce((all, count) => all + count, 0);
        parts += sum;
        const [low, high] = [Number(given.low), given.high === '' ? null : Number(given.high)];
        if (high === null || high >= low) {
          least += low;
          most += high ?? (low > 0 ? Infinity : 0);
        }
        // A symbol is as large as the greater of both, never as their sum.
        const isRange = (high === null && low > 0) || (high !== null && high >= low && high > 0);
        const ofAll = isRange ? (high ?? low) : 0;
        const expected = incident.claims.length === 0 ? null : Math.max(sum, ofAll);
        expect(highestLosses(incident.claims)).toBe(expected);
        expect(lossSize(incident.claims) === 'unknown').toBe(expected === null);
      }
      const { cells } = book.totals(rows.length, () => 'definitely');
      const apart = cells.filter(({ party }) => party !== 'all');
      const together = cells.filter(({ party }) => party === 'all');
      expect(apart.reduce((sum, { low }) => sum + low, 0)).toBe(parts);
      expect(together.length).toBeLessThanOrEqual(1);
      expect(together[0]?.low ?? 0).toBe(least);
      expect(together[0] ? (together[0].high ?? Infinity) : 0).toBe(most);
    }),
  );
});
