/** Files come in whole, however they are written; what is wrong with them is counted and named. */
import { expect, test, vi } from 'vitest';
import { dayOf } from '../../src/core/days';
import { NO_FILTER } from '../../src/core/filter';
import type { DataFile } from '../../src/engine/engine';
import { LATEST_FIRST } from '../../src/core/order';
import { valueOf } from '../oracle/value-of';
import {
  emptyEngine,
  engineWith,
  publishedFile,
  geographyTexts,
  published,
  sourceOf,
  syntheticFile,
} from './support';
import { AS_GEOJSON, SAID } from '../words';
import { TOTAL } from '../support';

const HEADER = 'id,title,date,latitude,longitude\n';

test.each([0, 1, 2, 3])(
  'letters of several bytes come through where a file is cut after %d of them',
  async (shift) => {
    // Longer than a piece of 4 MiB, and of letters of 4 bytes nearly everywhere.
    const row = (number: number) =>
      `${number},${'x'.repeat(number === 0 ? shift : 0)}${'😀'.repeat(2499)},,40,45`;
    const rows = Array.from({ length: 450 }, (_, number) => row(number));
    const { session } = await engineWith({ name: 'letters.csv', text: HEADER + rows.join('\n') });
    expect(rows.map((_, number) => session.table.records.text(number) === rows[number])).not.toContain(false);
  },
);

test.each(['utf-16le', 'utf-16be'])('%s is read where a mark says so', async (encoding) => {
  const bytes = Buffer.from(`\uFEFF${HEADER}1,Ağdam,,40,45\n`, 'utf16le');
  const file = new Blob([encoding === 'utf-16be' ? bytes.swap16() : bytes]);
  const engine = await emptyEngine();
  valueOf(await engine.load({ file, name: 'marked.csv', isPublished: false }));
  expect(await engine.list(0, 9, LATEST_FIRST)).toMatchObject([{ id: '1', title: 'Ağdam' }]);
});

test.each<[what: string, source: DataFile, reason: string]>([
  ['an empty one', sourceOf({ name: 'a.csv', text: '' }), 'empty'],
  ['one without rows', sourceOf({ name: 'a.csv', text: HEADER }), 'empty'],
  [
    'one without features',
    sourceOf({ name: 'a.geojson', text: '{"type":"FeatureCollection","features":[]}' }),
    'empty',
  ],
  ['one without positions', sourceOf({ name: 'a.csv', text: 'a,b\n1,2\n' }), 'no_position'],
  [
    'one of other bytes',
    { ...sourceOf(publishedFile()), file: new Blob([Uint8Array.of(0xc3, 0x28, 0x01)]) },
    'wrong_byte',
  ],
  ['one without a sound row', sourceOf({ name: 'a.csv', text: `${HEADER}1,A,,x,45\n` }), 'not_a_number'],
])('a file is refused: %s', async (_, source, reason) => {
  const engine = await emptyEngine();
  expect(await engine.load(source)).toMatchObject({ ok: false, problems: [{ reason }] });
});

test('rows that cannot be read are counted and named, and so is what was left out of others', async () => {
  const rows = ['1,A,2020-01-01,40,45', '2,B,2020-01-02,95,45', '', '3,C,2020-13-01,40,45', '3,D,,,'];
  const engine = await emptyEngine();
  const loaded = valueOf(await engine.load(sourceOf({ name: 'a.csv', text: HEADER + rows.join('\n') })));
  expect(loaded).toMatchObject({ count: 3, rejected: 1, doubtful: 3, isCoded: false, box: [45, 40, 45, 40] });
  expect(loaded.problems.map(({ reason, where }) => [reason, where.unit, where.number])).toEqual([
    ['off_the_globe', 'line', 3],
    ['not_a_date', 'line', 5],
    ['repeated_id', 'line', 6],
    ['may_be_footer', 'line', 6],
  ]);
  const listed = await engine.list(0, 9, LATEST_FIRST);
  expect(listed.map(({ id, start }) => [id, start])).toEqual([
    ['1', '2020-01-01'],
    ['3', null],
    ['3 (2)', null],
  ]);
});

test('sources are counted that an incident cites, not those of what the dataset says besides', async () => {
  const { text, name } = publishedFile();
  const engine = await emptyEngine();
  const loaded = valueOf(await engine.load({ ...sourceOf({ name, text }), isPublished: true }));
  const { incidents, sources } = published.dataset;
  const cited = new Set(incidents.flatMap((incident) => incident.sources.map(({ sourceId }) => sourceId)));
  expect(loaded.citedSources).toBe(cited.size);
  expect(cited.size).toBeLessThan(sources.size);
});

test('days beyond what a histogram reaches over are counted beside it', async () => {
  const text =
    HEADER + ['1850-01-01', '1860-12-31', ''].map((date, row) => `${row},A,${date},40,45\n`).join('');
  const outside = await engineWith({ name: 'a.csv', text });
  expect((await outside.query(NO_FILTER)).histogram).toMatchObject({ days: 0, undated: 1, outside: 2 });
  const some = await engineWith({
    name: 'a.csv',
    text: `${text}8,A,2020-01-01,40,45\n9,A,9999-12-31,40,45\n`,
  });
  const { days, known, undated, outside: beside } = (await some.query(NO_FILTER)).histogram;
  expect([undated, beside, known.reduce((sum, count) => sum + count)]).toEqual([1, 3, 1]);
  expect(days).toBe(201 * 365 + 49);
});

