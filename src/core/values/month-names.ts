/** Months as the desks of this region and its readers spell them, in the forms that stand beside a day or a year. */

const NAMES: readonly string[] = [
  'january jan январь января янв yanvar ocak հունվար հունվարի იანვარი იანვარს იანვრის januar jänner janvier janv enero gennaio',
  'february feb февраль февраля фев fevral şubat փետրվար փետրվարի თებერვალი თებერვალს თებერვლის februar février fevrier févr febrero febbraio',
  'march mar март марта мар mart մարտ մարտի მარტი მარტს მარტის märz maerz mrz mars marzo',
  'april apr апрель апреля апр aprel nisan ապրիլ ապրիլի აპრილი აპრილს აპრილის avril avr abril aprile',
  'may май мая mayıs մայիս մայիսի მაისი მაისს მაისის mai mayo maggio',
  'june jun июнь июня июн iyun haziran հունիս հունիսի ივნისი ივნისს ივნისის juni juin junio giugno',
  'july jul июль июля июл iyul temmuz հուլիս հուլիսի ივლისი ივლისს ივლისის juli juillet juil julio luglio',
  'august aug август августа авг avqust ağustos օգոստոս օգոստոսի აგვისტო აგვისტოს août aout agosto',
  'september sep sept сентябрь сентября сен сент sentyabr eylül սեպտեմբեր սեպտեմբերի სექტემბერი სექტემბერს სექტემბრის septembre septiembre settembre',
  'october oct октябрь октября окт oktyabr ekim հոկտեմբեր հոկտեմբերի ოქტომბერი ოქტომბერს ოქტომბრის oktober okt octobre octubre ottobre',
  'november nov ноябрь ноября ноя noyabr kasım նոյեմբեր նոյեմբերի ნოემბერი ნოემბერს ნოემბრის novembre noviembre',
  'december dec декабрь декабря дек dekabr aralık դեկտեմբեր դեկտեմբերի დეკემბერი დეკემბერს დეკემბრის dezember dez décembre decembre déc diciembre dicembre',
];

/** The dotless ı and the dot over the İ get lost where capitals are made small by the rules of another language. */
const undotted = (word: string) => word.replaceAll('ı', 'i').replaceAll('\u0307', '');

const MONTHS = new Map(
  NAMES.flatMap((names, index) => names.split(' ').map((name) => [undotted(name), index + 1] as const)),
);

/** Of Azerbaijani: "sentyabrın", "sentyabrı", "sentyabrda". */
const ENDING = /(?:[iuü]n|[iuü]|d[aə])$/u;

/** 1 to 12; undefined where the word, in lower case and perhaps with a full stop, is no month. */
export function monthOf(word: string): number | undefined {
  const name = undotted(word.endsWith('.') ? word.slice(0, -1) : word);
  return MONTHS.get(name) ?? MONTHS.get(name.replace(ENDING, ''));
}
