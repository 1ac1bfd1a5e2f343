/** One loaded dataset, with the latest filter asked of it. */
import type { Language } from '../core/conflict';
import type { Filter } from '../core/filter';
import type { IndexedGeography } from '../core/geo/proximity';
import type { CrossCheck } from '../core/geo/cross-check';
import { ProximityAnswerer } from '../core/geo/proximity-record';
import type { Geography } from '../core/geo/geography';
import type { Truth } from '../core/truth';
import { LATEST_FIRST, MOST_RANKED, type Order } from '../core/order';
import type { DaySpan } from '../core/timeline-bins';
import type { Pieces, ExportSaid } from '../core/writers/taken';
import type { Writer } from '../core/writers/writers';
import { emptyBits, hasBit, setBit } from './bits';
import type { Answer, Summary } from './answers';
import type { Details, ListItem, MapPosition, Spot } from './engine';
import { nextTask } from './next-task';
import { Criteria } from './query/criteria';
import { findMatches, type Matches } from './query/matches';
import { Orders } from './query/orders';
import { Rows } from './rows';
import type { Summarizer } from './summary';
import type { ExportRequest } from './export-request';
import { EARLIEST } from './table/columns';
import { Extents } from './table/extents';
import { indexWords } from './table/index-words';
import { measure, type Measures } from './table/measures';
import { incidentAt, placeAt, type Table } from './table/table';
import type { WordIndex } from './table/word-index';
import { encodeTile } from './tiles/encode-tile';
import { membersOf, symbolAt, type MapSymbol } from './tiles/gather';
import { ExclaveNames } from './tiles/exclave-names';
import { MOST_NAMED_MEMBERS, placeNamesOf } from './tiles/place-names';
import { latitudeOf, longitudeOf } from './tiles/world';

/** Days that histograms reach over, whatever stands in the file: 1900-01-01 to 2100-12-31. */
const HISTOGRAM_LIMITS: DaySpan = { first: -25_567, last: 47_846 };

/** Rows up to which the map's symbols may touch. */
const FEW = 2000;

/** Rows of a symbol up to which they are put in order for whoever points at it, and how many of them are told. */
const MOST_SORTED = 500;
const MOST_TOLD = 4;

/** Rows from which on sorting them takes longer than walking all. */
const MANY = 10_000;

interface Asked {
  version: number;
  filter: Filter;
  matches: Matches;
}

export class Session {
  readonly table: Table;
  readonly #geography: Geography;
  readonly #indexed: IndexedGeography;
  readonly #answerer: ProximityAnswerer;
  readonly #extents: Extents;
  readonly #closing = new AbortController();
  #words: Promise<WordIndex> | null = null;
  readonly #criteria: Criteria;
  readonly #orders: Orders;
  readonly #rows: Rows;
  /** Whether any row names a place whose names are known. */
  readonly #hasPlaces: boolean;
  readonly #exclaveNames: ExclaveNames;
  #summarizer: Summarizer | null = null;
  readonly #span: DaySpan | null;
  #measures: Measures | null = null;
  /** The latest answer; there is none before the first query. */
  #asked: Asked | null = null;
  #listed: { version: number; order: Order; rows: Uint32Array } | null = null;
  #overtaken = new AbortController();

  /** @param isSearchedSoon whether words are indexed at once, so that the first search is answered quickly */
  constructor(table: Table, geography: Geography, indexed: IndexedGeography, isSearchedSoon: boolean) {
    this.table = table;
    this.#geography = geography;
    this.#indexed = indexed;
    this.#answerer = new ProximityAnswerer(geography, indexed);
    this.#extents = new Extents(table, geography.extents, indexed.sides);
    if (isSearchedSoon) void this.#wordIndex();
    this.#criteria = new Criteria(table, this.#extents, geography, () => this.#wordIndex());
    this.#orders = new Orders(table);
    this.#rows = new Rows(table, this.#extents, indexed);
    this.#hasPlaces = table.places.some((place) => place !== undefined);
    this.#exclaveNames = new ExclaveNames(geography.extents, table.info.places.values());
    this.#span = spanOf(table);
  }

  /** Gives up what is still being prepared or asked: another dataset has taken its place. */
  close(): void {
    this.#closing.abort();
    this.#overtaken.abort();
  }

