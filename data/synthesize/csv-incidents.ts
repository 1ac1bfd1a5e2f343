/** Made-up incidents as the rows of a spreadsheet: comma, LF, quoted only where needed; no claims. */
import { csvCell } from '../../src/core/records/csv-records';
import type { IncidentFormat } from './incident-format';
import type { SyntheticIncident } from './synthetic-incidents';

const COLUMNS = [
  'id',
  'title',
  'event_date',
  'end_date',
  'date_precision',
  'event_type',
  'weapons',
  'latitude',
  'longitude',
  'location_precision',
  'location_radius_m',
  'place',
  'source',
  'notes',
];

export const CSV_INCIDENTS: IncidentFormat = {
  head: `${COLUMNS.join(',')}\n`,
  record: row,
  separator: '\n',
  tail: '\n',
};

function row(incident: SyntheticIncident): string {
  const { dates, spot, locationRadius } = incident;
  const [start, end, precision] = dates.isStated ? [dates.start, dates.end, dates.precision] : ['', '', ''];
  const [longitude, latitude] = spot ? spot.position.map((degrees) => degrees.toFixed(5)) : ['', ''];
  return [
    incident.id,
    csvCell(incident.title, ','),
    start,
    end === start ? '' : end,
    precision,
    incident.eventType,
    incident.weapons.join(';'),
    latitude,
    longitude,
    incident.locationPrecision,
    locationRadius ?? '',
    csvCell(incident.placeName, ','),
    `Synthetic wire ${incident.wire}`,
    csvCell(incident.note, ','),
  ].join(',');
}
