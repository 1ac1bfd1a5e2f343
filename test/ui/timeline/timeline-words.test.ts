import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf } from '../../../src/core/days';
import { NO_FILTER, type DateWindow } from '../../../src/core/filter';
import { binEdges, yearCounts, type BinUnit } from '../../../src/core/timeline-bins';
import { ENGLISH } from '../../../src/core/words/english';
import { presetsOf } from '../../../src/ui/timeline/presets';
import { timeTicks } from '../../../src/ui/timeline/time-ticks';
import { binText, datesText, notesOf } from '../../../src/ui/timeline/timeline-text';
import { readTypedDates } from '../../../src/ui/timeline/typed-dates';
import { emptyEngine, publishedFile, sourceOf } from '../../engine/support';
import { valueOf } from '../../oracle/value-of';

const span = (first: string, last: string) => ({ first: dayOf(first), last: dayOf(last) });
const labels = (first: string, last: string, most: number) =>
  timeTicks(ENGLISH, span(first, last), most).map(({ label }) => label);

describe('the time axis', () => {
  test('names days, weeks, months or years, the year where it changes', () => {
    expect(labels('2022-12-30', '2023-01-02', 5)).toEqual(['30 Dec 2022', '31 Dec', '1 Jan 2023', '2 Jan']);
    expect(labels('2022-09-01', '2022-09-30', 5)).toEqual(['5 Sep 2022', '12 Sep', '19 Sep', '26 Sep']);
    expect(labels('2022-10-15', '2023-02-15', 5)).toEqual(['Nov 2022', 'Dec', 'Jan 2023', 'Feb']);
    expect(labels('2021-05-12', '2023-09-01', 12)).toEqual([
      'Jul 2021',
      'Oct',
      'Jan 2022',
      'Apr',
      'Jul',
      'Oct',
      'Jan 2023',
      'Apr',
      'Jul',
    ]);
    expect(labels('1994-01-01', '2023-12-31', 7)).toEqual(['1995', '2000', '2005', '2010', '2015', '2020']);
  });

  test('has at least one name and no more than there is room for, each within the span, in order', () => {
    const anyDay = fc.integer({ min: dayOf('1900-01-01'), max: dayOf('2100-12-31') });
    fc.assert(
      fc.property(anyDay, anyDay, fc.integer({ min: 1, max: 30 }), (one, other, most) => {
        const [first, last] = [Math.min(one, other), Math.max(one, other)];
        const days = timeTicks(ENGLISH, { first, last }, most).map(({ day }) => day);
        expect(days.length).toBeGreaterThan(0);
        expect(days.length).toBeLessThanOrEqual(most);
        expect(days).toEqual([...new Set(days)].sort((a, b) => a - b));
        expect(days[0]).toBeGreaterThanOrEqual(first);
        expect(days.at(-1)).toBeLessThanOrEqual(last);
      }),
      { numRuns: 40 },
    );
  });
});

describe('typed dates', () => {
  test.each<[string, string, DateWindow | null]>([
    ['', '', null],
    ['2022-09-12', '', { first: '2022-09-12', last: null }],
    ['', ' 2022-09-12 ', { first: null, last: '2022-09-12' }],
    ['2022-09-12', '2022-09-12', { first: '2022-09-12', last: '2022-09-12' }],
  ])('“%s” to “%s”', (first, last, dates) => {
    expect(valueOf(readTypedDates(first, last))).toEqual(dates);
  });

  test.each([
    ['12.9.2022', '', ['first not_typed_as_date']],
    ['2022-02-30', '2022-9-1', ['first no_such_date', 'last not_typed_as_date']],
    ['2022-09-13', '2022-09-12', ['last ends_before_start']],
  ])('“%s” to “%s” is refused', (first, last, problems) => {
    const typed = readTypedDates(first, last);
    const found = typed.ok ? [] : typed.problems.map(({ where, reason }) => `${where.field} ${reason}`);
    expect(found).toEqual(problems);
  });
});

