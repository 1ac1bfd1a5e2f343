/** Rows on their way out: those that are asked for, in stretches, with what a writer wants to know of each. */
import { NO_FILTER, type Filter } from '../core/filter';
import type { CrossCheck } from '../core/geo/cross-check';
import type { Geography } from '../core/geo/geography';
import type { Proximity } from '../core/geo/proximity';
import type { Incident } from '../core/incident';
import { coarseForeign, coarseIncident, coarseRecord } from '../core/writers/coarse';
import type { ExportSaid, Taken, TakenRow } from '../core/writers/taken';
import { hasBit } from './bits';
import type { ExportRequest } from './export-request';
import { nextTask } from './next-task';
import type { Matches } from './query/matches';
import type { Rows } from './rows';
import { stretchEnd } from './stretch';
import { IS_CODED } from './table/columns';
import { featureTextAt, incidentsAt, type Table } from './table/table';

/** Records between two pauses at most. */
const STRETCH = 1000;

export interface Takeable {
  table: Table;
  rows: Rows;
  matches: Matches;
  filter: Filter;
  geography: Geography;
}

/** @param order the rows that are taken, in their order */
export function takenFrom(
  { table, rows, matches, filter, geography }: Takeable,
  order: Uint32Array,
  request: ExportRequest,
  said: ExportSaid,
  signal: AbortSignal,
): Taken {
  const { grid, hasMark } = request;
  const isShown = request.rows === 'shown';
  const { regions, regionRule } = isShown ? filter : NO_FILTER;
  const isPossible = (row: number) => isShown && !hasBit(matches.definite, row);
  const possible = isShown ? matches.possibleCount : 0;
  return {
    info: table.info,
    geography,
    regions,
    regionRule,
    said,
    definite: order.length - possible,
    possible,
    of: table.columns.count,
    grid,
    isOurs: order.every((row) => (table.columns.flags[row]! & IS_CODED) !== 0),
    read: table.understood,
    hasMark,
    stretches: async function* () {
      for (let first = 0; first < order.length;) {
        const end = stretchEnd(first, order.length, STRETCH, (at) => table.records.byteLength(order[at]!));
        const stretch = order.subarray(first, end);
        const incidents = incidentsAt(table, stretch);
        yield incidents.map((incident, at): TakenRow => {
          const row = stretch[at]!;
          const match = isPossible(row) ? 'possibly' : 'definitely';
          return grid > 0
            ? new CoarseRow({ table, rows, row, incident, match }, grid, said.coarsened ?? '')
            : new Row({ table, rows, row, incident, match });
        });
        first = end;
        await nextTask(signal);
      }
    },
  };
}

interface RowOf {
  table: Table;
  rows: Rows;
  row: number;
  incident: Incident;
  match: TakenRow['match'];
}

class Row implements TakenRow {
  readonly incident: Incident;
  readonly match: TakenRow['match'];
  readonly #of: RowOf;

  constructor(of: RowOf) {
    this.#of = of;
    this.incident = of.incident;
    this.match = of.match;
  }

  get feature(): string {
    return featureTextAt(this.#of.table, this.#of.row);
  }

  measure(): Proximity {
    return this.#of.rows.proximity(this.#of.row);
  }

  crossCheck(): Promise<CrossCheck | null> {
    return this.#of.rows.crossCheck(this.#of.row);
  }
}

/** Its distances are those of its cell: from the exact ones it could be found again. */
class CoarseRow implements TakenRow {
  readonly incident: Incident;
  readonly match: TakenRow['match'];
  readonly #of: RowOf;
  readonly #grid: number;

  constructor(of: RowOf, grid: number, note: string) {
    this.#of = of;
    this.#grid = grid;
    this.match = of.match;
    this.incident = coarseIncident(of.incident, of.rows.radius(of.row), grid, note);
  }

  get feature(): string {
    const exact = featureTextAt(this.#of.table, this.#of.row);
    if (this.incident.isCoded) return coarseRecord(exact, this.incident);
    return coarseForeign(exact, this.#of.incident.position, this.incident.position, this.#grid);
  }

  measure(): Proximity {
    return this.#of.rows.proximityAt(this.#of.row, this.incident);
  }

  crossCheck(): Promise<CrossCheck | null> {
    return this.#of.rows.crossCheckAt(this.incident.position, this.measure());
  }
}
