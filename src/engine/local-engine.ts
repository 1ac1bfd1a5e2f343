/** The engine itself, in whatever thread it is made. */
import type { DatasetInfo } from '../core/dataset';
import { NONE } from '../core/facets';
import type { Filter } from '../core/filter';
import { NO_FILTER } from '../core/filter';
import { unpackGeojson } from '../core/formats/packed-geojson';
import { decodeSurroundings, type Surroundings } from '../core/formats/published';
import type { CrossCheck } from '../core/geo/cross-check';
import { indexGeography, type IndexedGeography } from '../core/geo/proximity';
import type { Geography } from '../core/geo/geography';
import { ACCEPTED, prepareFormats } from '../core/records/formats';
import type { Order } from '../core/order';
import { failure, problem, success, type Result } from '../core/result';
import { yearCounts } from '../core/timeline-bins';
import { decodeText } from '../core/text-decoding';
import type { ExportSaid } from '../core/writers/taken';
import { KINDS } from '../core/writers/kinds';
import { prepareWriters, WRITERS } from '../core/writers/writers';
import type { Answer, Histogram, Summary } from './answers';
import type {
  CallOptions,
  Details,
  Engine,
  ListItem,
  Loaded,
  LoadOptions,
  MapPosition,
  GeographyTexts,
  DataFile,
  Spot,
} from './engine';
import { fingerprintOf } from './opening/fingerprint';
import { readTable, type ReadTable } from './opening/read-table';
import { boxOf, Session, spanOf } from './session';
import { IS_CODED } from './table/columns';
import type { ExportRequest } from './export-request';

const NEVER = new AbortController().signal;

export class LocalEngine implements Engine {
  #surroundings: Surroundings | null = null;
  #indexed: IndexedGeography | null = null;
  #session: Session | null = null;
  #version = 0;
  readonly #isSearchedSoon: boolean;

  /** @param isSearchedSoon whether to index the words of what is loaded at once, which takes memory */
  constructor(isSearchedSoon = true) {
    this.#isSearchedSoon = isSearchedSoon;
  }

  async setGeography(texts: GeographyTexts): Promise<Result<Geography>> {
    const surroundings = parseTexts(texts);
    if (!surroundings.ok) return surroundings;
    this.#surroundings = surroundings.value;
    this.#indexed = indexGeography(surroundings.value.geography);
    return success(surroundings.value.geography);
  }

  async load(
    source: DataFile,
    { signal = NEVER, onProgress = () => {} }: LoadOptions = {},
  ): Promise<Result<Loaded>> {
    if (!this.#surroundings || !this.#indexed) throw new Error('the geography has to be set first');
    const { info: published, geography } = this.#surroundings;
    const complete = (info: DatasetInfo) => (source.isPublished ? published : withPublished(info, published));
    const { countryAt } = this.#indexed.sides;
    const read = await readTable(source, { signal, onProgress, complete, countryAt });
    if (!read.ok) return read;
    const session = new Session(read.value.table, geography, this.#indexed, this.#isSearchedSoon);
    const { histogram } = await session.query(NO_FILTER, (this.#version += 1), false, signal);
    const loaded = loadedOf(read.value, histogram, await fingerprintOf(source.file));
    signal.throwIfAborted();
    // From here on it is the new dataset that answers: nothing can be cancelled any more.
    this.#session?.close();
    this.#session = session;
    return success(loaded);
  }

  query(filter: Filter, measured = false, { signal = NEVER }: CallOptions = {}): Promise<Answer> {
    return this.session.query(filter, (this.#version += 1), measured, signal);
  }

  summary({ signal = NEVER }: CallOptions = {}): Promise<Summary> {
    return this.session.summary(signal);
  }

  list(first: number, end: number, order: Order, { signal = NEVER }: CallOptions = {}): Promise<ListItem[]> {
    return this.session.list(first, end, order, signal);
  }

  find(row: number, order: Order, { signal = NEVER }: CallOptions = {}): Promise<number | null> {
    return this.session.find(row, order, signal);
  }

  async items(rows: Uint32Array): Promise<ListItem[]> {
    return this.session.items(rows);
  }

  async get(key: string | number): Promise<Details | null> {
    return this.session.get(key);
  }

  crossCheck(row: number): Promise<CrossCheck | null> {
    return this.session.crossCheck(row);
  }

  async record(row: number): Promise<string> {
    return this.session.table.records.text(row);
  }

  async at(position: MapPosition): Promise<Spot | null> {
    return this.session.at(position);
  }

  async rowsAt(position: MapPosition): Promise<Uint32Array> {
    return this.session.rowsAt(position);
  }

  async tile(z: number, x: number, y: number): Promise<Uint8Array<ArrayBuffer>> {
    return this.session.tile(z, x, y);
  }

  async text(file: Blob): Promise<Result<string>> {
    return decodeText(new Uint8Array(await file.arrayBuffer()));
  }

  async accepted(): Promise<string> {
    return ACCEPTED;
  }

  async prepare(): Promise<void> {
    await Promise.all([
      prepareFormats(),
      prepareWriters(),
      import('./taking'),
      import('./summary'),
      import('./query/best-first'),
      import('../core/geo/cross-check'),
    ]);
  }

  async export(
    request: ExportRequest,
    said: ExportSaid,
    { signal = NEVER }: CallOptions = {},
  ): Promise<Blob> {
    const write = await WRITERS[request.writer]();
    const parts: Blob[] = [];
    for await (const piece of this.session.export(request, write, said, signal)) {
      // Blobs of their own, which a browser need not keep in memory.
      parts.push(new Blob([piece]));
    }
    return new Blob(parts, { type: KINDS[request.writer].mediaType });
  }

  get session(): Session {
    if (!this.#session) throw new Error('nothing is loaded yet');
    return this.#session;
  }
}

function parseTexts(texts: GeographyTexts): Result<Surroundings> {
  const parsed: Partial<Record<keyof GeographyTexts, unknown>> = {};
  for (const [name, text] of Object.entries(texts)) {
    try {
      parsed[name as keyof GeographyTexts] = unpackGeojson(JSON.parse(text));
    } catch (error) {
      return failure(problem('not_json', { cause: (error as Error).message }, { file: name }));
    }
  }
  return decodeSurroundings(parsed as Record<keyof GeographyTexts, unknown>);
}

/** A file may name places and sources of the published data without carrying them. */
function withPublished(info: DatasetInfo, published: DatasetInfo): DatasetInfo {
  return {
    ...info,
    places: new Map([...published.places, ...info.places]),
    sources: new Map([...published.sources, ...info.sources]),
  };
}

function loadedOf(
  { table, rejected, skipped, doubtful, problems, understood, narrowedTo }: ReadTable,
  histogram: Histogram,
  fingerprint: string,
): Loaded {
  return {
    info: table.info,
    count: table.columns.count,
    rejected,
    skipped,
    doubtful,
    problems,
    understood,
    fingerprint,
    citedSources: citedSources(table),
    isCoded: table.columns.flags.some((flags) => (flags & IS_CODED) !== 0),
    box: boxOf(table),
    days: spanOf(table),
    years: yearCounts(histogram),
    narrowedTo,
  };
}

/** Sources that any incident cites: a dataset has others besides, of what it says itself. */
function citedSources({ profiles }: ReadTable['table']): number {
  const ids = new Set(profiles.all.flatMap(({ source }) => source));
  ids.delete(NONE);
  return ids.size;
}
