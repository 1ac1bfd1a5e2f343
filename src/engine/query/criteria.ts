/**
 * What a filter asks of each row. Every criterion has a bit: set in `fails` where the row does not meet it, in `unsure`
 * where it only may. A criterion is weighed again only when what it asks for has changed.
 */
import { dayOf } from '../../core/days';
import { CODED_FACET_NAMES, type MeasuredFacet } from '../../core/facets';
import type { Criterion, Filter } from '../../core/filter';
import { hasBit } from '../bits';
import { EARLIEST, LATEST } from '../table/columns';
import type { Extents } from '../table/extents';
import { SIDES, ZONES, type Measures } from '../table/measures';
import type { Table } from '../table/table';
import type { WordIndex } from '../table/word-index';
import type { Geography } from '../../core/geo/geography';
import { regionsInUse, type Region } from '../../core/regions/region';
import { targetOf } from '../../core/regions/target';
import { DEFINITELY, NO, POSSIBLY, regionTruth } from './region-truth';
import { searchText } from './text-search';

export const DATES = 1;
const TEXT = 2;
const REGIONS = 4;
const BORDER = 8;
export const SIDE = 16;
export const ZONE = 32;
/** Coded facets follow, in the order of their names. */
const FIRST_CODED = 64;

/** By the number of their bit. */
export const CRITERIA: readonly Criterion[] = [
  'dates',
  'text',
  'regions',
  'borderDistance',
  'side',
  'zone',
  ...CODED_FACET_NAMES,
];

/** The columns of bits are of 16: a bit beyond them would be lost without a sign. */
const BITS = 8 * Uint16Array.BYTES_PER_ELEMENT;
if (CRITERIA.length > BITS) throw new Error(`${CRITERIA.length} criteria do not fit into ${BITS} bits`);

export function codedBit(facet: number): number {
  return FIRST_CODED << facet;
}

export interface Weighed {
  /** By row, of the criteria that are asked of rows. */
  fails: Uint16Array;
  unsure: Uint16Array;
  /** By profile, of the coded facets. */
  profileFails: Uint16Array;
}

export class Criteria {
  readonly #table: Table;
  readonly #extents: Extents;
  readonly #geography: Geography;
  readonly #words: () => Promise<WordIndex>;
  readonly #weighed: Weighed;
  /** What was asked of each row criterion when it was last weighed. */
  readonly #asked = new Map<number, string>();
  #regionTruths = new Map<string, Uint8Array>();

