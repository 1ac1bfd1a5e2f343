/** What an incident asks of the map: derived from it, so that no program asks another question than the one that is shown. */
import { incidentDates } from '../dates';
import type { Whereabouts } from '../geo/proximity-record';
import type { Incident } from '../incident';

export function questionOf({
  position,
  start,
  end,
  locationRadius,
  placeId,
  surface,
}: Incident): Whereabouts {
  const question: Whereabouts = {
    position: position ? [position[0]!, position[1]!] : null,
    radius: locationRadius ?? 0,
    dates: incidentDates({ start, end }),
  };
  if (surface) return { ...question, surface };
  // A place with a surface of its own states no radius; published surfaces go by the id of their place.
  return locationRadius === null && placeId !== null ? { ...question, extentId: placeId } : question;
}
