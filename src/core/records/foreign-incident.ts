/** A record of somebody else's making as an incident: nothing is made up for it; what it does not say is unknown. */
import type { Incident } from '../incident';
import { within, type Consequence, type Problem, type Where } from '../result';
import { EVENT_TYPES, LOCATION_PRECISIONS, WEAPONS, isCode, type Weapon } from '../vocabulary';
import type { StatedDates } from './record-dates';
import type { ReadRecord } from './record-reader';

/** Names under which records give a title, in order of preference; lower case. */
export const TITLE_NAMES = ['title', 'name', 'label', 'headline', 'location', 'place'];
export const ID_NAMES = ['derived_id', 'id', 'event_id', 'event_id_cnty', 'data_id', 'incident_id'];

/** What is shown instead of dates that cannot be read. */
const NO_DATES = { start: null, end: null, datePrecision: 'day' } as const;

/** Shared by all rows that say nothing of something. */
const NOTHING: never[] = [];

const TEXTS_REMEMBERED = 1000;
const knownWeapons = new Map<string, Weapon[]>();

/** Codes count only where they are the project's own. */
export interface ForeignFields {
  id: string;
  title: string;
  position: Incident['position'];
  /** Or what is wrong with them. */
  dates: StatedDates | { fault: Problem };
  /** Metres, null where none is stated; or what is wrong with it. */
  radius: number | null | Problem;
  eventType: string;
  /** Parted by semicolons. */
  weapons: string;
  locationPrecision: string;
}

/** The incident without what could not be read, of which each is a doubt; `whereOf` names the record there. */
export function foreignIncident(
  fields: ForeignFields,
  whereOf: () => Where,
): Pick<ReadRecord, 'incident' | 'doubts'> {
  let doubts: Problem[] = NOTHING;
  const doubt = (fault: Problem, consequence?: Consequence) => {
    doubts = [...doubts, { ...within(fault, whereOf()), ...(consequence && { consequence }) }];
  };
  const { dates, radius } = fields;
  if ('fault' in dates) doubt(dates.fault, 'without_date');
  else if (dates.doubt) doubt(dates.doubt);
  const isRadius = typeof radius === 'number' || radius === null;
  if (!isRadius) doubt(radius, 'without_radius');
  const incident = incidentWith(fields, 'fault' in dates ? NO_DATES : dates, isRadius ? radius : null);
  return { incident, doubts };
}

function incidentWith(
  fields: ForeignFields,
  dates: Pick<StatedDates, 'start' | 'end' | 'datePrecision'>,
  radius: number | null,
): Incident {
  const { eventType, locationPrecision } = fields;
  return {
    id: fields.id,
    title: fields.title,
    position: fields.position,
    start: dates.start,
    end: dates.end,
    datePrecision: dates.datePrecision,
    dateBasis: 'stated',
    dateNote: null,
    placeId: null,
    locationPrecision: isCode(LOCATION_PRECISIONS, locationPrecision) ? locationPrecision : 'unknown',
    locationRadius: radius,
    locationNote: null,
    eventType: isCode(EVENT_TYPES, eventType) ? eventType : 'other',
    weapons: weaponsOf(fields.weapons),
    claims: NOTHING,
    sources: NOTHING,
    related: NOTHING,
    status: 'active',
    note: null,
    isCoded: false,
  };
}

/** Of a text met before the very same list, since millions of rows name few weapons. */
function weaponsOf(text: string): Weapon[] {
  if (text === '') return NOTHING;
  const known = knownWeapons.get(text);
  if (known) return known;
  const weapons = text.split(/\s*;\s*/).filter((weapon) => isCode(WEAPONS, weapon));
  if (knownWeapons.size >= TEXTS_REMEMBERED) knownWeapons.clear();
  knownWeapons.set(text, weapons);
  return weapons;
}
