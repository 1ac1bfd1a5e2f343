/** What somebody else's record says of deaths and of its type, in its own figures and words. */
import { isNamedByOffice } from '../conflict';
import type { Claim, Incident } from '../incident';
import { shown } from '../shown-text';
import { claimValueText } from './claim-text';
import type { Words } from './words';

const NO_PLACES = new Map<string, never>();
/** Characters of a name of the file's own. */
const LONGEST = 80;

export interface RecordedDeaths {
  heading: string;
  lines: string[];
}

/** Null where nothing is recorded of any. */
export function recordedDeaths(words: Words, { claims }: Pick<Incident, 'claims'>): RecordedDeaths | null {
  const recorded = claims.filter(({ claimant }) => isNamedByOffice(claimant));
  const [first] = recorded;
  if (!first) return null;
  return {
    heading: words.details.deathsIn(first.office),
    lines: recorded.map((claim) => lineOf(words, claim)),
  };
}

function lineOf(words: Words, claim: Claim): string {
  const { details } = words;
  const figure = claimValueText(words, claim, NO_PLACES, 'en');
  const line = details.recordedIn(figure, shown(claim.locator, LONGEST));
  if (claim.attribute !== 'casualties') return line;
  if (claim.value.party === 'all') return details.ofAll(line);
  return claim.value.high === null ? details.conservative(line) : line;
}

/** "Shelling"; where it is not certain which of ours it is, what the file calls it. */
export function eventTypeText(
  { codes }: Words,
  { eventType, ownType }: Pick<Incident, 'eventType'> & { ownType?: string | null },
): string {
  return typeof ownType === 'string' ? shown(ownType, LONGEST) : codes.eventTypes[eventType];
}

/** The same, told apart from what we call so. */
export function typeText(words: Words, incident: Pick<Incident, 'eventType' | 'ownType'>): string {
  const text = eventTypeText(words, incident);
  return incident.ownType === null ? text : words.details.ownType(text);
}

/** Whether a record says what kind of event it was: a row that says nothing of it is no "other". */
export function isTypeTold({
  isCoded,
  eventType,
  ownType,
}: Pick<Incident, 'isCoded' | 'eventType' | 'ownType'>): boolean {
  return isCoded || eventType !== 'other' || ownType !== null;
}
