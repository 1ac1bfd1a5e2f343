/** A text that parts two dates, in all the ways that people write from when to when. */

const DAYS_OF_MONTH =
  /^(\d{1,2})\.?(?: ?[-–—/] ?| (?:to|and|or|на|по|и|или|bis|und|au|et) )(\d{1,2})\.? (\S.*\d{4})$/i;
const MONTH_WITH_DAYS = /^(\p{L}+\.?) (\d{1,2}) ?[-–—/] ?(\d{1,2})(?:,? )(\d{4})$/u;
/** "27–29.09.2020", "27.09–02.10.2020", "27.09.2020-29.09.2020", "2020-09-27/29", "September-October 2020". */
const DAYS_IN_FIGURES = /^(\d{1,2}) ?[-–—/] ?(\d{1,2})(\.\d{1,2}\.\d{4})$/;
const SHORT_AND_WHOLE = /^(\d{1,2}\.\d{1,2})\.? ?[-–—] ?(\d{1,2}\.\d{1,2}(\.\d{4}))$/;
const WHOLE_AND_WHOLE = /^(\d{1,2}([./])\d{1,2}\2\d{4})-(\d{1,2}\2\d{1,2}\2\d{4})$/;
const SHORT_INTERVAL = /^(\d{4}-(?:\d{2}-)?)(\d{2})\/(\d{2})$/;
const MONTHS_OF_YEAR = /^(\p{L}+\.?) ?[-–—/] ?(\p{L}+\.?) (\d{4})$/u;

/** The texts of two dates that the text parts: an ISO 8601 or EDTF interval, "1–5 September 2022", "… to …". */
export function endsOf(text: string): [string, string] | null {
  const set = /^[[{]\s*(.*?)\s*\.\.\s*(.*?)\s*[\]}]$/.exec(text) ?? /^(.*\d)\s*\.\.\s*(\d.*)$/.exec(text);
  if (set) return [set[1]!, set[2]!];
  const interval = SHORT_INTERVAL.exec(text);
  if (interval) return [`${interval[1]}${interval[2]}`, `${interval[1]}${interval[3]}`];
  const figures = DAYS_IN_FIGURES.exec(text);
  if (figures) return [`${figures[1]}${figures[3]}`, `${figures[2]}${figures[3]}`];
  const short = SHORT_AND_WHOLE.exec(text);
  if (short) return [`${short[1]}${short[3]}`, short[2]!];
  const whole = WHOLE_AND_WHOLE.exec(text);
  if (whole) return [whole[1]!, whole[3]!];
  const months = MONTHS_OF_YEAR.exec(text);
  if (months) return [`${months[1]} ${months[3]}`, `${months[2]} ${months[3]}`];
  const days = DAYS_OF_MONTH.exec(text);
  if (days) return [`${days[1]} ${days[3]}`, `${days[2]} ${days[3]}`];
  const behind = MONTH_WITH_DAYS.exec(text);
  if (behind) return [`${behind[2]} ${behind[1]} ${behind[4]}`, `${behind[3]} ${behind[1]} ${behind[4]}`];
  const slash = /^([^/]*\d[^/]*)\/([^/]*\d{4}[^/]*)$/.exec(text);
  if (slash) return [slash[1]!, slash[2]!];
  const parted = /^(.+?)(?: (?:[-–—]|to|or|until|till|through|по|до|или|bis|au) | ?[–—] ?)(.+)$/i.exec(text);
  if (!parted) return null;
  const [first, second] = [parted[1]!.replace(/^(?:from|between|с) /i, ''), parted[2]!];
  // "28 September – 3 October 2022": the year stands once.
  const year = /(?<!\d)\d{4}(?!\d)/.exec(second)?.[0];
  return [/(?<!\d)\d{4}(?!\d)/.test(first) || !year ? first : `${first} ${year}`, second];
}
