/**
 * What people write around the figures and the month of a date and that says nothing more: the word for the year, the
 * endings of numbers, the day of the week, the word before the time of day.
 */

/** Where a word ends, in any script. */
const END = String.raw`(?![\p{L}\p{N}])`;

const YEAR = new RegExp(
  String.raw`(?<=(?<!\d)\d{4})(?:\s*(?:года|году|год|г|թվականի|թվական|թ)\.?|-?c[iıuü](?:\s+il(?:in|də|i)?)?|\s+il(?:in|də|i)?|\s*წლის|\s*წ\.?)${END}`,
  'giu',
);
const NUMBER_ENDING = new RegExp(
  String.raw`(?<=(?<!\d)\d{1,2})(?:st|nd|rd|th|er|ème|-?(?:го|ого|е|ое)|-s?[iıuü]|-d[aə]|-ին?|-ը)${END}`,
  'giu',
);
const WEEKDAYS = [
  '(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?',
  'понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|пн|вт|ср|чт|пт|сб|вс',
  'pazar|pazartesi|salı|çarşamba|perşembe|cuma|cumartesi',
  'bazar|bazar ertəsi|çərşənbə axşamı|çərşənbə|cümə axşamı|cümə|şənbə',
  'երկուշաբթի|երեքշաբթի|չորեքշաբթի|հինգշաբթի|ուրբաթ|շաբաթ|կիրակի',
  'lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche',
  'montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag',
].join('|');
const WEEKDAY_FIRST = new RegExp(String.raw`^(?:${WEEKDAYS})\.?,? (?=.*\d)`, 'iu');
const WEEKDAY_LAST = new RegExp(String.raw`(?<=\d.*),? (?:${WEEKDAYS})\.?$`, 'iu');
const NIGHT = /^(?:the )?(?:night of|в ночь с|ночь с) (?=\d{1,2} ?(?:[-–—/]|на ))/iu;
/** "at 07:10". */
const AT = /(?<=\d.*?)(?:,? (?:at|um|à|в|во|saat|ժամը)) (?=\d{1,2}[:h.]\d{2})/iu;

/** @param text with single spaces */
export function plainSpelling(text: string): string {
  return text
    .replace(NIGHT, '')
    .replace(WEEKDAY_FIRST, '')
    .replace(WEEKDAY_LAST, '')
    .replace(YEAR, '')
    .replace(NUMBER_ENDING, '')
    .replace(AT, ' ')
    .trim();
}
