/** Links, pipes, open streams and the modes of files outlive what is written to them. */
import { chmodSync, chownSync, lstatSync, mkdirSync, readlinkSync, statSync, symlinkSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run';
import { Collector, command, Folder } from './support';

const GOOD = 'lat,lon\n39.85,46.75\n';
const MIXED = `${GOOD}95,46.75\n`;
const ANSWERED = /^lat,lon,border_distance_m.*\n39\.85,46\.75,\d.*\n$/;
const REJECTED = 'lat,lon\n95,46.75\n';

/** Answers in.csv and drops its bad record, if it has one. */
async function answer(folder: Folder, output: string, ...options: string[]): Promise<void> {
  const { code, stderr } = await command([
    ...['proximity', folder.file('in.csv', MIXED), '-o', output, '--on-error', 'drop'],
    ...options,
  ]);
  expect([code, stderr.split('\n').at(-2)]).toEqual([0, expect.stringMatching(/^2 records: /)]);
}

describe('a symbolic link', () => {
  const LINKS: [what: string, target: (folder: Folder, name: string) => string][] = [
    ['to a path', (folder, name) => folder.at(`sub/${name}`)],
    ['to a relative path', (_, name) => `sub/${name}`],
    [
      'to a link elsewhere',
      (folder, name) => {
        symlinkSync(`../sub/${name}`, folder.at(`other/${name}`));
        return `other/${name}`;
      },
    ],
    [
      'through a link to a folder and back up',
      (folder, name) => {
        if (!folder.names().includes('deep')) symlinkSync('sub/deeper', folder.at('deep'));
        return `deep/../${name}`;
      },
    ],
  ];

  test.each(LINKS.flatMap(([what, target]) => [true, false].map((isThere) => ({ what, target, isThere }))))(
    '$what is written through; something is there: $isThere',
    async ({ target, isThere }) => {
      using folder = new Folder();
      mkdirSync(folder.at('sub/deeper'), { recursive: true });
      mkdirSync(folder.at('other'));
      const names = ['out.csv', 'out.rejects.csv'];
      const targets = names.map((name) => {
        if (isThere) folder.file(`sub/${name}`, 'old');
        symlinkSync(target(folder, name), folder.at(name));
        return readlinkSync(folder.at(name));
      });
      await answer(folder, folder.at('out.csv'), ...(isThere ? ['--force'] : []));
      expect(names.map((name) => readlinkSync(folder.at(name)))).toEqual(targets);
      expect(names.map((name) => lstatSync(folder.at(`sub/${name}`)).isFile())).toEqual([true, true]);
      expect(folder.read('sub/out.csv')).toMatch(ANSWERED);
      expect(folder.read('sub/out.rejects.csv')).toBe(REJECTED);
      expect(folder.names('sub')).toEqual(['deeper', ...names]);
    },
  );

  test('leads to an existing file, which is overwritten only with --force', async () => {
    using folder = new Folder();
    folder.file('precious.csv', 'precious');
    symlinkSync('precious.csv', folder.at('out.csv'));
    const input = folder.file('in.csv', GOOD);
    const { code, stderr } = await command(['proximity', input, '-o', folder.at('out.csv')]);
    expect([code, folder.read('precious.csv')]).toEqual([2, 'precious']);
    expect(stderr).toMatch(
      /^\S+out\.csv: cannot be written: the file exists; give --force to overwrite it\n$/,
    );
  });

  test('that leads nowhere but round is refused', async () => {
    using folder = new Folder();
    symlinkSync('b.csv', folder.at('a.csv'));
    symlinkSync('a.csv', folder.at('b.csv'));
    const input = folder.file('in.csv', GOOD);
    const { code, stderr } = await command(['proximity', input, '-o', folder.at('a.csv'), '--force']);
    expect([code, folder.names()]).toEqual([2, ['a.csv', 'b.csv', 'in.csv']]);
    expect(stderr).toMatch(/^\S+a\.csv: cannot be written: .*\n$/);
  });
});

describe('a file that is overwritten', () => {
  // Only root can give files away.
  const [owner, group] = process.getuid!() === 0 ? [12_345, 54_321] : [process.getuid!(), process.getgid!()];

  test('keeps its mode and its owner', async () => {
    using folder = new Folder();
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 0o777 }), async (mode) => {
        for (const name of ['out.csv', 'out.rejects.csv']) {
          chownSync(folder.file(name, 'old'), owner, group);
          chmodSync(folder.at(name), mode);
        }
        await answer(folder, folder.at('out.csv'), '--force');
        for (const name of ['out.csv', 'out.rejects.csv']) {
          const found = statSync(folder.at(name));
          expect([found.mode & 0o777, found.uid, found.gid]).toEqual([mode, owner, group]);
          chmodSync(folder.at(name), 0o600);
        }
      }),
      { numRuns: 20 },
    );
  });

  test('is no more open to others while it is written', async () => {
    using folder = new Folder();
    chmodSync(folder.file('out.csv', 'old'), 0o600);
    const stderr = new Collector();
    stderr.isTTY = true;
    const modes: number[] = [];
    stderr.onText = () => {
      for (const name of folder.names().filter((name) => name.startsWith('out.csv')))
        modes.push(statSync(folder.at(name)).mode & 0o777);
    };
    const input = folder.file('in.csv', GOOD);
    await run(['proximity', input, '-o', folder.at('out.csv'), '--force'], {
      stdout: new Collector(),
      stderr,
    });
    expect(modes.length).toBeGreaterThan(1);
    expect(new Set(modes)).toEqual(new Set([0o600]));
  });
});

