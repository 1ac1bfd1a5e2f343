/** The command line as a function: arguments in, exit code out. */
import * as v from 'valibot';
import { check } from './check';
import { EXIT, type ExitCode } from './exit-code';
import { HELP } from './help';
import { readPackageFile } from './package-files';
import { proximity } from './proximity';
import { isClosedPipe, isSystemError, tell, writeAll, type Streams } from './streams';

const COMMANDS = { check, proximity };

const Manifest = v.object({ version: v.string() });

/** `signal` is Ctrl-C: work stops and leaves no half file. */
export async function run(
  arguments_: readonly string[],
  streams: Streams,
  signal?: AbortSignal,
): Promise<ExitCode> {
  const [name = '', ...rest] = arguments_;
  try {
    if (name === '-h' || arguments_.includes('--help')) {
      await writeAll(streams.stdout, HELP);
      return EXIT.clean;
    }
    if (name === '--version') {
      const { version } = v.parse(Manifest, await readPackageFile('package.json'));
      await writeAll(streams.stdout, `${version}\n`);
      return EXIT.clean;
    }
    if (!Object.hasOwn(COMMANDS, name)) {
      const found = name === '' ? 'found no command' : `found "${name}"`;
      tell(
        streams,
        `border-incidents: ${found}; expected ${Object.keys(COMMANDS).join(' or ')} (see --help)`,
      );
      return EXIT.unusable;
    }
    return await COMMANDS[name as keyof typeof COMMANDS](rest, streams, signal);
  } catch (error) {
    // Whoever read the output has seen enough.
    if (isClosedPipe(error)) return EXIT.clean;
    if (!isSystemError(error)) throw error;
    tell(streams, `border-incidents: ${error.message}`);
    return EXIT.unusable;
  }
}
