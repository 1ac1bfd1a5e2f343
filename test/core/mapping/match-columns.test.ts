/** Which columns are taken, of all that may be meant. Words and names are the program's own lists: what is added is held too. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnKey } from '../../../src/core/mapping/column-key';
import { DAY_DATES, EVENT_DATES, PLAIN_DATES, WEAK_DATES } from '../../../src/core/mapping/date-names';
import type { Field } from '../../../src/core/mapping/fields';
import { mappingDoubts } from '../../../src/core/mapping/mapping-doubts';
import { mappingOf, matchColumns } from '../../../src/core/mapping/match-columns';
import { EVENT_WORDS, OTHER_WORDS } from '../../../src/core/mapping/owners';
import { PAIRS } from '../../../src/core/mapping/position-names';
import { PROFILES } from '../../../src/core/mapping/profiles';

const taken = (header: readonly string[], field: Field) =>
  matchColumns(header).uses.find((use) => use.field === field)?.name;
const said = (header: readonly string[]) => mappingDoubts([matchColumns(header)]).map(({ reason }) => reason);

const eventWord = fc.constantFrom(...EVENT_WORDS);
const otherWord = fc.constantFrom(...OTHER_WORDS);
/** As people write a name of several words. */
const writing = fc.constantFrom<(words: string[]) => string>(
  (words) => words.join('_'),
  (words) => words.join(' '),
  (words) => words.join('_').toUpperCase(),
  (words) => ` ${words.join('-')} `,
  (words) => words.join('/'),
  (words) => words.join('.'),
);
const shuffled = (header: string[]) =>
  fc.shuffledSubarray(header, { minLength: header.length, maxLength: header.length });

describe('the event’s own place', () => {
  test('is taken before anybody else’s, wherever it stands, and nothing is said', () => {
    const any = fc
      .tuple(
        eventWord,
        otherWord,
        writing,
        fc.constantFrom(['lat', 'lon'], ['latitude', 'longitude'], ['lat', 'lng']),
      )
      .chain(([event, other, write, [north, east]]) =>
        fc.tuple(
          fc.constant(write([event, north!]).trim()),
          shuffled([
            'date',
            write([event, north!]),
            write([event, east!]),
            write([other, north!]),
            write([other, east!]),
          ]),
        ),
      );
    fc.assert(
      fc.property(any, ([right, header]) => {
        expect(taken(header, 'latitude')).toBe(right);
        expect(said(header)).toEqual([]);
      }),
    );
  });

  test('is not known where only somebody else’s is there, which is said', () => {
    fc.assert(
      fc.property(otherWord, writing, (other, write) => {
        const header = ['date', write([other, 'lat']), write([other, 'lon'])];
        expect(taken(header, 'latitude')).toBe(header[1]!.trim());
        expect(said(header)).toEqual(['weak_column']);
      }),
    );
  });

  test.each<[header: string, north: string, reasons: string[]]>([
    ['start_lat,start_lon,end_lat,end_lon,date', 'start_lat', ['several_columns']],
    ['latitude,longitude,Lat,Lon,date', 'latitude', ['several_columns']],
    ['x,y,incident_lat,incident_lon,date', 'incident_lat', []],
    ['x,y,lat,lon,date', 'lat', []],
    ['lat_dms,lon_dms,lat,lon,date', 'lat', []],
    ['min_lat,min_lon,max_lat,max_lon,date', 'min_lat', ['several_columns']],
    ['Event Lat,event_lat,event_lon,date', 'Event Lat', ['several_columns']],
    ['_source.lat,_source.lon,_source.date', '_source.lat', []],
  ])('of %s', (header, north, reasons) => {
    expect(taken(header.split(','), 'latitude')).toBe(north);
    expect(said(header.split(','))).toEqual(reasons);
  });
});

