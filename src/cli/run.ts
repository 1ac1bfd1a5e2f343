/** The command line as a function: arguments in, exit code out. */
import * as v from 'valibot';
import { check } from './check';
import { convert } from './convert';
import { EXIT, type ExitCode } from './exit-code';
import { readPackageFile } from './package-files';
import { problem } from '../core/result';
import { proximity } from './proximity';
import { asLine, isClosedPipe, isSystemError, tell, writeAll, type Streams } from './streams';
import { readBeside } from './told-into';
import { reasonOf, unwritable } from './unwritable';
import { told, words } from './words';

const COMMANDS = { check, convert, proximity };

const Manifest = v.object({ version: v.string() });

/** `signal` is Ctrl-C and its like: work stops, whatever it waits for, and leaves no half file. */
export async function run(
  arguments_: readonly string[],
  streams: Streams,
  signal?: AbortSignal,
): Promise<ExitCode> {
  const [name = '', ...rest] = arguments_;
  try {
    if (name === '-h' || arguments_.includes('--help')) {
      await writeAll(streams.stdout, words.help, signal);
      return EXIT.clean;
    }
    if (name === '--version') {
      const { version } = v.parse(Manifest, await readPackageFile('package.json'));
      await writeAll(streams.stdout, `${version}\n`, signal);
      return EXIT.clean;
    }
    if (!Object.hasOwn(COMMANDS, name)) {
      const known = Object.keys(COMMANDS);
      const fault = name === '' ? words.noCommand(known) : words.unknownCommand(name, known);
      await tell(streams, words.inFile('border-incidents', words.seeHelp(fault)), signal);
      return EXIT.unusable;
    }
    const overwritten = await readBeside(rest, streams.stderr);
    if (overwritten !== null) return await toldAside(overwritten, rest, streams, signal);
    return await COMMANDS[name as keyof typeof COMMANDS](rest, streams, signal);
  } catch (error) {
    if (signal?.aborted && error === signal.reason) return EXIT.cancelled;
    if (isClosedPipe(error)) return EXIT.closedPipe;
    if (!isSystemError(error)) throw error;
    // Where it is standard error that cannot be written, nobody can be told.
    await tell(streams, lineOf(error), signal).catch(() => {});
    return EXIT.unusable;
  }
}

/** Told on standard output: on standard error it would be written into what is read. */
async function toldAside(
  overwritten: string,
  arguments_: readonly string[],
  { stdout }: Streams,
  signal: AbortSignal | undefined,
): Promise<ExitCode> {
  const line = told(problem('overwrites_input', { overwritten }, { file: words.standardError }));
  if ((await readBeside(arguments_, stdout)) === null) await writeAll(stdout, asLine(line), signal);
  return EXIT.unusable;
}

/** Files that are written tell their own failures; what else is written is printed. */
function lineOf(error: NodeJS.ErrnoException): string {
  if (error.syscall !== 'write') return words.inFile('border-incidents', error.message);
  return told(unwritable(words.standardOutput, reasonOf(error)));
}
