/**
 * What a schema cannot see in the published files: references that lead nowhere, ids used twice, points that are
 * not their place's, unknowns written as zero, polygons that cross themselves.
 */
import { booleanClockwise, kinks } from '@turf/turf';
import type { Polygon, Position } from 'geojson';
import { claimsInForce } from '../claims';
import type { Dataset } from '../dataset';
import type { References, Zone } from '../geo/references';
import type { Claim, Incident } from '../incident';
import type { Problem } from '../result';
import { decodePublished, type PublishedFiles } from './published';

/** Every problem found; none means that the files may be published. */
export function checkPublished(files: PublishedFiles): Problem[] {
  const decoded = decodePublished(files);
  if (!decoded.ok) return decoded.problems;
  const { dataset, references } = decoded.value;
  return [
    ...emptyFiles(files),
    ...repeatedIds(files),
    ...dataset.incidents.flatMap((incident) => checkIncident(incident, dataset)),
    ...checkPlaces(dataset, references),
    ...checkZones(files, references.zones),
  ];
}

/** From the files themselves: in the decoded maps a repeated id has already replaced the first. */
function recordsIn(files: PublishedFiles): [file: string, records: { id: string }[]][] {
  const lists: [file: string, records: unknown[]][] = [
    ...(['incidents', 'places', 'zones', 'boundaries', 'extents', 'countries'] as const).map(
      (name): [string, unknown[]] => [`${name}.geojson`, (files[name] as { features: unknown[] }).features],
    ),
    ['sources.json', (files.sources as { sources: unknown[] }).sources],
  ];
  return lists as [string, { id: string }[]][];
}

/** A check that had nothing to look at has found nothing out. */
function emptyFiles(files: PublishedFiles): Problem[] {
  return recordsIn(files)
    .filter(([, records]) => records.length === 0)
    .map(([file]) => ({ reason: 'empty', where: file, field: '', message: 'expected at least one record' }));
}

function repeatedIds(files: PublishedFiles): Problem[] {
  return recordsIn(files).flatMap(([file, records]) => {
    const ids = records.map(({ id }) => id);
    const repeated = ids.filter((id, index) => ids.indexOf(id) !== index);
    return repeated.map((id) => problem(file, id, 'id', 'repeated_id', 'expected an id used once'));
  });
}

function checkIncident(incident: Incident, dataset: Dataset): Problem[] {
  const found: Problem[] = [];
  const report = (field: string, reason: string, message: string) =>
    found.push(problem('incidents.geojson', incident.id, field, reason, message));
  const knownSource = (id: string, field: string) => {
    if (!dataset.sources.has(id)) report(field, 'unknown_source', `no source "${id}" in sources.json`);
  };
  const knownPlace = (id: string, field: string) => {
    if (!dataset.places.has(id)) report(field, 'unknown_place', `no place "${id}" in places.geojson`);
  };

  incident.sources.forEach(({ sourceId }, index) => knownSource(sourceId, `sources.${index}.source_id`));
  checkLocation(incident, dataset, report);
  incident.related.forEach((id, index) => {
    const other = dataset.incidents.find((candidate) => candidate.id === id);
    const field = `related.${index}`;
    if (!other) report(field, 'unknown_incident', `no incident "${id}"`);
    else if (!other.related.includes(incident.id)) {
      report(field, 'one_way', `"${id}" does not name this incident; expected both to name each other`);
    }
  });
  if (!incident.id.startsWith(incident.start?.slice(0, 7) ?? '')) {
    report('id', 'id_and_date', `expected an id that starts with the month of ${incident.start}`);
  }
  incident.claims.forEach((claim, index) => {
    const field = `claims.${index}`;
    claim.sourceIds.forEach((id) => knownSource(id, `${field}.source_ids`));
    if (claim.attribute === 'location') knownPlace(claim.value, `${field}.value`);
    checkClaim(claim, incident.claims, field, report);
  });
  const named = new Set(
    claimsInForce(incident.claims).flatMap((claim) => (claim.attribute === 'weapon' ? [claim.value] : [])),
  );
  incident.weapons.forEach((weapon, index) => {
    if (!named.has(weapon)) report(`weapons.${index}`, 'unclaimed', `no claim names "${weapon}"`);
  });
  return found;

  function checkLocation(
    { placeId, position, locationRadius }: Incident,
    { places }: Dataset,
    tell: typeof report,
  ): void {
    if (locationRadius === 0) {
      tell(
        'location_radius_m',
        'unknown_as_zero',
        'expected null or a radius above 0: nothing is known to 0 m',
      );
    }
    if (placeId === null) {
      if (position) tell('geometry', 'point_without_place', 'expected null where no place is given');
      return;
    }
    knownPlace(placeId, 'place_id');
    const place = places.get(placeId);
    if (place && String(place.position) !== String(position)) {
      tell('geometry', 'not_the_place', `expected the point of "${placeId}", ${String(place.position)}`);
    }
  }
}

