/** Arguments into options; what is wrong with them is one line. */
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { failure, problem, success, type Result } from '../core/result';

import { words } from './words';

type Parsed<Options extends NonNullable<ParseArgsConfig['options']>> = ReturnType<
  typeof parseArgs<{ args: string[]; options: Options; allowPositionals: true }>
>;

export function parseUsage<const Options extends NonNullable<ParseArgsConfig['options']>>(
  command: string,
  arguments_: readonly string[],
  options: Options,
): Result<Parsed<Options>> {
  try {
    return success(parseArgs({ args: [...arguments_], options, allowPositionals: true }));
  } catch (error) {
    // Node's message goes on with advice after the first sentence.
    const [message = ''] = (error as Error).message.split('. ');
    return wrongUsage(command, message);
  }
}

export function wrongUsage(command: string, fault: string): ReturnType<typeof failure> {
  return failure(problem('usage', { fault: words.seeHelp(fault) }, { file: command }));
}
