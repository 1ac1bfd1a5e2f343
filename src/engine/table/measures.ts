/**
 * How far every row lies from the border in force on its date, on which side, and how it stands to the peacekeepers'
 * zone. Measured on first use, in batches, and kept as columns.
 */
import { MEASURED_FACETS, type SideValue, type ZoneRelation } from '../../core/facets';
import { proximityOf, type DateRange, type Proximity, type IndexedGeography } from '../../core/geo/proximity';
import { ProximityAnswerer, type Whereabouts } from '../../core/geo/proximity-record';
import { dateOfDay } from '../../core/days';
import { nextTask } from '../next-task';
import { EARLIEST, type Columns } from './columns';
import type { Extents } from './extents';
import type { Table } from './table';

export const SIDES: readonly SideValue[] = MEASURED_FACETS.side;
export const ZONES: readonly ZoneRelation[] = MEASURED_FACETS.zone;

/** Rows between two pauses. */
const STRETCH = 2048;

export interface Measures {
  /** Metres from the border: the least and the most; NaN where it cannot be told. */
  borderMin: Float64Array;
  borderMax: Float64Array;
  borderNominal: Float64Array;
  /** Numbers among SIDES and ZONES. */
  side: Uint8Array;
  zone: Uint8Array;
}

export async function measure(
  { columns }: Table,
  extents: Extents,
  answerer: ProximityAnswerer,
  geography: IndexedGeography,
  signal: AbortSignal,
): Promise<Measures> {
  const { count } = columns;
  const measures: Measures = {
    borderMin: new Float64Array(count),
    borderMax: new Float64Array(count),
    borderNominal: new Float64Array(count),
    side: new Uint8Array(count),
    zone: new Uint8Array(count),
  };
  for (let first = 0; first < count; first += STRETCH) {
    const questions: Whereabouts[] = [];
    const rows: number[] = [];
    for (let row = first; row < Math.min(first + STRETCH, count); row += 1) {
      if (extents.isDisc(row)) {
        rows.push(row);
        questions.push(questionOf(columns, row));
      } else write(measures, row, proximityOf(extents.at(row), datesOf(columns, row), geography));
    }
    const asked = answerer.ask(questions);
    const surveyed = answerer.survey(asked.survey);
    rows.forEach((row, index) => write(measures, row, answerer.proximity(asked, surveyed, index)));
    await nextTask(signal);
  }
  return measures;
}

/** The days on which a row may have happened; null where it has no date. */
export function datesOf({ firstDay, lastDay }: Columns, row: number): DateRange | null {
  if (firstDay[row] === EARLIEST) return null;
  return { first: dateOfDay(firstDay[row]!), last: dateOfDay(lastDay[row]!) };
}

function questionOf(columns: Columns, row: number): Whereabouts {
  const [longitude, latitude] = [columns.longitude[row]!, columns.latitude[row]!];
  return {
    position: Number.isNaN(longitude) ? null : [longitude, latitude],
    radius: columns.radius[row]!,
    dates: datesOf(columns, row),
  };
}

function write(measures: Measures, row: number, { border, side, zone }: Proximity): void {
  measures.borderMin[row] = border?.min ?? NaN;
  measures.borderMax[row] = border?.max ?? NaN;
  measures.borderNominal[row] = border?.nominal ?? NaN;
  measures.side[row] = SIDES.indexOf(sideValue(side));
  measures.zone[row] = ZONES.indexOf(zone.status);
}

function sideValue(side: Proximity['side']): SideValue {
  if (!side) return 'none';
  return side.certain ? side.country : 'uncertain';
}
