/** A record of somebody else's making as an incident: nothing is made up for it; what it does not say is unknown. */
import type { Incident } from '../incident';
import {
  EVENT_TYPES,
  LOCATION_PRECISIONS,
  WEAPONS,
  type EventType,
  type LocationPrecision,
  type Weapon,
} from '../vocabulary';
import type { StatedDates } from './record-dates';

/** Names under which records give a title, in order of preference; lower case. */
export const TITLE_NAMES = ['title', 'name', 'label', 'headline', 'location', 'place'];
export const ID_NAMES = ['id', 'event_id', 'event_id_cnty', 'data_id', 'incident_id'];

/** Codes count only where they are the project's own. */
export interface ForeignFields {
  id: string;
  title: string;
  position: Incident['position'];
  dates: Pick<StatedDates, 'start' | 'end' | 'datePrecision'>;
  radius: number | null;
  eventType: string;
  weapons: readonly string[];
  locationPrecision: string;
}

export function foreignIncident(fields: ForeignFields): Incident {
  const { eventType, weapons, locationPrecision } = fields;
  return {
    id: fields.id,
    title: fields.title,
    position: fields.position,
    start: fields.dates.start,
    end: fields.dates.end,
    datePrecision: fields.dates.datePrecision,
    dateBasis: 'stated',
    dateNote: null,
    placeId: null,
    locationPrecision: Object.hasOwn(LOCATION_PRECISIONS, locationPrecision)
      ? (locationPrecision as LocationPrecision)
      : 'unknown',
    locationRadius: fields.radius,
    locationNote: null,
    eventType: Object.hasOwn(EVENT_TYPES, eventType) ? (eventType as EventType) : 'other',
    weapons: weapons.filter((weapon): weapon is Weapon => Object.hasOwn(WEAPONS, weapon)),
    claims: [],
    sources: [],
    related: [],
    status: 'active',
    note: null,
    isCoded: false,
  };
}
