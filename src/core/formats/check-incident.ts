/** An incident against the places, sources and incidents that it names. */
import { claimsInForce } from '../claims';
import type { Incident, Place, Source } from '../incident';
import { problem, type Problem, type Reason, type ValuesOf, type Where } from '../result';

/** An incident as far as it could be read. */
export interface CheckedIncident {
  incident: Incident;
  where: Where;
  /** Paths of what could not be read and stands for nothing: no more is to be said of it. */
  replaced: ReadonlySet<string>;
}

/** What incidents may refer to. */
export interface Known {
  places: ReadonlyMap<string, Place>;
  sources: ReadonlyMap<string, Source>;
  incidents: ReadonlyMap<string, Incident>;
  /** Of every record, whatever else is wrong with it. */
  ids: ReadonlySet<string>;
}

/** Takes a problem of one record: the field as a path, the reason and its values. */
export type Report = <Name extends Reason>(field: string, reason: Name, values: ValuesOf<Name>) => void;

/** Reports about an incident, but for what could not be read. */
export function reporter({ where, replaced, incident }: CheckedIncident, found: Problem[]): Report {
  return (field, reason, values) => {
    if ([...replaced].some((path) => field === path || field.startsWith(`${path}.`))) return;
    const [list, index] = field.split('.');
    const item = list === 'claims' && index !== undefined ? incident.claims[Number(index)]?.id : undefined;
    found.push(problem(reason, values, { ...where, field, ...(item !== undefined && { item }) }));
  };
}

export function checkIncident(checked: CheckedIncident, known: Known): Problem[] {
  const found: Problem[] = [];
  const report = reporter(checked, found);
  const { incident, replaced } = checked;

  incident.sources.forEach(({ sourceId }, index) => {
    if (!known.ids.has(sourceId)) report(`sources.${index}.source_id`, 'unknown_source', { id: sourceId });
  });
  checkLocation(incident, known, report);
  incident.related.forEach((id, index) => {
    const field = `related.${index}`;
    if (!known.ids.has(id)) report(field, 'unknown_incident', { id });
    else if (known.incidents.get(id)?.related.includes(incident.id) === false)
      report(field, 'one_way', { id });
  });
  if (!replaced.has('start') && !incident.id.startsWith(incident.start?.slice(0, 7) ?? '')) {
    report('id', 'id_and_date', { start: incident.start ?? '' });
  }
  if (incident.status === 'corrected' && incident.note === null) report('note', 'corrected_without_note', {});

  const areClaimsRead = ![...replaced].some((path) => path.startsWith('claims'));
  const named = new Set(
    claimsInForce(incident.claims).flatMap((claim) => (claim.attribute === 'weapon' ? [claim.value] : [])),
  );
  incident.weapons.forEach((weapon, index) => {
    if (areClaimsRead && !named.has(weapon)) report(`weapons.${index}`, 'unclaimed', { weapon });
  });
  return found;
}

function checkLocation(
  { placeId, position, locationRadius }: Incident,
  { places, ids }: Known,
  report: Report,
): void {
  if (locationRadius === 0) report('location_radius_m', 'unknown_as_zero', {});
  if (placeId === null) {
    if (position) report('geometry', 'point_without_place', {});
    return;
  }
  if (!ids.has(placeId)) report('place_id', 'unknown_place', { id: placeId });
  const place = places.get(placeId);
  if (!place) return;
  if (String(place.position) !== String(position)) {
    report('geometry', 'not_the_place', { id: placeId, position: String(place.position) });
  }
  if (place.radius !== null && locationRadius !== null && locationRadius < place.radius) {
    const values = { id: placeId, radius: locationRadius, placeRadius: place.radius };
    report('location_radius_m', 'radius_below_place', values);
  }
}
