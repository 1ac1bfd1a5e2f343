/**
 * An expected failure is a value: what was wrong, as a named reason with its values, and where. Sentences are made of it
 * at the edge, by the catalogue of words. A throw is a programmer's error.
 */
import type { ProblemWords } from './words/english/problems';

/** Stable, for programs and tests: `not_json`, `not_a_point` … */
export type Reason = keyof ProblemWords;

/** What the sentence of a reason is made of. Texts are as they came from outside: they are made harmless when shown. */
export type ValuesOf<Name extends Reason> = ProblemWords[Name] extends (values: infer Values) => string
  ? unknown extends Values
    ? object
    : Values
  : never;

/** What numbers count in a file or in what was typed; from 1. */
export type Unit = 'feature' | 'line' | 'position';

export interface Where {
  /** A file's name, or what else holds it all. */
  file?: string;
  unit?: Unit;
  number?: number;
  /** The record's own. */
  id?: string;
  /** As a path within the record, for programs: `claims.0.locator`. People are told it counted from 1. */
  field?: string;
  /** The id of the item of a list that `field` leads into: of the claim. */
  item?: string;
}

export type Problem = {
  [Name in Reason]: { reason: Name; values: ValuesOf<Name>; where: Where; consequence?: Consequence };
}[Reason];

/** What becomes of a record of which something could not be read; or of a shape. */
export type Consequence = 'without_date' | 'without_radius' | 'without_place' | 'without_losses' | 'put_back';

export type Result<Value> = { ok: true; value: Value } | { ok: false; problems: Problem[] };

/** Characters of a text that are kept to be quoted: a file may hold all its bytes in one cell. */
const LONGEST_QUOTE = 500;

/** A problem, its place said where it is known already. */
export function problem<Name extends Reason>(
  reason: Name,
  values: ValuesOf<Name>,
  where: Where = {},
): Problem {
  const kept = Object.entries(values).map(([name, value]: [string, unknown]) => [
    name,
    typeof value === 'string' ? value.slice(0, LONGEST_QUOTE) : value,
  ]);
  return { reason, values: Object.fromEntries(kept) as ValuesOf<Name>, where } as Problem;
}

/** The problem in a larger place: what it says of its place itself stays. */
export function within(found: Problem, where: Where): Problem {
  return { ...found, where: { ...where, ...found.where } };
}

export function success<Value>(value: Value): Result<Value> {
  return { ok: true, value };
}

/** A list may be of any length: it is not spread over arguments, of which a call can have only so many. */
export function failure(problems: Problem | Problem[]): Extract<Result<never>, { ok: false }> {
  return { ok: false, problems: Array.isArray(problems) ? problems : [problems] };
}

/** A result whose problems are in a larger place. */
export function resultWithin<Value>(result: Result<Value>, where: Where): Result<Value> {
  return result.ok ? result : failure(result.problems.map((found) => within(found, where)));
}
