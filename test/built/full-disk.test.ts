/** Where what is written finds no room, one line says so, nothing is left, and nothing is cut off in silence. */
import { describe, expect, test } from 'vitest';
import { Workplace } from './command';

const GOOD = '2022-11-12,39.85,46.75';
const BAD = '2022-11-12,95,46.75';
const csv = (...rows: string[]) => ['date,lat,lon', ...rows, ''].join('\n');
const many = (row: string) => csv(...Array.from({ length: 5000 }, () => row));

function prepared(): Workplace {
  const place = new Workplace();
  place.file('good.csv', csv(GOOD));
  place.file('bad.csv', csv(BAD));
  place.file('mixed.csv', csv(GOOD, BAD));
  place.file('many-good.csv', many(GOOD));
  place.file('many-bad.csv', many(BAD));
  return place;
}

/** What is left is what there was. */
async function isLeftAlone(script: string, line: string): Promise<{ status: number; stderr: string }> {
  using place = prepared();
  const names = place.names();
  const { status, stdout, stderr } = await place.shell(script, line.split(' '));
  expect([stdout, place.names(), place.temporary.names()]).toEqual(['', names, []]);
  return { status, stderr };
}

describe('a full device', () => {
  const WRITTEN = [
    '--help',
    '--version',
    'check good.csv',
    'check bad.csv',
    'check --json bad.csv',
    'proximity good.csv',
    'proximity mixed.csv --on-error keep',
    'proximity mixed.csv --on-error drop',
  ];

  test.each(WRITTEN)('as standard output: %s', async (line) => {
    const { status, stderr } = await isLeftAlone('"$@" > /dev/full', line);
    expect(status).toBe(2);
    expect(stderr.replace(/^line 3, lat: found .*\n/, '')).toBe(
      'standard output: cannot be written: no space left on device\n',
    );
  });

  test.each(WRITTEN.filter((line) => line.startsWith('proximity')))('as an open file: %s', async (line) => {
    const { status, stderr } = await isLeftAlone('"$@" 3> /dev/full', `${line} -o /dev/fd/3`);
    expect(status).toBe(2);
    expect(stderr.replace(/^line 3, lat: found .*\n/, '')).toBe(
      '/dev/fd/3: cannot be written: no space left on device\n',
    );
  });

  test.each([
    'nonsense',
    'check',
    'proximity bad.csv',
    'proximity bad.csv -o out.csv --on-error keep',
    'proximity bad.csv -o out.csv --on-error drop',
    'proximity none.csv -o out.csv',
  ])('as standard error: %s', async (line) => {
    expect(await isLeftAlone('"$@" 2> /dev/full', line)).toEqual({ status: 2, stderr: '' });
  });
});

describe('files that may not grow any more', () => {
  // Node.js is told of it, as of a disk that is full.
  const LIMITED = 'ulimit -f 8; "$@"';

  test.each([
    ['the output', 'proximity many-good.csv -o out.csv', 'out.csv'],
    ['kept records', 'proximity many-bad.csv -o out.csv --on-error keep', 'out.csv'],
    ['rejects', 'proximity many-bad.csv -o out.csv --on-error drop', 'out.rejects.csv'],
    ['rejects beside the input', 'proximity many-bad.csv --on-error drop', 'many-bad.rejects.csv'],
    ['what waits for standard output', 'proximity many-good.csv', '\\S+/border-incidents-\\w+/output'],
  ])('hold no half of %s', async (_, line, file) => {
    const { status, stderr } = await isLeftAlone(LIMITED, line);
    expect(status).toBe(2);
    expect(stderr.replace(/^(line \d+, lat: found .*\n)*/, '')).toMatch(
      new RegExp(`^${file}: cannot be written: file too large\n$`),
    );
  });

  // The system takes the part that there is room for and says how much that was.
  const NEARLY_FULL = [
    `sh -c 'ulimit -f 8; head -c 99999 /dev/zero > probe; true' 2> /dev/null`,
    'head -c $(($(wc -c < probe) - 10)) probe > "$TMPDIR/printed"',
    'rm probe',
    'ulimit -f 8',
    '"$@" >> "$TMPDIR/printed"',
    'status=$?; rm "$TMPDIR/printed"; exit $status',
  ].join('\n');

  test.each(['check good.csv', 'check --json bad.csv', 'proximity good.csv', '--help'])(
    'as standard output, of which a part still fits: %s',
    async (line) => {
      const { status, stderr } = await isLeftAlone(NEARLY_FULL, line);
      expect([status, stderr]).toEqual([2, 'standard output: cannot be written: file too large\n']);
    },
  );
});

test('a temporary folder that is not there is named', async () => {
  const { status, stderr } = await isLeftAlone('TMPDIR=/none/there; "$@"', 'proximity good.csv');
  expect([status, stderr]).toEqual([2, '/none/there: cannot be written: no such file or directory\n']);
});

describe('standard output', () => {
  test.each([
    'check bad.csv',
    'check --json good.csv bad.csv',
    'proximity bad.csv',
    'proximity bad.csv -o /dev/stdout',
    'proximity good.csv --boundary bad.csv',
    'proximity good.csv --zones bad.csv',
  ])('may not be an input: %s', async (line) => {
    using place = prepared();
    const { status, stderr } = await place.shell('"$@" >> bad.csv', line.split(' '));
    expect([status, place.read('bad.csv')]).toEqual([2, csv(BAD)]);
    expect(stderr).toMatch(/^\S.*: would overwrite the input bad\.csv; expected another file\n$/);
  });

  test.each(['-o /dev/stdout', '-o /dev/fd/1', '-o /proc/self/fd/1', '-o /dev/fd/3', ''])(
    'is written on, not replaced, by %s',
    async (output) => {
      using place = prepared();
      const line = `proximity good.csv ${output}`.trim();
      const { status } = await place.shell('{ "$@" 3>&1; echo after; } > out.csv', line.split(' '));
      expect(status).toBe(0);
      expect(place.read('out.csv')).toMatch(/^date,lat,lon,.*\n2022-11-12,39\.85,46\.75,.*\nafter\n$/);
    },
  );
});
