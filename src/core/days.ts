/** Local calendar dates as whole days since 1970-01-01, for columns and histograms. */

const DAY = 86_400_000;

/** The day of a calendar date (YYYY-MM-DD) that exists. */
export function dayOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / DAY;
}

/** The calendar date of a day. */
export function dateOfDay(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}
