/** What is read is never written over, by whatever way the output or the rejects lead to it. */
import {
  closeSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  symlinkSync,
} from 'node:fs';
import { relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run';
import { Collector, command, Folder } from './support';

const INPUT = readFileSync('test/fixtures/robust/d.rejects.csv', 'utf8');
const GOOD = 'lat,lon\n39.85,46.75\n';
const LINE =
  '{"type":"Feature","geometry":{"type":"LineString","coordinates":[[46,39],[46,40]]},"properties":{}}';

/** Another way to a file of the folder. */
const WAYS: Record<string, (folder: Folder, name: string) => string> = {
  'its own path': (folder, name) => folder.at(name),
  'a relative path': (folder, name) => relative('.', folder.at(name)),
  'a path with detours': (folder, name) => `${folder.path}/./sub/..//${name}`,
  'a symbolic link': (folder, name) => link(folder, folder.at(name)),
  'a relative symbolic link': (folder, name) => link(folder, name),
  'a link to a link': (folder, name) => link(folder, link(folder, name, 'first.csv')),
  'a linked folder': (folder, name) => `${link(folder, '.', 'linked')}/${name}`,
  'a hard link': (folder, name) => {
    linkSync(folder.at(name), folder.at('link.csv'));
    return folder.at('link.csv');
  },
};

function link(folder: Folder, target: string, name = 'link.csv'): string {
  symlinkSync(target, folder.at(name));
  return folder.at(name);
}

/** All that is in the folder: which file by which name, and what it holds. */
function contents({ path }: Folder): unknown[] {
  return readdirSync(path).map((name) => {
    const found = lstatSync(`${path}/${name}`);
    return [name, found.ino, found.mode, found.isFile() && readFileSync(`${path}/${name}`, 'utf8')];
  });
}

async function isRefused(folder: Folder, arguments_: string[], reason: RegExp): Promise<void> {
  const before = contents(folder);
  const { code, stdout, stderr } = await command(['proximity', ...arguments_]);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(reason);
  expect(stderr.match(/\n/g)).toHaveLength(1);
  expect(contents(folder)).toEqual(before);
}

describe.each(Object.entries(WAYS))('by %s', (_, way) => {
  test.each([['--force'], []])('the output may not be an input: %j', async (...force) => {
    using folder = new Folder();
    mkdirSync(folder.at('sub'));
    const input = folder.file('in.csv', GOOD);
    const output = way(folder, 'in.csv');
    await isRefused(folder, [input, '-o', output, ...force], /would overwrite the input/);
  });

  test.each(['--boundary', '--zones'])('the output may not be what %s names', async (option) => {
    using folder = new Folder();
    mkdirSync(folder.at('sub'));
    const line = folder.file('line.geojson', LINE);
    const output = way(folder, 'line.geojson');
    const input = folder.file('in.csv', GOOD);
    await isRefused(folder, [input, option, line, '-o', output, '--force'], /would overwrite the input/);
  });

  test('the input may not be the rejects', async () => {
    using folder = new Folder();
    mkdirSync(folder.at('sub'));
    folder.file('d.rejects.csv', INPUT);
    const input = way(folder, 'd.rejects.csv');
    const output = folder.at('d.csv');
    await isRefused(
      folder,
      [input, '-o', output, '--on-error', 'drop', '--force'],
      /d\.rejects\.csv: would overwrite the input/,
    );
  });
});

test.each(['--boundary', '--zones'])('the rejects may not be what %s names', async (option) => {
  using folder = new Folder();
  const line = folder.file('out.rejects.csv', LINE);
  const input = folder.file('in.csv', INPUT);
  await isRefused(
    folder,
    [input, option, line, '-o', folder.at('out.csv'), '--on-error', 'drop', '--force'],
    /would overwrite the input/,
  );
});

test('the rejects beside the input may not be what is read', async () => {
  using folder = new Folder();
  folder.file('in.rejects.csv', INPUT);
  const input = link(folder, 'in.rejects.csv', 'in.csv');
  await isRefused(folder, [input, '--on-error', 'drop', '--force'], /would overwrite the input/);
});

test.each<[what: string, prepare: (folder: Folder) => void]>([
  ['a link to a file', (folder) => link(folder, folder.file('out.csv', ''), 'out.rejects.csv')],
  ['a link to none', (folder) => link(folder, 'out.csv', 'out.rejects.csv')],
  ['a hard link', (folder) => linkSync(folder.file('out.csv', ''), folder.at('out.rejects.csv'))],
])('the rejects may not be the output by %s', async (_, prepare) => {
  using folder = new Folder();
  prepare(folder);
  const input = folder.file('in.csv', INPUT);
  await isRefused(
    folder,
    [input, '-o', folder.at('out.csv'), '--on-error', 'drop', '--force'],
    /out\.rejects\.csv: would overwrite the output/,
  );
});

describe('what is told may not go into what is read', () => {
  /** As the shell's `2>> PATH`. */
  function appending(path: string, stdout = new Collector()) {
    const fd = openSync(path, 'a');
    const stderr = Object.assign(new Collector(), { fd });
    return { stdout, stderr, [Symbol.dispose]: () => closeSync(fd) };
  }

  test.each([
    ['proximity', (input: string, out: string) => ['proximity', input, '-o', out]],
    ['check', (input: string) => ['check', input]],
    ['convert', (input: string, out: string) => ['convert', input, '--to=csv', '-o', out]],
    ['a mapping', (input: string) => ['check', 'test/fixtures/robust/d.rejects.csv', `--mapping=${input}`]],
  ])('%s', async (_, argumentsOf) => {
    using folder = new Folder();
    const input = folder.file('in.csv', `${GOOD}95,46\n`);
    const before = contents(folder);
    using streams = appending(input);
    expect(await run(argumentsOf(input, folder.at('out')), streams)).toBe(2);
    expect(streams.stdout.text()).toBe(
      `standard error: would overwrite the input ${input}; expected another file\n`,
    );
    expect([streams.stderr.text(), contents(folder)]).toEqual(['', before]);
  });

  test('nothing is told at all where both would', async () => {
    using folder = new Folder();
    const input = folder.file('in.csv', GOOD);
    using streams = appending(input);
    const stdout = Object.assign(streams.stdout, { fd: streams.stderr.fd });
    expect(await run(['check', input], { ...streams, stdout })).toBe(2);
    expect([stdout.text(), streams.stderr.text()]).toEqual(['', '']);
  });

  test('another file is told into, and one that is written is no input', async () => {
    using folder = new Folder();
    const input = folder.file('in.csv', GOOD);
    using streams = appending(folder.file('log.txt', ''));
    expect(await run(['proximity', input, '-o', folder.at('out.csv')], streams)).toBe(0);
    expect(streams.stderr.text()).toContain('1 record');
  });
});
