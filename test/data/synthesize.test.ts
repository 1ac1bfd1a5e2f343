/** Made-up incidents: always the same ones, as varied as they should be, and sound by what reads the real ones. */
import { pointToLineDistance } from '@turf/turf';
import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { drawDates } from '../../data/synthesize/event-dates';
import { drawNote } from '../../data/synthesize/prose';
import { seededRandom } from '../../data/synthesize/seeded-random';
import { synthesize } from '../../data/synthesize/synthesize';
import { deriveState } from '../../src/core/claims';
import { isDateOrDateTime } from '../../src/core/dates';
import { dateOfDay, dayOf } from '../../src/core/days';
import { decodeAll, decodeIncident, decodePlace, decodeSource } from '../../src/core/formats/codec';
import type { Result } from '../../src/core/result';
import * as vocabulary from '../../src/core/vocabulary';
import { Folder } from '../cli/support';
import { publishedData } from '../support';

type Row = Record<string, string>;

const { dataset, geography } = publishedData();
const csv = await textOf('2000 7 incidents.csv');
const geojson = await textOf('2000 7 incidents.geojson');
const table = parsed(csv);
const rows = table.data;
const { border_incidents: about, features } = JSON.parse(geojson) as {
  border_incidents: { places: unknown[]; sources: unknown[] };
  features: unknown[];
};
const incidents = valueOf(decodeAll(features, decodeIncident));
const claims = incidents.flatMap((incident) => incident.claims);

describe('data:synthesize', () => {
  test('writes the same bytes for the same seed, others for another, fewer as the first of more', async () => {
    for (const [name, text] of Object.entries({ 'a.csv': csv, 'a.geojson': geojson })) {
      expect((await textOf(`2000 7 ${name}`)) === text).toBe(true);
      expect((await textOf(`2000 8 ${name}`)) === text).toBe(false);
    }
    expect(csv.startsWith(await textOf('1 7 a.csv'))).toBe(true);
  });

  test('says how many rows and bytes stand where, or that the file cannot be written', async () => {
    using folder = new Folder();
    const path = folder.at('made-up.csv');
    const value = valueOf(await synthesize(['300', '1', path]));
    expect(value).toEqual({ rows: 300, bytes: Buffer.byteLength(folder.read('made-up.csv')), path });
    const elsewhere = await synthesize(['300', '1', folder.at('missing/a.csv')]);
    expect(elsewhere).toMatchObject({ ok: false, problems: [{ reason: 'cannot_write' }] });
  });

  test('refuses other numbers, seeds and endings', async () => {
    for (const words of ['', '0 1 a.csv', '10000000 1 a.csv', '1e3 1 a.csv', '9 4294967296 a.csv', '9 1 a']) {
      const outcome = await synthesize(words.split(' '));
      expect(outcome).toMatchObject({ ok: false, problems: [{ reason: 'usage' }] });
    }
  });

  test('ends with 2 and one line when asked wrongly', () => {
    const words = ['--import', 'tsx', 'data/synthesize/index.ts', '10', 'x', 'a.csv'];
    const { status, stdout, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^data:synthesize: found "10 x a\.csv"; expected N SEED OUT: .*\n$/);
  });
});

