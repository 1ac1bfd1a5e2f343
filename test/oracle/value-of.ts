import type { Result } from '../../src/core/result';
import { told } from '../words';

/** What a test could not go on without. */
export function valueOf<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.problems.map(told).join('\n'));
  return result.value;
}
