/** An expected failure is a value with what was wrong, where, and what was expected; a throw is a programmer's error. */
export interface Problem {
  /** Named reason, stable, for programs and tests: `not_json`, `not_a_point` … */
  reason: string;
  /** Where: a feature's id or number, a line, a file. Empty when it concerns the whole. */
  where: string;
  /** The field as a path within `where`: `claims.0.locator`. Empty when it concerns all of it. */
  field: string;
  /** What was wrong and what was expected, one sentence for people. */
  message: string;
}

export type Result<Value> = { ok: true; value: Value } | { ok: false; problems: Problem[] };

export function success<Value>(value: Value): Result<Value> {
  return { ok: true, value };
}

/** A list may be of any length: it is not spread over arguments, of which a call can have only so many. */
export function failure(problems: Problem | Problem[]): Result<never> {
  return { ok: false, problems: Array.isArray(problems) ? problems : [problems] };
}

/** One line for people: "feature 3 (2023-09-01-sotk), start: …". */
export function describeProblem({ where, field, message }: Problem): string {
  const place = [where, field].filter(Boolean).join(', ');
  return place ? `${place}: ${message}` : message;
}
