/** Programs that the tests ask of the machine: one chosen by a variable, one on the PATH, or a package of Debian's. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** What finding a program asks of the machine; tests hand in machines of their own making. */
export interface Machine {
  environment: Record<string, string | undefined>;
  isExecutable: (path: string) => boolean;
}

export const thisMachine: Machine = {
  environment: process.env,
  isExecutable: (path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  },
};

/**
 * The path of the first of `names` that is there, or null. The path in `variable` goes before; one that leads nowhere
 * is an error, not a hint.
 */
export function findProgram(
  { environment, isExecutable }: Machine,
  names: readonly string[],
  variable?: string,
): string | null {
  const chosen = variable && environment[variable];
  if (chosen) {
    if (isExecutable(chosen)) return chosen;
    throw new Error(`${variable} is "${chosen}", which cannot be run.`);
  }
  const folders = (environment.PATH ?? '').split(delimiter).filter(Boolean);
  const onPath = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return onPath.find(isExecutable) ?? null;
}

/** Installs packages of Debian's, saying `why`, where we are root; does nothing where we are not. */
export function installPackages(packages: readonly string[], why: string): void {
  if (process.getuid?.() !== 0) return;
  process.stdout.write(`${why}; installing Debian’s ${packages.join(' and ')} as root.\n`);
  run('apt-get', ['update']);
  run('apt-get', ['install', '-y', '--no-install-recommends', ...packages]);
}

/** Runs a command to its end, whatever comes of it: what it was to bring is looked for afterwards. */
export function run(command: string, words: string[]): void {
  process.stdout.write(`${[command, ...words].join(' ')}\n`);
  spawnSync(command, words, { stdio: ['ignore', 'ignore', 'inherit'] });
}
