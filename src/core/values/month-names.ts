/** Months as the sources of this region spell them: English, Russian, Azerbaijani, Turkish, Armenian. */

const NAMES: readonly (readonly string[])[] = [
  ['january', 'jan', 'январь', 'января', 'янв', 'yanvar', 'ocak', 'հունվար', 'հունվարի'],
  ['february', 'feb', 'февраль', 'февраля', 'фев', 'fevral', 'şubat', 'փետրվար', 'փետրվարի'],
  ['march', 'mar', 'март', 'марта', 'мар', 'mart', 'մարտ', 'մարտի'],
  ['april', 'apr', 'апрель', 'апреля', 'апр', 'aprel', 'nisan', 'ապրիլ', 'ապրիլի'],
  ['may', 'май', 'мая', 'mayıs', 'մայիս', 'մայիսի'],
  ['june', 'jun', 'июнь', 'июня', 'июн', 'iyun', 'haziran', 'հունիս', 'հունիսի'],
  ['july', 'jul', 'июль', 'июля', 'июл', 'iyul', 'temmuz', 'հուլիս', 'հուլիսի'],
  ['august', 'aug', 'август', 'августа', 'авг', 'avqust', 'ağustos', 'օգոստոս', 'օգոստոսի'],
  [
    ...['september', 'sep', 'sept', 'сентябрь', 'сентября', 'сен', 'сент', 'sentyabr', 'eylül'],
    ...['սեպտեմբեր', 'սեպտեմբերի'],
  ],
  ['october', 'oct', 'октябрь', 'октября', 'окт', 'oktyabr', 'ekim', 'հոկտեմբեր', 'հոկտեմբերի'],
  ['november', 'nov', 'ноябрь', 'ноября', 'ноя', 'noyabr', 'kasım', 'նոյեմբեր', 'նոյեմբերի'],
  ['december', 'dec', 'декабрь', 'декабря', 'дек', 'dekabr', 'aralık', 'դեկտեմբեր', 'դեկտեմբերի'],
];

const MONTHS = new Map(NAMES.flatMap((names, index) => names.map((name) => [name, index + 1] as const)));

/** 1 to 12; undefined where the word, in lower case and perhaps with a full stop, is no month. */
export function monthOf(word: string): number | undefined {
  return MONTHS.get(word.endsWith('.') ? word.slice(0, -1) : word);
}
