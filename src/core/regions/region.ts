/**
 * Regions: where the user looks. Drawn, typed, picked from the map or read from a file, they are shapes on the ground
 * (WGS 84 degrees, metres), each asked for as "inside" or "outside", and combined by one rule.
 */
import type { LineString, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson';

export type Shape =
  /** Everything within an outline. */
  | { kind: 'area'; polygon: Polygon | MultiPolygon }
  /** Everything within `radius` metres of a point. */
  | { kind: 'circle'; centre: Position; radius: number }
  /** Everything within `within` metres of a line. */
  | { kind: 'corridor'; line: LineString | MultiLineString; within: number }
  /** Everything within `within` metres of the border or one of its sections. */
  | { kind: 'border'; section: string | null; within: number }
  /** The peacekeepers' zone as it stood on the incident's date. */
  | { kind: 'zone' }
  /** The surface of a published place: the exclave. */
  | { kind: 'surface'; id: string };

export type ShapeKind = Shape['kind'];

export interface Region {
  id: string;
  name: string;
  shape: Shape;
  /** What lies in it is not wanted. */
  isExcluded: boolean;
  /** Put aside: neither drawn nor asked for. */
  isHidden: boolean;
}

/** Whether an incident has to lie in any or in all of the regions that are not excluded. */
export type RegionRule = 'any' | 'all';

/** Characters of a region's name. */
export const NAME_LIMIT = 80;

/** Metres around a line that says nothing of its own. */
export const USUAL_WITHIN = 5000;

/** Metres: farther than anything lies from anything. */
export const FARTHEST = 20_000_000;

export function newRegion(id: string, name: string, shape: Shape): Region {
  return { id, name, shape, isExcluded: false, isHidden: false };
}

/** Those that are asked for. */
export function regionsInUse(regions: readonly Region[]): Region[] {
  return regions.filter(({ isHidden }) => !isHidden);
}
