/** What other people's files say of types, losses, places and how sure a date is: shown, chosen by, taken away, opened again. */
import type { MultiPolygon, Polygon, Position } from 'geojson';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NO_FILTER } from '../../src/core/filter';
import { formatViewState, parseViewState } from '../../src/core/link/view-state';
import { LATEST_FIRST } from '../../src/core/order';
import { OTHER_TYPES } from '../../src/core/facets';
import { incidentDateText } from '../../src/core/words/date-text';
import { ENGLISH } from '../../src/core/words/english';
import { recordedDeaths, typeText } from '../../src/core/words/recorded-text';
import type { Engine } from '../../src/engine/engine';
import { valueOf } from '../oracle/value-of';
import { AS_GEOJSON, SAID } from '../words';
import { entriesOf } from '../core/writers/unzip';
import { emptyEngine, engineWith, publishedFile, sourceOf } from './support';

const ACLED = {
  name: 'acled.csv',
  text: `event_id_cnty,event_date,time_precision,sub_event_type,location,latitude,longitude,geo_precision,fatalities
A1,2022-09-13,1,Armed clash,One,39.8,46.7,1,4
A2,2022-09-14,1,"Air, drone strike",Two,39.9,46.8,1,0
A3,2022-10-01,3,Abduction,Three,40.1,45.9,3,0
A4,2022-10-02,1,,Four,40.2,45.8,1,
`,
};

/** A ring around a point, with as many digits as numbers have. */
const ringAbout = (longitude: number, latitude: number, size: number) =>
  fc
    .array(fc.double({ min: 0.3, max: 1, noNaN: true }), { minLength: 4, maxLength: 9 })
    .map((reaches): Position[] => {
      const corners = reaches.map((reach, index): Position => {
        const angle = (2 * Math.PI * index) / reaches.length;
        return [longitude + size * reach * Math.cos(angle), latitude + size * reach * Math.sin(angle)];
      });
      return [...corners, corners[0]!];
    });
const polygonAbout = (longitude: number, latitude: number) =>
  fc.tuple(
    ringAbout(longitude, latitude, 0.4),
    fc.option(ringAbout(longitude, latitude, 0.05), { nil: null }),
  );
const anyArea: fc.Arbitrary<Polygon | MultiPolygon> = fc
  .tuple(polygonAbout(45, 40), fc.option(polygonAbout(47, 40.5), { nil: null }))
  .map((polygons) => {
    const rings = polygons.flatMap((found) => (found ? [found.filter((ring) => ring !== null)] : []));
    return rings.length === 1
      ? { type: 'Polygon', coordinates: rings[0]! }
      : { type: 'MultiPolygon', coordinates: rings };
  });

async function idsIn(engine: Engine, chosen: Record<string, readonly string[]>): Promise<string[]> {
  await engine.query({ ...NO_FILTER, chosen });
  return (await engine.list(0, 99, LATEST_FIRST)).map(({ id }) => id).toSorted();
}

async function incidentsIn(engine: Engine) {
  await engine.query(NO_FILTER);
  const listed = (await engine.list(0, 99, LATEST_FIRST)).map(({ row }) => row).toSorted((a, b) => a - b);
  return Promise.all(listed.map(async (row) => (await engine.get(row))!.incident));
}

async function againAsGeojson(engine: Engine): Promise<Engine> {
  await engine.query(NO_FILTER);
  const text = await (await engine.export(AS_GEOJSON, SAID)).text();
  return engineWith({ name: 'again.geojson', text });
}

async function againAsTable(engine: Engine): Promise<Engine> {
  await engine.query(NO_FILTER);
  const file = await engine.export({ ...AS_GEOJSON, writer: 'csv' }, SAID);
  const text = entriesOf(Buffer.from(await file.arrayBuffer())).get('incidents.csv')!;
  return engineWith({ name: 'again.csv', text });
}

