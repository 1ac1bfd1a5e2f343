/** Made-up incidents in the project's own claim model, one feature per line, with the places and sources they name. */
import type { Published } from '../../src/core/formats/published';
import { calendarDate } from '../../src/core/dates';
import { ENGLISH } from '../../src/core/words/english';
import { claimValueText } from '../../src/core/words/claim-text';
import type { Claim } from '../../src/core/incident';
import type { Claimant } from '../../src/core/conflict';
import type { IncidentFormat } from './incident-format';
import { namedPlaces } from './spots';
import type { Statement } from './statements';
import { WIRE_COUNT, type SyntheticIncident } from './synthetic-incidents';

const OFFICES: Record<Claimant, string> = {
  AM: 'Ministry of Defence',
  AZ: 'Ministry of Defence',
  NK: 'local officials',
  RU: 'Ministry of Defence',
  EU: 'not stated',
  TR: 'not stated',
  US: 'not stated',
  dataset: 'not stated',
  other: 'not stated',
};

const LOCATOR = 'made up';

export function geojsonIncidents(published: Published, seed: number): IncidentFormat {
  const { places } = published.dataset;
  const about = {
    format: 'incidents',
    title: 'Synthetic incidents',
    version: `seed ${seed}`,
    licence: 'CC0-1.0',
    attribution: 'made up',
    places: namedPlaces(published).map(({ original }) => JSON.parse(original) as unknown),
    sources: Array.from({ length: WIRE_COUNT }, (_, index) => source(index + 1)),
  };
  return {
    head: `{"type":"FeatureCollection","border_incidents":${JSON.stringify(about)},"features":[\n`,
    record: (incident) => JSON.stringify(feature(incident, places)),
    separator: ',\n',
    tail: '\n]}\n',
  };
}

function feature(incident: SyntheticIncident, places: Published['dataset']['places']) {
  const { dates, spot } = incident;
  return {
    type: 'Feature',
    id: incident.id,
    geometry: spot && { type: 'Point', coordinates: spot.position },
    properties: {
      title: incident.title,
      start: dates.start,
      end: dates.end,
      date_precision: dates.precision,
      // The model has no incidents without a date, so this one stands under its year.
      date_basis: dates.isStated ? 'stated' : 'inferred',
      ...(dates.isStated ? {} : { date_note: 'No date is given; the year is made up.' }),
      place_id: spot?.isPlace ? spot.place.id : null,
      location_precision: incident.locationPrecision,
      location_radius_m: incident.locationRadius,
      event_type: incident.eventType,
      weapons: incident.weapons,
      claims: incident.statements.map((statement, index) => claimRecord(statement, index, incident, places)),
      sources: [{ source_id: sourceId(incident.wire), locator: LOCATOR }],
      related: [],
      status: incident.status,
      note: incident.note,
    },
  };
}

function claimRecord(
  statement: Statement,
  index: number,
  { dates, wire }: SyntheticIncident,
  places: Published['dataset']['places'],
) {
  const claim: Claim = {
    id: `c${index + 1}`,
    ...statement,
    office: OFFICES[statement.claimant],
    text: '',
    sourceIds: [sourceId(wire)],
    locator: LOCATOR,
    asOf: calendarDate(dates.end),
    supersedes: null,
    basis: 'stated',
    withdrawn: null,
  };
  const { sourceIds, asOf, ...record } = claim;
  const verb = claim.stance === 'asserts' ? 'Says' : 'Denies';
  const text = `${verb}: ${claimValueText(ENGLISH, claim, places, 'en')}.`;
  return { ...record, withdrawn: undefined, text, source_ids: sourceIds, as_of: asOf };
}

function source(wire: number) {
  return {
    id: sourceId(wire),
    title: 'Made-up reports',
    publisher: `Synthetic wire ${wire}`,
    date: '2024-12-31',
    date_basis: 'inferred',
    url: '',
    archive: '',
    kind: 'report',
  };
}

function sourceId(wire: number): string {
  return `synthetic-wire-${wire}`;
}