  /** The sets of rows that the latest query found. */
  get matches(): Matches {
    if (!this.#asked) throw new Error('nothing was asked yet');
    return this.#asked.matches;
  }

  async query(filter: Filter, version: number, wantsMeasures: boolean, signal: AbortSignal): Promise<Answer> {
    this.#overtaken.abort();
    this.#overtaken = new AbortController();
    const wanted = AbortSignal.any([signal, this.#overtaken.signal]);
    // A newer query that came in meanwhile overtakes this one here.
    await nextTask(wanted);
    const { chosen, borderDistance } = filter;
    const needsMeasures =
      borderDistance !== null || Boolean(chosen.side?.length) || Boolean(chosen.zone?.length);
    const measures = wantsMeasures || needsMeasures ? await this.#measured(wanted) : this.#measures;
    const weighed = await this.#criteria.weigh(filter, measures, wanted);
    const matches = findMatches(this.table, weighed, measures, this.#span);
    this.#asked = { version, filter, matches };
    const { definiteCount, possibleCount, facets, withheld, histogram, unplaced } = matches;
    const latest = this.table.latestFirst.find((row) => this.#truthOf(row) !== 'no');
    return {
      version,
      definite: definiteCount,
      possible: possibleCount,
      facets,
      withheld,
      histogram,
      unplaced,
      latest: latest === undefined ? null : incidentAt(this.table, latest).start,
    };
  }

  async summary(signal: AbortSignal): Promise<Summary> {
    const { version, matches } = this.#asked!;
    const wanted = AbortSignal.any([signal, this.#overtaken.signal]);
    // Chunks of their own, this and the export: the first view needs neither.
    const { Summarizer } = await import('./summary');
    this.#summarizer ??= new Summarizer(this.table, this.#span);
    wanted.throwIfAborted();
    return this.#summarizer.summarize(version, matches);
  }

  async list(
    first: number,
    end: number,
    order: Order = LATEST_FIRST,
    signal: AbortSignal,
  ): Promise<ListItem[]> {
    const rows = await this.#ordered(order, signal);
    return this.items(rows.subarray(first, end));
  }

  async find(row: number, order: Order, signal: AbortSignal): Promise<number | null> {
    const at = (await this.#ordered(order, signal)).indexOf(row);
    return at < 0 ? null : at;
  }

  items(rows: Uint32Array): ListItem[] {
    return this.#rows.items(rows, (row) => this.#truthOf(row));
  }

  get(key: string | number): Details | null {
    const row = typeof key === 'number' ? key : this.table.ids.rowOf(key);
    return row === null || row >= this.table.columns.count ? null : this.#rows.details(row);
  }

  crossCheck(row: number): Promise<CrossCheck | null> {
    return this.#rows.crossCheck(row);
  }

  at(position: MapPosition): Spot | null {
    const symbol = this.#symbolAt(position);
    if (!symbol) return null;
    const rows = membersOf(this.#view(), symbol);
    const { start } = this.table.columns;
    const isLater = (one: number, other: number) =>
      start[one]! > start[other]! || (start[one] === start[other] && one < other);
    const latest = rows.reduce((best, row) => (isLater(row, best) ? row : best));
    const told =
      rows.length <= MOST_SORTED ? this.#latestFirst(rows).subarray(0, MOST_TOLD) : Uint32Array.of(latest);
    return {
      longitude: longitudeOf(symbol.x),
      latitude: latitudeOf(symbol.y),
      count: symbol.count,
      isGathered: !symbol.sameSpot,
      box: boxOf(this.table, rows)!,
      items: this.items(told),
    };
  }

  rowsAt(position: MapPosition): Uint32Array {
    const symbol = this.#symbolAt(position);
    return symbol ? this.#latestFirst(membersOf(this.#view(), symbol)) : new Uint32Array(0);
  }

  tile(z: number, x: number, y: number): Uint8Array<ArrayBuffer> {
    const namesOf = (symbol: MapSymbol) => this.#placeNames(symbol);
    return encodeTile(this.#view(), z, x, y, namesOf) as Uint8Array<ArrayBuffer>;
  }

  /** The rows asked for as the pieces of a file. */
  async *export(request: ExportRequest, write: Writer, said: ExportSaid, signal: AbortSignal): Pieces {
    const { takenFrom } = await import('./taking');
    const { filter, matches } = this.#asked!;
    const order = await this.#rowsToTake(request, signal);
    const from = { table: this.table, rows: this.#rows, matches, filter, geography: this.#geography };
    yield* write(takenFrom(from, order, request, said, signal));
  }

  async #rowsToTake({ rows, order }: ExportRequest, signal: AbortSignal): Promise<Uint32Array> {
    if (rows === 'shown') return this.#ordered(order, signal);
    if (rows === 'all') return this.#orders.all(order, await this.#measuresFor(order, signal), signal);
    return Uint32Array.from(rows);
  }

  /** What an order needs to be measured for. */
  #measuresFor({ by }: Order, signal: AbortSignal): Promise<Measures> | null {
    return by === 'border' ? this.#measured(signal) : null;
  }

  #wordIndex(): Promise<WordIndex> {
    if (this.#words) return this.#words;
    this.#words = indexWords(this.table, this.#closing.signal);
    // Nobody may ever search: an index given up with its session is nobody's error.
    this.#words.catch(() => {});
    return this.#words;
  }

  /** Of the published places that a symbol stands for; none where it stands for many incidents. */
  #placeNames(symbol: MapSymbol): Record<Language, string> | null {
    if (!this.#hasPlaces || symbol.count > MOST_NAMED_MEMBERS) return null;
    const rows = this.#latestFirst(membersOf(this.#view(), symbol));
    const places = Array.from(rows, (row) => placeAt(this.table, row));
    return placeNamesOf(places, (place, language) => this.#exclaveNames.nameOf(place, language));
  }

  #symbolAt({ longitude, latitude, zoom, reach }: MapPosition): MapSymbol | null {
    return symbolAt(this.#view(), zoom, longitude, latitude, reach);
  }

  #latestFirst(rows: Uint32Array): Uint32Array {
    const { columns, latestFirst } = this.table;
    if (rows.length < MANY) return rows.sort((a, b) => columns.start[b]! - columns.start[a]! || a - b);
    // Walking all rows in order is quicker than sorting many.
    const members = emptyBits(columns.count);
    for (const row of rows) setBit(members, row);
    return latestFirst.filter((row) => hasBit(members, row));
  }

  #truthOf(row: number): Truth {
    if (hasBit(this.matches.definite, row)) return 'definitely';
    return hasBit(this.matches.possible, row) ? 'possibly' : 'no';
  }

  #view() {
    const { definite, possible } = this.matches;
    const { spots, columns } = this.table;
    const areFew = columns.count <= FEW;
    return { index: spots, definite, possible, symbolClass: columns.symbolClass, areFew };
  }

  async #ordered(order: Order, signal: AbortSignal): Promise<Uint32Array> {
    const { version, matches } = this.#asked!;
    const known = this.#listed;
    const isSame = known?.order.by === order.by && known.order.descending === order.descending;
    if (known?.version === version && isSame) return known.rows;
    const measures = await this.#measuresFor(order, signal);
    const latest = await this.#orders.ordered(order, matches, measures, signal);
    const rows = order.by === 'match' ? await this.#bestFirst(latest, order) : latest;
    this.#listed = { version, order, rows };
    return rows;
  }

  async #bestFirst(rows: Uint32Array, { descending }: Order): Promise<Uint32Array> {
    const { text } = this.#asked!.filter;
    if (text.trim() === '' || rows.length > MOST_RANKED) return rows;
    const { bestFirst } = await import('./query/best-first');
    return bestFirst(this.table, rows, text, descending);
  }

  async #measured(signal: AbortSignal): Promise<Measures> {
    this.#measures ??= await measure(this.table, this.#extents, this.#answerer, this.#indexed, signal);
    return this.#measures;
  }
}

/** West, south, east, north of the rows that have a position; of all rows if none are given. */
export function boxOf(
  { columns }: Table,
  rows: Iterable<number> = columns.longitude.keys(),
): [number, number, number, number] | null {
  const { longitude, latitude } = columns;
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const row of rows) {
    if (Number.isNaN(longitude[row]!)) continue;
    west = Math.min(west, longitude[row]!);
    south = Math.min(south, latitude[row]!);
    east = Math.max(east, longitude[row]!);
    north = Math.max(north, latitude[row]!);
  }
  return west === Infinity ? null : [west, south, east, north];
}

/** The days that its rows are of; null where none is dated. */
export function spanOf({ columns }: Table): DaySpan | null {
  let first = Infinity;
  let last = -Infinity;
  for (let row = 0; row < columns.count; row += 1) {
    if (columns.firstDay[row] === EARLIEST) continue;
    first = Math.min(first, columns.firstDay[row]!);
    last = Math.max(last, columns.lastDay[row]!);
  }
  if (first > last) return null;
  const span = {
    first: Math.max(first, HISTOGRAM_LIMITS.first),
    last: Math.min(last, HISTOGRAM_LIMITS.last),
  };
  return span.first <= span.last ? span : null;
}