describe('the CSV', () => {
  test('has exactly these columns, a row for each id, and quotes only where needed', () => {
    expect(table.errors).toEqual([]);
    expect(table.meta.fields?.join()).toBe(
      'id,title,event_date,end_date,date_precision,event_type,weapons,latitude,longitude,' +
        'location_precision,location_radius_m,place,source,notes',
    );
    expect(rows).toHaveLength(2000);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(2000);
    expect(rows.filter(({ title, place }) => place && !title!.endsWith(` ${place}`))).toEqual([]);
    expect(`${Papa.unparse(rows, { newline: '\n' })}\n`).toBe(csv);
  });

  test('comes back to the same spots, places among them, in about a fifth of the rows', async () => {
    // So many, in several batches, that hardly any of the 400 spots is met only once.
    const text = await textOf('12345 7 many.csv');
    expect(text.startsWith(csv)).toBe(true);
    const { data, errors } = parsed(text);
    expect([data.length, errors]).toEqual([12_345, []]);
    const spots = data
      .filter(({ latitude }) => latitude !== '')
      .map(({ longitude, latitude }) => `${Number(longitude)},${Number(latitude)}`);
    const counts = new Map<string, number>();
    for (const spot of spots) counts.set(spot, (counts.get(spot) ?? 0) + 1);
    expect(shareOf(spots, (spot) => counts.get(spot)! > 1)).toSatisfy(within(0.18, 0.22));
    expect([...counts.values()].filter((count) => count > 1).length).toSatisfy(within(320, 400));
    const places = new Set([...dataset.places.values()].map(({ position }) => String(position)));
    expect(shareOf(spots, (spot) => places.has(spot))).toSatisfy(within(0.02, 0.1));
  });

  test.each<[what: string, holds: (row: Row) => boolean, least: number, most: number]>([
    ['no position', ({ latitude, longitude }) => latitude === '' && longitude === '', 0.003, 0.02],
    ['no date', ({ event_date }) => event_date === '', 0.01, 0.03],
    ['autumn 2020', ({ event_date }) => /^2020-(09|10|11)/.test(event_date!), 0.1, 0.3],
    ['September 2022', ({ event_date }) => /^2022-09/.test(event_date!), 0.05, 0.2],
    ['September 2023', ({ event_date }) => /^2023-09/.test(event_date!), 0.05, 0.2],
    ['an Armenian name', ({ place }) => /\p{Script=Armenian}/u.test(place!), 0.02, 0.2],
    ['an Azerbaijani name', ({ place }) => /[əış]/.test(place!), 0.02, 0.2],
    ['a Russian name', ({ place }) => /\p{Script=Cyrillic}/u.test(place!), 0.02, 0.2],
    ['a line break', ({ notes }) => notes!.includes('\n'), 0.01, 0.1],
    ['a quote', ({ notes }) => notes!.includes('"'), 0.1, 0.7],
  ])('has its share of rows with %s', (_, holds, least, most) => {
    expect(shareOf(rows, holds)).toSatisfy(within(least, most));
  });

  test('gives positions to 5 decimals, half of them near the border, a few far away', () => {
    const placed = rows.filter(({ latitude }) => latitude !== '');
    for (const { latitude, longitude } of placed) {
      expect(`${latitude},${longitude}`).toMatch(/^\d\d\.\d{5},\d\d\.\d{5}$/);
    }
    const kilometres = placed.slice(0, 100).map(({ longitude, latitude }) => {
      const position = [Number(longitude), Number(latitude)];
      return Math.min(...geography.boundaries.map(({ line }) => pointToLineDistance(position, line)));
    });
    expect(shareOf(kilometres, (distance) => distance < 8)).toSatisfy(within(0.5, 0.9));
    expect(Math.max(...kilometres)).toBeGreaterThan(20);
  });

  test.each([
    ['date_precision', vocabulary.DATE_PRECISIONS],
    ['location_precision', vocabulary.LOCATION_PRECISIONS],
    ['event_type', vocabulary.EVENT_TYPES],
    ['weapons', vocabulary.WEAPONS],
  ])('uses every code of %s', (column, table) => {
    const seen = new Set(rows.flatMap((row) => row[column]!.split(';').filter(Boolean)));
    expect([...seen].sort()).toEqual([...table].sort());
  });

  test.each([
    ['exact', 0, 50],
    ['settlement', 500, 3000],
    ['direction', 3000, 10_000],
    ['district', 10_000, 30_000],
  ])('gives a plausible radius where the precision is %s', (precision, least, most) => {
    for (const row of rows.filter((one) => one.location_precision === precision)) {
      expect(row.location_radius_m === '' ? null : Number(row.location_radius_m)).toSatisfy(
        within(least, most),
      );
    }
  });

  test('gives dates from 1991 to 2024 that exist, and an end where it is another day', () => {
    const dated = rows.filter(({ event_date }) => event_date !== '');
    for (const { event_date, end_date, date_precision } of dated) {
      expect(event_date).toSatisfy(isDateOrDateTime);
      expect(event_date).toMatch(date_precision === 'minute' ? /T\d\d:\d\d\+04:00$/ : /^\d{4}-\d\d-\d\d$/);
      expect(event_date).toMatch(/^(199[1-9]|20[01]\d|202[0-4])-/);
      if (end_date === '') expect(['minute', 'part_of_day', 'day']).toContain(date_precision);
      else expect([isDateOrDateTime(end_date!), end_date! > event_date!]).toEqual([true, true]);
    }
  });
});