/** A file that something happens to at the end of its loading, when slices of it are taken for its fingerprint. */
function fileThat(act: () => void, text: string): Blob {
  class Watched extends Blob {
    override slice(...bounds: Parameters<Blob['slice']>): Blob {
      act();
      return super.slice(...bounds);
    }
  }
  return new Watched([text]);
}

test('a question about data that others have replaced is answered by nobody', async () => {
  const engine = await engineWith({ name: 'a.csv', text: `${HEADER}1,A,,40,45\n2,B,,40,46\n` });
  let late: Promise<unknown> = Promise.resolve();
  const ask = () => {
    late = engine.query(NO_FILTER, true);
    late.catch(() => {});
  };
  valueOf(
    await engine.load({ file: fileThat(ask, `${HEADER}3,C,,40,45\n`), name: 'b.csv', isPublished: false }),
  );
  await expect(late).rejects.toMatchObject({ name: 'AbortError' });
  expect(await engine.query(NO_FILTER)).toMatchObject({ definite: 1 });
});

test('a file given up at the last moment leaves the one before in its place', async () => {
  const engine = await engineWith({ name: 'a.csv', text: `${HEADER}1,A,,40,45\n2,B,,40,46\n` });
  const controller = new AbortController();
  const file = fileThat(() => controller.abort(), `${HEADER}3,C,,40,45\n`);
  const loading = engine.load({ file, name: 'b.csv', isPublished: false }, { signal: controller.signal });
  await expect(loading).rejects.toMatchObject({ name: 'AbortError' });
  expect(await engine.list(0, 9, LATEST_FIRST)).toMatchObject([{ id: '1' }, { id: '2' }]);
});

test.each([
  ['rows', 'a.csv', `${HEADER.trim()},note\n`, '1,A,,40,45,'],
  ['features', 'a.ndjson', '', '{"type":"Feature","geometry":null,"properties":{},"note":'],
])('however long its %s are, others are heard all the while', async (_, name, head, start) => {
  let pauses = 0;
  class Counted extends MessageChannel {
    constructor() {
      super();
      pauses += 1;
    }
  }
  const record = `${start}"${'a'.repeat(90_000)}"${start.startsWith('{') ? '}' : ''}\n`;
  const source = sourceOf({ name, text: head + record.repeat(40) });
  const engine = await emptyEngine();
  vi.stubGlobal('MessageChannel', Counted);
  try {
    valueOf(await engine.load(source));
  } finally {
    vi.unstubAllGlobals();
  }
  expect(pauses).toBeGreaterThanOrEqual(Math.floor(source.file.size / 2 ** 19));
});

test('an excerpt says what it was taken from', async () => {
  const whole = await engineWith(publishedFile());
  await whole.query({ ...NO_FILTER, text: 'Sotk' });
  const excerpt = await whole.export(AS_GEOJSON, SAID);
  const engine = await emptyEngine();
  const loaded = valueOf(await engine.load({ file: excerpt, name: 'sotk.geojson', isPublished: false }));
  expect(loaded.info.excerptOf).toBe(TOTAL);
  expect(loaded.count).toBeLessThan(TOTAL);
  const again = JSON.parse(await (await engine.export(AS_GEOJSON, SAID)).text()) as {
    border_incidents: unknown;
  };
  expect(again.border_incidents).toMatchObject({
    shown: loaded.count,
    shown_possibly: 0,
    of: TOTAL,
    asked_for: [],
  });
});

test('a file that begins with a mark says of itself what it says without', async () => {
  const { name, text } = syntheticFile('geojson', 3);
  const infos = await Promise.all(
    ['', '\uFEFF'].map(async (mark) => {
      const engine = await emptyEngine();
      return valueOf(await engine.load(sourceOf({ name, text: mark + text }))).info;
    }),
  );
  expect(infos[1]).toEqual(infos[0]);
  expect(infos[1]!.licence).toBe('CC0-1.0');
});

test('the published incidents bear the name and licence of their package', async () => {
  const engine = await emptyEngine();
  const { title, version } = JSON.parse(geographyTexts.datapackage) as { title: string; version: string };
  const loaded = valueOf(await engine.load({ ...sourceOf(publishedFile()), isPublished: true }));
  expect(loaded).toMatchObject({ info: { title, version }, rejected: 0, doubtful: 0, isCoded: true });
});

test('the years of all that is dated are told, each with what may be of it', async () => {
  const rows = ['1,A,2020-03-01,40,45', '2,B,2022,40,45', '3,C,2022-12-31,40,45', '4,D,,40,45'];
  const engine = await emptyEngine();
  const { years } = valueOf(await engine.load(sourceOf({ name: 'a.csv', text: HEADER + rows.join('\n') })));
  expect(years).toEqual([
    { span: { first: dayOf('2020-01-01'), last: dayOf('2020-12-31') }, count: 1 },
    { span: { first: dayOf('2022-01-01'), last: dayOf('2022-12-31') }, count: 2 },
  ]);
});
