/**
 * What a schema cannot see in the published files: references that lead nowhere, ids used twice, points that are
 * not their place's, unknowns written as zero, polygons that cross themselves.
 */
import { booleanClockwise, kinks } from '@turf/turf';
import type { Polygon, Position } from 'geojson';
import { claimsInForce } from '../claims';
import type { Dataset } from '../dataset';
import type { Geography, Zone } from '../geo/geography';
import type { Claim, Incident } from '../incident';
import { problem, within, type Problem, type Reason, type ValuesOf } from '../result';
import { decodePublished, type PublishedFiles } from './published';

/** Takes a problem of one record: the field as a path, the reason and its values. */
type Report = <Name extends Reason>(field: string, reason: Name, values: ValuesOf<Name>) => void;

/** Every problem found; none means that the files may be published. */
export function checkPublished(files: PublishedFiles): Problem[] {
  const decoded = decodePublished(files);
  if (!decoded.ok) return decoded.problems;
  const { dataset, geography } = decoded.value;
  return [
    ...emptyFiles(files),
    ...repeatedIds(files),
    ...dataset.incidents.flatMap((incident) => checkIncident(incident, dataset)),
    ...checkPlaces(dataset, geography),
    ...checkZones(files, geography.zones),
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
    .map(([file]) => problem('no_records', {}, { file }));
}

function repeatedIds(files: PublishedFiles): Problem[] {
  return recordsIn(files).flatMap(([file, records]) => {
    const ids = records.map(({ id }) => id);
    const repeated = ids.filter((id, index) => ids.indexOf(id) !== index);
    return repeated.map((id) => problem('repeated_id', { id }, { file, id, field: 'id' }));
  });
}

function checkIncident(incident: Incident, dataset: Dataset): Problem[] {
  const found: Problem[] = [];
  const report: Report = (field, reason, values) =>
    found.push(problem(reason, values, { file: 'incidents.geojson', id: incident.id, field }));
  const knownSource = (id: string, field: string) => {
    if (!dataset.sources.has(id)) report(field, 'unknown_source', { id: id });
  };
  const knownPlace = (id: string, field: string) => {
    if (!dataset.places.has(id)) report(field, 'unknown_place', { id: id });
  };

  incident.sources.forEach(({ sourceId }, index) => knownSource(sourceId, `sources.${index}.source_id`));
  checkLocation(incident, dataset, report);
  incident.related.forEach((id, index) => {
    const other = dataset.incidents.find((candidate) => candidate.id === id);
    const field = `related.${index}`;
    if (!other) report(field, 'unknown_incident', { id: id });
    else if (!other.related.includes(incident.id)) {
      report(field, 'one_way', { id });
    }
  });
  if (!incident.id.startsWith(incident.start?.slice(0, 7) ?? '')) {
    report('id', 'id_and_date', { start: incident.start ?? '' });
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
    if (!named.has(weapon)) report(`weapons.${index}`, 'unclaimed', { weapon });
  });
  return found;

  function checkLocation(
    { placeId, position, locationRadius }: Incident,
    { places }: Dataset,
    tell: Report,
  ): void {
    if (locationRadius === 0) {
      tell('location_radius_m', 'unknown_as_zero', {});
    }
    if (placeId === null) {
      if (position) tell('geometry', 'point_without_place', {});
      return;
    }
    knownPlace(placeId, 'place_id');
    const place = places.get(placeId);
    if (place && String(place.position) !== String(position)) {
      tell('geometry', 'not_the_place', { id: placeId, position: String(place.position) });
    }
  }
}

function checkClaim(claim: Claim, all: readonly Claim[], field: string, report: Report): void {
  if (all.filter(({ id }) => id === claim.id).length > 1) {
    report(`${field}.id`, 'repeated_id', { id: claim.id });
  }
  if (claim.supersedes !== null) {
    const earlier = all.find(({ id }) => id === claim.supersedes);
    if (!earlier) report(`${field}.supersedes`, 'unknown_claim', { id: claim.supersedes });
    else if (earlier.claimant !== claim.claimant) {
      report(`${field}.supersedes`, 'other_claimant', {});
    }
  }
  if (claim.attribute !== 'casualties') return;
  const { low, high } = claim.value;
  const saysNone = /\b(no|none|nobody|not)\b/i.test(claim.text);
  if (low === 0 && !(high === 0 && saysNone)) {
    report(`${field}.value.low`, 'unknown_as_zero', {});
  }
}

function checkPlaces({ places }: Dataset, { extents }: Geography): Problem[] {
  return [...places.values()].flatMap((place) => {
    const where = { file: 'places.geojson', id: place.id };
    if (place.extentId !== null && !extents.some(({ id }) => id === place.extentId)) {
      return [problem('unknown_extent', { id: place.extentId }, { ...where, field: 'extent_id' })];
    }
    if (place.radius === 0) {
      return [problem('unknown_as_zero', {}, { ...where, field: 'radius_m' })];
    }
    return [];
  });
}

function checkZones(files: PublishedFiles, zones: readonly Zone[]): Problem[] {
  const records = (files.zones as { features: { properties: { vertices: unknown[] } }[] }).features;
  return zones.flatMap((zone, index) => {
    const where = { file: 'zones.geojson', id: zone.id };
    const next = zones[index + 1];
    const found: Problem[] = [];
    if (next && next.validFrom !== zone.validTo) {
      found.push(problem('gap', { next: next.validFrom }, { ...where, field: 'valid_to' }));
    }
    const ring = zone.polygon?.coordinates[0];
    const vertices = ring ? ring.length - 1 : 0;
    if (records[index]?.properties.vertices.length !== vertices) {
      found.push(problem('wrong_number', { vertices }, { ...where, field: 'vertices' }));
    }
    const faults = zone.polygon ? ringFaults(zone.polygon) : [];
    return [...found, ...faults.map((fault) => within(fault, { ...where, field: 'geometry' }))];
  });
}

function ringFaults(polygon: Polygon): Problem[] {
  const found: Problem[] = [];
  if (kinks(polygon).features.length > 0) {
    found.push(problem('crosses_itself', {}));
  }
  if (booleanClockwise(polygon.coordinates[0] as Position[])) {
    found.push(problem('wrong_winding', {}));
  }
  return found;
}
