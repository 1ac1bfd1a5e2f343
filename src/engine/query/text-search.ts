/** Rows in which searched words stand: in the record, or in any name of its place in any language. */
import { foldText, searchWords } from '../../core/fold-text';
import type { Place } from '../../core/incident';
import { emptyBits, setBit } from '../bits';
import { NO_PLACE } from '../table/columns';
import type { Table } from '../table/table';
import type { WordIndex } from '../table/word-index';

/** Letters from which on a word stands for the places that it begins the name of. */
const SHORTEST_NAME = 3;
/** Words with digits are looked for in the records; only those that cannot be found there as they are are indexed. */
const HAS_DIGIT = /[0-9]/;
const NOT_ASCII = /[^\0-\x7f]/;

export function searchText(table: Table, words: WordIndex, text: string): Uint32Array {
  const found = searchWords(text).map((word) => searchWord(table, words, word));
  const [first, ...others] = found;
  if (!first) return emptyBits(table.columns.count).fill(0xffff_ffff);
  for (const other of others) for (let word = 0; word < first.length; word += 1) first[word]! &= other[word]!;
  return first;
}

function searchWord(table: Table, words: WordIndex, word: string): Uint32Array {
  const { records, columns, places, info } = table;
  const found = emptyBits(columns.count);
  if (HAS_DIGIT.test(word)) {
    if (!NOT_ASCII.test(word)) records.search(word, found);
    words.search(word, found);
    return found;
  }
  words.search(word, found);
  if (word.length < SHORTEST_NAME) return found;
  const meant = new Set([...info.places.values()].filter((place) => isMeant(place, word)));
  for (const name of new Set([...meant].flatMap(foldedNames))) {
    if (!name.includes(word)) searchName(words, name, found);
  }
  const numbers = new Set(places.flatMap((place, number) => (place && meant.has(place) ? [number] : [])));
  if (numbers.size === 0) return found;
  for (let row = 0; row < columns.count; row += 1) {
    const place = columns.place[row]!;
    if (place !== NO_PLACE && numbers.has(place)) setBit(found, row);
  }
  return found;
}

/** A name of several words: rows that hold all of them. */
function searchName(words: WordIndex, name: string, found: Uint32Array): void {
  const both = searchWords(name).map((word) => {
    const rows = new Uint32Array(found.length);
    words.search(word, rows);
    return rows;
  });
  for (let at = 0; at < found.length; at += 1) {
    found[at]! |= both.reduce((bits, rows) => bits & rows[at]!, both.length > 0 ? -1 : 0);
  }
}

/** Whether a word of one of the place's names begins with it. */
function isMeant(place: Place, word: string): boolean {
  return place.names.some(({ text }) => searchWords(text).some((part) => part.startsWith(word)));
}

function foldedNames({ names }: Place): string[] {
  return names.map(({ text }) => foldText(text));
}