  /** @param words asked for when words are searched: they may take a while to be indexed */
  constructor(table: Table, extents: Extents, geography: Geography, words: () => Promise<WordIndex>) {
    this.#words = words;
    this.#table = table;
    this.#extents = extents;
    this.#geography = geography;
    this.#weighed = {
      fails: new Uint16Array(table.columns.count),
      unsure: new Uint16Array(table.columns.count),
      profileFails: new Uint16Array(0),
    };
  }

  /** `measures` are there if the filter asks for what is measured. */
  async weigh(filter: Filter, measures: Measures | null, signal: AbortSignal): Promise<Weighed> {
    const { dates, text, borderDistance, chosen, regionRule } = filter;
    const regions = regionsInUse(filter.regions);
    const truths = await this.#truthsOf(regions, signal);
    const words = text.trim() === '' ? null : await this.#words();
    signal.throwIfAborted();
    this.#update(DATES, dates, () => this.#weighDates(dates));
    this.#update(TEXT, text.trim() || null, () => this.#weighText(text, words!));
    const asked = regions.map(({ shape, isExcluded }) => [shape, isExcluded]);
    this.#update(REGIONS, regions.length > 0 ? [regionRule, asked] : null, () =>
      this.#weighRegions(regions, truths, regionRule === 'all'),
    );
    if (measures) {
      this.#update(BORDER, borderDistance, () => this.#weighBorder(borderDistance!, measures));
      this.#update(SIDE, chosenOf(chosen.side), () =>
        this.#weighCodes(SIDE, measures.side, SIDES, chosen, 'side'),
      );
      this.#update(ZONE, chosenOf(chosen.zone), () =>
        this.#weighCodes(ZONE, measures.zone, ZONES, chosen, 'zone'),
      );
    }
    return { ...this.#weighed, profileFails: this.#profileFails(filter) };
  }

  #update(bit: number, asked: unknown, weigh: () => void): void {
    const key = asked === null ? '' : JSON.stringify(asked);
    if ((this.#asked.get(bit) ?? '') === key) return;
    this.#asked.set(bit, key);
    const { fails, unsure } = this.#weighed;
    for (let row = 0; row < fails.length; row += 1) {
      fails[row]! &= ~bit;
      unsure[row]! &= ~bit;
    }
    if (key !== '') weigh();
  }

  #weighDates(dates: Filter['dates']): void {
    const { fails, unsure } = this.#weighed;
    const { firstDay, lastDay } = this.#table.columns;
    const first = dates?.first ? dayOf(dates.first) : EARLIEST;
    const last = dates?.last ? dayOf(dates.last) : LATEST;
    for (let row = 0; row < fails.length; row += 1) {
      // A window that ends before it begins holds nothing.
      if (lastDay[row]! < first || firstDay[row]! > last || last < first) fails[row]! |= DATES;
      else if (firstDay[row]! < first || lastDay[row]! > last) unsure[row]! |= DATES;
    }
  }

  #weighText(text: string, words: WordIndex): void {
    const { fails } = this.#weighed;
    const found = searchText(this.#table, words, text);
    for (let row = 0; row < fails.length; row += 1) if (!hasBit(found, row)) fails[row]! |= TEXT;
  }

  /**
   * Inside any or all of the regions that are wanted, and outside all that are excluded. Without a place nothing can be
   * said to lie in a region, and only perhaps does it lie outside of one.
   */
  #weighRegions(regions: readonly Region[], truths: readonly Uint8Array[], all: boolean): void {
    const { fails, unsure } = this.#weighed;
    const { longitude } = this.#table.columns;
    const wanted = truths.filter((_, index) => !regions[index]!.isExcluded);
    const unwanted = truths.filter((_, index) => regions[index]!.isExcluded);
    for (let row = 0; row < fails.length; row += 1) {
      let truth = all || wanted.length === 0 ? DEFINITELY : NO;
      for (const of of wanted) truth = all ? Math.min(truth, of[row]!) : Math.max(truth, of[row]!);
      for (const of of unwanted) truth = Math.min(truth, DEFINITELY - of[row]!);
      if (unwanted.length > 0 && Number.isNaN(longitude[row]!)) truth = Math.min(truth, POSSIBLY);
      if (truth === NO) fails[row]! |= REGIONS;
      else if (truth !== DEFINITELY) unsure[row]! |= REGIONS;
    }
  }

  #weighBorder({ least, most }: NonNullable<Filter['borderDistance']>, measures: Measures): void {
    const { fails, unsure } = this.#weighed;
    const { borderMin, borderMax } = measures;
    const limit = most ?? Infinity;
    for (let row = 0; row < fails.length; row += 1) {
      // Written so that NaN, where there is no distance, fails.
      if (!(borderMax[row]! >= least && borderMin[row]! <= limit)) fails[row]! |= BORDER;
      else if (borderMin[row]! < least || borderMax[row]! > limit) unsure[row]! |= BORDER;
    }
  }

  #weighCodes(
    bit: number,
    column: Uint8Array,
    values: readonly string[],
    chosen: Filter['chosen'],
    facet: MeasuredFacet,
  ): void {
    const { fails } = this.#weighed;
    const wanted = values.map((value) => chosen[facet]!.includes(value));
    for (let row = 0; row < fails.length; row += 1) if (!wanted[column[row]!]) fails[row]! |= bit;
  }

  #profileFails({ chosen }: Filter): Uint16Array {
    return Uint16Array.from(this.#table.profiles.all, (profile) =>
      CODED_FACET_NAMES.reduce((bits, facet, index) => {
        const wanted = chosen[facet];
        const isMet = !wanted?.length || profile[facet].some((value) => wanted.includes(value));
        return isMet ? bits : bits | codedBit(index);
      }, 0),
    );
  }

  /** By region; they are costly and are kept as long as they are asked for. */
  async #truthsOf(regions: readonly Region[], signal: AbortSignal): Promise<Uint8Array[]> {
    const asked = { table: this.#table, extents: this.#extents, signal };
    const truths = new Map<string, Uint8Array>();
    const ofEach: Uint8Array[] = [];
    for (const { shape } of regions) {
      const key = JSON.stringify(shape);
      const known = truths.get(key) ?? this.#regionTruths.get(key);
      const truth = known ?? (await regionTruth(asked, targetOf(shape, this.#geography)));
      truths.set(key, truth);
      ofEach.push(truth);
    }
    this.#regionTruths = truths;
    return ofEach;
  }
}

function chosenOf(values: readonly string[] | undefined): readonly string[] | null {
  return values && values.length > 0 ? values : null;
}
