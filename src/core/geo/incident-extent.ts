/** Where an incident may have happened, from what its record and its place say. */
import { deriveState } from '../claims';
import type { Incident, Place } from '../incident';
import { cutTo, discExtent, polygonExtent, type Extent } from './extents';
import type { References } from './references';
import type { Sides } from './sides';

/** Null where no place is given. */
export function incidentExtent(
  incident: Incident,
  place: Place | undefined,
  extents: References['extents'],
  sides: Sides,
): Extent | null {
  if (!incident.position) return null;
  const surface = extents.find(({ id }) => id === place?.extentId);
  if (surface && incident.locationRadius === null) return polygonExtent(incident.position, surface.polygon);
  const disc = discExtent(incident.position, incident.locationRadius ?? 0);
  const country = place?.country;
  return country && liesAtItsPlace(incident) ? cutTo(disc, sides.surfaceOf(country)) : disc;
}

/**
 * What happened at a place lies in the country that the place surely lies in. Not so what happened "in its direction",
 * which may be across the line, nor what the sides place differently.
 */
function liesAtItsPlace({ locationPrecision, claims }: Incident): boolean {
  return locationPrecision !== 'direction' && deriveState(claims).byAttribute.location !== 'contested';
}
