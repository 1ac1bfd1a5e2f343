/**
 * Files as people have them, each with the value that is right for it: in the app, in `check` and in `proximity`. Made
 * by hand; names, ids and events in them are invented. Each stands for its whole kind.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LATEST_FIRST } from '../../src/core/order';
import { emptyEngine } from '../engine/support';
import { command } from './support';

const FOLDER = 'test/fixtures/reading/';

/** What is right of a row; of places longitude and latitude. */
interface Right {
  id?: string;
  title?: string;
  at?: [number, number] | null;
  dates?: [start: string, end: string] | null;
  precision?: string;
  place?: string;
  radius?: number | null;
}

interface Case {
  /** Reasons of all that is said, in the order of the file; and whether `check` ends with 0, 1 or 2. */
  said?: string[];
  code?: 0 | 1 | 2;
  rows?: Right[];
  rejected?: number;
  skipped?: number;
  profile?: string;
}

const ONE: [number, number] = [46.7656, 39.8265];
const SEP27: [string, string] = ['2020-09-27', '2020-09-27'];
const SEP13: [string, string] = ['2022-09-13', '2022-09-13'];
const day = (date: string): [string, string] => [date, date];

const CASES: Record<string, Case> = {
  '01-ucdp-ged-datetimes.csv': {
    profile: 'UCDP GED',
    rows: [
      { id: '900001', at: ONE, dates: SEP27, place: 'settlement' },
      {
        id: '900002',
        at: [46.92, 39.47],
        dates: ['2020-10-01', '2020-10-31'],
        place: 'region',
        radius: 100_000,
      },
    ],
  },
  '02-acled-long-dates.csv': {
    profile: 'ACLED',
    rows: [
      { id: 'AZE9001', title: 'Village one', at: ONE, dates: SEP27, precision: 'day' },
      { id: 'AZE9002', dates: ['2020-10-01', '2020-10-31'], precision: 'month', place: 'region' },
    ],
  },
  '03-iso-fraction-z.geojson': {
    said: Array.from({ length: 4 }, () => 'alike'),
    rows: [
      { title: 'ms Z', dates: day('2020-09-27T07:10+04:00'), precision: 'minute' },
      { dates: day('2020-09-27T07:10+04:00') },
      { dates: day('2020-09-27T07:10+04:00') },
      { title: 'epoch ms', dates: day('2020-09-27T07:10+04:00') },
      { title: 'slashes', dates: SEP27, precision: 'day' },
      { title: 'month only', dates: ['2020-09-01', '2020-09-30'], precision: 'month' },
      { title: 'year only', dates: ['2020-01-01', '2020-12-31'], precision: 'year' },
    ],
  },
  '04-kobo-start-is-form-time.csv': { rows: [{ dates: day('2022-08-20') }, { dates: day('2022-08-21') }] },
  '04b-control-without-start.csv': { rows: [{ dates: day('2022-08-20') }] },
  '06-moscow-time.csv': {
    said: ['alike', 'alike'],
    rows: ['moscow', 'utc', 'yerevan'].map((id) => ({ id, dates: day('2022-08-25T00:30+04:00') })),
  },
  '07-unknown-precision-drops-date.csv': {
    said: ['unknown_precision', 'unknown_precision'],
    rows: [{ dates: SEP27 }, { dates: day('2020-09-28') }],
  },
  '08-dmy-dates.csv': {
    rows: [
      { dates: SEP27, at: ONE },
      { dates: day('2020-10-01T14:30+04:00'), at: [46.8, 39.9] },
    ],
  },
  '09-whole-date-in-time.csv': {
    said: ['not_a_date'],
    code: 1,
    rows: [
      { title: 'One', dates: day('2020-09-27T07:10+04:00') },
      { title: 'Two', dates: day('2020-09-28') },
      { title: 'Three', dates: day('2020-09-27T07:10+04:00') },
      { title: 'Four', dates: null },
    ],
  },
  '09b-whole-date-in-day.csv': { rows: [{ dates: SEP27 }, { dates: day('2020-09-28') }] },
  '09c-end-in-hours.csv': { rows: [{ dates: SEP27 }, { dates: day('2020-09-28') }] },
  '10-null-island.csv': {
    said: ['null_island', 'null_island'],
    rows: [{ at: ONE }, { at: null }, { at: null }],
  },
  '11-swapped.csv': { said: ['may_be_swapped', 'may_be_swapped'], rows: [{}, {}] },
  '11b-swapped-north.csv': { said: ['may_be_swapped'], rows: [{ at: [41, 45.2] }, {}, {}] },
  '13-sums-and-marks.csv': {
    said: [
      'placeholder_position',
      'placeholder_position',
      'far_from_others',
      'unlikely_date',
      'unlikely_date',
      'may_be_footer',
      'may_be_footer',
    ],
    rows: Array.from({ length: 10 }, () => ({})),
  },
  '12-crs-pulkovo.geojson': { said: ['unknown_crs'], code: 1 },
  '14-na-coordinates.csv': { rows: [{ at: ONE }, { at: null }, { at: null }, { at: null }] },
  '15-dms.csv': {
    said: ['alike', 'near_alike'],
    rows: [{ at: [46.765611, 39.8265] }, { at: ONE }, { at: ONE }],
  },
  '16-one-coordinates-column.csv': { rows: [{ id: 'A1', title: 'Village one', at: ONE }] },
  '20-hxl.csv': { rows: [{ title: 'Village one', at: ONE, dates: SEP27 }] },
  '21-tsv-decimal-comma.tsv': { rows: [{ at: ONE }] },
  '23-semicolon-thousands.csv': { said: ['off_the_globe', 'not_a_number'], code: 1, rejected: 2 },
  '30-excel-sep-line.csv': { rows: [{ id: 'A1', at: ONE, dates: SEP27 }] },
  '31-title-rows-before-header.csv': { rows: [{ id: 'A1', at: ONE, dates: SEP27 }] },
  '32-excel-blank-rows.csv': { rows: [{ title: 'Village one' }], skipped: 3 },
  '35-cp1251.csv': { said: ['encoding_guessed'], rows: [{ title: 'Обстрел', at: ONE }] },
  '36-utf16.csv': { rows: [{ title: 'Շուշի', at: ONE }] },
  '37-short-rows.csv': { rows: [{ id: 'A1', at: ONE, dates: SEP27 }, { id: 'A2' }] },
  '38-space-before-quote.csv': { rows: [{ id: 'A1', at: ONE, dates: SEP27 }] },
  '39-quote-left-open.csv': {
    said: ['swallowed_rows'],
    code: 1,
    rejected: 1,
    rows: [
      { id: 'Q1', dates: SEP27 },
      { id: 'Q5', dates: day('2020-10-01') },
    ],
  },
  '39b-ditto-marks.csv': {
    said: ['swallowed_rows'],
    code: 1,
    rejected: 1,
    rows: [
      { id: 'Q1', dates: SEP27 },
      { id: 'Q4', dates: day('2020-09-30') },
    ],
  },
  '39c-literal-quotes.tsv': {
    said: ['swallowed_rows'],
    code: 1,
    rejected: 1,
    rows: [{ id: '4', dates: day('2020-10-01') }],
  },
  '41-cyrillic-headers.csv': { rows: [{ title: 'Шуша', at: [46.7465, 39.7537], dates: SEP27 }] },
  '50-big-integers.geojson': {
    said: ['alike'],
    rows: [{ id: '1310123456789012345' }, { id: '1310123456789012346' }],
  },
  '51-id-in-properties.geojson': { rows: [{ id: 'GC-0042', dates: SEP27 }] },
  '52-dbf-upper-case.geojson': { rows: [{ id: 'A1', title: 'Village one', dates: SEP27 }] },
  '53-mixed-geometries.geojson': {
    said: ['stands_for_several', 'stands_for_area', 'not_sound', 'alike'],
    code: 1,
    rejected: 1,
    rows: [
      { title: 'pt', at: ONE },
      { title: 'mp one', at: ONE, radius: null },
      { title: 'line', at: [46.75, 39.85] },
      { title: 'poly' },
      { title: 'gc', at: [46.7, 39.8] },
      { title: 'empty pt', at: null },
      { title: 'null geom', at: null },
    ],
  },
  '55-timemap-events.json': { rows: [{ id: 'EV1', title: 'Village one', at: ONE, dates: SEP27 }] },
  '56-acled-api.json': { profile: 'ACLED', rows: [{ id: 'AZE9001', at: ONE, dates: SEP27 }] },
  '59-umap.umap': { rows: [{ title: 'a', at: ONE }] },
  '63-mymaps.kml': { said: ['other_format'], code: 2 },
  '64-waypoints.gpx': { said: ['other_format'], code: 2 },
  '65-mymaps.kmz': { said: ['other_format'], code: 2 },
  '66-table.xlsx': { said: ['other_format'], code: 2 },
  '71-geo-precision.csv': {
    profile: 'ACLED',
    rows: [{ id: 'AZE9003', at: [45.0805, 41], dates: day('2022-09-13'), place: 'region', radius: 100_000 }],
  },
  '72-ties-and-times.csv': {
    said: ['alike', 'alike', 'alike'],
    rows: [
      { dates: day('2020-09-27T06:00+04:00') },
      { dates: day('2020-09-27T07:00+04:00') },
      { dates: day('2020-09-27T08:00+04:00') },
      { dates: day('2020-09-28T00:30+04:00') },
      { dates: day('2020-09-28T00:10+04:00') },
    ],
  },
  '73-geoconfirmed.csv': {
    profile: 'GeoConfirmed',
    rows: [{ id: 'abc-1', at: ONE, dates: SEP27, place: 'exact' }],
  },
  '75-ushahidi.csv': { rows: [{ title: 'Made-up report', at: ONE, dates: day('2020-09-27T07:10+04:00') }] },
  '80-icews.tab': { rows: [{ id: '20900001', at: ONE, dates: SEP27 }] },
  'm01-two-positions.csv': { rows: [{ id: 'A', at: ONE, dates: SEP13 }] },
  'm02-way-from-to.csv': { said: ['several_columns'], rows: [{ at: ONE, dates: SEP13 }] },
  'm03-report-and-event.json': { rows: [{ at: ONE, dates: SEP13 }] },
  'm04-gdelt-without-sqldate.csv': { profile: 'GDELT', rows: [{ id: '9001', at: ONE, dates: SEP13 }] },
  'm05-x-y-beside.csv': { rows: [{ at: ONE, dates: SEP13 }] },
  'm06-two-spellings.csv': { said: ['several_columns'], rows: [{ at: ONE, dates: SEP13 }] },
  'm07-degrees-minutes.csv': { said: ['split_position'], code: 1 },
  'm08-hemispheres.csv': { said: ['split_position'], code: 1 },
  'm09-google-form.csv': { rows: [{ at: ONE, dates: SEP13 }] },
  'm10-google-form-ru.csv': { rows: [{ at: ONE, dates: SEP13 }] },
  'm11-microsoft-forms.csv': { profile: 'Microsoft Forms', rows: [{ title: '1', at: ONE, dates: SEP13 }] },
  'm12-edited-on-map.geojson': {
    said: ['no_date_column'],
    rows: [{ title: 'Crater', at: ONE, dates: null }],
  },
  'm13-form-start-end.csv': { rows: [{ at: ONE, dates: SEP13 }] },
  'm14-hxl-submitted.csv': { rows: [{ at: ONE, dates: SEP13 }] },
  'm15-author.json': { rows: [{ id: 'feature-1', at: ONE, dates: SEP13 }] },
  'm16-source-date.csv': { rows: [{ at: ONE, dates: SEP13 }] },
  'm17-unknown-paths.json': { said: ['last_part'], rows: [{ id: 'A', at: ONE, dates: SEP13 }] },
  'm18-az-capitals.csv': { rows: [{ title: 'KƏND', at: ONE, dates: SEP13 }] },
  'm19-annee-mois-jour.csv': { rows: [{ at: ONE, dates: SEP13 }] },
  'm20-no-date.csv': { said: ['no_date_column'], rows: [{ at: ONE, dates: null }] },
  'm21-wikidata.csv': { rows: [{ title: 'Clash one', at: ONE, dates: SEP13 }] },
  'm22-coordinates-named.csv': { rows: [{ at: ONE, dates: SEP13 }] },
  'm23-german.csv': { rows: [{ title: 'Dorf', at: ONE, dates: SEP13 }] },
  'm24-georgian.csv': { rows: [{ title: 'სოფელი', at: ONE, dates: SEP13 }] },
  'm25-epicollect.csv': { profile: 'Epicollect5', rows: [{ id: 'u1', at: ONE, dates: SEP13 }] },
  'm26-mgrs.csv': { said: ['other_coordinates'], code: 1 },
  'm27-utm.csv': { said: ['other_coordinates'], code: 1 },
  'm28-ucdp-subset.csv': {
    profile: 'UCDP GED',
    rows: [
      { at: ONE, dates: ['2022-09-12', '2022-09-18'], precision: 'week', place: 'region', radius: 100_000 },
    ],
  },
  'm29-start-alone.csv': { said: ['weak_column'], rows: [{ at: ONE, dates: ['2022-09-13', '2022-09-14'] }] },
  'm31-two-dates.csv': {
    said: ['date_elsewhere'],
    rows: [
      { id: 'A', at: ONE, dates: null },
      { id: 'B', at: ONE, dates: SEP13 },
      { id: 'C', at: ONE, dates: null },
    ],
  },
  'm32-time-zone.csv': {
    said: ['unknown_time_zone'],
    rows: [
      { id: 'A', at: ONE, dates: day('2022-09-13T02:30+04:00') },
      { id: 'B', at: ONE, dates: day('2022-09-15T22:30+04:00') },
      { id: 'C', at: ONE, dates: day('2022-09-17T00:30+04:00') },
      { id: 'D', at: ONE, dates: day('2022-09-19T07:00+04:00') },
      { id: 'E', at: ONE, dates: day('2022-09-21') },
    ],
  },
  'm30-long-question.csv': { rows: [{ at: ONE, dates: SEP13 }] },
  '81-keys-left-out.json': {
    said: ['other_key'],
    rows: [
      { id: 'a', title: 'Village one', at: ONE, dates: SEP27 },
      { id: 'b', at: [46.92, 39.47], dates: null },
      { id: 'c', at: null, dates: SEP27 },
      { id: 'd', at: [46.9, 39.5], dates: day('2020-09-28'), radius: 300 },
    ],
  },
  '82-acled-keys-left-out.json': {
    said: ['other_key'],
    profile: 'ACLED',
    rows: [
      { id: 'AZE9001', at: ONE, dates: SEP27, place: 'settlement' },
      { id: 'AZE9002', at: [46.92, 39.47], dates: null, place: 'region', radius: 100_000 },
    ],
  },
  '83-two-lists.json': { said: ['list_not_read'], rows: [{ id: 'a', at: ONE, dates: SEP27 }] },
  '84-two-layers.json': {
    rows: [
      { id: 'a', at: ONE, dates: SEP27 },
      { id: 'b', at: [46.92, 39.47] },
    ],
  },
  '85-long-ids.json': { rows: [{ id: '1310123456789012345', at: ONE }, { id: '1310123456789012346' }] },
  '86-crs-of-one.geojson': {
    said: ['unknown_crs', 'unknown_crs'],
    code: 1,
    rows: [
      { id: 'b', at: ONE },
      { id: 'c', at: ONE },
    ],
    rejected: 2,
  },
  '87-crs-column.csv': {
    said: ['unknown_crs'],
    code: 1,
    rows: [
      { id: 'a', at: ONE },
      { id: 'c', at: ONE },
      { id: 'd', at: [46.92, 39.47] },
    ],
    rejected: 1,
  },
  '88-degrees-as-metres.geojson': {
    said: ['degrees_as_metres'],
    rows: [{ id: 'a', at: null, dates: SEP27 }],
  },
  '89-place-in-properties.geojson': {
    rows: [
      { id: 'a', at: ONE, dates: SEP27 },
      { id: 'b', at: null },
    ],
  },
  '90-keys-twice.json': { said: ['repeated_key'], rows: [{ id: 'a', at: ONE, dates: SEP27 }] },
  '91-dot-thousands.csv': {
    said: ['not_a_radius'],
    code: 1,
    rows: [
      { id: 'a', at: ONE, dates: SEP27, radius: null },
      { id: 'b', radius: 300 },
    ],
  },
  '92-derived-of-others.geojson': {
    said: ['kept_aside', 'kept_aside'],
    rows: [{ id: 'a', at: ONE, dates: SEP27 }],
  },
  '93-half-a-place.json': {
    said: ['half_a_position', 'not_a_number'],
    code: 1,
    rows: [
      { id: 'a', at: ONE },
      { id: 'b', at: null, dates: day('2020-09-28') },
    ],
    rejected: 2,
  },
  '94-mongodb.json': { rows: [{ title: 'Village one', at: ONE, dates: day('2020-09-27T10:00+04:00') }] },
  '95-esri.json': {
    rows: [
      { id: '1', title: 'Village one', at: ONE, dates: SEP27 },
      { id: '2', title: 'Village two', at: null },
    ],
  },
  '96-null-id.geojson': { rows: [{ id: 'feature-1', at: ONE, dates: SEP27 }] },
  '97-wrapped-crs.json': { said: ['unknown_crs'], code: 1 },
  '98-coord-ref-sys.geojson': { said: ['unknown_crs'], code: 1 },
  'r1028-interval-one-cell.csv': {
    rows: [
      { dates: ['2022-09-01', '2022-09-05'] },
      { dates: ['2022-09-05', '2022-09-10'] },
      { dates: ['2022-09-01', '2022-09-05'] },
    ],
  },
  'r3383-collection-properties.geojson': {
    said: ['unknown_place_precision'],
    rows: [
      { id: 'a', at: [45.8, 40.2] },
      { title: 'GC', at: [45.85, 40.25] },
      { title: 'MP', at: [45.86, 40.26] },
    ],
  },
  'r499-about.csv': {
    said: ['about_date', 'about_date', 'about_date', 'about_date'],
    rows: [
      { dates: ['2022-09-01', '2022-09-30'], precision: 'month' },
      { dates: day('2022-09-13') },
      { dates: day('2022-09-13') },
      { dates: ['2022-09-01', '2022-09-30'], precision: 'month' },
      { dates: ['2022-01-01', '2022-12-31'], precision: 'year' },
      { dates: ['2022-09-12', '2022-09-14'] },
    ],
  },
  'r575-projected-small.geojson': { said: ['unknown_crs'], code: 1 },
  'r591-similar.csv': {
    said: ['repeated_id', 'alike', 'near_alike'],
    rows: [{ id: 'a' }, { id: 'b' }, { id: 'c' }, { id: 'a (2)' }],
  },
};

