/**
 * What the program asks of the incidents, however many they are. One dataset is loaded at a time; the last filter
 * asked for is what lists, tiles, hits and exports answer of. The same in-process and in a worker: all that goes in
 * and comes out can be cloned.
 */
import type { ClaimedLoss } from '../core/casualties';
import type { Country } from '../core/conflict';
import type { DatasetInfo } from '../core/dataset';
import type { ZoneRelation } from '../core/facets';
import type { Filter } from '../core/filter';
import type { CrossCheck } from '../core/geo/cross-check';
import type { Proximity } from '../core/geo/proximity';
import type { Geography } from '../core/geo/geography';
import type { Interval } from '../core/geo/signed-distance';
import type { Truth } from '../core/truth';
import type { DerivedState, Incident, Place, Topic } from '../core/incident';
import type { GivenMapping } from '../core/mapping/given-mapping';
import type { Encoding } from '../core/guess-encoding';
import type { LossSize } from '../core/loss-size';
import type { Order } from '../core/order';
import type { Understood } from '../core/records/understood';
import type { DateOrder } from '../core/values/date-order';
import type { Region, RegionRule } from '../core/regions/region';
import type { Problem, Result } from '../core/result';
import type { DaySpan, YearCount } from '../core/timeline-bins';
import type { ClaimState } from '../core/vocabulary';
import type { ExportSaid } from '../core/writers/taken';
import type { Answer, Summary } from './answers';
import type { ExportRequest } from './export-request';

/** Texts of the published files beside the incidents, by name. */
export type GeographyTexts = Record<
  'boundaries' | 'countries' | 'datapackage' | 'extents' | 'places' | 'sources' | 'zones',
  string
>;

export interface DataFile {
  file: Blob;
  name: string;
  /** The order of day and month, and the encoding, that the user gave; what is not given is told from the file. */
  dates?: DateOrder;
  encoding?: Encoding;
  /** How it is to be understood; nothing of that is guessed then. */
  mapping?: GivenMapping;
  /** The published incidents: their title, version and licence are those of the geography's package. */
  isPublished: boolean;
}

export interface Progress {
  bytes: number;
  totalBytes: number;
  rows: number;
}

/** A dataset that was loaded whole: rows in the file = count + rejected + skipped. */
export interface Loaded {
  info: DatasetInfo;
  count: number;
  rejected: number;
  /** Blank ones. */
  skipped: number;
  /** Rows taken without something that could not be read (a date). */
  doubtful: number;
  /** What was wrong with rejected and doubtful rows: the first of them, in the file's order. */
  problems: Problem[];
  /** How it was read. */
  understood: Understood;
  /** Tells files apart, whatever their names: 16 hexadecimal digits. */
  fingerprint: string;
  /** How many sources its incidents cite. */
  citedSources: number;
  /** Whether any record is of the project's own claim model. */
  isCoded: boolean;
  /** West, south, east, north of all positions; null where there are none. */
  box: [number, number, number, number] | null;
  /** Days of all that is dated, the first and the last; null where nothing is. */
  days: DaySpan | null;
  /** Years that anything of it may be of, whatever is asked for. */
  years: YearCount[];
  /** Regions that the file says it was narrowed to. */
  narrowedTo: { regions: Region[]; regionRule: RegionRule };
}

export interface ListItem {
  row: number;
  id: string;
  title: string;
  start: string | null;
  end: string | null;
  datePrecision: Incident['datePrecision'];
  isTimeAbout: Incident['isTimeAbout'];
  isEndKnown: Incident['isEndKnown'];
  dateBasis: Incident['dateBasis'];
  status: Incident['status'];
  eventType: Incident['eventType'];
  /** The file's own, where it is not certain which of ours it is. */
  ownType?: string;
  state: ClaimState;
  /** Empty unless it is contested. */
  contested: Topic[];
  isRepresentative: boolean;
  losses: LossSize;
  /** What is claimed of losses and stands. */
  claimedLosses: ClaimedLoss[];
  hasPlace: boolean;
  /** From the border, metres; null where it cannot be told. */
  border: Interval | null;
  zone: ZoneRelation;
  truth: Truth;
}

export interface Details {
  row: number;
  incident: Incident;
  /** What the record says, of one that is not coded: that is shown as it came. */
  original: Original | null;
  state: DerivedState;
  place: Place | null;
  /**
   * Where it may have happened: metres around its position, in a country where it surely lies in one, or the surface
   * with an id; null without a place.
   */
  extent: { radius: number; country: Country | null; surfaceId: string | null } | null;
  proximity: Proximity;
  /** By the groups whose tolls it shares: how many others of them there are, and the first of these. */
  sharedTolls: Map<string, { some: Pick<Incident, 'title' | 'placeId'>[]; count: number }>;
  related: { id: string; title: string }[];
}

