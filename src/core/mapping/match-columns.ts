/**
 * Which column of a file feeds which field: by the profile that its columns give away, else by the usual names, else by
 * its HXL tags. Looked through once: a header may have millions of columns.
 */
import { failure, problem, success, type Problem, type Result, type Where } from '../result';
import { columnKeysOf, type Keyed } from './keyed-columns';
import type { ColumnUse, Field, Mapping } from './fields';
import { Matching, NAMED } from './matching';
import { otherCoordinates } from './position-columns';
import { USUAL_LATITUDES, USUAL_LONGITUDES } from './position-names';
import { PROFILES } from './profiles';

/** Of the table of claims that this program writes beside that of incidents. */
const CLAIM_COLUMNS = ['incident_id', 'claim_id', 'claimant', 'attribute', 'in_force'];

/**
 * @param tags the cells of an HXL tag row, where the file has one
 * @param hasShapes whether its rows have geometries, which say where they are whatever their columns say
 */
export function matchColumns(
  header: readonly string[],
  tags: readonly string[] | null = null,
  hasShapes = false,
): Mapping {
  return matched(header, tags, hasShapes).mapping;
}

function matched(header: readonly string[], tags: readonly string[] | null, hasShapes: boolean) {
  const keyed = columnKeysOf(header);
  const profile =
    PROFILES.find(({ marks }) => marks.some((all) => all.every((key) => keyed.first.has(key)))) ?? null;
  const matching = new Matching(header, keyed, profile, { tags, hasShapes });
  const { uses, doubts, split } = matching;
  const mapping: Mapping = {
    profile,
    uses,
    unused: matching.unused(),
    doubts,
    otherDates: matching.otherDates(),
    undated: () => matching.undated(),
  };
  return { keyed, mapping, split };
}

/** Fails where no place can be told by the columns, or two of them claim to be one that is used. */
export function mappingOf(
  header: readonly string[],
  tags: readonly string[] | null,
  where: Where,
): Result<Mapping> {
  if (CLAIM_COLUMNS.every((name) => header.includes(name)))
    return failure(problem('claims_table', {}, where));
  const { keyed, mapping, split } = matched(header, tags, false);
  if (!hasPosition(mapping)) return failure(noPosition(header, keyed, split, where));
  const repeated = repeatedColumn(header, mapping);
  return repeated ? failure(problem('repeated_column', { name: repeated.name }, where)) : success(mapping);
}

export function hasPosition({ uses }: Pick<Mapping, 'uses'>): boolean {
  const has = (field: Field) => uses.some((use) => use.field === field);
  return has('place') || (has('latitude') && has('longitude'));
}

function noPosition(
  header: readonly string[],
  keyed: Keyed,
  split: readonly string[],
  where: Where,
): Problem {
  const nameOf = (index: number) => header[index]!.trim();
  if (split.length > 0) {
    return problem('split_position', { columns: split.map((name) => `"${name}"`).join(', ') }, where);
  }
  const other = otherCoordinates(keyed, nameOf);
  if (other) return problem('other_coordinates', other, where);
  const found = header
    .slice(0, NAMED)
    .map((name) => name.trim())
    .join(', ');
  const values = { found, latitude: USUAL_LATITUDES, longitude: USUAL_LONGITUDES };
  return problem('no_position', values, where);
}

function repeatedColumn(header: readonly string[], { uses }: Mapping): ColumnUse | undefined {
  const used = new Map(
    uses.filter(({ field }) => field !== 'title').map((use) => [use.name.trim().toLowerCase(), use]),
  );
  const seen = new Set<string>();
  for (const name of header) {
    const key = name.trim().toLowerCase();
    if (!used.has(key)) continue;
    if (seen.has(key)) return used.get(key);
    seen.add(key);
  }
  return undefined;
}
