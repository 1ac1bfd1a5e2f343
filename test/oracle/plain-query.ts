/** The answer to a filter in the obvious way: every criterion of every row, one after the other. */
import { dateOfDay, dayOf } from '../../src/core/days';
import { FACET_NAMES, type Facet } from '../../src/core/facets';
import type { Filter } from '../../src/core/filter';
import { searchWords } from '../../src/core/fold-text';
import type { DateRange } from '../../src/core/geo/proximity';
import type { Truth } from '../../src/core/truth';
import type { Place } from '../../src/core/incident';

import { plainRegions, plainRegionTruth, type PlainRegion } from './plain-regions';
import { stateNumber, type PlainRow, type Surroundings } from './plain-rows';

export interface PlainAnswer {
  /** Numbers of rows, ascending. */
  definite: number[];
  possible: number[];
  /** Only what is counted at all. */
  facets: Record<Facet, Record<string, number>>;
  histogram: PlainHistogram;
  /** How many matches have no place. */
  unplaced: number;
  latest: string | null;
}

/** Counts by day, and by day and number of the state; only what is counted at all. */
export interface PlainHistogram {
  known: Record<string, number>;
  possible: Record<string, number>;
  begun: Record<string, number>;
  /** By the name of a week, month or year, and number of the state. */
  within: Record<string, number>;
  undated: number;
}

type Criterion = 'dates' | 'text' | 'regions' | 'border' | Facet;

/** Letters from which on a word may mean a place. */
const SHORTEST_NAME = 3;

export function plainAnswer(
  rows: readonly PlainRow[],
  surroundings: Surroundings,
  filter: Filter,
): PlainAnswer {
  const places = [...surroundings.places.values()];
  const regions = plainRegions(filter.regions, surroundings.geography);
  const words = searchWords(filter.text).map((word) => meaningOf(word, places));
  const verdicts = rows.map((row) => verdictsOf(row, filter, words, regions));
  const matches = (wanted: Truth) =>
    [...rows.keys()].filter((row) => leastOf(Object.values(verdicts[row]!)) === wanted);
  /** Rows that no other criterion than this one leaves out. */
  const matchesBut = (criterion: Criterion) =>
    rows.filter(
      (_, row) => leastOf(Object.values({ ...verdicts[row]!, [criterion]: 'definitely' })) !== 'no',
    );
  const isSureBut = (criterion: Criterion, row: number) =>
    leastOf(Object.values({ ...verdicts[row]!, [criterion]: 'definitely' })) === 'definitely';
  const [definite, possible] = [matches('definitely'), matches('possibly')];
  const shown = new Set([...definite, ...possible]);
  const counted = (facet: Facet) => countsOf(matchesBut(facet).flatMap(({ values }) => values[facet]));
  return {
    definite,
    possible,
    facets: Object.fromEntries(FACET_NAMES.map((facet) => [facet, counted(facet)])) as PlainAnswer['facets'],
    histogram: histogramOf(matchesBut('dates'), (row) => isSureBut('dates', rows.indexOf(row))),
    unplaced: [...definite, ...possible].filter((row) => rows[row]!.incident.position === null).length,
    latest: latestOf(rows.filter((_, row) => shown.has(row))),
  };
}

function countsOf(keys: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
}

/** A place's surface is where it may have been, unless the record says how near it was. */
function surfaceOf({ incident, place }: PlainRow): string | null {
  return incident.locationRadius === null ? (place?.extentId ?? null) : null;
}

