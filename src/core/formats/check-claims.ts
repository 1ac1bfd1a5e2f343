/** The claims of an incident: what they refer to, when they were made, where they can be read. */
import { calendarDate } from '../dates';
import type { Claim, Incident } from '../incident';
import type { Problem } from '../result';
import { reporter, type CheckedIncident, type Known, type Report } from './check-incident';

export function checkClaims(checked: CheckedIncident, known: Known): Problem[] {
  const found: Problem[] = [];
  const report = reporter(checked, found);
  const { incident, replaced } = checked;
  incident.claims.forEach((claim, index) => {
    const field = `claims.${index}`;
    checkReferences(claim, incident, known, replaced.has('sources'), field, report);
    checkSuccession(claim, index, incident.claims, field, report);
    checkDate(claim, incident, field, report);
    checkParagraphs(claim, known, field, report);
    checkFigure(claim, field, report);
  });
  return found;
}

function checkReferences(
  claim: Claim,
  { sources }: Incident,
  known: Known,
  areSourcesUnread: boolean,
  field: string,
  report: Report,
): void {
  for (const id of claim.sourceIds) {
    const listed = areSourcesUnread || sources.some(({ sourceId }) => sourceId === id);
    if (!known.ids.has(id)) report(`${field}.source_ids`, 'unknown_source', { id });
    else if (!listed) report(`${field}.source_ids`, 'source_not_listed', { id });
  }
  if (claim.attribute === 'location' && !known.ids.has(claim.value)) {
    report(`${field}.value`, 'unknown_place', { id: claim.value });
  }
  for (const id of claim.withdrawn?.sourceIds ?? []) {
    if (!known.ids.has(id)) report(`${field}.withdrawn.source_ids`, 'unknown_source', { id });
  }
}

/** Ids count up, are used once, and what is replaced is the same claimant's and no later. */
function checkSuccession(
  claim: Claim,
  index: number,
  all: readonly Claim[],
  field: string,
  report: Report,
): void {
  if (all.findIndex(({ id }) => id === claim.id) < index) {
    report(`${field}.id`, 'repeated_id', { id: claim.id });
  }
  const before = all[index - 1];
  if (before && numberOf(claim.id) < numberOf(before.id)) {
    report(`${field}.id`, 'out_of_order', { found: claim.id, before: before.id });
  }
  if (claim.supersedes === null) return;
  const earlier = all.find(({ id }) => id === claim.supersedes);
  if (!earlier) report(`${field}.supersedes`, 'unknown_claim', { id: claim.supersedes });
  else if (earlier.claimant !== claim.claimant) report(`${field}.supersedes`, 'other_claimant', {});
  else if (earlier.attribute !== claim.attribute) report(`${field}.supersedes`, 'other_attribute', {});
  else if (earlier.asOf > claim.asOf) {
    report(`${field}.supersedes`, 'replaces_later', { id: earlier.id, asOf: earlier.asOf });
  }
}

function numberOf(id: string): number {
  return Number(/^c(\d+)$/.exec(id)?.[1] ?? NaN);
}

/** Nobody speaks of what has not happened yet. */
function checkDate(claim: Claim, { start }: Incident, field: string, report: Report): void {
  if (start !== null && claim.asOf < calendarDate(start)) {
    report(`${field}.as_of`, 'claim_before_incident', { asOf: claim.asOf, start: calendarDate(start) });
  }
  if (claim.withdrawn && claim.withdrawn.on < claim.asOf) {
    report(`${field}.withdrawn.on`, 'withdrawn_before_made', { on: claim.withdrawn.on, asOf: claim.asOf });
  }
}

/** A paragraph that is cited is one that one of the sources has. */
function checkParagraphs(claim: Claim, { sources }: Known, field: string, report: Report): void {
  const last = lastParagraph(claim.locator);
  if (last === null) return;
  const cited = claim.sourceIds.flatMap((id) => sources.get(id) ?? []);
  const counts = cited.flatMap(({ id, paragraphs }) =>
    paragraphs === undefined ? [] : [{ id, paragraphs }],
  );
  if (cited.length > 0 && counts.length === 0) {
    report(`${field}.locator`, 'paragraphs_not_counted', { id: cited[0]!.id });
  } else if (counts.length > 0 && counts.every(({ paragraphs }) => paragraphs < last)) {
    report(`${field}.locator`, 'no_such_paragraph', { paragraph: last, ...counts[0]! });
  }
}

/** "paragraphs 4–6, 8; the statement itself" → 8. */
function lastParagraph(locator: string): number | null {
  const numbers = /paragraphs?\s+([\d\s,–-]+)/.exec(locator)?.[1]?.match(/\d+/g);
  return numbers ? Math.max(...numbers.map(Number)) : null;
}

/** Nobody hurt is what somebody says in so many words; unknown is no figure. */
function checkFigure(claim: Claim, field: string, report: Report): void {
  if (claim.attribute !== 'casualties') return;
  const { low, high } = claim.value;
  const saysNone = /\b(no|none|nobody|not)\b/i.test(claim.text);
  if (low === 0 && !(high === 0 && saysNone)) report(`${field}.value.low`, 'unknown_as_zero', {});
}
