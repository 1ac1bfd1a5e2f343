/** Titles hedged alike for everybody, and notes in plain made-up prose that says nothing of anybody. */
import { ENGLISH } from '../../src/core/words/english';
import { LANGUAGES } from '../../src/core/conflict';
import { type EventType, type LocationPrecision } from '../../src/core/vocabulary';
import type { Spot } from './spots';
import { between, pick, weighted, type Random } from './seeded-random';

/** Characters of a note. */
const SHORTEST = 40;
const LONGEST = 200;
const LINE_BREAK_SHARE = 0.04;

const drawLanguages = weighted({ english: 7, any: 3 });

const SPEAKERS = [
  'A resident',
  'A first account',
  'A later account',
  'One of two accounts',
  'A local official',
  'A passing driver',
  'A shepherd',
  'An evening bulletin',
  'Someone on the road',
];

const SAYINGS = [
  'speaks of',
  'mentions',
  'does not mention',
  'could not confirm',
  'describes',
  'doubts',
  'also names',
  'puts down',
];

const MATTERS = [
  'a few single shots',
  'smoke over the ridge',
  '"about ten" bangs',
  'a broken window',
  'shouting nearby',
  'a power cut',
  'tracks in the grass',
  'noise, then silence',
  'a "short exchange"',
  'damage to a roof',
  'lights on the slope',
  'vehicles by the river',
  'a closed road',
];

const ENDINGS = [
  '',
  ' before dawn',
  ' after dark',
  ', without a number',
  ', without a time',
  ' at the edge of a field',
  ' behind the orchard',
  ' on the old road',
  ' for a while',
  ' that day',
  '; the text was not kept',
];

/** The longest sentence that these can make, with its spaces and full stop. */
const LONGEST_SENTENCE = [SPEAKERS, SAYINGS, MATTERS, ENDINGS]
  .map((texts) => Math.max(...texts.map((text) => text.length)))
  .reduce((sum, length) => sum + length, ' '.length * 3 + '.'.length);

/** The name in one of the four languages; mostly the English one. */
export function drawPlaceName(random: Random, { place }: Spot): string {
  const language = drawLanguages(random) === 'english' ? 'en' : pick(random, LANGUAGES);
  const names = place.names.filter((name) => name.language === language && name.kind !== 'reported');
  return pick(random, names.length > 0 ? names : place.names).text;
}

/** `place` is a name as it stands in the record, empty where no place is given. */
export function title(type: EventType, precision: LocationPrecision, place: string): string {
  const what = type === 'other' ? 'Incident' : ENGLISH.codes.eventTypes[type];
  if (place === '') return `${what} reported, place not given`;
  return `${what} reported ${precision === 'direction' ? 'in the direction of' : 'near'} ${place}`;
}

/** Sentences of 40 to 200 characters, some with commas and quotes, now and then a line break. */
export function drawNote(random: Random): string {
  const enough = between(random, SHORTEST, LONGEST - LONGEST_SENTENCE);
  let note = sentence(random);
  while (note.length < enough) {
    note += (random() < LINE_BREAK_SHARE ? '\n' : ' ') + sentence(random);
  }
  return note;
}

function sentence(random: Random): string {
  return `${pick(random, SPEAKERS)} ${pick(random, SAYINGS)} ${pick(random, MATTERS)}${pick(random, ENDINGS)}.`;
}
