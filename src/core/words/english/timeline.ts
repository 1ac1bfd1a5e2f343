/** The timeline in words: dates wanted, bars, and whom they leave out. */
import type { BinUnit } from '../../timeline-bins';
import { number } from './quantities';

const units: Record<BinUnit, string> = { day: 'day', week: 'week', month: 'month', year: 'year' };

export const timeline = {
  notPlayed:
    'Dates are not played because this device asks for less motion; the arrows move them step by step.',
  nothingEarlier: 'nothing in the data is earlier',
  nothingLater: 'nothing in the data is later',
  noDates: 'no dates are chosen',
  wholeShown: 'all dates are in view',
  play: 'Play',
  playing: { adding_up: 'adding up', windows: 'one span after the other' },
  notes: 'Dated notes',
  notesShown: 'Dated notes beside the incidents',
  note: (dates: string, title: string) => `${dates}: ${title}`,
  beyond: { earlier: 'before the incidents', later: 'after the incidents' },
  /** Of a handle whose end was not chosen. */
  unlimited: (day: string) => `${day}, no limit chosen`,
  /** Of the reader of bars, one by one. */
  bar: 'Bars, one by one',
  hatched: 'hatched bars: known only to a longer span',
  countIn: (state: string, count: number) => `${state}: ${number(count)}`,
  possiblyIn: (count: number) => `Possibly then: ${number(count)}`,
  from: (first: string) => `From ${first}`,
  until: (last: string) => `Until ${last}`,
  none: 'No dates',
  all: (span: string) => `All dates: ${span}`,
  byDateOrPlace: (count: number) => `${number(count)} possibly, by date or place`,
  longerSpans: (count: number) => `${number(count)} known only to longer spans, possibly`,
  undated: (count: number) => `${number(count)} undated`,
  undatedPossibly: (count: number) => `${number(count)} undated, possibly`,
  outside: (count: number) => `${number(count)} before 1900 or after 2100, not drawn`,
  bin: (name: string, known: number) => `${name}: ${number(known)}`,
  binWithPossible: (name: string, known: number, possible: number) =>
    known === 0
      ? `${name}: ${number(possible)} possibly`
      : `${name}: ${number(known)} known, ${number(possible)} possibly`,
  bars: (unit: BinUnit, span: string, highest: string) =>
    `Incidents by ${units[unit]}, ${span}. Most: ${highest}`,
};
