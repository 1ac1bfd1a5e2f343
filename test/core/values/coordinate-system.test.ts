/** Coordinates in another system than longitude and latitude, wherever a file says it and however it calls it. */
import { expect, test } from 'vitest';
import { readWith } from '../records/read-all';

const point = (xy: readonly number[], more = {}) => ({ type: 'Point', ...more, coordinates: xy });
const feature = (geometry: object, more = {}) => ({ type: 'Feature', ...more, geometry, properties: {} });
const collection = (features: object[], more = {}) => ({ type: 'FeatureCollection', ...more, features });
const named = (name: string) => ({ type: 'name', properties: { name } });
const text = (value: object) => JSON.stringify(value);
const quoted = (value: object) => `"${text(value).replaceAll('"', '""')}"`;

type Place = (crs: string, xy: readonly number[]) => [name: string, text: string];

/** Where files say it. */
const PLACES: Record<string, Place> = {
  'before features': (crs, xy) => ['x.geojson', text(collection([feature(point(xy))], { crs: named(crs) }))],
  'behind features': (crs, xy) => [
    'x.geojson',
    text({ ...collection([feature(point(xy))]), crs: named(crs) }),
  ],
  'around features in something': (crs, xy) => [
    'x.json',
    text({ result: collection([feature(point(xy))], { crs: named(crs) }) }),
  ],
  'around a layer of several': (crs, xy) => [
    'x.json',
    text({ layers: [collection([feature(point(xy))], { crs: named(crs) })] }),
  ],
  'in a feature': (crs, xy) => ['x.geojson', text(collection([feature(point(xy), { crs: named(crs) })]))],
  'in a feature alone': (crs, xy) => ['x.geojson', text(feature(point(xy), { crs: named(crs) }))],
  'in a line': (crs, xy) => ['x.ndjson', `${text(feature(point(xy), { crs: named(crs) }))}\n`],
  'in a geometry': (crs, xy) => ['x.geojson', text(collection([feature(point(xy, { crs: named(crs) }))]))],
  'in a geometry alone': (crs, xy) => ['x.geojson', text(point(xy, { crs: named(crs) }))],
  'in a geometry of several': (crs, xy) => [
    'x.ndjson',
    `${text(feature({ type: 'GeometryCollection', geometries: [point(xy, { crs: named(crs) })] }))}\n`,
  ],
  'in a geometry of a record': (crs, xy) => ['x.json', text([{ location: point(xy, { crs: named(crs) }) }])],
  'beside a geometry of a record': (crs, xy) => ['x.json', text([{ location: point(xy), crs }])],
  'in a geometry of a cell': (crs, xy) => ['x.csv', `geojson\n${quoted(point(xy, { crs: named(crs) }))}\n`],
  'in a column beside a geometry': (crs, xy) => ['x.csv', `geojson,srid\n${quoted(point(xy))},${crs}\n`],
  'in a column beside WKT': (crs, [x, y]) => ['x.csv', `crs,wkt\n${crs},POINT (${x} ${y})\n`],
  'in a column beside two others': (crs, [x, y]) => ['x.csv', `latitude,longitude,EPSG\n${y},${x},${crs}\n`],
  'in a key of a record': (crs, [x, y]) => ['x.json', text([{ lat: y, lon: x, coordinateSystem: crs }])],
  'as JSON-FG has it': (crs, xy) => [
    'x.geojson',
    text(collection([feature(point(xy))], { coordRefSys: crs })),
  ],
  'as JSON-FG has it, of a place': (crs, xy) => [
    'x.geojson',
    text(collection([{ ...feature(point(xy)), geometry: null, place: point(xy), coordRefSys: crs }])),
  ],
  'as Esri has it': (crs, [x, y]) => [
    'x.json',
    text({
      spatialReference: { wkid: Number(/\d{4,}/.exec(crs)?.[0] ?? 4326) },
      features: [{ attributes: {}, geometry: { x, y } }],
    }),
  ],
};