describe('the event’s own date', () => {
  const eventDate = fc.oneof(
    fc.constantFrom(
      'Date of the incident',
      'When did it happen?',
      'happened',
      'Occurred on',
      'event_timestamp',
      'Incident: day',
      '#1 Date of event',
    ),
    fc
      .tuple(fc.constantFrom(...EVENT_WORDS), fc.constantFrom('date', 'when', 'дата', 'tarixi'), writing)
      .map(([event, date, write]) => write([event, date])),
  );
  const otherDate = fc.oneof(
    fc.constantFrom(...WEAK_DATES, 'Timestamp', 'Start time', '@timestamp', 'Created', 'submission_date'),
    fc.tuple(otherWord, writing).map(([other, write]) => write([other, 'date'])),
    fc.tuple(otherWord, writing).map(([other, write]) => write(['date', other])),
  );

  test('is taken before all others, wherever it stands, and nothing is said', () => {
    const any = fc
      .tuple(eventDate, fc.array(otherDate, { maxLength: 4 }))
      .chain(([event, others]) =>
        fc.tuple(fc.constant(event.trim()), shuffled(['lat', 'lon', event, ...others])),
      );
    fc.assert(
      fc.property(any, ([right, header]) => {
        expect(taken(header, 'start')).toBe(right);
        expect(said(header)).toEqual([]);
      }),
    );
  });

  test('is never that of somebody or something else, nor is the id', () => {
    fc.assert(
      fc.property(otherWord, fc.constantFrom('.', '/', ': '), (other, parting) => {
        const header = ['lat', 'lon', `${other}${parting}date`, `${other}${parting}id`];
        expect(taken(header, 'start')).toBeUndefined();
        expect(taken(header, 'id')).toBeUndefined();
        expect(said(header)).toEqual(['no_date_column']);
      }),
    );
  });

  test.each([...WEAK_DATES])('may be "%s", which is said', (name) => {
    expect(taken(['lat', 'lon', name], 'start')).toBe(name);
    expect(said(['lat', 'lon', name])).toEqual(['weak_column']);
    expect(taken(['lat', 'lon', name, 'date'], 'start')).toBe('date');
  });

  test.each([...EVENT_DATES, ...PLAIN_DATES, ...DAY_DATES])('is "%s", in whatever letters', (name) => {
    for (const written of [
      name,
      name.toUpperCase(),
      name.toLocaleUpperCase('tr'),
      name.replaceAll('_', ' '),
    ]) {
      expect(taken(['lat', 'lon', written], 'start')).toBe(written);
      expect(said(['lat', 'lon', written])).toEqual([]);
    }
  });

  test('is put together of its parts before a time of entry', () => {
    for (const parts of [
      ['annee', 'mois', 'jour'],
      ['Jahr', 'Monat', 'Tag'],
      ['year', 'month', 'day'],
    ]) {
      const header = ['lat', 'lon', 'timestamp', ...parts];
      expect(matchColumns(header).uses.map(({ field }) => field)).toEqual([
        'latitude',
        'longitude',
        'year',
        'month',
        'day',
      ]);
      expect(said(header)).toEqual([]);
    }
  });

  test('is said not to be there, with the columns left, those first that look like one', () => {
    const [doubt] = mappingDoubts([matchColumns(['lat', 'lon', 'note', 'Submitted at'])]);
    expect(doubt).toMatchObject({ reason: 'no_date_column', values: { columns: '"Submitted at", "note"' } });
    expect(said(['lat', 'lon', 'name'])).toEqual([]);
    // Whole dates may stand there: its cells tell.
    expect(said(['lat', 'lon', 'time'])).toEqual([]);
  });

  test('is said not to be there of some records alone where these have another column that looks like one', () => {
    const mappings = [
      ['lat', 'lon', 'date', 'note'],
      ['lat', 'lon', 'note', 'wind'],
      ['lat', 'lon', 'date_reported'],
    ];
    expect(mappingDoubts(mappings.map((header) => matchColumns(header)))).toMatchObject([
      { reason: 'no_date_column', values: { columns: '"date_reported"' } },
    ]);
  });
});

test.each(PAIRS.flatMap(([north, east]) => north.flatMap((one) => east.map((other) => [one, other]))))(
  'a place is told by "%s" and "%s", in whatever letters',
  (north, east) => {
    for (const upper of [
      (text: string) => text,
      (text: string) => text.toUpperCase(),
      (text: string) => text.toLocaleUpperCase('tr'),
    ]) {
      const header = ['date', upper(north!), upper(east!)];
      expect(taken(header, 'latitude')).toBe(header[1]);
      expect(taken(header, 'longitude')).toBe(header[2]);
    }
  },
);

test.each([
  'Latitude (WGS84),Longitude (WGS84)',
  'Lat (°N),Lon (°E)',
  '"Широта, °","Долгота, °"',
  'lat_2_Where,long_2_Where',
  'Latitude of site,Longitude of site',
  'geo.lat,geo.lng',
])('a place is told by %s', (names) => {
  const header = ['date', ...names.replaceAll('"', '').split(/,(?! )/)];
  expect(taken(header, 'longitude')).toBe(header[2]);
  expect(said(header)).toEqual([]);
});

