/** What was not expected, as something to be told. */
import { problem, type Problem } from '../core/result';

/** Why there is no answer: of a crash, that it was too much for this browser. */
export function problemOf(error: unknown): Problem {
  const { name, message } = error as Error;
  return problem(name === 'EngineCrashed' ? 'out_of_memory' : 'failed', { cause: message });
}