describe('types that are not certain to be ours', async () => {
  const engine = await engineWith(ACLED);

  test('stay the file’s own, and can be chosen', async () => {
    const [clash, strike, abduction, none] = await incidentsIn(engine);
    expect([clash!.eventType, clash!.ownType]).toEqual(['armed_clash', null]);
    expect([strike!.eventType, strike!.ownType]).toEqual(['other', 'Air, drone strike']);
    expect([none!.eventType, none!.ownType]).toEqual(['other', null]);
    expect(typeText(ENGLISH, abduction!)).toBe('Abduction (the file’s own type)');
    expect(await idsIn(engine, { ownType: ['Air, drone strike', 'Abduction'] })).toEqual(['A2', 'A3']);
    expect(await idsIn(engine, { ownType: ['none'] })).toEqual(['A1', 'A4']);
    const { facets } = await engine.query(NO_FILTER);
    expect(facets.ownType).toEqual({ none: 2, 'Air, drone strike': 1, Abduction: 1 });
  });

  test('are in links, whatever they hold', () => {
    const chosen = { ownType: ['Air, drone strike', '100%2C', 'none'] };
    const { hash } = formatViewState({ filter: { ...NO_FILTER, chosen } });
    expect(parseViewState(hash)).toMatchObject({ problems: [], state: { filter: { chosen } } });
  });

  test('are chosen among up to so many, the rest together', async () => {
    const rows = Array.from({ length: 300 }, (_, index) => `r${index},40,45,type ${index}`);
    const many = await engineWith({ name: 'm.csv', text: `id,lat,lon,event_type\n${rows.join('\n')}` });
    const { facets } = await many.query(NO_FILTER);
    expect(Object.keys(facets.ownType!)).toHaveLength(255);
    expect(facets.ownType![OTHER_TYPES]).toBe(46);
    expect((await many.get('r299'))!.incident.ownType).toBe('type 299');
  });

  test('our own codes are ours however they are written', async () => {
    const text = 'lat,lon,event_type\n40,45,Drone strike\n41,45,small-arms fire\n40,46,SHELLING\n';
    const incidents = await incidentsIn(await engineWith({ name: 'x.csv', text }));
    expect(incidents.map(({ eventType }) => eventType)).toEqual([
      'drone_strike',
      'small_arms_fire',
      'shelling',
    ]);
  });
});

describe('losses that a dataset records', async () => {
  const engine = await engineWith(ACLED);

  test('are claims of the dataset, which change no state; 0 is none or unknown', async () => {
    expect(await idsIn(engine, { claimant: ['dataset'] })).toEqual(['A1']);
    expect(await idsIn(engine, { losses: ['killed'] })).toEqual(['A1']);
    expect(await idsIn(engine, { losses: ['none_or_unknown'] })).toEqual(['A2', 'A3']);
    expect(await idsIn(engine, { losses: ['unknown'] })).toEqual(['A4']);
    const details = (await engine.get('A1'))!;
    expect(details.state.state).toBe('unstated');
    expect(recordedDeaths(ENGLISH, details.incident)).toEqual({
      heading: 'Deaths, as ACLED records them',
      lines: [expect.stringMatching(/^4 or more killed \(.*\): fatalities; the most conservative/)],
    });
  });

  test('are summed up beside what is not known', async () => {
    await engine.query(NO_FILTER);
    expect(await engine.summary()).toMatchObject({
      losses: {
        cells: [{ claimant: 'dataset', office: 'ACLED', party: 'unknown', low: 4, high: null }],
        unknown: 0,
      },
      unclear: 2,
      uncoded: 1,
    });
  });

  test('go out with what was derived, and as rows of the table of claims', async () => {
    await engine.query(NO_FILTER);
    const geojson = JSON.parse(await (await engine.export(AS_GEOJSON, SAID)).text()) as {
      features: { id: string; properties: { derived: object } }[];
    };
    const derived = Object.fromEntries(
      geojson.features.map(({ id, properties }) => [id, properties.derived]),
    );
    expect(derived.A1).toMatchObject({
      losses: [{ claimant: 'dataset', party: 'unknown', low: 4, high: null }],
    });
    expect(derived.A2).toMatchObject({ losses: 'none_or_unknown', own_event_type: 'Air, drone strike' });
    const file = await engine.export({ ...AS_GEOJSON, writer: 'csv' }, SAID);
    const claims = entriesOf(Buffer.from(await file.arrayBuffer())).get('claims.csv')!;
    expect(claims.trimEnd().split('\r\n')).toHaveLength(2);
    expect(claims).toContain('"A1"');
  });
});

