/** What goes out with a record beside what came in: how it was read, and what was derived for it. */
import { claimedLosses } from '../casualties';
import { answersOf, deriveState, topicKey } from '../claims';
import { CONFLICT_SIDES } from '../conflict';
import type { CrossCheck } from '../geo/cross-check';
import type { Proximity } from '../geo/proximity';
import { proximityRecord, type ProximityRecord } from '../geo/proximity-record';
import type { Incident } from '../incident';
import { keysOf } from '../keys-of';
import { withReckoned } from '../records/reckoned';
import type { Truth } from '../truth';
import type { ExportSaid } from './taken';

/** What is derived for a record of somebody else's: how it was read, and where it lies. */
export function derivedOfRow(incident: Incident, proximity: ProximityRecord): object {
  return {
    start: incident.start,
    end: incident.end,
    date_precision: incident.datePrecision,
    location_precision: incident.locationPrecision,
    location_radius_m: incident.locationRadius,
    event_type: incident.eventType,
    ...(incident.ownType !== null && { own_event_type: incident.ownType }),
    ...lossesOf(incident),
    ...proximity,
  };
}

/** The dead that its dataset records, by whose they were; of nought, that it may be none or unknown. */
function lossesOf({ claims, areLossesUnclear }: Incident): object {
  if (areLossesUnclear) return { losses: 'none_or_unknown' };
  if (claims.length === 0) return {};
  return {
    losses: claimedLosses(claims).map(({ claimant, office, party, category, outcome, low, high }) => ({
      claimant,
      office,
      party,
      category,
      outcome,
      low,
      high,
    })),
  };
}

/**
 * The feature's text with what is derived for it. A member of that name which somebody else gave it moves to
 * `original.derived`.
 */
export function withDerived(feature: string, derived: object): string {
  return withReckoned(feature, 'derived', JSON.stringify(derived));
}

/** What is derived for a record of the claim model. */
export function derivedOf(
  incident: Pick<Incident, 'claims' | 'answersSought'>,
  match: Exclude<Truth, 'no'>,
  proximity: Proximity,
  check: CrossCheck | null,
  topics: ExportSaid['topics'],
): object {
  const { state, byAttribute, contested } = deriveState(incident.claims);
  return {
    claims: state,
    claims_by_attribute: byAttribute,
    contested: contested.map((topic) => ({ ...topic, in_words: topics[topicKey(topic)] ?? topic.code })),
    answers_by_side: Object.fromEntries(
      keysOf(byAttribute).map((attribute) => [
        attribute,
        Object.fromEntries(CONFLICT_SIDES.map((side) => [side, answersOf(incident, attribute, side)])),
      ]),
    ),
    match,
    ...proximityRecord(proximity, check),
  };
}
