/**
 * How a file was understood as a small text of JSON that people edit, and give when the file, or one like it, is read
 * again: then nothing is guessed, and parts of a file are read as the whole was.
 */
import { ENCODINGS, type Encoding } from '../guess-encoding';
import { parseJson } from '../parse-json';
import { failure, problem, success, type Problem, type Result, type Where } from '../result';
import type { ColumnOrder } from '../values/date-order';
import { columnKey } from './column-key';
import { looksUsable } from './column-names';
import { FIELDS, type ColumnUse, type Field, type Mapping, type Profile } from './fields';
import { PROFILES } from './profiles';

export interface GivenMapping {
  profile: Profile | null;
  columns: readonly { name: string; field: Field }[];
  /** By column. */
  orders: ReadonlyMap<string, ColumnOrder>;
  encoding: Encoding | null;
}

export const MAPPING_VERSION = 1;

const ORDERS: readonly ColumnOrder[] = ['dmy', 'mdy', 'open', 'mixed'];
/** Fails with all that is wrong with it. */
export function parseMapping(text: string): Result<GivenMapping> {
  const parsed = parseJson(text);
  if (!parsed.ok) return parsed;
  const { border_incidents_mapping: version, ...given } = (parsed.value ?? {}) as Record<string, unknown>;
  if (version !== MAPPING_VERSION || !Array.isArray(given.columns))
    return failure(problem('not_a_mapping', {}));
  const problems: Problem[] = [];
  const fault = (found: unknown, expected: string, field: string) =>
    problems.push(problem('wrong_choice', { found: textOf(found), expected }, { field }));
  const columns = given.columns.flatMap((column: unknown, index) => {
    const { name, field } = (column ?? {}) as Record<string, unknown>;
    const known = FIELDS.find((one) => one === field);
    if (typeof name !== 'string' || name.trim() === '') fault(name, '"name"', `columns.${index}.name`);
    else if (known === undefined) fault(field, FIELDS.join(', '), `columns.${index}.field`);
    else return [{ name: name.trim(), field: known }];
    return [];
  });
  const profile = PROFILES.find(({ name }) => name === given.profile) ?? null;
  if (!profile && (given.profile ?? null) !== null) {
    fault(given.profile, PROFILES.map(({ name }) => name).join(', '), 'profile');
  }
  const encoding = ENCODINGS.find((name) => name === given.encoding) ?? null;
  if (!encoding && (given.encoding ?? null) !== null) fault(given.encoding, ENCODINGS.join(', '), 'encoding');
  const orders = new Map<string, ColumnOrder>();
  for (const [index, one] of (Array.isArray(given.orders) ? given.orders : []).entries()) {
    const { column, order } = (one ?? {}) as Record<string, unknown>;
    const known = ORDERS.find((name) => name === order);
    if (typeof column !== 'string') fault(column, '"column"', `orders.${index}.column`);
    else if (known === undefined) fault(order, ORDERS.join(', '), `orders.${index}.order`);
    else orders.set(column, known);
  }
  return problems.length > 0 ? failure(problems) : success({ profile, columns, orders, encoding });
}

/** Columns that are not there are left out; `missing` names them. */
export function applyMapping(
  { profile, columns }: GivenMapping,
  header: readonly string[],
): { mapping: Mapping; missing: string[] } {
  const at = new Map<string, number>();
  for (const [index, name] of header.entries()) if (!at.has(name.trim())) at.set(name.trim(), index);
  const uses = columns.flatMap(({ name, field }): ColumnUse[] => {
    const index = at.get(name);
    return index === undefined ? [] : [{ index, name, field, foundBy: 'given' }];
  });
  const used = new Set(uses.map(({ index }) => index));
  const unused = header.filter((name, index) => !used.has(index) && looksUsable(columnKey(name)));
  const missing = columns.flatMap(({ name }) => (at.has(name) ? [] : [name]));
  return {
    mapping: {
      profile,
      uses,
      unused: unused.slice(0, NAMED).map((name) => name.trim()),
      doubts: [],
      otherDates: [],
      undated: () => [],
    },
    missing,
  };
}

/** Columns named where something is said of all of them. */
const NAMED = 200;

/** Under one header: fails where it has not all that is given. */
export function mappingGiven(given: GivenMapping, header: readonly string[], where: Where): Result<Mapping> {
  const { mapping, missing } = applyMapping(given, header);
  if (missing.length === 0) return success(mapping);
  return failure(missing.map((name) => problem('mapping_column', { name }, where)));
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}