describe('the GeoJSON', () => {
  test('says that it is made up, and brings the places and sources it names', () => {
    const { places, sources, ...said } = about;
    const [format, title] = ['incidents', 'Synthetic incidents'];
    expect(said).toEqual({ format, title, version: 'seed 7', licence: 'CC0-1.0', attribution: 'made up' });
    const placeIds = new Set(valueOf(decodeAll(places, decodePlace)).map(({ id }) => id));
    const sourceIds = new Set(valueOf(decodeAll(sources, decodeSource)).map(({ id }) => id));
    for (const { placeId, position } of incidents.filter((incident) => incident.placeId !== null)) {
      expect([placeIds.has(placeId!), dataset.places.get(placeId!)!.position]).toEqual([true, position]);
    }
    expect(claims.every((claim) => claim.attribute !== 'location' || placeIds.has(claim.value))).toBe(true);
    expect(claims.every((claim) => claim.sourceIds.every((id) => sourceIds.has(id)))).toBe(true);
  });

  test('tells of the same incidents as the CSV, one in each line', () => {
    const lines = geojson.split('\n').slice(1, -2);
    expect(lines.map((line) => JSON.parse(line.replace(/,$/, '')) as unknown)).toEqual(features);
    rows.forEach((row, index) => {
      const { id, title, start, position, note, weapons } = incidents[index]!;
      expect(row).toMatchObject({ id, title, notes: note, weapons: weapons.join(';') });
      expect(row.event_date || start).toBe(start);
      expect(position).toEqual(row.latitude === '' ? null : [Number(row.longitude), Number(row.latitude)]);
    });
  });

  test('holds every state and side, and open, ranged and joint tolls', () => {
    const states = incidents.map((incident) => deriveState(incident.claims).state);
    const shares = { contested: 0.28, one_sided: 0.45, agreed: 0.14, unstated: 0.13 };
    for (const [state, share] of Object.entries(shares)) {
      expect(shareOf(states, (one) => one === state)).toSatisfy(within(share - 0.04, share + 0.04));
    }
    for (const party of ['AM', 'AZ', 'NK', 'RU']) {
      expect(shareOf(claims, ({ claimant }) => claimant === party)).toBeGreaterThan(0.02);
    }
    expect(shareOf(incidents, (incident) => incident.claims.length === 0)).toBeGreaterThan(0.05);
    const tolls = claims.flatMap((claim) => (claim.attribute === 'casualties' ? [claim.value] : []));
    expect(shareOf(tolls, ({ high }) => high === null)).toBeGreaterThan(0.05);
    expect(shareOf(tolls, ({ low, high }) => high !== null && high > low)).toBeGreaterThan(0.1);
    const joint = tolls.filter((toll) => toll.joint !== undefined);
    const different = new Set(joint.map((toll) => JSON.stringify(toll))).size;
    expect(new Set(joint.map((toll) => toll.joint)).size).toBe(different);
    expect(joint.length).toBeGreaterThan(different);
  });
});

test('whatever the seed, weeks, months and years are whole, and notes have 40 to 200 characters', () => {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const { start, end, precision } = drawDates(seededRandom(seed));
      const days = { week: [7], month: [28, 29, 30, 31], year: [365, 366] };
      if (precision === 'week' || precision === 'month' || precision === 'year') {
        expect(days[precision]).toContain(dayOf(end) - dayOf(start) + 1);
        const first = { week: /./, month: /-01$/, year: /-01-01$/ }[precision];
        for (const date of [start, dateOfDay(dayOf(end) + 1)]) expect(date).toMatch(first);
      }
      expect(drawNote(seededRandom(seed)).length).toSatisfy(within(40, 200));
    }),
    { numRuns: 3000 },
  );
});

/** What the command writes, asked with these words. */
async function textOf(words: string): Promise<string> {
  using folder = new Folder();
  const [count, seed, name] = words.split(' ') as [string, string, string];
  valueOf(await synthesize([count, seed, folder.at(name)]));
  return folder.read(name);
}

function parsed(text: string): Papa.ParseResult<Row> {
  return Papa.parse(text.replace(/\n$/, ''), { header: true });
}

function valueOf<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

function shareOf<Item>(items: readonly Item[], holds: (item: Item) => boolean): number {
  return items.filter(holds).length / items.length;
}

function within(least: number, most: number): (value: number | null) => boolean {
  return (value) => value !== null && value >= least && value <= most;
}
