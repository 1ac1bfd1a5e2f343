/** What a run of everything consists of, stage by stage: what needs no browser first. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { obtainBrowser } from '../browser/support/find-browser';
import { findFirefox, NO_FIREFOX, obtainFirefox } from '../browser/support/find-firefox';
import { findWebKit, NO_WEBKIT } from '../browser/support/find-webkit';
import { forgetReport, isSound, readReport, reportFile, type Run } from './report';

export interface Stage {
  name: string;
  /** The run of tests that it makes, if it makes one. */
  run?: Run;
  /** Null where it went well, else what was wrong. */
  perform: () => Promise<string | null>;
}

type Command = readonly [program: string, ...words: string[]];

const BUILD: Stage = { name: 'build', perform: () => quietly(['npm', 'run', 'build']) };

export const STAGES: Record<'all' | 'firefox' | 'webkit', readonly Stage[]> = {
  all: [
    {
      name: 'checks',
      perform: () =>
        sideBySide([
          ['prettier', '--check', '.'],
          ['svelte-check', '--fail-on-warnings'],
          ['eslint', '.'],
          ['knip'],
        ]),
    },
    { name: 'data', perform: () => quietly(['npm', 'run', 'data:check']) },
    BUILD,
    testStage('tests without a browser', 'plain', ['core', 'built']),
    {
      name: 'bytes of the first view',
      perform: async () => browserMissing() ?? (await quietly(['npm', 'run', 'size'])),
    },
    testStage('tests in Chromium', 'chromium', ['chromium'], browserMissing),
  ],
  firefox: [BUILD, testStage('tests in Firefox', 'firefox', ['firefox'], firefoxMissing)],
  webkit: [
    BUILD,
    testStage('tests in WebKit', 'webkit', ['webkit'], () => (findWebKit() ? null : NO_WEBKIT)),
  ],
};

function testStage(
  name: string,
  run: Run,
  projects: readonly string[],
  missing: () => string | null = () => null,
): Stage {
  return {
    name,
    run,
    perform: async () => {
      forgetReport(run);
      const fault = missing();
      if (fault) return fault;
      const words = projects.flatMap((project) => ['--project', project]);
      await ended(['vitest', 'run', ...words], { TEST_REPORT: reportFile(run) }, 'inherit');
      const report = readReport(run);
      if (!report) return `The ${name} did not come to their end.`;
      return isSound(report) ? null : `Not all ${name} passed.`;
    },
  };
}

let obtained: { fault: string | null } | null = null;

/** Installs what is missing, once; what cannot be had is said in one line. */
function browserMissing(): string | null {
  try {
    if (!obtained) obtainBrowser();
    obtained ??= { fault: null };
  } catch (error) {
    obtained = { fault: (error as Error).message };
  }
  return obtained.fault;
}

function firefoxMissing(): string | null {
  obtainFirefox();
  return findFirefox() ? null : NO_FIREFOX;
}

/** Two at a time; what they print shows only where they fail. */
async function sideBySide(commands: readonly Command[]): Promise<string | null> {
  const waiting = [...commands];
  const faults: string[] = [];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const fault = await quietly(next);
      if (fault) faults.push(fault);
    }
  };
  await Promise.all([work(), work()]);
  return faults.length > 0 ? faults.join(' ') : null;
}

async function quietly(command: Command): Promise<string | null> {
  const { status, printed } = await ended(command, {}, 'pipe');
  if (status === 0) return null;
  process.stdout.write(`${printed}\n`);
  return `“${command.join(' ')}” failed.`;
}

/** Runs a command of this project's own, or npm, to its end. */
function ended(
  [program, ...words]: Command,
  environment: NodeJS.ProcessEnv,
  stdio: 'pipe' | 'inherit',
): Promise<{ status: number; printed: string }> {
  const path = `${join(process.cwd(), 'node_modules', '.bin')}:${process.env.PATH}`;
  const child = spawn(program, words, {
    env: { ...process.env, ...environment, PATH: path },
    stdio: ['ignore', stdio, stdio],
  });
  const pieces: Buffer[] = [];
  child.stdout?.on('data', (piece: Buffer) => pieces.push(piece));
  child.stderr?.on('data', (piece: Buffer) => pieces.push(piece));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) =>
      resolve({ status: status ?? 1, printed: Buffer.concat(pieces).toString() }),
    );
  });
}
