/** Matches as the pieces of a GeoJSON file. */
import { deriveState } from '../core/claims';
import type { Filter } from '../core/filter';
import {
  derivedOf,
  derivedOfRow,
  GEOJSON_END,
  GEOJSON_SEPARATOR,
  geojsonStart,
  ReferredIds,
  withDerived,
  type ExportSaid,
} from '../core/formats/write-geojson';
import { proximityRecord } from '../core/geo/proximity-record';
import { hasBit } from './bits';
import { nextTask } from './next-task';
import type { Matches } from './query/matches';
import type { Rows } from './rows';
import { IS_CODED } from './table/columns';
import { featureTextAt, incidentAt, type Table } from './table/table';

/** Records written between two pauses. */
const STRETCH = 2000;

export interface Exported {
  table: Table;
  rows: Rows;
  matches: Matches;
  /** Latest first. */
  order: Uint32Array;
  filter: Filter;
}

export async function exportGeojson(
  { table, rows, matches, order, filter }: Exported,
  said: ExportSaid,
  signal: AbortSignal,
): Promise<Blob> {
  const referred = new ReferredIds();
  const isCoded = (row: number) => (table.columns.flags[row]! & IS_CODED) !== 0;
  for (const row of order) if (isCoded(row)) referred.add(incidentAt(table, row));
  const context = {
    info: table.info,
    regions: filter.regions,
    regionRule: filter.regionRule,
    said,
    definite: matches.definiteCount,
    possible: matches.possibleCount,
    of: table.columns.count,
    referred,
    read: table.understood,
  };
  const pieces: BlobPart[] = [geojsonStart(context)];
  for (let first = 0; first < order.length; first += STRETCH) {
    const features = Array.from(order.subarray(first, first + STRETCH), (row) => {
      const text = featureTextAt(table, row);
      const incident = incidentAt(table, row);
      const proximity = rows.proximity(row);
      if (!isCoded(row)) return withDerived(text, derivedOfRow(incident, proximityRecord(proximity)));
      const match = hasBit(matches.definite, row) ? 'definitely' : 'possibly';
      return withDerived(text, derivedOf(deriveState(incident.claims), match, proximity));
    });
    // A blob of its own, which the browser need not keep in memory.
    pieces.push(new Blob([first > 0 ? GEOJSON_SEPARATOR : '', features.join(GEOJSON_SEPARATOR)]));
    await nextTask(signal);
  }
  return new Blob([...pieces, GEOJSON_END], { type: 'application/geo+json' });
}
