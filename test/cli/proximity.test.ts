import { existsSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run';
import { Collector, command, Folder } from './support';

const GOOD = '2022-11-12,39.85,46.75';
const BAD = '2022-11-12,95,46.75';
const csv = (...rows: string[]) => ['date,lat,lon', ...rows, ''].join('\n');
const feature = (coordinates: string) =>
  `{"type":"Feature","geometry":{"type":"Point","coordinates":${coordinates}},"properties":{}}`;
const collection = (...features: string[]) =>
  `{"type":"FeatureCollection","features":[ ${features.join(' , ')} ]}`;

describe('bad records', () => {
  test('stop: nothing is written, each is named with its reason', async () => {
    using folder = new Folder();
    const input = folder.file('in.csv', csv(GOOD, BAD, GOOD, '2022-13-01,39,46'));
    const toFile = await command(['proximity', input, '-o', folder.at('out.csv')]);
    expect([toFile.code, folder.names()]).toEqual([1, ['in.csv']]);
    expect(toFile.stderr).toContain('line 3, lat: found longitude 46.75, latitude 95; expected');
    expect(toFile.stderr).toContain('line 5, date: found "2022-13-01"; expected a date that exists');
    const toStdout = await command(['proximity', input]);
    expect([toStdout.code, toStdout.stdout]).toEqual([1, '']);
  });

  test('a swapped position gets a hint', async () => {
    using folder = new Folder();
    const { stderr } = await command(['proximity', folder.file('in.geojson', feature('[40, 120]'))]);
    expect(stderr).toContain('feature 1, geometry.coordinates');
    expect(stderr).toContain('they may be swapped');
  });

  test('keep: passed on as they were, with empty cells', async () => {
    using folder = new Folder();
    const rows = csv(GOOD, BAD, 'ragged,1');
    const { code, stdout, stderr } = await command([
      'proximity',
      folder.file('in.csv', rows),
      '--on-error',
      'keep',
    ]);
    const lines = stdout.split('\n');
    expect([code, lines[2], lines[3]]).toEqual([0, `${BAD}${','.repeat(15)}`, 'ragged,1']);
    expect(stderr).toContain('3 records: 1 answered, 0 without a point, 0 undated, 2 kept unanswered');
    const json = collection(feature('[46,39]'), feature('["x",39]'));
    const kept = await command(['proximity', folder.file('in.geojson', json), '--on-error', 'keep']);
    expect(kept.stdout).toContain(` , ${feature('["x",39]')} ]}`);
  });

  test('drop: records in are records out and rejects, for any mix', async () => {
    using folder = new Folder();
    await fc.assert(
      fc.asyncProperty(fc.array(fc.boolean(), { maxLength: 8 }), fc.boolean(), async (goods, isCsv) => {
        const name = isCsv ? 'csv' : 'geojson';
        const texts = goods.map((good) =>
          isCsv ? (good ? GOOD : BAD) : feature(good ? '[46,39]' : '[46,95]'),
        );
        const input = folder.file(`in.${name}`, isCsv ? csv(...texts) : collection(...texts));
        const { code } = await command([
          'proximity',
          input,
          '-o',
          folder.at(`out.${name}`),
          '--on-error',
          'drop',
          '--force',
        ]);
        expect(code).toBe(0);
        const count = (file: string) => {
          const text = folder.read(file);
          if (isCsv) return text.trimEnd().split('\n').length - 1;
          return (JSON.parse(text) as { features: unknown[] }).features.length;
        };
        const bad = goods.filter((good) => !good);
        expect(count(`out.${name}`)).toBe(goods.length - bad.length);
        if (bad.length > 0) {
          expect(count(`out.rejects.${name}`)).toBe(bad.length);
          const rejects = texts.filter((_, index) => !goods[index]);
          if (isCsv) expect(folder.read('out.rejects.csv')).toBe(csv(...rejects));
        }
      }),
      { numRuns: 15 },
    );
  }, 60_000);

  test('drop to standard output writes the rejects beside the input, and only if there are any', async () => {
    using folder = new Folder();
    const input = folder.file('in.csv', csv(GOOD));
    expect((await command(['proximity', input, '--on-error', 'drop'])).code).toBe(0);
    expect(folder.names()).toEqual(['in.csv']);
    await command(['proximity', folder.file('in.csv', csv(BAD)), '--on-error', 'drop']);
    expect(folder.names()).toEqual(['in.csv', 'in.rejects.csv']);
  });
});

describe('files written', () => {
  test('an existing file is overwritten only with --force', async () => {
    using folder = new Folder();
    const input = folder.file('in.csv', csv(GOOD));
    const out = folder.file('out.csv', 'precious');
    const refused = await command(['proximity', input, '-o', out]);
    expect([refused.code, folder.read('out.csv')]).toEqual([2, 'precious']);
    expect(refused.stderr).toContain('--force');
    expect((await command(['proximity', input, '-o', out, '--force'])).code).toBe(0);
    expect(folder.read('out.csv')).toMatch(/^date,lat,lon,border_distance_m/);
    expect(folder.names()).toEqual(['in.csv', 'out.csv']);
  });

  test('one that appears meanwhile is not overwritten either', async () => {
    using folder = new Folder();
    const stderr = new Collector();
    // On a terminal progress is told before the file is put in its place.
    stderr.isTTY = true;
    stderr.onText = () => {
      if (!existsSync(folder.at('out.csv'))) folder.file('out.csv', 'precious');
    };
    const code = await run(['proximity', folder.file('in.csv', csv(GOOD)), '-o', folder.at('out.csv')], {
      stdout: new Collector(),
      stderr,
    });
    expect([code, folder.read('out.csv'), folder.names()]).toEqual([2, 'precious', ['in.csv', 'out.csv']]);
  });

  test('Ctrl-C leaves no half file', async () => {
    using folder = new Folder();
    const interruption = new AbortController();
    const stderr = new Collector();
    stderr.isTTY = true;
    let seen: string[] = [];
    stderr.onText = () => {
      if (!interruption.signal.aborted) seen = folder.names();
      interruption.abort();
    };
    const input = folder.file('in.csv', csv(...Array.from({ length: 70_000 }, () => ',,')));
    const code = await run(
      ['proximity', input, '-o', folder.at('out.csv')],
      { stdout: new Collector(), stderr },
      interruption.signal,
    );
    expect(seen).toEqual(['in.csv', expect.stringMatching(/^out\.csv\.partial-\d+$/)]);
    expect([code, folder.names()]).toEqual([130, ['in.csv']]);
  });

  test('progress shows on a terminal only', async () => {
    using folder = new Folder();
    const input = folder.file('in.csv', csv(GOOD));
    expect((await command(['proximity', input])).stderr).toBe(
      '1 record: 1 answered, 0 without a point, 0 undated\n',
    );
  });
});

describe('files that cannot be read', () => {
  test.each<[string, string | Uint8Array, RegExp]>([
    ['an archive', 'PK\x03\x04 xl/', /XLSX/],
    ['nothing', '', /empty/],
    ['no coordinates', 'a,b\n1,2\n', /line 1: found the columns a, b; expected one of latitude/],
    ['a column of ours', 'lat,lon,zone_status\n', /already has the columns zone_status/],
    ['two latitudes', 'lat,lat,lon\n', /two columns are called "lat"/],
    ['an open quote', 'lat,lon\n1,"2\n', /line 2: a quoted cell is never closed/],
  ])('%s', async (_, content, message) => {
    using folder = new Folder();
    const { code, stdout, stderr } = await command(['proximity', folder.file('in.csv', content)]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
  });

  test('a folder, or none at all', async () => {
    using folder = new Folder();
    expect(await command(['proximity', folder.path])).toMatchObject({ code: 2, stdout: '' });
    expect(await command(['proximity', folder.at('none')])).toMatchObject({ code: 2, stdout: '' });
    const input = folder.file('in.csv', csv(GOOD));
    expect((await command(['proximity', input, '-o', folder.at('no/where.csv')])).code).toBe(2);
  });
});

test('an id that a record before it bears is told, and the record answered', async () => {
  using folder = new Folder();
  const text = 'id,lat,lon\na,39.85,46.75\nb,39.9,46.8\na,40.1,46.1\n';
  const { code, stdout, stderr } = await command(['proximity', folder.file('in.csv', text)]);
  expect([code, stdout.trim().split('\n').length]).toEqual([0, 4]);
  expect(stderr).toContain('doubtful: line 4 (a), id: "a" is used twice or more');
  expect(stderr.match(/used twice/g)).toHaveLength(1);
});
