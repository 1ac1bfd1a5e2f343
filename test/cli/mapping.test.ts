/** How a file was understood, written as a small file, edited, and applied again. */
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { readdirSync } from 'node:fs';
import { parseMapping } from '../../src/core/mapping/given-mapping';
import { command, findingsOf, Folder } from './support';

const folder = new Folder();
afterAll(() => folder[Symbol.dispose]());

const HEADER = 'id,when_told,wo,lat,lon,fatalities';
const CSV = `${HEADER}
a,27.09.2020,Sotk,40.2,45.8,3
b,03.04.2021,Kut,40.1,45.9,0
`;

interface Mapping {
  profile: string | null;
  columns: { name: string; field: string }[];
  orders: { column: string; order: string }[];
}

async function mappingOf(file: string): Promise<Mapping> {
  const out = folder.at('m.json');
  await command(['check', file, '--mapping-out', out, '--force']);
  return JSON.parse(folder.read('m.json')) as Mapping;
}

const converted = async (...rest: string[]) => {
  const { stdout, code, stderr } = await command(['convert', ...rest]);
  if (code !== 0) throw new Error(stderr);
  return (
    JSON.parse(stdout) as { features: { properties: { derived: Record<string, unknown> } }[] }
  ).features.map(({ properties }) => properties.derived);
};

describe('a mapping', () => {
  test('is edited and applied again: columns of any name, and the order of dates', async () => {
    const file = folder.file('x.csv', CSV);
    const mapping = await mappingOf(file);
    expect(mapping.columns.map(({ name, field }) => [name, field])).toEqual([
      ['lat', 'latitude'],
      ['lon', 'longitude'],
      ['id', 'id'],
    ]);
    const edited = {
      ...mapping,
      columns: [
        ...mapping.columns,
        { name: 'when_told', field: 'start' },
        { name: 'wo', field: 'title' },
        { name: 'fatalities', field: 'deaths_least' },
      ],
      orders: [{ column: 'when_told', order: 'dmy' }],
    };
    const given = folder.file('edited.json', JSON.stringify(edited));
    const derived = await converted(file, '--mapping', given);
    expect(derived.map(({ start }) => start)).toEqual(['2020-09-27', '2021-04-03']);
    expect(derived.map(({ losses }) => losses)).toMatchObject([[{ low: 3, high: null }], 'none_or_unknown']);
    const { stdout } = await command(['proximity', file, '--mapping', given]);
    expect(stdout.split('\n')[1]).toContain('not_in_force');
  });

  test('makes a part of a file be read as the whole was', async () => {
    const file = folder.file(
      'whole.csv',
      'id,date,lat,lon\na,27.09.2020,40.2,45.8\nb,03.04.2021,40.1,45.9\n',
    );
    const part = folder.file('part.csv', 'id,date,lat,lon\nb,03.04.2021,40.1,45.9\n');
    const out = folder.at('whole.json');
    await command(['proximity', file, '-o', folder.at('o.csv'), '--mapping-out', out]);
    expect((await converted(part))[0]!.start).toBeNull();
    expect((await converted(part, '--mapping', out))[0]!.start).toBe('2021-04-03');
  });

  test.each<[string, object | string, string[]]>([
    ['no mapping', '[]', ['expected what --mapping-out writes']],
    ['of no field', { columns: [{ name: 'lat', field: 'height' }] }, ['columns.0.field', 'height']],
    ['of no profile', { columns: [], profile: 'Nobody' }, ['profile', 'Nobody']],
    ['of no order', { columns: [], orders: [{ column: 'a', order: 'ymd' }] }, ['orders.0.order', 'ymd']],
    ['of no encoding', { columns: [], encoding: 'utf-7' }, ['encoding', 'utf-7']],
    ['of columns that are not there', { columns: [{ name: 'x', field: 'id' }] }, ['the column "x"']],
  ])('%s is refused', async (_, given, said) => {
    const text =
      typeof given === 'string' ? given : JSON.stringify({ border_incidents_mapping: 1, ...given });
    const file = folder.file('x.csv', CSV);
    const { code, stderr } = await command(['convert', file, '--mapping', folder.file('bad.json', text)]);
    expect(code).toBe(2);
    for (const part of said) expect(stderr).toContain(part);
  });

  test('is never written over what is read, nor over a file without --force', async () => {
    const file = folder.file('x.csv', CSV);
    for (const out of [file, folder.file('there.json', '{}')]) {
      const { code } = await command(['check', file, '--mapping-out', out]);
      expect(code).toBe(2);
    }
    expect(folder.read('x.csv')).toBe(CSV);
    expect(folder.read('there.json')).toBe('{}');
  });
});

/** What a mapping that is given leaves open no more. */
const SETTLED = [
  'encoding_guessed',
  'other_key',
  'several_columns',
  'weak_column',
  'last_part',
  'no_date_column',
  'date_elsewhere',
];
const FILES = readdirSync('test/fixtures/reading').filter((name) =>
  /\.(csv|tsv|tab|geojson|json)$/.test(name),
);

test.each(FILES)('%s is read under its own mapping as without one', async (name) => {
  const file = `test/fixtures/reading/${name}`;
  const first = await command(['check', '--json', file, '--mapping-out', folder.at('own.json'), '--force']);
  if (first.code === 2 || !first.stdout.includes('"understood"')) return;
  const again = await command(['check', '--json', file, '--mapping', folder.at('own.json')]);
  expect(findingsOf(again.stdout)).toEqual(
    findingsOf(first.stdout).filter(({ reason }) => !SETTLED.includes(reason)),
  );
  const derived = await converted(file).catch(() => null);
  if (derived) expect(await converted(file, '--mapping', folder.at('own.json'))).toEqual(derived);
});

test('any JSON at all is a mapping or refused', () => {
  const any = fc.oneof(
    fc.jsonValue(),
    fc.record({ columns: fc.jsonValue(), orders: fc.jsonValue(), profile: fc.jsonValue() }),
  );
  fc.assert(
    fc.property(any, (value) => {
      const given = typeof value === 'object' ? { border_incidents_mapping: 1, ...value } : value;
      expect(parseMapping(JSON.stringify(given))).toHaveProperty('ok');
    }),
  );
});
