/**
 * Whose a column is, as the words of its name say: the event's own, or that of whoever reported, published, filled in or
 * edited. A date or a place of the latter says nothing of the event.
 */
import { columnKey } from './column-key';

export type Owner = 'event' | 'plain' | 'other';

/** How words begin that name what happened. */
export const EVENT_WORDS = [
  ...['incident', 'event', 'occur', 'happen', 'took_place', 'attack', 'strike', 'clash', 'shelling'],
  ...['accident', 'action', 'crime', 'impact', 'explosion', 'violation'],
  ...['происшеств', 'событ', 'инцидент', 'случ', 'произош', 'обстрел', 'атак', 'нарушен', 'поді', 'інцидент'],
  ...['olay', 'hadisə', 'insident', 'միջադեպ', 'դեպք', 'իրադարձ', 'կատարվ', 'ինցիդենտ'],
  ...['მოვლენ', 'ინციდენტ', 'შემთხვევ', 'მოხდა', 'vorfall', 'ereignis', 'vorkommnis', 'zwischenfall'],
  ...['évènement', 'survenu', 'suceso', 'ocurr', 'ocorr', 'avveniment', 'accadut', 'zdarz', 'wydarz'],
  ...['حادثه', 'رویداد', 'واقعه', 'وقوع', 'حادث', 'الحادث', 'الحدث', 'حدث'],
];

/** How words begin that name somebody or something else. */
export const OTHER_WORDS = [
  ...['report', 'source', 'author', 'user', 'submi', 'creat', 'updat', 'upload', 'modif', 'change', 'edit'],
  ...[
    'publish',
    'publicat',
    'posted',
    'posting',
    'entered',
    'entry',
    'added',
    'verif',
    'recorded',
    'recorder',
  ],
  ...['regist', 'receiv', 'coded', 'coder', 'download', 'access', 'retriev', 'archiv', 'crawl', 'scrape'],
  ...['interview', 'enumerator', 'respondent', 'survey', 'device', 'phone', 'your', 'informant', 'witness'],
  ...[
    'told',
    'are_you',
    'you_are',
    'were_you',
    'you_were',
    'birth',
    'import',
    'export',
    'sync',
    'expir',
    'deadline',
    'complet',
    'observer',
  ],
  ...['сообщ', 'опубл', 'публик', 'созда', 'обновл', 'измен', 'внесен', 'заполн', 'отправ', 'источник'],
  ...['автор', 'запис', 'рожден', 'добавл', 'ввод', 'джерел', 'створен', 'оновл', 'отметк', 'позначк'],
  ...[
    'bildir',
    'yayın',
    'kaynak',
    'yazar',
    'oluştur',
    'güncel',
    'kayıt',
    'damga',
    'mənbə',
    'dərc',
    'müəllif',
  ],
  ...['yaradıl', 'qeydiyyat', 'աղբյուր', 'հեղինակ', 'հրապարակ', 'ստեղծ', 'գրանց', 'մուտքագր', 'լրացմ'],
  ...['წყარო', 'ავტორ', 'გამოქვეყ', 'შექმნ', 'რეგისტრ', 'quelle', 'autor', 'veröffentlich', 'erstell'],
  ...['gemeldet', 'meldung', 'aktualis', 'erfass', 'geburt', 'auteur', 'création', 'mise_à_jour', 'signale'],
  ...[
    'saisie',
    'naissance',
    'fuente',
    'creac',
    'nacim',
    'actualiz',
    'fonte',
    'pubblic',
    'creazion',
    'aggiorn',
  ],
  ...['inseriment', 'nascita', 'zgłosz', 'źródł', 'utworz', 'publik', 'منبع', 'نویسنده', 'انتشار', 'ثبت'],
  ...['ایجاد', 'گزارش', 'مصدر', 'نشر', 'تقریر', 'تسجیل'],
];

/** Whole words that do. */
const OTHER_WHOLE = ['my', 'post', 'form', 'now', 'last', 'due', 'dob'];

/** Of places alone: ways lead from one to another, boxes have sides, and sides of a conflict have homes. */
const OTHER_PLACE_WORDS = [
  'actor',
  'origin',
  'dest',
  'home',
  'station',
  'sensor',
  'camera',
  'depart',
  'arriv',
];
const OTHER_PLACE_WHOLE = [
  ...[
    'start',
    'end',
    'from',
    'to',
    'min',
    'max',
    'prev',
    'previous',
    'next',
    'north',
    'south',
    'east',
    'west',
  ],
  ...['sw', 'ne', 'nw', 'se', 'bbox'],
];

const EVENT = beginning(EVENT_WORDS, []);
const OTHER = beginning(OTHER_WORDS, OTHER_WHOLE);
const OTHER_PLACE = beginning(OTHER_PLACE_WORDS, OTHER_PLACE_WHOLE);

/** `key` is that of a whole name or path. What names both is not sure to be the event's. */
export function ownerOf(key: string): Owner {
  if (OTHER.test(key)) return 'other';
  return EVENT.test(key) ? 'event' : 'plain';
}

export function ownerOfPlace(key: string): Owner {
  return OTHER_PLACE.test(key) ? 'other' : ownerOf(key);
}

/** What only holds the rest of a record together, or says that it is of the event. */
const HOLDS =
  /^(?:event|incident|propert|attribut|field|data|record|item|row|loc|place|pos|point|geo|gps|coord|detail|general|info|main|group|grp|section|tag|date|time|when|where|node|feature|value|answer|center|centroid|\d|q\d)/;

/** Whether what stands before the last part of a path lets that part be what it is called. */
export function holdsOnly(before: string): boolean {
  return before.split(/[/.:]/).every((part) => part === '' || HOLDS.test(columnKey(part)));
}

/** Expressions of keys in which one of the words begins, or a whole one stands. */
export function beginning(words: readonly string[], whole: readonly string[]): RegExp {
  const all = [...words.map(columnKey), ...whole.map((word) => `${columnKey(word)}(?=_|$)`)];
  return new RegExp(`(?:^|_)(?:${all.join('|')})`, 'u');
}
