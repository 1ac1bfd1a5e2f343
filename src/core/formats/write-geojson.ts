/**
 * What is shown, as GeoJSON (RFC 7946). Every feature is written as it was read; records of the claim model also
 * carry what was derived for them. Provenance, licence and disclaimer travel inside, with the places and sources
 * the records refer to, so that the file stands alone and opens again without loss.
 */
import type { Feature, FeatureCollection, Point } from 'geojson';
import { deriveState } from '../claims';
import type { Dataset } from '../dataset';
import { DISCLAIMER } from '../disclaimer';
import type { Proximity } from '../geo/proximity';
import { proximityRecord } from '../geo/proximity-record';
import type { Truth } from '../geo/signed-distance';
import type { Incident, Source } from '../incident';
import type { Region } from '../regions';

export interface ShownIncident {
  incident: Incident;
  match: Exclude<Truth, 'no'>;
  proximity: Proximity;
}

export interface ExportContext {
  dataset: Dataset;
  regions: readonly Region[];
  /** Moment of the export. */
  exportedAt: Date;
}

/** The file's text. */
export function writeGeojson(shown: readonly ShownIncident[], context: ExportContext): string {
  return `${JSON.stringify(collection(shown, context), null, 2)}\n`;
}

function collection(shown: readonly ShownIncident[], context: ExportContext) {
  const { dataset, regions, exportedAt } = context;
  const { places, sources } = referredTo(shown, dataset);
  return {
    type: 'FeatureCollection',
    border_incidents: {
      format: dataset.kind,
      title: dataset.title,
      version: dataset.version,
      exported_at: exportedAt.toISOString(),
      shown: shown.length,
      of: dataset.incidents.length,
      licence: dataset.licence,
      attribution: dataset.attribution,
      disclaimer: DISCLAIMER,
      regions: regions.map(({ name, polygon }) => ({ name, geometry: polygon })),
      places,
      sources,
    },
    features: shown.map((one) => feature(one, dataset.kind)),
  } satisfies FeatureCollection<Point | null> & { border_incidents: unknown };
}

function feature(
  { incident, match, proximity }: ShownIncident,
  kind: Dataset['kind'],
): Feature<Point | null> {
  if (kind === 'features') return incident.original;
  const { state, byAttribute } = deriveState(incident.claims);
  return {
    ...incident.original,
    properties: {
      ...incident.original.properties,
      derived: { claims: state, claims_by_attribute: byAttribute, match, ...proximityRecord(proximity) },
    },
  };
}

function referredTo(shown: readonly ShownIncident[], dataset: Dataset) {
  const placeIds = new Set<string>();
  const sourceIds = new Set<string>();
  for (const { incident } of shown) {
    if (incident.placeId !== null) placeIds.add(incident.placeId);
    for (const { sourceId } of incident.sources) sourceIds.add(sourceId);
    for (const claim of incident.claims) {
      if (claim.attribute === 'location') placeIds.add(claim.value);
      for (const sourceId of claim.sourceIds) sourceIds.add(sourceId);
    }
  }
  const found = <Item>(ids: Set<string>, items: ReadonlyMap<string, Item>) =>
    [...ids].flatMap((id) => items.get(id) ?? []);
  return {
    places: found(placeIds, dataset.places).map((place) => place.original),
    sources: found(sourceIds, dataset.sources).map(sourceRecord),
  };
}

function sourceRecord({ dateBasis, ...source }: Source) {
  return { ...source, date_basis: dateBasis };
}