test.each([['--force'], []])('a named pipe is written into: %j', async (...force) => {
  using folder = new Folder();
  const pipe = folder.fifo('out.csv');
  const read = readFile(pipe, 'utf8');
  await answer(folder, pipe, ...force);
  expect(await read).toMatch(ANSWERED);
  expect(lstatSync(pipe).isFIFO()).toBe(true);
  // It is no file, so that its rejects lie beside the input.
  expect(folder.names()).toEqual(['in.csv', 'in.rejects.csv', 'out.csv']);
});

test.each(['/proc/self/fd/1', '/dev/stdout', '/dev/fd/1'])('%s is standard output', async (path) => {
  using folder = new Folder();
  const input = folder.file('in.csv', GOOD);
  const { code, stdout } = await command(['proximity', input, '-o', path]);
  expect([code, stdout, folder.names()]).toEqual([0, expect.stringMatching(ANSWERED), ['in.csv']]);
});

// Without --force, with which a test that fails as root might replace the device itself.
test('a device is written into', async () => {
  using folder = new Folder();
  await answer(folder, '/dev/null');
  expect(lstatSync('/dev/null').isCharacterDevice()).toBe(true);
  expect(folder.names()).toEqual(['in.csv', 'in.rejects.csv']);
  const { code, stderr } = await command([
    'proximity',
    folder.at('in.csv'),
    '-o',
    '/dev/full',
    '--on-error',
    'keep',
  ]);
  expect(code).toBe(2);
  expect(stderr.split('\n').at(-2)).toBe('/dev/full: cannot be written: no space left on device');
});

test.each([['--force'], []])('a folder is refused by name: %j', async (...force) => {
  using folder = new Folder();
  mkdirSync(folder.at('sub'));
  symlinkSync('sub', folder.at('link'));
  mkdirSync(folder.at('out.rejects.csv'));
  const input = folder.file('in.csv', GOOD);
  const names = folder.names();
  for (const [output, refused] of [
    ['sub', 'sub'],
    ['sub/', 'sub/'],
    ['link', 'link'],
    ['none/', 'none/'],
    ['out.csv', 'out.rejects.csv'],
  ] as const) {
    const { code, stderr } = await command([
      ...['proximity', input, '-o', `${folder.path}/${output}`, '--on-error', 'drop'],
      ...force,
    ]);
    const message = `${folder.path}/${refused}: cannot be written: it is a folder; expected a file\n`;
    expect([code, stderr, folder.names()]).toEqual([2, message, names]);
  }
});

test.each<[what: string, name: string]>([
  ['a folder that is not there', 'none/out.csv'],
  ['a folder that is a file', 'in.csv/out.csv'],
  ['a name that is too long', `${'x'.repeat(300)}.csv`],
  ['a place where nothing can be made', '../../../../../../../../proc/out.csv'],
])('%s is named in one line', async (_, name) => {
  using folder = new Folder();
  const output = `${folder.path}/${name}`;
  const { code, stdout, stderr } = await command(['proximity', folder.file('in.csv', GOOD), '-o', output]);
  expect([code, stdout, folder.names()]).toEqual([2, '', ['in.csv']]);
  expect(stderr.startsWith(`${output}: cannot be written: `)).toBe(true);
  expect(stderr.match(/\n/g)).toHaveLength(1);
});

test('of two files none is left where the other cannot be put in its place', async () => {
  using folder = new Folder();
  const stderr = new Collector();
  // On a terminal progress is told before files are put in their places.
  stderr.isTTY = true;
  stderr.onText = () => void folder.file('out.rejects.csv', 'precious');
  const code = await run(
    ['proximity', folder.file('in.csv', MIXED), '-o', folder.at('out.csv'), '--on-error', 'drop'],
    { stdout: new Collector(), stderr },
  );
  expect([code, folder.names()]).toEqual([2, ['in.csv', 'out.rejects.csv']]);
  expect(folder.read('out.rejects.csv')).toBe('precious');
});