/** The properties of a record, the first of them where there are too many to be shown. */
export interface Original {
  properties: OriginalProperty[];
  count: number;
}

export interface OriginalProperty {
  name: string;
  /** The beginning of its value where that is too long to be shown. */
  text: string;
  isCut: boolean;
}

/** What stands under a position on the map. */
export interface Spot {
  /** Of its symbol, degrees. */
  longitude: number;
  latitude: number;
  /** How many rows are drawn as this symbol. */
  count: number;
  /** Whether its rows lie at different positions. */
  isGathered: boolean;
  /** West, south, east, north of its rows. */
  box: [number, number, number, number];
  /** The latest of them, latest first; of many the latest alone. */
  items: ListItem[];
}

export interface MapPosition {
  longitude: number;
  latitude: number;
  /** Of the map; and pixels around the position within which a symbol counts as meant. */
  zoom: number;
  reach: number;
}

export interface CallOptions {
  signal?: AbortSignal;
}

export interface LoadOptions extends CallOptions {
  onProgress?: (progress: Progress) => void;
}

export interface Engine {
  /** The lines, zones and surfaces that distances are measured to, with the places and sources of the published data. */
  setGeography: (texts: GeographyTexts, options?: CallOptions) => Promise<Result<Geography>>;
  /** Takes the place of what was loaded before once it is whole; else everything stays as it was. */
  load: (source: DataFile, options?: LoadOptions) => Promise<Result<Loaded>>;
  /**
   * The newest query wins: one that a newer overtakes fails with an AbortError. `measured`: measure all rows to the
   * geography, so that the facets that are measured are counted too; once they are, they stay so.
   */
  query: (filter: Filter, measured?: boolean, options?: CallOptions) => Promise<Answer>;
  /** What the latest answer's matches come to; one that a newer query overtakes fails with an AbortError. */
  summary: (options?: CallOptions) => Promise<Summary>;
  /** Matches `first` to `end` − 1 of the latest answer, in an order. */
  list: (first: number, end: number, order: Order, options?: CallOptions) => Promise<ListItem[]>;
  /** Where a row stands in that list; null where it does not match. */
  find: (row: number, order: Order, options?: CallOptions) => Promise<number | null>;
  /** The given rows, in the given order. */
  items: (rows: Uint32Array, options?: CallOptions) => Promise<ListItem[]>;
  /** The incident with an id, or of a row; null where there is none. */
  get: (key: string | number, options?: CallOptions) => Promise<Details | null>;
  /** A row's distances measured a second time, by Turf; null where it has no place. */
  crossCheck: (row: number, options?: CallOptions) => Promise<CrossCheck | null>;
  /** The text of a row's record, as it came. */
  record: (row: number, options?: CallOptions) => Promise<string>;
  /** The symbol under a position, of the latest answer. */
  at: (position: MapPosition, options?: CallOptions) => Promise<Spot | null>;
  /** All rows of that symbol, latest first; none where there is no symbol. */
  rowsAt: (position: MapPosition, options?: CallOptions) => Promise<Uint32Array>;
  /** A vector tile of the latest answer; its layer is `incidents`. */
  tile: (z: number, x: number, y: number, options?: CallOptions) => Promise<Uint8Array<ArrayBuffer>>;
  /** All of a text file, in whatever encoding it is; fails where it is none. Nothing is loaded by it. */
  text: (file: Blob, options?: CallOptions) => Promise<Result<string>>;
  /** What a file dialog offers to open: endings and media types, parted by commas. */
  accepted: (options?: CallOptions) => Promise<string>;
  /** Fetches all code that later calls may need, so that none of them needs the network; fails where it cannot. */
  prepare: (options?: CallOptions) => Promise<void>;
  /** Rows as a file. */
  export: (request: ExportRequest, said: ExportSaid, options?: CallOptions) => Promise<Blob>;
}

export type Method = keyof Engine;

/** How many arguments come before a method's options. */
export const ARGUMENT_COUNTS: Record<Method, number> = {
  setGeography: 1,
  load: 1,
  query: 2,
  summary: 0,
  list: 3,
  find: 2,
  items: 1,
  get: 1,
  crossCheck: 1,
  record: 1,
  at: 1,
  rowsAt: 1,
  tile: 3,
  text: 1,
  accepted: 0,
  prepare: 0,
  export: 2,
};
