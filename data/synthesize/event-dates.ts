/** When made-up incidents happen: over 34 years, in bursts, and known more or less exactly. */
import { dateOfDay, dayOf } from '../../src/core/days';
import type { DatePrecision } from '../../src/core/vocabulary';
import { between, weighted, type Random } from './seeded-random';

export interface EventDates {
  /** Local date, or date-time with offset where known to the minute; `end` is inclusive. */
  start: string;
  end: string;
  precision: DatePrecision;
  /** False for an incident of which nobody says when it was: only its year was drawn. */
  isStated: boolean;
}

const FIRST = dayOf('1991-01-01');
const LAST = dayOf('2024-12-31');

const PERIODS = {
  any: [FIRST, LAST],
  autumn2020: [dayOf('2020-09-27'), dayOf('2020-11-10')],
  september2022: [dayOf('2022-09-12'), dayOf('2022-09-15')],
  september2023: [dayOf('2023-09-01'), dayOf('2023-09-21')],
} as const;

const drawPeriod = weighted<keyof typeof PERIODS>({
  any: 62,
  autumn2020: 22,
  september2022: 9,
  september2023: 7,
});

const UNSTATED_SHARE = 0.02;
const SEVERAL_DAYS_SHARE = 0.03;

const drawPrecision = weighted<DatePrecision>({
  minute: 12,
  part_of_day: 6,
  day: 65,
  week: 6,
  month: 7,
  year: 4,
});

export function drawDates(random: Random): EventDates {
  const [first, last] = PERIODS[drawPeriod(random)];
  const day = between(random, first, last);
  const isStated = random() >= UNSTATED_SHARE;
  const precision = isStated ? drawPrecision(random) : 'year';
  const [start, end] = bounds(random, day, precision);
  return { start, end, precision, isStated };
}

function bounds(random: Random, day: number, precision: DatePrecision): [start: string, end: string] {
  const date = dateOfDay(day);
  switch (precision) {
    case 'minute': {
      const minute = between(random, 0, 24 * 60 - 1);
      const moment = `${date}T${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}+04:00`;
      return [moment, moment];
    }
    case 'part_of_day':
      return [date, date];
    case 'day': {
      const days = random() < SEVERAL_DAYS_SHARE ? between(random, 1, 5) : 0;
      return [date, dateOfDay(Math.min(day + days, LAST))];
    }
    case 'week': {
      const start = Math.min(day, LAST - 6);
      return [dateOfDay(start), dateOfDay(start + 6)];
    }
    case 'month': {
      const month = date.slice(0, 7);
      const inNextMonth = dateOfDay(dayOf(`${month}-01`) + 31).slice(0, 7);
      return [`${month}-01`, dateOfDay(dayOf(`${inNextMonth}-01`) - 1)];
    }
    case 'year':
      return [`${date.slice(0, 4)}-01-01`, `${date.slice(0, 4)}-12-31`];
  }
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
