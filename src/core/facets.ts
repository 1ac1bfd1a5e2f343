/**
 * What incidents are told apart and chosen by. `coded` facets stand in the records or are derived from their claims;
 * `measured` ones are reckoned from where an incident lies on its date. An incident may have several values of one.
 */
import { claimedLosses } from './casualties';
import { claimsInForce } from './claims';
import { CLAIMANTS, COUNTRIES, PARTIES } from './conflict';
import type { Incident } from './incident';
import { keysOf } from './keys-of';
import {
  CLAIM_STATES,
  DATE_PRECISIONS,
  EVENT_TYPES,
  LOCATION_PRECISIONS,
  WEAPONS,
  type ClaimState,
} from './vocabulary';

/** The value of those that state none. */
export const NONE = 'none';
/** That of the types of a file that are too many to be told apart; no file has it, for it says nothing. */
export const OTHER_TYPES = '…';

const LOSSES = ['killed', 'others', 'civilians', 'none_claimed', 'none_or_unknown', 'unknown'] as const;
const SIDES = [...COUNTRIES, 'other', 'uncertain', NONE] as const;
const ZONE_RELATIONS = [
  'inside',
  'possibly_inside',
  'outside',
  'not_in_force',
  'straddles_change',
  'undated',
  'not_computable',
] as const;

export const CODED_FACETS = {
  state: CLAIM_STATES,
  eventType: EVENT_TYPES,
  /** What files call types that are not certain to be ours: beside these values their own, as they stand in the file. */
  ownType: [NONE, OTHER_TYPES],
  weapon: [...WEAPONS, NONE],
  accused: [...PARTIES, NONE],
  claimant: [...CLAIMANTS, NONE],
  losses: LOSSES,
  locationPrecision: LOCATION_PRECISIONS,
  datePrecision: [...DATE_PRECISIONS, NONE],
  /** Beside this value the ids of the dataset's own sources. */
  source: [NONE],
} as const;

export const MEASURED_FACETS = { side: SIDES, zone: ZONE_RELATIONS } as const;

/** All facets with the values that they can have, in their order. */
export const FACETS = { ...CODED_FACETS, ...MEASURED_FACETS };

export type CodedFacet = keyof typeof CODED_FACETS;
export type MeasuredFacet = keyof typeof MEASURED_FACETS;
export type Facet = keyof typeof FACETS;
export type FacetValue<Name extends Facet> = (typeof FACETS)[Name][number];
export type SideValue = FacetValue<'side'>;
export type ZoneRelation = FacetValue<'zone'>;
type Losses = FacetValue<'losses'>;

export const FACET_NAMES = keysOf(FACETS);
export const CODED_FACET_NAMES = keysOf(CODED_FACETS);

/** Whether a facet has values that only a dataset knows. */
export function hasOwnValues(facet: Facet): boolean {
  return facet === 'source' || facet === 'ownType';
}

/** Of every coded facet the values that the incident has: at least one each. */
export function facetValues(incident: Incident, state: ClaimState): Record<CodedFacet, readonly string[]> {
  const claims = claimsInForce(incident.claims);
  const accused = claims.flatMap((claim) =>
    claim.attribute === 'responsibility' && claim.stance === 'asserts' ? [claim.value] : [],
  );
  return {
    state: [state],
    eventType: [incident.eventType],
    ownType: [incident.ownType ?? NONE],
    weapon: orNone(incident.weapons),
    accused: orNone(accused),
    claimant: orNone(claims.map(({ claimant }) => claimant)),
    losses: lossesOf(incident),
    locationPrecision: [incident.locationPrecision],
    datePrecision: [incident.start === null ? NONE : incident.datePrecision],
    source: orNone(incident.sources.map(({ sourceId }) => sourceId)),
  };
}

/**
 * One number for all that `facetValues` reads of an incident without sources, but its claims, its weapons and the file's
 * own type: those of one number that share these have the same values.
 */
export function plainFacetsKey(incident: Incident): number {
  const { eventType, locationPrecision, datePrecision, start, areLossesUnclear } = incident;
  const place = LOCATION_PRECISIONS.indexOf(locationPrecision);
  const date = start === null ? DATE_PRECISIONS.length : DATE_PRECISIONS.indexOf(datePrecision);
  const type = EVENT_TYPES.indexOf(eventType);
  const coded = (type * LOCATION_PRECISIONS.length + place) * (DATE_PRECISIONS.length + 1) + date;
  return 2 * coded + (areLossesUnclear ? 1 : 0);
}

/** Unknown is not zero: only somebody's figure of nobody lost is "no losses, as claimed". */
function lossesOf({ claims, areLossesUnclear }: Incident): readonly Losses[] {
  const losses = claimedLosses(claims);
  if (losses.length === 0) return [areLossesUnclear ? 'none_or_unknown' : 'unknown'];
  const some = losses.filter(({ high }) => high === null || high > 0);
  const values: Losses[] = [];
  if (some.some(({ outcome }) => outcome === 'killed')) values.push('killed');
  if (some.some(({ outcome }) => outcome !== 'killed')) values.push('others');
  if (some.some(({ category }) => category === 'civilian')) values.push('civilians');
  if (some.length === 0) values.push('none_claimed');
  return values;
}

function orNone(values: readonly string[]): readonly string[] {
  return values.length === 0 ? [NONE] : [...new Set(values)];
}