function verdictsOf(
  row: PlainRow,
  { regionRule, dates, borderDistance, chosen }: Filter,
  words: readonly ((row: PlainRow) => boolean)[],
  regions: readonly PlainRegion[],
): Record<Criterion, Truth> {
  const facets = FACET_NAMES.map((facet): [Facet, Truth] => {
    const wanted = chosen[facet] ?? [];
    return [facet, yesOrNo(wanted.length === 0 || row.values[facet].some((value) => wanted.includes(value)))];
  });
  return {
    dates: dates
      ? within(
          { min: row.days?.first ?? -Infinity, max: row.days?.last ?? Infinity },
          dates.first === null ? -Infinity : dayOf(dates.first),
          dates.last === null ? Infinity : dayOf(dates.last),
        )
      : 'definitely',
    text: yesOrNo(words.every((stands) => stands(row))),
    regions: plainRegionTruth(row.extent, surfaceOf(row), datesOf(row), regions, regionRule),
    border: borderDistance
      ? within(row.border, borderDistance.least, borderDistance.most ?? Infinity)
      : 'definitely',
    ...(Object.fromEntries(facets) as Record<Facet, Truth>),
  };
}

function datesOf({ days }: PlainRow): DateRange | null {
  return days && { first: dateOfDay(days.first), last: dateOfDay(days.last) };
}

function yesOrNo(isMet: boolean): Truth {
  return isMet ? 'definitely' : 'no';
}

function within(range: { min: number; max: number } | null, least: number, most: number): Truth {
  if (!range || range.max < least || range.min > most) return 'no';
  return range.min >= least && range.max <= most ? 'definitely' : 'possibly';
}

function leastOf(truths: readonly Truth[]): Truth {
  if (truths.includes('no')) return 'no';
  return truths.includes('possibly') ? 'possibly' : 'definitely';
}

/** Whether a folded word stands in a row: as part of a word, or meaning its place or a place whose name stands there. */
function meaningOf(word: string, places: readonly Place[]): (row: PlainRow) => boolean {
  const stands = (row: PlainRow, part: string) => row.words.some((one) => one.includes(part));
  if (/\d/.test(word)) return (row) => row.lowerText.includes(word) || stands(row, word);
  const namesOf = ({ names }: Place) => names.map(({ text }) => searchWords(text));
  const isMeant = (place: Place) =>
    word.length >= SHORTEST_NAME && namesOf(place).some((name) => name.some((one) => one.startsWith(word)));
  const meant = places.filter(isMeant);
  const names = meant.flatMap(namesOf).filter((name) => name.length > 0);
  return (row) =>
    stands(row, word) ||
    meant.some(({ id }) => row.place?.id === id) ||
    names.some((name) => name.every((part) => stands(row, part)));
}

function histogramOf(rows: readonly PlainRow[], isSure: (row: PlainRow) => boolean): PlainHistogram {
  const known: string[] = [];
  const possible: string[] = [];
  const begun: string[] = [];
  const within: string[] = [];
  let undated = 0;
  for (const row of rows) {
    if (!row.days) undated += 1;
    else if (row.days.first === row.days.last && isSure(row))
      known.push(`${row.days.first} ${stateNumber(row)}`);
    else {
      begun.push(String(row.days.first));
      for (let day = row.days.first; day <= row.days.last; day += 1) possible.push(String(day));
      const [ofFirst, ofLast] = [row.days.first, row.days.last].map(periodsOf) as [string[], string[]];
      for (const period of ofFirst)
        if (isSure(row) && ofLast.includes(period)) within.push(`${period} ${stateNumber(row)}`);
    }
  }
  return {
    known: countsOf(known),
    possible: countsOf(possible),
    begun: countsOf(begun),
    within: countsOf(within),
    undated,
  };
}

/** The week (by its Monday), month and year that a day since 1970-01-01 is in. */
export function periodsOf(day: number): string[] {
  const date = new Date(day * 86_400_000);
  const text = date.toISOString();
  const monday = new Date(date.getTime() - ((date.getUTCDay() + 6) % 7) * 86_400_000);
  return [
    `week ${monday.toISOString().slice(0, 10)}`,
    `month ${text.slice(0, 7)}`,
    `year ${text.slice(0, 4)}`,
  ];
}

/** Of several of one moment the first in the file. */
function latestOf(rows: readonly PlainRow[]): string | null {
  let latest: PlainRow | null = null;
  for (const row of rows) if (!latest || row.moment > latest.moment) latest = row;
  return latest?.incident.start ?? null;
}
