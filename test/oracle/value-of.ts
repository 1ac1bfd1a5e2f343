import { describeProblem, type Result } from '../../src/core/result';

/** What a test could not go on without. */
export function valueOf<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.problems.map(describeProblem).join('\n'));
  return result.value;
}
