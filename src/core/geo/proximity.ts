/**
 * How far an incident lies from the border, on which side, and how it stands to the peacekeepers' zone as of its
 * date. Metres, degrees (WGS 84), local calendar dates.
 */
import { booleanPointInPolygon } from '@turf/turf';
import type { Polygon, MultiPolygon, Position } from 'geojson';
import { calendarDate } from '../dates';
import type { Incident, Place } from '../incident';
import type { Country } from '../vocabulary';
import { isValidOn, type Boundary, type References, type Zone } from './references';
import {
  distanceToLine,
  distanceToPolygon,
  inside,
  radiusAround,
  unsigned,
  widen,
  type Disc,
  type Interval,
  type Nearest,
} from './signed-distance';

export interface BorderProximity extends Interval {
  section: string;
  /** Nearest point of the border, degrees. */
  nearest: Position;
  boundaryId: string;
}

export interface Side {
  country: Country | 'other';
  /** Whether all of the incident's extent lies there. */
  certain: boolean;
}

export type ZoneProximity =
  | ({ status: 'inside' | 'possibly_inside' | 'outside'; zone: Zone } & Interval)
  | { status: 'not_in_force' | 'undated' }
  | { status: 'straddles_change'; zones: Zone[] }
  | { status: 'not_computable'; zone: Zone | null };

export interface Proximity {
  /** Null where the incident has no place, or no border was in force on its date. */
  border: BorderProximity | null;
  side: Side | null;
  zone: ZoneProximity;
}

/** Where an incident may have happened; null where no place is given. */
export function extentOf(
  incident: Incident,
  place: Place | undefined,
  extents: References['extents'],
): Disc | null {
  if (!incident.position) return null;
  const surface = extents.find(({ id }) => id === place?.extentId);
  const radius = incident.locationRadius ?? (surface ? radiusAround(incident.position, surface.polygon) : 0);
  return { position: incident.position, radius };
}

export function proximityOf(incident: Incident, place: Place | undefined, references: References): Proximity {
  const extent = extentOf(incident, place, references.extents);
  const dates = datesOf(incident);
  const border = extent && borderProximity(extent, dates, references.boundaries);
  return {
    border,
    side: extent && sideOf(extent, border, surelyIn(incident, place), references),
    zone: zoneProximity(extent, dates, references.zones),
  };
}

/** First and last local calendar date on which the incident may have happened. */
interface DateRange {
  first: string;
  last: string;
}

function datesOf({ start, end }: Incident): DateRange | null {
  return start === null ? null : { first: calendarDate(start), last: calendarDate(end ?? start) };
}

function borderProximity(
  extent: Disc,
  dates: DateRange | null,
  boundaries: readonly Boundary[],
): BorderProximity | null {
  let best: (Nearest & { boundary: Boundary }) | null = null;
  for (const boundary of boundaries) {
    if (dates && !isValidOn(boundary, dates.first)) continue;
    const nearest = distanceToLine(extent.position, boundary.line);
    if (!best || nearest.distance < best.distance) best = { ...nearest, boundary };
  }
  if (!best) return null;
  const { boundary, distance, position } = best;
  return {
    ...unsigned(widen(distance, { radius: extent.radius, accuracy: boundary.accuracy })),
    section: boundary.section,
    nearest: position,
    boundaryId: boundary.id,
  };
}

/**
 * The country a place surely lies in settles the side of what happened at the place; not of what happened "in its
 * direction", which may be across the line.
 */
function surelyIn(incident: Incident, place: Place | undefined): Country | null {
  return incident.locationPrecision === 'direction' ? null : (place?.country ?? null);
}

function sideOf(
  { position }: Disc,
  border: BorderProximity | null,
  surely: Country | null,
  { countries }: References,
): Side {
  if (surely) return { country: surely, certain: true };
  const holds = ({ polygon }: { polygon: Polygon | MultiPolygon }) =>
    booleanPointInPolygon(position, polygon);
  const innermostFirst = [...countries].sort((one, other) => Number(other.enclave) - Number(one.enclave));
  return {
    country: innermostFirst.find(holds)?.country ?? 'other',
    certain: border === null || border.min > 0,
  };
}

function zoneProximity(extent: Disc | null, dates: DateRange | null, zones: readonly Zone[]): ZoneProximity {
  if (!dates) return { status: 'undated' };
  const touched = zones.filter(
    (zone) => zone.validFrom <= dates.last && (zone.validTo === null || dates.first < zone.validTo),
  );
  const zone = touched[0];
  if (!zone) return { status: 'not_in_force' };
  if (touched.length > 1 || !isValidOn(zone, dates.first) || !isValidOn(zone, dates.last)) {
    return { status: 'straddles_change', zones: touched };
  }
  if (!extent || !zone.polygon) return { status: 'not_computable', zone };
  const nearest = distanceToPolygon(extent.position, zone.polygon);
  const interval = widen(nearest.distance, { radius: extent.radius, accuracy: zone.accuracy });
  const statuses = { definitely: 'inside', possibly: 'possibly_inside', no: 'outside' } as const;
  return { status: statuses[inside(interval)], zone, ...interval };
}