describe('presets', () => {
  /** One incident on each day given. */
  function counts(...dates: [string, ...string[]]) {
    const days = dates.map(dayOf);
    const [firstDay, last] = [Math.min(...days), Math.max(...days)];
    const length = last - firstDay + 1;
    const known = new Uint32Array(length * 4);
    for (const day of days) known[(day - firstDay) * 4]! += 1;
    const none = new Uint32Array(length);
    const edges = (unit: BinUnit) => binEdges({ first: firstDay, last }, unit);
    const noneBy = (unit: BinUnit) => new Uint32Array(4 * edges(unit).length);
    const within = { week: noneBy('week'), month: noneBy('month'), year: noneBy('year') };
    return { firstDay, days: length, known, possible: none, begun: none, within };
  }

  function presets(...dates: [string, ...string[]]) {
    const days = counts(...dates);
    return presetsOf({ first: days.firstDay, last: days.firstDay + days.days - 1 }, yearCounts(days));
  }
  const presetLabels = (...dates: [string, ...string[]]) => presets(...dates).map(({ label }) => label);

  test('are all dates, the last year, and the years that hold data', () => {
    expect(presets('2020-02-29', '2022-06-01')).toEqual([
      { label: 'All dates', dates: null },
      { label: 'Last 365 days of the data', dates: { first: '2021-06-02', last: '2022-06-01' } },
      { label: '2020', dates: { first: '2020-01-01', last: '2020-12-31' } },
      { label: '2022', dates: { first: '2022-01-01', last: '2022-12-31' } },
    ]);
    expect(presetLabels('2022-01-01', '2022-03-01')).toEqual(['All dates']);
  });

  test('of many years are the fullest', () => {
    const years = Array.from({ length: 30 }, (_, index) => `${1994 + index}-06-01`) as [string, ...string[]];
    const fuller = ['1996', '2001', '2007', '2010', '2016', '2023'];
    expect(presetLabels(...years, ...fuller.map((year) => `${year}-06-02`)).slice(2)).toEqual(fuller);
  });
});

describe('in words', () => {
  test('the dates wanted', () => {
    const whole = span('2021-05-12', '2023-09-01');
    expect(datesText(ENGLISH, null, whole)).toBe('All dates: 12 May 2021 – 1 September 2023');
    expect(datesText(ENGLISH, { first: '2023-08-23', last: '2023-09-12' }, whole)).toBe(
      '23 August – 12 September 2023',
    );
    expect(datesText(ENGLISH, { first: '2023-08-23', last: null }, whole)).toBe('From 23 August 2023');
    expect(datesText(ENGLISH, { first: null, last: '2023-08-23' }, whole)).toBe('Until 23 August 2023');
    expect(datesText(ENGLISH, null, { first: 0, last: -1 })).toBe('No dates');
  });

  test('whom they take in only possibly', async () => {
    const engine = await emptyEngine();
    const undated = { type: 'Feature', geometry: null, properties: {} };
    const { text } = publishedFile();
    const file = JSON.parse(text) as { features: unknown[] };
    valueOf(
      await engine.load(
        sourceOf({
          name: 'x.geojson',
          text: JSON.stringify({ ...file, features: [...file.features, undated] }),
        }),
      ),
    );
    const notes = async (dates: DateWindow | null) => {
      const filter = { ...NO_FILTER, dates };
      return notesOf(ENGLISH, await engine.query(filter), filter);
    };
    expect(await notes(null)).toEqual(['1 undated']);
    // Of two days each, from the day before.
    expect(await notes({ first: '2022-09-13', last: null })).toEqual([
      '3 known only to longer spans, possibly',
      '1 undated, possibly',
    ]);
  });

  test('a bar, and what of it is only possible', () => {
    const bins = { known: Uint32Array.from([3, 1, 0, 0, 1200, 0, 0, 0]), possible: Uint32Array.from([2, 0]) };
    const weeks = [dayOf('2022-09-12'), dayOf('2022-09-19'), dayOf('2022-09-26')];
    expect(binText(ENGLISH, bins, weeks, 'week', 0)).toBe('12–18 September 2022: 4 known, 2 possibly');
    expect(binText(ENGLISH, bins, weeks, 'week', 1)).toBe('19–25 September 2022: 1,200');
    const days = weeks.map((_, index) => weeks[0]! + index);
    expect(binText(ENGLISH, bins, days, 'day', 0)).toBe('12 September 2022: 4 known, 2 possibly');
    const none = { ...bins, known: new Uint32Array(bins.known.length) };
    expect(binText(ENGLISH, none, days, 'day', 0)).toBe('12 September 2022: 2 possibly');
    const months = [dayOf('2022-09-01'), dayOf('2022-10-01'), dayOf('2022-11-01')];
    expect(binText(ENGLISH, bins, months, 'month', 1)).toBe('October 2022: 1,200');
  });
});
