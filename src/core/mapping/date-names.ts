/** How columns of dates are called, in the languages of the region and of those who write of it. */
import { columnKey, remembering } from './column-key';
import { beginning, ownerOf } from './owners';

/** The event's own, whatever else is there; in order of preference. */
export const EVENT_DATES: readonly string[] = [
  ...['event_date', 'event_start_date', 'event_start', 'incident_date', 'date_of_event', 'date_of_incident'],
  ...['event_datetime', 'event_date_time', 'occurred_at', 'date_occurred', 'date_event', 'дата_события'],
  ...['дата_происшествия', 'hadisə_tarixi', 'olay_tarihi', 'միջադեպի_ամսաթիվը'],
].map(columnKey);

/** When it began, where no column names the event. */
export const PLAIN_DATES: readonly string[] = [
  ...[
    'date_start',
    'start_date',
    'дата_начала',
    'başlama_tarixi',
    'başlangıç_tarihi',
    'datetime',
    'date_time',
  ],
  ...['date', 'sqldate', 'дата', 'дата_и_время', 'дата_время', 'tarix', 'tarih', 'ամսաթիվ', 'ամսաթիվը'],
  ...['թվական', 'თარიღი', 'datum', 'fecha', 'تاریخ', 'التاریخ', 'when', 'когда', 'երբ', 'როდის'],
  ...['nə_vaxt', 'ne_zaman', 'wann', 'quand', 'cuándo', 'quando', 'acq_date', 'data'],
].map(columnKey);

/** Whole dates go by the name of their day as well, where there is no column of the year. */
export const DAY_DATES: readonly string[] = ['day', 'день', 'gün', 'օր', 'დღე', 'jour', 'día', 'giorno'].map(
  columnKey,
);

/** May be the event's, and as well when a form was filled in or a row was entered. */
export const WEAK_DATES: readonly string[] = [
  'start',
  'start_time',
  'started_at',
  'timestamp',
  'verified_date',
];

export const END_DATES: readonly string[] = [
  ...['date_end', 'end_date', 'event_end_date', 'event_end', 'date_of_end', 'end', 'end_time', 'ended_at'],
  ...['дата_окончания', 'дата_конца', 'bitmə_tarixi', 'bitiş_tarihi', 'ավարտի_ամսաթիվ', 'enddatum'],
  ...['date_de_fin', 'date_fin', 'fecha_fin', 'fecha_de_fin', 'data_fine'],
].map(columnKey);
/** These are of whatever a bare start is of. */
export const BARE_ENDS: readonly string[] = ['end', 'end_time', 'ended_at'];
export const BARE_STARTS: readonly string[] = ['start', 'start_time', 'started_at'];

const DATE = beginning(
  [
    ...['date', 'datum', 'datetime', 'дата', 'дату', 'даты', 'дати', 'когда', 'коли', 'tarih', 'tarix'],
    ...['ամսաթ', 'თარიღ', 'fecha', 'تاریخ', 'التاریخ', 'nə_vaxt', 'ne_zaman'],
    ...['data_zdarz', 'data_wydarz', 'data_del', 'data_di', 'data_do', 'data_da', 'data_ev', 'data_ocorr'],
  ],
  ['when', 'wann', 'quand', 'quando', 'cuando', 'երբ', 'როდის'],
);
/** Of what happened these are dates too. */
const DAY = beginning(
  ['timestamp'],
  ['day', 'день', 'gün', 'günü', 'օր', 'օրը', 'დღე', 'jour', 'día', 'giorno', 'tag'],
);

/** "Happened on": nothing else but that it did. */
const HAPPENED =
  /^(?:it_)?(?:happened|occurr?ed|took_place|произошло|случилось|survenu(?:_le)?|ocurrio|ocurrido|accaduto|vorgefallen)(?:_(?:on|at|when|date|day|datetime|am))?$/u;

const MAY_BE_EVENT_DATE = new RegExp(`${DATE.source}|${DAY.source}|${HAPPENED.source}`, 'u');

/** What is said of a date rather than being one, and when it ended. */
const OF_A_DATE = beginning(
  [
    ...['precision', 'accura', 'note', 'comment', 'certain', 'approx', 'estimat', 'confiden', 'quality'],
    ...['format', 'finish', 'bitiş', 'bitmə', 'оконч', 'конец', 'конц', 'заверш', 'ավարտ', 'basis'],
  ],
  [
    ...[
      'prec',
      'known',
      'unknown',
      'text',
      'type',
      'id',
      'flag',
      'zone',
      'tz',
      'count',
      'number',
      'week',
      'weekday',
      'year',
    ],
    ...['month', 'quarter', 'range', 'end', 'ended', 'ende', 'fin', 'fine', 'until', 'till', 'diff', 'days'],
  ],
);

/** Whether a name says that it is the date of what happened. */
export const isEventDate = remembering((key: string): boolean => {
  // One look at most of the names, which there may be millions of.
  if (!MAY_BE_EVENT_DATE.test(key)) return false;
  if (HAPPENED.test(key)) return true;
  if (!(DATE.test(key) || DAY.test(key)) || OF_A_DATE.test(key)) return false;
  return ownerOf(key) === 'event';
});

const NAMES: ReadonlySet<string> = new Set([...EVENT_DATES, ...PLAIN_DATES, ...WEAK_DATES]);

/** Whether a name is one by which the date is found, where there is no better one. */
export function mayBeTheDate(key: string): boolean {
  return NAMES.has(key) || isEventDate(key);
}

/** Whether a name has a word for a date in it, and none that says whose else it is. */
export function isSomeDate(key: string): boolean {
  return DATE.test(key) && !OF_A_DATE.test(key) && ownerOf(key) !== 'other';
}

/** Whether it may be a date by any word of its name. */
export function looksLikeDate(key: string): boolean {
  return DATE.test(key) || DAY.test(key) || WEAK_DATES.includes(key) || /(?:^|_)(?:time|at|on)$/.test(key);
}
