/** Where an incident may have happened, from what its record and its place say. */
import type { Position } from 'geojson';
import { deriveState } from '../claims';
import type { Incident, Place } from '../incident';
import { cutTo, discExtent, polygonExtent, type Extent } from './extents';
import type { Geography } from './geography';
import type { Sides } from './sides';

/** What of an incident its extent rests on. */
export interface Located {
  position: Position | null;
  /** Metres; null where it is not known or the place's own surface says it. */
  locationRadius: number | null;
  /** Whether it lies in the country that its place surely lies in. */
  isAtItsPlace: boolean;
}

/** Null where no place is given. */
export function extentOf(
  { position, locationRadius, isAtItsPlace }: Located,
  place: Place | undefined,
  extents: Geography['extents'],
  sides: Sides,
): Extent | null {
  if (!position) return null;
  const surface = extents.find(({ id }) => id === place?.extentId);
  if (surface && locationRadius === null) return polygonExtent(position, surface.polygon);
  const disc = discExtent(position, locationRadius ?? 0);
  const country = place?.country;
  return country && isAtItsPlace ? cutTo(disc, sides.surfaceOf(country)) : disc;
}

/**
 * What happened at a place lies in the country that the place surely lies in. Not so what happened "in its direction",
 * which may be across the line, nor what the sides place differently.
 */
export function liesAtItsPlace({ locationPrecision, claims }: Incident): boolean {
  return locationPrecision !== 'direction' && deriveState(claims).byAttribute.location !== 'contested';
}
