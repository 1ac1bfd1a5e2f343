/** How a command ends that cannot do its work: what is wrong, a line each. */
import type { Problem } from '../core/result';
import { EXIT, type ExitCode } from './exit-code';
import { told } from './words';

export function refusing(
  tell: (line: string) => Promise<void>,
): (problems: readonly Problem[]) => Promise<ExitCode> {
  return async (problems) => {
    for (const problem of problems) await tell(told(problem));
    return EXIT.unusable;
  };
}
