/** Local calendar dates as whole days since 1970-01-01, for columns and histograms. */
import { fourDigits, twoDigits } from './digits';

const DAY = 86_400_000;

/** The day of a calendar date (YYYY-MM-DD) that exists. Reckoned, because a million of them are not parsed in passing. */
export function dayOf(date: string): number {
  const month = twoDigits(date, 5);
  // Years begin in March here, so that a leap day is the last of its year.
  const year = fourDigits(date, 0) - (month <= 2 ? 1 : 0);
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + twoDigits(date, 8) - 1;
  const leaps = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return 365 * year + leaps + dayOfYear - DAYS_TO_1970;
}

/** From 0000-03-01. */
const DAYS_TO_1970 = 719_468;

/** The calendar date of a day. */
export function dateOfDay(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}