function checkClaim(
  claim: Claim,
  all: readonly Claim[],
  field: string,
  report: (field: string, reason: string, message: string) => void,
): void {
  if (all.filter(({ id }) => id === claim.id).length > 1) {
    report(`${field}.id`, 'repeated_id', `"${claim.id}" is used twice in this incident`);
  }
  if (claim.supersedes !== null) {
    const earlier = all.find(({ id }) => id === claim.supersedes);
    if (!earlier) report(`${field}.supersedes`, 'unknown_claim', `no claim "${claim.supersedes}"`);
    else if (earlier.claimant !== claim.claimant) {
      report(`${field}.supersedes`, 'other_claimant', 'expected a claim of the same claimant');
    }
  }
  if (claim.attribute !== 'casualties') return;
  const { low, high } = claim.value;
  const saysNone = /\b(no|none|nobody|not)\b/i.test(claim.text);
  if (low === 0 && !(high === 0 && saysNone)) {
    report(
      `${field}.value.low`,
      'unknown_as_zero',
      'expected 0 only with high 0 and a text that says nobody was hurt; leave the claim out where it is unknown',
    );
  }
}

function checkPlaces({ places }: Dataset, { extents }: References): Problem[] {
  return [...places.values()].flatMap((place) => {
    const report = (field: string, reason: string, message: string) => [
      problem('places.geojson', place.id, field, reason, message),
    ];
    if (place.extentId !== null && !extents.some(({ id }) => id === place.extentId)) {
      return report('extent_id', 'unknown_extent', `no extent "${place.extentId}" in extents.geojson`);
    }
    if (place.radius === 0) {
      return report('radius_m', 'unknown_as_zero', 'expected null or a radius above 0');
    }
    return [];
  });
}

function checkZones(files: PublishedFiles, zones: readonly Zone[]): Problem[] {
  const records = (files.zones as { features: { properties: { vertices: unknown[] } }[] }).features;
  return zones.flatMap((zone, index) => {
    const report = (field: string, reason: string, message: string) =>
      problem('zones.geojson', zone.id, field, reason, message);
    const next = zones[index + 1];
    const found: Problem[] = [];
    if (next && next.validFrom !== zone.validTo) {
      found.push(report('valid_to', 'gap', `expected the next version's valid_from, ${next.validFrom}`));
    }
    const ring = zone.polygon?.coordinates[0];
    const vertices = ring ? ring.length - 1 : 0;
    if (records[index]?.properties.vertices.length !== vertices) {
      found.push(report('vertices', 'wrong_number', `expected one entry for each of ${vertices} vertices`));
    }
    return zone.polygon ? [...found, ...ringFaults(zone.polygon, report)] : found;
  });
}

function ringFaults(
  polygon: Polygon,
  report: (field: string, reason: string, message: string) => Problem,
): Problem[] {
  const found: Problem[] = [];
  if (kinks(polygon).features.length > 0) {
    found.push(report('geometry', 'crosses_itself', 'expected a ring that does not cross itself'));
  }
  if (booleanClockwise(polygon.coordinates[0] as Position[])) {
    found.push(report('geometry', 'wrong_winding', 'expected the outer ring counterclockwise (RFC 7946)'));
  }
  return found;
}

function problem(file: string, id: string, field: string, reason: string, message: string): Problem {
  return { reason, where: `${file}, ${id}`, field, message };
}
