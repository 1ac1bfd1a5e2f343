/** What was not expected, as something to be told. */
import { problem, type Problem } from '../core/result';
import { ZIP_TOO_LARGE } from '../core/writers/zip-too-large';

/** Why there is no answer: of a crash, that it was too much for this browser. */
export function problemOf(error: unknown): Problem {
  const { name, message } = error as Error;
  if (name === ZIP_TOO_LARGE) return problem('zip_too_large', {});
  return problem(name === 'EngineCrashed' ? 'out_of_memory' : 'failed', { cause: message });
}