/** What it may be called: of other systems, degrees, and metres of web maps. */
const FOREIGN = ['EPSG:4284', 'urn:ogc:def:crs:EPSG::28408', '32638'];
const ADDRESSES = [
  'http://www.opengis.net/def/crs/EPSG/0/4284',
  'http://spatialreference.org/ref/epsg/4284/proj4/',
];
const DEGREES = ['EPSG:4326', 'urn:ogc:def:crs:OGC:1.3:CRS84', '4326', 'WGS 84', 'WGS84', '[EPSG:4326]'];
const DEGREE_ADDRESSES = [
  'http://www.opengis.net/def/crs/EPSG/0/4326',
  'http://www.opengis.net/def/crs/OGC/1.3/CRS84',
];
const METRES = [
  'EPSG:3857',
  'urn:ogc:def:crs:EPSG::3857',
  '900913',
  'http://www.opengis.net/def/crs/EPSG/0/3857',
];

const AT = [45.67, 39.84];
const AT_IN_METRES = [5_083_961.145, 4_842_717.305];

test.each(Object.entries(PLACES))('%s: all others are refused, by name', async (_, place) => {
  for (const crs of [...FOREIGN, ...ADDRESSES]) {
    const { records, refused } = await readWith(...place(crs, AT));
    expect([crs, refused, records.filter(Boolean)]).toEqual([crs, ['unknown_crs'], []]);
  }
});

test.each(Object.entries(PLACES))('%s: longitude and latitude stay', async (_, place) => {
  for (const crs of [...DEGREES, ...DEGREE_ADDRESSES]) {
    const { records, refused } = await readWith(...place(crs, AT));
    expect([crs, refused, records]).toMatchObject([crs, [], [{ position: AT, doubts: [] }]]);
  }
});

test.each(Object.entries(PLACES))('%s: metres of web maps become degrees', async (_, place) => {
  for (const crs of METRES) {
    const { records, refused } = await readWith(...place(crs, AT_IN_METRES));
    expect([crs, refused, records.length]).toEqual([crs, [], 1]);
    const [x, y] = records[0]!.position!;
    expect(x).toBeCloseTo(AT[0]!, 4);
    expect(y).toBeCloseTo(AT[1]!, 1);
  }
});

test.each(Object.entries(PLACES))(
  '%s: degrees that should be metres are no place by 0° N 0° E',
  async (_, place) => {
    const { records, refused } = await readWith(...place('EPSG:3857', AT));
    expect(refused).toEqual([]);
    expect(records).toMatchObject([{ position: null, doubts: [{ reason: 'degrees_as_metres' }] }]);
  },
);

test('what names no system is a doubt where a column may hold anything', async () => {
  const { records } = await readWith(
    'x.csv',
    'lat,lon,crs\n39.84,45.67,Red Cross\n39.84,45.68,unknown\n,,Red Cross\n',
  );
  expect(records).toMatchObject([
    { position: AT, doubts: [{ reason: 'unclear_crs', where: { field: 'crs' } }] },
    { position: [45.68, 39.84], doubts: [] },
    { position: null, doubts: [] },
  ]);
});

test('features of several systems are not read as one', async () => {
  const layers = ['EPSG:3857', 'EPSG:4326'].map((crs) =>
    collection([feature(point(AT))], { crs: named(crs) }),
  );
  expect(await readWith('x.json', text({ layers }))).toMatchObject({ records: [], refused: ['several_crs'] });
});

test('the end of a long file that speaks of metres, of which none are, is told', async () => {
  const features = Array.from({ length: 3000 }, () => feature(point(AT)));
  const long = text({ ...collection(features), crs: named('EPSG:3857') });
  const { records, refused, said } = await readWith('x.geojson', long, 2 ** 17);
  expect(refused).toEqual([]);
  expect(said).toEqual(['late_crs']);
  expect(records[0]).toMatchObject({ position: AT, doubts: [] });
});
