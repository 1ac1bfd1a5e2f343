/** `convert` writes what the app would: the same rows in the same order, whatever a link asks for. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { formatViewState, parseViewState } from '../../src/core/link/view-state';
import { LATEST_FIRST, ORDER_KEYS } from '../../src/core/order';
import { run } from '../../src/cli/run';
import { KINDS } from '../../src/core/writers/kinds';
import { entriesOf } from '../core/writers/unzip';
import { anyFilter } from '../engine/filters';
import { engineWith, plainRowsOf, publishedFile, syntheticFile } from '../engine/support';
import { TOTAL } from '../support';
import { Collector, command, Folder } from './support';

const PUBLISHED = 'data/incidents.geojson';

const idsIn = (geojson: string) =>
  (JSON.parse(geojson) as { features: { id: string }[] }).features.map(({ id }) => id);

function idsInTable(csv: string): string[] {
  return Papa.parse<{ id: string }>(csv, { header: true, skipEmptyLines: true }).data.map(({ id }) => id);
}

describe.each([publishedFile(), syntheticFile('csv', 80)])('a link of $name', async (file) => {
  const engine = await engineWith(file);
  const rows = await plainRowsOf(file);
  const order = fc.record({ by: fc.constantFrom(...ORDER_KEYS), descending: fc.boolean() });

  test('gives the same rows in the same order', async () => {
    using folder = new Folder();
    const path = folder.file(file.name, file.text);
    await fc.assert(
      fc.asyncProperty(anyFilter(rows), order, async (filter, sorted) => {
        const { hash, omitted } = formatViewState({ filter, order: sorted });
        fc.pre(omitted.length === 0);
        // What the app itself makes of the link: distances have as many digits as links have.
        const { state, problems } = parseViewState(hash);
        // Names and lengths that the app never makes: refused, not left out.
        if (problems.length > 0) {
          expect((await command(['convert', path, '--to', 'csv', '--link', hash])).code).toBe(2);
          return;
        }
        await engine.query(state.filter);
        const listed = await engine.list(0, 1000, sorted);
        const link = `http://localhost/${hash}`;
        const { code, stdout } = await command(['convert', path, '--to', 'csv', '--link', link]);
        expect(code).toBe(0);
        expect(idsInTable(stdout)).toEqual(listed.map(({ id }) => id));
      }),
      { numRuns: 8 },
    );
  });
});

describe('convert', () => {
  test('writes all, latest first, in every kind', async () => {
    const engine = await engineWith(publishedFile());
    const listed = (await engine.list(0, 100, LATEST_FIRST)).map(({ id }) => id);
    const written = await command(['convert', PUBLISHED, '--to', 'geojson', '--link', '#v=1']);
    expect(written).toMatchObject({ code: 0, stderr: `${TOTAL} of ${TOTAL} incidents written\n` });
    expect(idsIn(written.stdout)).toEqual(listed);
    expect(JSON.parse(written.stdout)).toMatchObject({
      border_incidents: {
        title: 'Armenia–Azerbaijan border incidents, 2021–2024',
        shown: TOTAL,
        licences: [{ part: 'Incidents' }, { licence: expect.stringContaining('OpenStreetMap') as string }],
      },
    });
    expect(idsInTable((await command(['convert', PUBLISHED, '--to', 'csv'])).stdout)).toEqual(listed);
    const kml = (await command(['convert', PUBLISHED, '--to', 'kml'])).stdout;
    expect(listed.filter((id) => !kml.includes(`<value>${id}</value>`))).toEqual([]);
  });

  test('packs the tables where a ZIP is asked for', async () => {
    using folder = new Folder();
    const out = folder.at('out.zip');
    expect((await command(['convert', PUBLISHED, '--to', 'csv', '-o', out])).code).toBe(0);
    const entries = entriesOf(readFileSync(out));
    expect([...entries.keys()]).toEqual(['incidents.csv', 'claims.csv', 'about.txt']);
    expect(entries.get('about.txt')).toContain('© OpenStreetMap contributors');
    const plain = folder.at('out.csv');
    expect((await command(['convert', PUBLISHED, '--to', 'csv', '-o', plain, '--bom'])).code).toBe(0);
    expect(readFileSync(plain, 'utf8')).toBe(`\uFEFF${entries.get('incidents.csv')!}`);
  });

  test('names each part’s licence, that of the incidents alone, and goes on to where it is opened again', async () => {
    using folder = new Folder();
    const again = folder.at('again.geojson');
    expect(
      (await command(['convert', PUBLISHED, '--to', 'geojson', '--link', '#v=1', '-o', again])).code,
    ).toBe(0);
    for (const path of [PUBLISHED, again]) {
      const out = folder.at(`${path === again}.zip`);
      expect((await command(['convert', path, '--to', 'csv', '-o', out])).code).toBe(0);
      expect(entriesOf(readFileSync(out)).get('about.txt')!.split(/\r?\n/)).toEqual(
        expect.arrayContaining([
          'Incidents: Creative Commons Attribution 4.0 International.',
          'Border, zone, and distances reckoned from OpenStreetMap lines: ODbL 1.0, © OpenStreetMap contributors.',
        ]),
      );
    }
  });

  test('says that coordinates were coarsened', async () => {
    const { stdout } = await command(['convert', PUBLISHED, '--to', 'geojson', '--grid', '0.1']);
    const said = JSON.parse(stdout) as { border_incidents: object };
    expect(said.border_incidents).toMatchObject({ grid_degrees: 0.1 });
  });

  test('reads - from standard input, as it is told to', async () => {
    const [stdout, stderr] = [new Collector(), new Collector()];
    async function* stdin() {
      yield Buffer.from('id,date,lat,lon\na,03/04/2023,40,45\n');
    }
    const code = await run(['convert', '-', '--to', 'csv', '--dates', 'mdy'], {
      stdout,
      stderr,
      stdin: stdin(),
    });
    expect([code, stderr.text()]).toEqual([0, '1 of 1 incidents written\n']);
    expect(stdout.text()).toContain('"2023-03-04"');
  });

  test('names rows that cannot be used, and ends with 1', async () => {
    using folder = new Folder();
    const file = folder.file('in.csv', 'id,lat,lon\n1,40,45\n2,x,45\n');
    const { code, stdout, stderr } = await command(['convert', file, '--to', 'csv']);
    expect([code, idsInTable(stdout)]).toEqual([1, ['1']]);
    expect(stderr).toContain('line 3, lat');
    expect(stderr).toContain('1 of 1 incidents written, 1 record could not be used');
  });

  test.each([
    [['convert', PUBLISHED, '--to', 'shp'], /--to is "shp"/],
    [['convert', PUBLISHED, PUBLISHED, '--to', 'kml'], /found 2 files; expected one/],
    [['convert', PUBLISHED, '--to', 'kml', '--grid', 'x'], /--grid is "x"/],
    [['convert', PUBLISHED, '--to', 'kml', '--link', '#type=nonsense'], /--link: .*type/],
    [['convert', PUBLISHED, '--to', 'kml', '--link', '#elsewhere=0123456789abcdef'], /--link: .*elsewhere/],
    [['convert', 'no-such-file', '--to', 'kml'], /no-such-file: cannot be read: there is no such file/],
    [['convert', PUBLISHED, '--to', 'geojson', '-o', PUBLISHED, '--force'], /incidents.geojson/],
  ])('%j is refused with a reason', async (arguments_, message) => {
    const { code, stdout, stderr } = await command(arguments_);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
  });

  test('a link of another file is said to be one', async () => {
    const link = '#v=1&data=0123456789abcdef&file=other.csv';
    const { code, stderr } = await command(['convert', PUBLISHED, '--to', 'kml', '--link', link]);
    expect([code, stderr]).toEqual([0, expect.stringContaining('the link was made of another file')]);
  });

  test('its help names every kind', async () => {
    const { stdout } = await command(['--help']);
    expect(stdout).toContain(`--to ${Object.keys(KINDS).join('|')}`);
  });
});
