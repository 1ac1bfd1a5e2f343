/**
 * A record that its schema refuses, made whole by what says nothing, so that everything else in it can be checked in
 * the same run. What was replaced is told, and nothing is said of it but what the schema said.
 */
import type { Problem } from '../result';

/** Says nothing, and nothing wrong. */
const NEUTRAL_FIELDS: Record<string, unknown> = {
  title: '–',
  start: '0000-01-01',
  end: '9999-12-31',
  date_precision: 'day',
  date_basis: 'stated',
  place_id: null,
  location_precision: 'unknown',
  location_radius_m: null,
  event_type: 'other',
  weapons: [],
  claims: [],
  sources: [{ source_id: 'none', locator: '–' }],
  related: [],
  status: 'active',
};

const NEUTRAL_CLAIM: Record<string, unknown> = {
  id: 'none',
  claimant: 'other',
  office: '–',
  attribute: 'occurrence',
  stance: 'asserts',
  value: true,
  text: '–',
  source_ids: ['none'],
  locator: '–',
  as_of: '9999-12-31',
  supersedes: null,
};

interface Salvaged {
  feature: unknown;
  /** Paths of what was replaced: `start`, `claims.0.locator`. */
  replaced: ReadonlySet<string>;
}

/** Null where there is too little to go on: no object, or no properties. */
export function salvage(feature: unknown, problems: readonly Problem[]): Salvaged | null {
  if (!isObject(feature) || !isObject(feature.properties)) return null;
  const copy = structuredClone(feature) as { geometry: unknown; properties: Record<string, unknown> };
  const replaced = new Set<string>();
  for (const { where } of problems) {
    const [field = '', index, member] = (where.field ?? '').split('.');
    if (field === 'geometry') copy.geometry = null;
    else if (field === 'claims' && index !== undefined && Array.isArray(copy.properties.claims)) {
      const claims = copy.properties.claims as unknown[];
      const claim = claims[Number(index)];
      // What is claimed is told by both members: one without the other says nothing.
      const members = member === 'value' || member === 'attribute' ? ['attribute', 'value'] : [member ?? ''];
      if (member === undefined || !isObject(claim)) claims[Number(index)] = { ...NEUTRAL_CLAIM };
      else for (const name of members) neutralize(claim, name, NEUTRAL_CLAIM);
      for (const name of members) replaced.add(['claims', index, name].join('.'));
      continue;
    } else neutralize(copy.properties, field, NEUTRAL_FIELDS);
    replaced.add(field);
  }
  return { feature: copy, replaced };
}

/** What may be left out, or should not be there, is left out. */
function neutralize(record: Record<string, unknown>, name: string, neutral: Record<string, unknown>): void {
  if (name in neutral) record[name] = structuredClone(neutral[name]);
  else delete record[name];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
