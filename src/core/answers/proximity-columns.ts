/** Proximity as the columns that CSV files gain; features take the record as it is. */
import type { ProximityRecord, ZoneRecord } from '../geo/proximity-record';

const COLUMNS = [
  'border_distance_m',
  'border_turf_m',
  'border_min_m',
  'border_max_m',
  'border_section',
  'border_side',
  'border_nearest_lon',
  'border_nearest_lat',
  'border_boundary_id',
  'border_reason',
  'zone_status',
  'zone_distance_m',
  'zone_turf_m',
  'zone_min_m',
  'zone_max_m',
  'zone_zone_id',
  'zone_versions',
];

/** In the order in which they are appended; Turf's where it measures, too. */
export function proximityColumns(isCrossChecked: boolean): string[] {
  return COLUMNS.filter((name) => isCrossChecked || !name.endsWith('_turf_m'));
}

/** One cell per column; `cell` makes text fit to stand in the file. */
export function proximityCells(
  { border, zone, reason }: ProximityRecord,
  separator: string,
  cell: (text: string) => string,
  isCrossChecked: boolean,
): string {
  const turf = (metres: number | undefined) =>
    isCrossChecked ? [metres === undefined ? '' : tenths(metres)] : [];
  const cells = border
    ? [
        tenths(border.distance_m),
        ...turf(border.turf_m),
        tenths(border.min_m),
        tenths(border.max_m),
        cell(border.section),
        cell(border.side),
        millionths(border.nearest[0]),
        millionths(border.nearest[1]),
        cell(border.boundary_id),
      ]
    : ['', ...turf(undefined), '', '', '', '', '', '', ''];
  cells.push(
    reason === undefined ? '' : cell(reason),
    zone.status,
    zone.distance_m === undefined ? '' : tenths(zone.distance_m),
    ...turf(zone.turf_m),
    zone.min_m === undefined ? '' : tenths(zone.min_m),
    zone.max_m === undefined ? '' : tenths(zone.max_m),
    zone.zone_id === undefined ? '' : cell(zone.zone_id),
    zone.zones === undefined ? '' : cell(versions(zone.zones)),
  );
  return cells.join(separator);
}

/** "peacekeeping-zone-2020-11-10=inside;…": what the answer would be on the dates of each version. */
function versions(zones: readonly ZoneRecord[]): string {
  return zones.map(({ zone_id, status }) => `${zone_id ?? ''}=${status}`).join(';');
}

/** "000" to "999": digits behind the point, made once rather than in every row. */
const THOUSANDTHS = Array.from({ length: 1000 }, (_, number) => String(number).padStart(3, '0'));

/** Metres as text. Put together from whole numbers, because writing fractions is by far the slowest part of a row. */
function tenths(metres: number): string {
  const steps = Math.round(metres * 10);
  const size = Math.abs(steps);
  const whole = Math.floor(size / 10);
  const rest = size - whole * 10;
  const signed = steps < 0 ? -whole : whole;
  if (rest === 0) return String(signed);
  return steps < 0 && whole === 0 ? `-0.${rest}` : `${signed}.${rest}`;
}

/** Degrees as text. */
function millionths(degrees: number): string {
  const steps = Math.round(degrees * 1e6);
  const size = Math.abs(steps);
  const whole = Math.floor(size / 1e6);
  const rest = size - whole * 1e6;
  const sign = steps < 0 ? '-' : '';
  if (rest === 0) return `${sign}${whole}`;
  const upper = Math.floor(rest / 1000);
  return `${sign}${whole}.${THOUSANDTHS[upper]!}${THOUSANDTHS[rest - upper * 1000]!}`;
}
