/** The table of claims: who says what of which incident, one claim a row, with its sources. */
import { claimsInForce, deriveState } from '../../claims';
import type { Claim, Incident, Source } from '../../incident';
import { MARK } from '../../records/record-format';
import type { Pieces, Taken } from '../taken';
import { listText, numberCell, rowOf, textCell } from './cells';

const HEADER = [
  ...['incident_id', 'incident_title', 'incident_start', 'claim_id', 'claimant', 'office'],
  ...['attribute', 'stance', 'value', 'party', 'category', 'outcome', 'low', 'high', 'joint'],
  ...['text', 'as_of', 'supersedes', 'in_force', 'derived_state'],
  ...['source_ids', 'locator', 'source_titles', 'source_publishers', 'source_dates', 'source_urls'],
];

/** Nothing where no incident has a claim. */
export async function* claimTable(taken: Taken): Pieces {
  let isEmpty = true;
  for await (const stretch of taken.stretches()) {
    const rows = stretch.flatMap(({ incident }) => rowsOf(incident, taken.info.sources));
    if (rows.length === 0) continue;
    yield (isEmpty ? (taken.hasMark ? MARK : '') + rowOf(HEADER.map(textCell)) : '') + rows.join('');
    isEmpty = false;
  }
}

function rowsOf(incident: Incident, sources: ReadonlyMap<string, Source>): string[] {
  const inForce = new Set(claimsInForce(incident.claims));
  const { byAttribute } = deriveState(incident.claims);
  return incident.claims.map((claim) => {
    const cited = claim.sourceIds.map((id) => sources.get(id));
    const told = (of: (source: Source) => string) =>
      textCell(listText(cited.map((source) => (source ? of(source) : ''))));
    return rowOf([
      textCell(incident.id),
      textCell(incident.title),
      textCell(incident.start),
      textCell(claim.id),
      textCell(claim.claimant),
      textCell(claim.office),
      textCell(claim.attribute),
      textCell(claim.stance),
      ...valueCells(claim),
      textCell(claim.text),
      textCell(claim.asOf),
      textCell(claim.supersedes),
      textCell(inForce.has(claim) ? 'yes' : 'no'),
      textCell(byAttribute[claim.attribute] ?? null),
      textCell(listText(claim.sourceIds)),
      textCell(claim.locator),
      told(({ title }) => title),
      told(({ publisher }) => publisher),
      told(({ date }) => date),
      told(({ url }) => url),
    ]);
  });
}

/** Losses have cells of their own; `high` is empty where the toll is open, both where nobody gives a figure. */
function valueCells(claim: Claim): string[] {
  if (claim.attribute !== 'casualties') {
    return [textCell(String(claim.value)), ...Array.from({ length: 6 }, () => '')];
  }
  const { party, category, outcome, low, high, joint } = claim.value;
  return [
    '',
    textCell(party),
    textCell(category),
    textCell(outcome),
    numberCell(low),
    numberCell(high),
    textCell(joint ?? null),
  ];
}
