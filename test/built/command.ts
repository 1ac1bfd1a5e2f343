/** The built command as a process of its own. */
import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process';
import { constants } from 'node:os';
import { resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { Folder } from '../folder';

const PROGRAM = [process.execPath, resolve('dist-cli/border-incidents.js')] as const;

export interface Ending {
  /** As a shell has it: 128 and the signal's number where one ended it. */
  status: number;
  stdout: string;
  stderr: string;
}

/** A folder to work in, with one within it for what is temporary. */
export class Workplace extends Folder {
  readonly temporary = new Folder();

  start(arguments_: readonly string[], stdio: StdioOptions = 'pipe'): ChildProcess {
    return this.#spawn('exec "$@"', arguments_, stdio);
  }

  run(arguments_: readonly string[], stdio: StdioOptions = 'pipe'): Promise<Ending> {
    return ending(this.start(arguments_, stdio));
  }

  /** A shell's script, in which "$@" is the command. */
  shell(script: string, arguments_: readonly string[]): Promise<Ending> {
    return ending(this.#spawn(script, arguments_, 'pipe'));
  }

  #spawn(script: string, arguments_: readonly string[], stdio: StdioOptions): ChildProcess {
    // SIGQUIT leaves an image of the process where one is asked for.
    return spawn('sh', ['-c', `ulimit -c 0; ${script}`, 'sh', ...PROGRAM, ...arguments_], {
      cwd: this.path,
      env: { ...process.env, TMPDIR: this.temporary.path },
      stdio,
    });
  }

  override [Symbol.dispose](): void {
    this.temporary[Symbol.dispose]();
    super[Symbol.dispose]();
  }
}

/** How a process ends, when it and all that it printed to have. */
export async function ending(child: ChildProcess): Promise<Ending> {
  const [stdout, stderr, status] = await Promise.all([
    textOf(child.stdout),
    textOf(child.stderr),
    statusOf(child),
  ]);
  return { status, stdout, stderr };
}

export function statusOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal!]));
  });
}

async function textOf(stream: Readable | null): Promise<string> {
  const pieces: Buffer[] = [];
  if (stream) for await (const piece of stream) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString();
}
