/** Dates, moments and spans of them, to the precision known and no further. */
import type { CalendarDay } from '../../dates';

export type DateStyle = 'long' | 'brief';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const nameOf = (month: number, style: DateStyle) =>
  style === 'long' ? MONTHS[month - 1]! : MONTHS[month - 1]!.slice(0, 3);

export const dates = {
  notKnown: 'date not known',
  /** "12 November 2022". */
  day: ({ year, month, day }: CalendarDay, style: DateStyle) => `${day} ${nameOf(month, style)} ${year}`,
  /** "12 November". */
  dayOfYear: ({ month, day }: CalendarDay, style: DateStyle) => `${day} ${nameOf(month, style)}`,
  dayOfMonth: ({ day }: CalendarDay) => String(day),
  month: ({ year, month }: CalendarDay, style: DateStyle) => `${nameOf(month, style)} ${year}`,
  monthOfYear: ({ month }: CalendarDay, style: DateStyle) => nameOf(month, style),
  year: ({ year }: CalendarDay) => String(year),
  moment: (day: string, time: string) => `${day}, ${time}`,
  /** "about 14:20", "about 13 September 2022". */
  about: (time: string) => `about ${time}`,
  endNotKnown: (text: string) => `${text}; until when is not known`,
  /** `offset` from UTC in hours, "+4". */
  withOffset: (moment: string, offset: string) => `${moment} (UTC${offset})`,
  /** Of figures, within a month, a year or a day: "5–11 September 2022". */
  closeSpan: (first: string, last: string) => `${first}–${last}`,
  span: (first: string, last: string) => `${first} – ${last}`,
  from: (first: string) => `from ${first}`,
  until: (last: string) => `until ${last}`,
  any: 'any',
};
