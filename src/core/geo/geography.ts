/**
 * The published geography that distances are measured to, as its files hold it. Every line and zone carries the dates
 * it was valid and how accurately it is known: degrees (WGS 84), metres, local calendar dates.
 */
import type { LineString, MultiPolygon, Polygon } from 'geojson';
import type { BoundaryKind, Country } from '../conflict';
import type { Validity } from './validity';

/** A piece of the border within one section; bridged pieces close a gap in the source with a straight line. */
export interface Boundary extends Validity {
  id: string;
  sectionId: string;
  section: string;
  kind: BoundaryKind;
  line: LineString;
  accuracy: number;
  bridged: boolean;
}

/** A version of the peacekeepers' zone; `polygon: null` where its extent on those dates is unknown. */
export interface Zone extends Validity {
  id: string;
  name: string;
  polygon: Polygon | null;
  accuracy: number;
}

/** The surface of a place that is more than a disc (an exclave). */
export interface NamedExtent {
  id: string;
  name: string;
  polygon: Polygon | MultiPolygon;
}

/** Land that belongs to a country as mapped, inland water filled; enclaves are areas of their own. */
export interface CountryArea {
  id: string;
  country: Country;
  enclave: boolean;
  polygon: Polygon | MultiPolygon;
}

export interface Geography {
  boundaries: Boundary[];
  zones: Zone[];
  extents: NamedExtent[];
  countries: CountryArea[];
}
