/**
 * What is taken away, as every writer gets it: rows in stretches, as often as a writer has to walk them, and what the
 * file has to say of itself. However many rows there are, only a stretch of them is in memory.
 */
import type { DatasetInfo } from '../dataset';
import type { CrossCheck } from '../geo/cross-check';
import type { Geography } from '../geo/geography';
import type { Proximity } from '../geo/proximity';
import type { Incident } from '../incident';
import type { Understood } from '../records/understood';
import type { Region, RegionRule } from '../regions/region';
import type { Truth } from '../truth';

export interface LicencedPart {
  part: string;
  licence: string;
}

/** What a file says that the data do not: sentences of the program, ready made. */
export interface ExportSaid {
  /** Moment of the export, ISO 8601. */
  exportedAt: string;
  /** What was asked for, each criterion in words. */
  askedFor: readonly string[];
  disclaimer: string;
  /** What an incident may be contested in, in words, by its `topicKey`. */
  topics: Readonly<Record<string, string>>;
  /** Which part of the file is under which licence. */
  licences: readonly LicencedPart[];
  /** That coordinates were coarsened, and how; null where they are as the data has them. */
  coarsened: string | null;
  /** How tables are to be read: of records of the claim model, and of somebody else's. */
  tables: Record<'ours' | 'others', readonly string[]>;
  /** All of this as a text for people, line by line. */
  about: readonly string[];
}

export interface TakenRow {
  incident: Incident;
  match: Exclude<Truth, 'no'>;
  /** Its feature as JSON, digit for digit as it came, but for coordinates that were coarsened. */
  readonly feature: string;
  measure: () => Proximity;
  /** The same distances by Turf; null where there are none. */
  crossCheck: () => Promise<CrossCheck | null>;
}

export interface Taken {
  info: DatasetInfo;
  geography: Geography;
  regions: readonly Region[];
  regionRule: RegionRule;
  said: ExportSaid;
  definite: number;
  possible: number;
  of: number;
  /** Degrees of the grid that coordinates were coarsened to; 0 where they are as they came. */
  grid: number;
  /** Whether all rows are records of the project's own claim model. */
  isOurs: boolean;
  /** How the file was read that the rows come from; null where they are the published ones. */
  read: Understood | null;
  /** Of tables: a byte-order mark first, by which older spreadsheets tell UTF-8. */
  hasMark: boolean;
  /** All rows anew at every call, in the order asked for. */
  stretches: () => AsyncIterable<readonly TakenRow[]>;
}

/** A file, piece by piece. */
export type Pieces = AsyncIterable<string | Uint8Array<ArrayBuffer>>;
