/** What the system refuses to write, as a problem with the place's name and the system's reason. */
import { getSystemErrorMap } from 'node:util';
import { failure, problem, success, type Problem, type Result } from '../core/result';
import { isClosedPipe, isSystemError } from './streams';

/** What the work gives, or why the place cannot be written. A closed pipe is thrown on: it ends the command. */
export async function written<Value>(where: string, work: () => Promise<Value>): Promise<Result<Value>> {
  try {
    return success(await work());
  } catch (error) {
    if (isClosedPipe(error) || !isSystemError(error)) throw error;
    return failure(unwritable(where, reasonOf(error)));
  }
}

export function unwritable(where: string, why: string): Problem {
  return problem('cannot_write', { cause: why }, { file: where });
}

/** The system's own words without its codes: "no space left on device". */
export function reasonOf({ errno, message }: NodeJS.ErrnoException): string {
  return getSystemErrorMap().get(errno ?? 0)?.[1] ?? message;
}
