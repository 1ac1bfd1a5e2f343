/** Matches as the pieces of a GeoJSON file. */
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
  const derivedAt = async (row: number) => {
    const match = hasBit(matches.definite, row) ? 'definitely' : 'possibly';
    const check = await rows.crossCheck(row);
    return derivedOf(incidentAt(table, row), match, rows.proximity(row), check, said.topics);
  };
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
    const features: string[] = [];
    for (const row of order.subarray(first, first + STRETCH)) {
      const text = featureTextAt(table, row);
      const incident = incidentAt(table, row);
      const derived = isCoded(row)
        ? await derivedAt(row)
        : derivedOfRow(incident, proximityRecord(rows.proximity(row)));
      features.push(withDerived(text, derived));
    }
    // A blob of its own, which the browser need not keep in memory.
    pieces.push(new Blob([first > 0 ? GEOJSON_SEPARATOR : '', features.join(GEOJSON_SEPARATOR)]));
    await nextTask(signal);
  }
  return new Blob([...pieces, GEOJSON_END], { type: 'application/geo+json' });
}
