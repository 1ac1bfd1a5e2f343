/** Regions out of the program and back: in files, in forms, from other people's files. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { USUAL_WITHIN } from '../../../src/core/regions/region';
import { importRegions } from '../../../src/core/regions/region-import';
import { readRegionRecord, readRegionRecords, regionRecord } from '../../../src/core/regions/region-record';
import { readRegion, regionText } from '../../../src/core/link/region-link';
import { parseTypedShape, typedShapeOf } from '../../../src/core/regions/typed-shape';
import { anyRegion } from '../../oracle/any-region';
import { roughRing, seededRandom } from '../../oracle/seeded';
import { valueOf } from '../../oracle/value-of';
import { told } from '../../words';

const position = fc.tuple(
  fc.double({ min: 44, max: 47, noNaN: true }),
  fc.double({ min: 39, max: 41, noNaN: true }),
);
const polygon = fc
  .tuple(position, fc.nat(), fc.integer({ min: 3, max: 40 }))
  .map(([centre, seed, count]) => ({
    type: 'Polygon' as const,
    coordinates: [roughRing(centre, 0.3, count, seededRandom(seed))],
  }));
const region = anyRegion({ position, polygon, sections: ['tavush-tovuz'], surfaces: ['nakhchivan-ar'] });

describe('a region', () => {
  test('comes back from an export as it was', () => {
    fc.assert(
      fc.property(region, (given) => {
        fc.pre(given.name.trim() === given.name && given.name !== '');
        const record: unknown = JSON.parse(JSON.stringify(regionRecord(given)));
        expect(readRegionRecord(record, given.id)).toEqual(JSON.parse(JSON.stringify(given)));
      }),
    );
  });

  test('comes back from a link as it was', () => {
    fc.assert(
      fc.property(region, (given) => {
        expect(readRegion(regionText(given), 7)).toEqual({ ...given, id: 'link-7' });
      }),
    );
  });

  test('comes back from the form it is edited in', () => {
    fc.assert(
      fc.property(region, ({ shape }) => {
        const typed = typedShapeOf(shape);
        // Roughly drawn rings may cross one another, which a form refuses.
        const parsed = parseTypedShape(typed);
        if (!parsed.ok) return;
        expect(parsed.value.kind).toBe(shape.kind);
        expect(typedShapeOf(parsed.value)).toEqual(typed);
      }),
    );
  });

  test.each([
    'Region~area~45,40;46,40',
    'Region~area~45,40;46,40;x,41',
    'Region~circle~45,40',
    'Region~circle~45,400~5',
    'Region~circle~45,40~-5',
    'Region~corridor~45,40~5',
    'Region~border~Big Section~5',
    'Region~zone~more',
    'Region~surface~../secret',
    'Region~blob~1',
    '~zone',
    'Region',
  ])('that a link describes badly is none: %s', (text) => {
    expect(readRegion(text, 1)).toBeUndefined();
  });

  test('that a file describes badly is counted', () => {
    const records = [
      regionRecord({ id: 'a', name: 'A', shape: { kind: 'zone' }, isExcluded: true, isHidden: false }),
      { kind: 'zone' },
      5,
    ];
    const { regions, unread } = readRegionRecords(records);
    expect(regions).toMatchObject([{ name: 'A', isExcluded: true, shape: { kind: 'zone' } }]);
    expect(unread).toBe(2);
  });
});

describe('typed', () => {
  const typed = {
    kind: 'area' as const,
    positions: '',
    centre: '',
    kilometres: '5',
    section: '',
    surface: '',
  };

  test('corners in any notation make an area, closed or not', () => {
    const corners = ['40.3, 45.7', '40°18′00″N 46°00′00″E', '40.1; 45.9'];
    const positions = ['40.3, 45.7', '40°18′00″N 46°00′00″E', '40.1, 45.9'].join('\n');
    expect(corners).toHaveLength(3);
    const shape = valueOf(parseTypedShape({ ...typed, positions }));
    expect(shape).toEqual({
      kind: 'area',
      polygon: {
        type: 'Polygon',
        coordinates: [
          [
            [45.7, 40.3],
            [46, 40.3],
            [45.9, 40.1],
            [45.7, 40.3],
          ],
        ],
      },
    });
    expect(valueOf(parseTypedShape({ ...typed, positions: `${positions}\n40.3, 45.7` }))).toEqual(shape);
  });

  test.each([
    ['40.3, 45.7\n40.3, 46.0', '3 positions or more; 2 found'],
    ['40.3, 45.7\n40.3, 46.0\n40.3, 45.7', 'three different corners'],
    ['40.3, 45.7\nnorth of Sotk\n40.1, 45.9', 'position 2'],
    ['40, 45\n41, 46\n40, 46\n41, 45', 'cross at 40.50000, 45.50000'],
  ])('an area is refused with what is wrong: %j', (positions, message) => {
    const parsed = parseTypedShape({ ...typed, positions });
    expect(parsed.ok ? 'taken' : parsed.problems.map(told).join()).toContain(message);
  });

  const WITH_HOLE = '40, 45\n40, 46\n41, 46\n41, 45\nhole\n40.4, 45.4\n40.4, 45.6\n40.6, 45.5';
  const ISLAND = 'part\n40.45, 45.46\n40.45, 45.54\n40.5, 45.5';

  test('an area may have holes and parts, a line parts', () => {
    const area = valueOf(
      parseTypedShape({ ...typed, positions: `${WITH_HOLE}\nPart\n42, 45\n42, 46\n43, 46` }),
    );
    expect(area).toMatchObject({
      polygon: { type: 'MultiPolygon', coordinates: [[{ length: 5 }, { length: 4 }], [{ length: 4 }]] },
    });
    // What lies in a hole is no part of the area around it.
    const island = valueOf(parseTypedShape({ ...typed, positions: `${WITH_HOLE}\n${ISLAND}` }));
    expect(typedShapeOf(island).positions.split('\n')).toHaveLength(12);
    const positions = '40, 45\n41, 46\npart\n42, 45\n43, 46';
    expect(valueOf(parseTypedShape({ ...typed, kind: 'corridor', positions }))).toMatchObject({
      line: { type: 'MultiLineString', coordinates: [{ length: 2 }, { length: 2 }] },
    });
  });

  test.each([
    ['area', 'hole\n40, 45\n40, 46\n41, 46', 'A hole has to follow the area'],
    [
      'area',
      '40, 45\n40, 46\n41, 46\nhole\n42, 45\n42, 46\n43, 46',
      'hole at 42.00000, 45.00000 that lies outside',
    ],
    [
      'area',
      '40, 45\n40, 46\n41, 46\n41, 45\npart\n40.4, 45.4\n40.4, 45.6\n40.6, 45.5',
      'lies within another part',
    ],
    ['area', '40, 45\n40, 46\n41, 46\npart\n42, 45\n42, 46', '3 positions or more; 2 found'],
    ['area', '40, 45\npart\n42, far\n42, 46', 'position 2'],
    ['corridor', '40, 45\n40, 46\nhole\n42, 45\n42, 46', 'A line has no holes'],
  ] as const)('parts are refused with what is wrong: %s %j', (kind, positions, message) => {
    const parsed = parseTypedShape({ ...typed, kind, positions });
    expect(parsed.ok ? 'taken' : parsed.problems.map(told).join()).toContain(message);
  });

  const SQUARE = '40, 45\n40, 46\n41, 46\n41, 45';

  test.each([
    ['parts', `${SQUARE}\npart\n41, 46\n41, 47\n42, 47`],
    ['a hole and its outline', `${SQUARE}\nhole\n40, 45\n40.5, 45.2\n40.5, 45.6`],
    [
      'two holes',
      `${SQUARE}\nhole\n40.2, 45.2\n40.2, 45.4\n40.5, 45.5\nhole\n40.5, 45.5\n40.8, 45.6\n40.8, 45.8`,
    ],
  ])('%s may touch in a corner', (_, positions) => {
    expect(parseTypedShape({ ...typed, positions })).toMatchObject({ ok: true });
  });

  test('a hole within a hole is refused', () => {
    const outer = 'hole\n40.2, 45.2\n40.2, 45.8\n40.8, 45.8\n40.8, 45.2';
    const inner = 'hole\n40.4, 45.4\n40.4, 45.6\n40.6, 45.5';
    const parsed = parseTypedShape({ ...typed, positions: [SQUARE, outer, inner].join('\n') });
    expect(parsed.ok ? 'taken' : parsed.problems.map(told).join()).toContain('lies within another hole');
  });

  test.each(['', 'far', '-3', '0', '1e9'])('a radius of "%s" kilometres is refused', (kilometres) => {
    expect(parseTypedShape({ ...typed, kind: 'circle', centre: '40, 45', kilometres }).ok).toBe(false);
  });
});

describe('imported', () => {
  const square = {
    type: 'Polygon',
    coordinates: [
      [
        [45, 40, 900],
        [46, 40, 900],
        [46, 41, 900],
        [45, 41, 900],
        [45, 40, 900],
      ],
    ],
  };
  const feature = (geometry: unknown, properties: unknown = null) => ({
    type: 'Feature',
    geometry,
    properties,
  });

  test('polygons become areas, lines corridors, and the rest is named with the reason', () => {
    const bowtie = {
      ...square,
      coordinates: [
        [
          [45, 40],
          [46, 41],
          [46, 40],
          [45, 41],
          [45, 40],
        ],
      ],
    };
    const file = {
      type: 'FeatureCollection',
      features: [
        feature(square, { name: ' District ' }),
        feature({
          type: 'LineString',
          coordinates: [
            [45, 40],
            [46, 41],
          ],
        }),
        feature({ type: 'Point', coordinates: [45, 40] }),
        feature(null),
        feature(bowtie),
        feature({
          ...square,
          coordinates: [
            [
              [45, 400],
              [46, 40],
              [46, 41],
              [45, 400],
            ],
          ],
        }),
        null,
      ],
    };
    const { regions, problems } = valueOf(importRegions(JSON.stringify(file), 'mine.geojson'));
    expect(regions).toMatchObject([
      {
        name: 'District',
        shape: {
          kind: 'area',
          polygon: {
            coordinates: [
              [
                [45, 40],
                [46, 40],
                [46, 41],
                [45, 41],
                [45, 40],
              ],
            ],
          },
        },
      },
      { name: 'mine 2', shape: { kind: 'corridor', within: USUAL_WITHIN } },
    ]);
    expect(problems.map(({ where }) => where)).toEqual(
      [3, 4, 5, 6, 7].map((number) => ({ unit: 'feature', number })),
    );
    expect(problems[0]).toMatchObject({ reason: 'not_a_region', values: { type: 'Point' } });
    expect(problems[2]!.reason).toBe('edges_cross');
  });

  test('a bare geometry is a region, and an export of this program gives back its own', () => {
    expect(valueOf(importRegions(JSON.stringify(square), 'area.json')).regions).toMatchObject([
      { name: 'area 1' },
    ]);
    const own = {
      border_incidents: { regions: [{ kind: 'zone', name: 'Zone', hidden: true }] },
      features: [feature(square)],
    };
    expect(valueOf(importRegions(JSON.stringify(own), 'export.geojson')).regions).toMatchObject([
      { name: 'Zone', shape: { kind: 'zone' }, isHidden: true },
    ]);
  });

  test.each(['', '{', '[]', '5', 'null', '{"type":"FeatureCollection"}'])(
    'fails on %j and says why',
    (text) => {
      const imported = importRegions(text, 'x.geojson');
      expect(imported.ok ? '' : told(imported.problems[0]!)).not.toBe('');
    },
  );
});