describe.each([
  ['GeoJSON', againAsGeojson],
  ['a table', againAsTable],
])('taken away as %s and opened again', (_, again) => {
  test('dates, how exact they are, types and losses are as they were', async () => {
    const engine = await engineWith(ACLED);
    expect(await incidentsIn(await again(engine))).toEqual((await incidentsIn(engine)).toReversed());
  });

  test('about stays about, a month a month', async () => {
    const text = 'id,lat,lon,date\na,40,45,2022-09~\nb,40,46,about 13 September 2022\nc,41,46,2022-09-14?\n';
    const engine = await engineWith({ name: 'x.csv', text });
    const [a, b, c] = await incidentsIn(engine);
    expect([a, b, c].map((one) => [one!.datePrecision, one!.isTimeAbout])).toEqual([
      ['month', true],
      ['day', true],
      ['day', false],
    ]);
    expect([a, b, c].map((one) => incidentDateText(ENGLISH, one!))).toEqual([
      'about September 2022',
      'about 13 September 2022',
      '14 September 2022',
    ]);
    const found = await incidentsIn(await again(engine));
    expect(found.toSorted((one, other) => (one.id < other.id ? -1 : 1))).toEqual([a, b, c]);
  });

  test('an area stays the area that it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyArea, { minLength: 1, maxLength: 8 }), async (areas) => {
        const features = areas.map((geometry, index) => ({
          type: 'Feature',
          id: `area-${index}`,
          geometry,
          properties: { date: '2022-09-13' },
        }));
        const text = JSON.stringify({ type: 'FeatureCollection', features });
        const engine = await engineWith({ name: 'x.geojson', text });
        const before = await incidentsIn(engine);
        expect(before.map(({ surface }) => surface)).toEqual(areas);
        const placesOf = (incidents: typeof before) =>
          incidents.map(({ id, position, surface, locationRadius }) => [
            id,
            position,
            surface,
            locationRadius,
          ]);
        expect(placesOf(await incidentsIn(await again(engine)))).toEqual(placesOf(before));
      }),
      { numRuns: 4 },
    );
  });

  test('a line keeps its disc', async () => {
    const text =
      'id;wkt;date\na;LINESTRING (45 40, 45.2 40.1);2022-09-13\nb;MULTIPOINT (46 40, 46.1 40.1);2022-09-12\n';
    const engine = await engineWith({ name: 'x.csv', text });
    const before = await incidentsIn(engine);
    expect(before.map(({ locationRadius }) => locationRadius)).toEqual([
      expect.any(Number),
      expect.any(Number),
    ]);
    const found = await incidentsIn(await again(engine));
    const placesOf = (incidents: typeof found) =>
      incidents.map(({ id, position, locationRadius }) => ({ id, position, locationRadius }));
    expect(placesOf(found)).toEqual(placesOf(before));
  });
});

test('our own table says that its claims are in the other one, which says what it is', async () => {
  const engine = await engineWith(publishedFile());
  await engine.query(NO_FILTER);
  const file = await engine.export({ ...AS_GEOJSON, writer: 'csv' }, SAID);
  const tables = entriesOf(Buffer.from(await file.arrayBuffer()));
  const again = await emptyEngine();
  const opened = async (name: string) => again.load(sourceOf({ name, text: tables.get(name)! }));
  expect(valueOf(await opened('incidents.csv')).problems).toMatchObject([{ reason: 'claims_elsewhere' }]);
  expect(await opened('claims.csv')).toMatchObject({ ok: false, problems: [{ reason: 'claims_table' }] });
});

test('what others call “derived” is shown with the rest that they say; what this program calls so is not', async () => {
  const feature = (id: string, properties: object) => ({
    type: 'Feature',
    id,
    geometry: { type: 'Point', coordinates: [45.9, 40.1] },
    properties: { date: '2022-09-13', ...properties },
  });
  const features = [
    feature('theirs', { derived: 'from a photograph' }),
    feature('ours', { derived: { start: '2022-09-13', end: '2022-09-13', date_precision: 'day' } }),
  ];
  const text = JSON.stringify({ type: 'FeatureCollection', features });
  const engine = await engineWith({ name: 'others.geojson', text });
  const namesOf = async (id: string) =>
    (await engine.get(id))!.original?.properties.map(({ name }) => name).toSorted();
  expect(await namesOf('theirs')).toEqual(['date', 'derived']);
  expect(await namesOf('ours')).toEqual(['date']);
});
