/**
 * What incidents are told apart and chosen by. `coded` facets stand in the records or are derived from their claims;
 * `measured` ones are reckoned from where an incident lies on its date. An incident may have several values of one.
 */
import { claimedLosses } from './casualties';
import { claimsInForce } from './claims';
import type { Incident } from './incident';
import {
  CLAIM_STATES,
  COUNTRIES,
  DATE_PRECISIONS,
  EVENT_TYPES,
  LOCATION_PRECISIONS,
  PARTIES,
  WEAPONS,
  type ClaimState,
} from './vocabulary';

/** The value of those that state none. */
const NONE = 'none';

const LOSSES = {
  killed: 'Any killed',
  others: 'Any wounded, captured or missing',
  civilians: 'Civilian losses',
  none_claimed: 'No losses, as claimed',
  unknown: 'Unknown',
} as const;

const SIDES = { ...COUNTRIES, other: 'Elsewhere', uncertain: 'Uncertain', none: 'No place given' } as const;

const ZONE_RELATIONS = {
  inside: 'Inside',
  possibly_inside: 'Possibly inside',
  outside: 'Outside',
  not_in_force: 'Not in force on the date',
  straddles_change: 'It changed within the dates',
  undated: 'No date given',
  not_computable: 'Not computable',
} as const;

/** Name and values of each facet; sources are those of the dataset. */
export const CODED_FACETS = {
  state: { name: 'Claims', values: CLAIM_STATES },
  eventType: { name: 'Event type', values: EVENT_TYPES },
  weapon: { name: 'Weapon', values: { ...WEAPONS, none: 'not stated' } },
  accused: { name: 'Party accused', values: { ...PARTIES, none: 'Nobody' } },
  claimant: { name: 'Who speaks', values: { ...PARTIES, none: 'Nobody' } },
  losses: { name: 'Losses', values: LOSSES },
  locationPrecision: { name: 'Place known', values: LOCATION_PRECISIONS },
  datePrecision: { name: 'Date known', values: { ...DATE_PRECISIONS, none: 'no date given' } },
  source: { name: 'Source', values: null },
} as const;

export const MEASURED_FACETS = {
  side: { name: 'Side of the border', values: SIDES },
  zone: { name: 'Peacekeepers’ zone', values: ZONE_RELATIONS },
} as const;

export type CodedFacet = keyof typeof CODED_FACETS;
export type MeasuredFacet = keyof typeof MEASURED_FACETS;
export type Facet = CodedFacet | MeasuredFacet;
export type SideValue = keyof typeof SIDES;
export type ZoneRelation = keyof typeof ZONE_RELATIONS;

/** Of every coded facet the values that the incident has: at least one each. */
export function facetValues(incident: Incident, state: ClaimState): Record<CodedFacet, readonly string[]> {
  const claims = claimsInForce(incident.claims);
  const accused = claims.flatMap((claim) =>
    claim.attribute === 'responsibility' && claim.stance === 'asserts' ? [claim.value] : [],
  );
  return {
    state: [state],
    eventType: [incident.eventType],
    weapon: orNone(incident.weapons),
    accused: orNone(accused),
    claimant: orNone(claims.map(({ claimant }) => claimant)),
    losses: lossesOf(incident),
    locationPrecision: [incident.locationPrecision],
    datePrecision: [incident.start === null ? NONE : incident.datePrecision],
    source: orNone(incident.sources.map(({ sourceId }) => sourceId)),
  };
}

/** Unknown is not zero: only somebody's figure of nobody lost is "no losses, as claimed". */
function lossesOf({ claims }: Incident): readonly (keyof typeof LOSSES)[] {
  const losses = claimedLosses(claims);
  if (losses.length === 0) return ['unknown'];
  const some = losses.filter(({ high }) => high === null || high > 0);
  const values: (keyof typeof LOSSES)[] = [];
  if (some.some(({ outcome }) => outcome === 'killed')) values.push('killed');
  if (some.some(({ outcome }) => outcome !== 'killed')) values.push('others');
  if (some.some(({ category }) => category === 'civilian')) values.push('civilians');
  if (some.length === 0) values.push('none_claimed');
  return values;
}

function orNone(values: readonly string[]): readonly string[] {
  return values.length === 0 ? [NONE] : [...new Set(values)];
}
