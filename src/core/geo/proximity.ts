/**
 * How far something lies from the border, on which side, and how it stands to the peacekeepers' zone as of its date.
 * Metres, degrees (WGS 84), local calendar dates.
 */
import type { Extent } from './extents';
import { lineReference, polygonReference, type Reference } from './reference';
import { isValidOn } from './validity';
import type { Boundary, Geography, Zone } from './geography';
import { buildSides, type SideCountry, type Sides } from './sides';
import { inside, signedDistance, type SignedDistance } from './signed-distance';

/** First and last local calendar date on which it may have happened, inclusive. */
export interface DateRange {
  first: string;
  last: string;
}

export interface Side {
  country: SideCountry;
  /** Whether all of the extent lies there. */
  certain: boolean;
  /** How it is known: by measuring, or from the country that the place named surely lies in. */
  basis: 'measured' | 'place';
}

/** A version of the zone; `reference` is null where its extent is unknown. */
export interface ZoneVersion {
  zone: Zone;
  reference: Reference | null;
}

export type ZoneProximity =
  | { status: 'inside' | 'possibly_inside' | 'outside'; zone: Zone; distance: SignedDistance }
  | { status: 'not_in_force' }
  | { status: 'straddles_change'; zones: Zone[] }
  | { status: 'not_computable'; zone: Zone | null }
  | { status: 'undated'; versions: { zone: Zone; answer: ZoneProximity }[] };

export interface Proximity {
  /** Null where there is no place, or no border was in force on the date. */
  border: SignedDistance | null;
  side: Side | null;
  zone: ZoneProximity;
}

/** The published geography, indexed once. */
export interface IndexedGeography {
  /** The border by the dates it was in force, oldest first. */
  borders: readonly Reference[];
  zones: readonly ZoneVersion[];
  sides: Sides;
}

export function indexGeography({ boundaries, zones, countries }: Geography): IndexedGeography {
  return {
    borders: borderVersions(boundaries),
    zones: zones.map((zone) => ({ zone, reference: zoneReference(zone) })),
    sides: buildSides(countries, boundaries),
  };
}

/** `extent` is null where no place is given, `dates` where no date is. */
export function proximityOf(
  extent: Extent | null,
  dates: DateRange | null,
  geography: IndexedGeography,
): Proximity {
  const reference = borderOn(dates, geography.borders);
  const border = extent && reference && signedDistance(extent, reference);
  return {
    border,
    side: extent && sideOf(extent, border, geography.sides),
    zone: zoneProximity(
      zoneSituation(dates, geography.zones),
      extent && ((zone) => signedDistance(extent, zone)),
    ),
  };
}

/** The border in force on the first of the dates; the latest one where there is no date. */
export function borderOn(dates: DateRange | null, borders: readonly Reference[]): Reference | null {
  if (!dates) return borders.at(-1) ?? null;
  return borders.find((border) => isValidOn(border, dates.first)) ?? null;
}

/** Certain only where neither the border nor any other edge of a country can come within the extent. */
function sideOf(
  { position, radius, area }: { position: readonly number[]; radius: number; area: unknown },
  border: { min: number } | null,
  { countryAt, nearOtherEdge }: Sides,
): Side {
  const [longitude, latitude] = position as [number, number];
  const country = countryAt(longitude, latitude);
  // An area is a surface of one country, or cut to one: the extent itself settles the side.
  if (area !== null) return { country, certain: true, basis: 'place' };
  const certain = (border?.min ?? Infinity) > 0 && !nearOtherEdge(longitude, latitude, radius);
  return { country, certain, basis: 'measured' };
}

/** Which versions of the zone an answer for these dates rests on. */
export type ZoneSituation =
  | { status: 'undated'; versions: readonly ZoneVersion[] }
  | { status: 'in_force'; versions: readonly [ZoneVersion] }
  | { status: 'straddles_change'; versions: readonly ZoneVersion[] }
  | { status: 'not_in_force'; versions: readonly [] };

export function zoneSituation(dates: DateRange | null, versions: readonly ZoneVersion[]): ZoneSituation {
  if (!dates) return { status: 'undated', versions };
  const touched = versions.filter(
    ({ zone }) => zone.validFrom <= dates.last && (zone.validTo === null || dates.first < zone.validTo),
  );
  const version = touched[0];
  if (!version) return { status: 'not_in_force', versions: [] };
  const throughout = isValidOn(version.zone, dates.first) && isValidOn(version.zone, dates.last);
  return throughout
    ? { status: 'in_force', versions: [version] }
    : { status: 'straddles_change', versions: touched };
}

/** `measure` gives the signed distance to a version of the zone; it is null where no place is given. */
export function zoneProximity(
  situation: ZoneSituation,
  measure: ((reference: Reference) => SignedDistance | null) | null,
): ZoneProximity {
  const answer = ({ zone, reference }: ZoneVersion): ZoneProximity => {
    const distance = reference && measure && measure(reference);
    if (!distance) return { status: 'not_computable', zone };
    return { status: ZONE_STATUSES[inside(distance)], zone, distance };
  };
  switch (situation.status) {
    case 'in_force':
      return answer(situation.versions[0]);
    case 'undated':
      return {
        status: 'undated',
        versions: situation.versions.map((version) => ({ zone: version.zone, answer: answer(version) })),
      };
    case 'straddles_change':
      if (!measure) return { status: 'not_computable', zone: null };
      return { status: 'straddles_change', zones: situation.versions.map(({ zone }) => zone) };
    case 'not_in_force':
      return { status: 'not_in_force' };
  }
}

const ZONE_STATUSES = { definitely: 'inside', possibly: 'possibly_inside', no: 'outside' } as const;

/** The border by the dates it was in force, oldest first. */
export function borderVersions(boundaries: readonly Boundary[]): Reference[] {
  const versions = new Map<string, Boundary[]>();
  for (const boundary of boundaries) {
    const key = `${boundary.validFrom} ${boundary.validTo}`;
    const version = versions.get(key);
    if (version) version.push(boundary);
    else versions.set(key, [boundary]);
  }
  return [...versions.values()]
    .map((pieces) => lineReference(`border-${pieces[0]!.validFrom}`, pieces[0]!, pieces))
    .sort((one, other) => (one.validFrom < other.validFrom ? -1 : 1));
}

/** Null where its extent is unknown. */
export function zoneReference(zone: Zone): Reference | null {
  return zone.polygon && polygonReference({ ...zone, section: zone.name }, zone, zone.polygon);
}
