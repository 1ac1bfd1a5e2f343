/** The table of incidents: what its columns are called, and how they are chosen. */
import { CONFLICT_SIDES } from '../../conflict';
import type { LossColumn, TableColumn } from '../../table-columns';
import { codes } from './codes';
import { facets } from './facets';

const { criteria } = facets;

const bySide = Object.fromEntries(
  CONFLICT_SIDES.map((side) => [`losses-${side}`, `Losses, ${codes.sides[side]} says`]),
) as Record<LossColumn, string>;

const columns: Record<TableColumn, string> = {
  date: 'Date',
  claims: criteria.state,
  type: criteria.eventType,
  place: criteria.locationPrecision,
  border: criteria.borderDistance,
  zone: criteria.zone,
  ...bySide,
  'losses-others': 'Losses, others say',
  match: 'Match',
};

export const table = {
  label: 'Incidents, as a table',
  /** Before its text is there. */
  incident: (place: string) => `Incident ${place}`,
  title: 'Title',
  columns,
  choose: 'Columns',
  backToMap: 'Back to the map',
  usual: 'The usual columns',
  howLosses:
    'Losses as claimed: no figure is unknown, not zero; a shared toll is counted together with other incidents.',
  place: { none: 'no position known', area: 'somewhere in an area', spot: 'a spot or settlement' },
};