test('every file has its right value', () => {
  expect(readdirSync(FOLDER).toSorted()).toEqual(Object.keys(CASES).toSorted());
});

test.each(Object.entries(CASES))(
  '%s',
  async (name, { said = [], code = 0, rows, rejected = 0, skipped = 0, profile }) => {
    const engine = await emptyEngine();
    const file = new Blob([readFileSync(FOLDER + name)]);
    const loaded = await engine.load({ file, name, isPublished: false });
    const told = loaded.ok ? loaded.value.problems : loaded.problems;
    expect(told.map(({ reason }) => reason)).toEqual(said);
    if (rows) {
      const listed = (await engine.list(0, 99, LATEST_FIRST)).map(({ row }) => row);
      const found = await Promise.all(
        listed.toSorted((one, other) => one - other).map((row) => engine.get(row)),
      );
      expect(found).toHaveLength(rows.length);
      for (const [index, right] of rows.entries()) {
        const { incident } = found[index]!;
        if (right.id !== undefined) expect(incident.id).toBe(right.id);
        if (right.title !== undefined) expect(incident.title).toBe(right.title);
        if (right.dates !== undefined)
          expect([incident.start, incident.end]).toEqual(right.dates ?? [null, null]);
        if (right.precision !== undefined) expect(incident.datePrecision).toBe(right.precision);
        if (right.place !== undefined) expect(incident.locationPrecision).toBe(right.place);
        if (right.radius !== undefined) expect(incident.locationRadius).toBe(right.radius);
        if (right.at === null) expect(incident.position).toBeNull();
        else if (right.at) {
          expect(incident.position![0]).toBeCloseTo(right.at[0], 6);
          expect(incident.position![1]).toBeCloseTo(right.at[1], 6);
        }
      }
    }

    const checked = await command(['check', '--json', FOLDER + name]);
    const items = JSON.parse(checked.stdout) as {
      reason?: string;
      understood?: { account: object; profile: string };
    }[];
    expect(items.flatMap(({ reason }) => reason ?? [])).toEqual(said);
    expect(checked.code).toBe(code);
    const how = items.find((item) => item.understood)?.understood;
    if (loaded.ok) {
      expect(how).toEqual(loaded.value.understood);
      const incidents = rows!.length;
      expect(how!.account).toEqual({ rows: incidents + rejected + skipped, incidents, rejected, skipped });
    }
    if (profile) expect(how!.profile).toBe(profile);
  },
);