test.each([
  'coord',
  'Coordinates (lat, lon)',
  'Location (lat,long)',
  'Lat/Long',
  'Координаты (широта, долгота)',
  'incident_coordinates',
])('a place is told by one column, "%s"', (name) => {
  expect(taken(['date', name], 'place')).toBe(name);
  expect(said(['date', name])).toEqual([]);
});

test.each<[header: string, reason: string, columns: string]>([
  [
    'lat_deg,lat_min,lat_sec,lon_deg,lon_min,lon_sec',
    'split_position',
    '"lat_deg", "lon_deg", "lat_min", "lat_sec", "lon_min", "lon_sec"',
  ],
  ['latitude,NS,longitude,EW', 'split_position', '"latitude", "longitude", "NS", "EW"'],
  [
    'GPSLatitude,GPS Latitude Ref,gps_latitude,gps_longitude,gps_longitude_ref',
    'split_position',
    '"gps_latitude", "gps_longitude", "GPS Latitude Ref", "gps_longitude_ref"',
  ],
  ['x,y,utm_zone', 'split_position', '"y", "x", "utm_zone"'],
  ['id,mgrs', 'other_coordinates', '"mgrs"'],
  ['easting,northing,zone', 'other_coordinates', '"easting", "northing"'],
  ['Широта (СК-42),Долгота (СК-42)', 'other_coordinates', '"Широта (СК-42)", "Долгота (СК-42)"'],
  ['Coordinates (lon, lat)', 'other_coordinates', '"Coordinates (lon, lat)"'],
])('no place is taken of %s', (header, reason, columns) => {
  const names = header.split(/,(?! )/);
  expect(mappingOf([...names, 'date'], null, {})).toMatchObject({
    ok: false,
    problems: [{ reason, values: { columns } }],
  });
});

test('what a range begins with is no minutes', () => {
  expect(taken(['lat', 'lat_min', 'lat_max', 'lon', 'lon_min', 'lon_max'], 'latitude')).toBe('lat');
});

test.each([...PROFILES.flatMap(({ name, marks }) => marks.map((all) => [name, all] as const))])(
  'the profile %s is told by %j',
  (name, marks) => {
    const { profile } = matchColumns([...marks, 'latitude', 'longitude']);
    expect(PROFILES.findIndex((one) => one === profile)).toBeLessThanOrEqual(
      PROFILES.findIndex((one) => one.name === name),
    );
    expect(profile).not.toBeNull();
  },
);

test('what is taken without a word does not hang on the order of the columns', () => {
  const beginnings = [
    '',
    'incident_',
    'event.',
    'reporter_',
    'user/',
    'start ',
    'geo_',
    'where_',
    'location.',
    'author.',
    'x.',
  ];
  const names = [
    'lat',
    'lon',
    'latitude',
    'longitude',
    'x',
    'y',
    'lng',
    'date',
    'start',
    'timestamp',
    'when',
    'id',
    'Date',
    'coordinates',
    'gps',
    'end',
    'day',
    'year',
    'lat_dms',
    'lon_dms',
  ];
  const column = fc
    .tuple(fc.constantFrom(...beginnings), fc.constantFrom(...names))
    .map((parts) => parts.join(''));
  const headers = fc
    .uniqueArray(column, { minLength: 3, maxLength: 9 })
    .chain((header) => fc.tuple(fc.constant(header), shuffled(header)));
  const uses = (header: string[]) =>
    matchColumns(header)
      .uses.filter(({ field }) => ['latitude', 'longitude', 'place', 'start', 'id'].includes(field))
      .map(({ field, name }) => `${field}: ${name}`)
      .toSorted();
  fc.assert(
    fc.property(headers, ([one, other]) => {
      const isDoubtful = [one, other].some((header) => said(header).length > 0);
      if (!isDoubtful) expect(uses(one)).toEqual(uses(other));
    }),
    { numRuns: 2000 },
  );
});

test('a key is that of the name in any letters and however its marks are stored', () => {
  for (const [one, other] of [
    ['TARİX', 'tarix'],
    ['ENLİK', 'enlik'],
    ['BAŞLIQ', 'başlıq'],
    ['Év\u0065\u0301nement', 'événement'],
    ['Населённый пункт', 'населенный_пункт'],
    ['eventDate', 'EVENT DATE'],
  ]) {
    expect(columnKey(one!)).toBe(columnKey(other!));
  }
});
