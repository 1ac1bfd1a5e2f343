import { area, booleanPointInPolygon, intersect, featureCollection, kinks } from '@turf/turf';
import type { Feature, Point, Polygon, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { boundaries, type Named, readFeatures } from './support';

interface LakeProperties extends Named {
  readonly kind: 'lake' | 'reservoir';
  readonly area_km2: number;
  readonly basis: 'gshhg' | 'osm' | 'gshhg_osm' | 'drawn';
}

const lakes = readFeatures<Polygon, LakeProperties>('static/basemap/lakes.geojson');

function lake(id: string): Feature<Polygon, LakeProperties> {
  const found = lakes.find((feature) => feature.id === id);
  if (!found) throw new Error(`no lake ${id}`);
  return found;
}

const squareKilometres = (feature: Feature<Polygon>): number => area(feature) / 1e6;

describe.each(lakes.map((feature) => [String(feature.id), feature] as const))('%s', (_, feature) => {
  test('is one simple ring, counter-clockwise', () => {
    const [ring, ...holes] = feature.geometry.coordinates;
    expect(holes).toEqual([]);
    expect(ring![0]).toEqual(ring!.at(-1));
    expect(kinks(feature).features).toEqual([]);
    const twice = ring!.slice(1).reduce((sum, [x = 0, y = 0], index) => {
      const [fromX = 0, fromY = 0] = ring![index]!;
      return sum + fromX * y - x * fromY;
    }, 0);
    expect(twice).toBeGreaterThan(0);
  });

  test('has the area that it states', () => {
    expect(feature.properties.area_km2).toBeCloseTo(squareKilometres(feature), 0);
  });

  test('says what it is', () => {
    expect(['lake', 'reservoir']).toContain(feature.properties.kind);
    expect(['gshhg', 'osm', 'gshhg_osm', 'drawn']).toContain(feature.properties.basis);
    expect([1, 2, 3, 4]).toContain(feature.properties.rank);
  });
});

test('no two lakes overlap', () => {
  lakes.forEach((one, index) => {
    for (const other of lakes.slice(index + 1)) {
      expect(intersect(featureCollection([one, other])), `${one.id} and ${other.id}`).toBeNull();
    }
  });
});

describe('Lake Sevan', () => {
  /** 1,242 km² (Wikipedia, level of 2012) to 1,278 km² (Arka, 2022). Before it was lowered it had 1,416 km². */
  test('is as large as it is today, within 3 %', () => {
    expect(squareKilometres(lake('sevan'))).toBeGreaterThan(1_240 * 0.97);
    expect(squareKilometres(lake('sevan'))).toBeLessThan(1_280 * 1.03);
  });

  /** Villages by GeoNames, on land that the lake gave up or close to it. */
  test.each<[string, Position]>([
    ['Martuni', [45.302, 40.139]],
    ['Vaghashen', [45.331, 40.136]],
    ['Tsovinar', [45.467, 40.16]],
    ['Artsvanist', [45.508, 40.149]],
    ['Karchaghbyur', [45.577, 40.17]],
    ['Tsovak', [45.633, 40.182]],
    ['Noratus', [45.18, 40.377]],
    ['Lchashen', [44.93, 40.519]],
    ['Sevan', [44.953, 40.548]],
  ])('does not drown %s', (_, village) => {
    expect(booleanPointInPolygon(village, lake('sevan'))).toBe(false);
  });

  test.each<[string, Position]>([
    ['the middle of the large part', [45.4, 40.3]],
    ['the middle of the small part', [45.1, 40.5]],
    ['the bay of Artanish', [45.38, 40.46]],
    ['off the peninsula of Sevan', [45.03, 40.565]],
  ])('has water at %s', (_, place) => {
    expect(booleanPointInPolygon(place, lake('sevan'))).toBe(true);
  });
});

/** Published surfaces in km². Reservoirs rise and fall, and their shores are coarse: within a third. */
test.each([
  ['van', 3_755],
  ['cildir', 123],
  ['paravani', 37.5],
  ['arpi', 22],
  ['mingachevir', 605],
  ['shamkir', 116],
  ['sarsang', 14.2],
  ['great-alagol', 5.1],
  ['jandari', 10.6],
  ['aparan', 7.9],
] as const)('%s is about as large as published', (id, published) => {
  const share = squareKilometres(lake(id)) / published;
  expect(share).toBeGreaterThan(2 / 3);
  expect(share).toBeLessThan(4 / 3);
});

test('the waters that the border runs through lie on both sides of it', () => {
  for (const id of ['sev', 'joghaz']) {
    const crossed = boundaries.some(({ geometry }) =>
      geometry.coordinates.slice(1).some((end, index) => {
        const [x = 0, y = 0] = geometry.coordinates[index]!;
        const middle = [(x + end[0]!) / 2, (y + end[1]!) / 2];
        return booleanPointInPolygon(middle, lake(id));
      }),
    );
    expect(crossed, id).toBe(true);
  }
});

test('the labels of lakes stand in the lake of that name', () => {
  const labels = readFeatures<Point, Named & { readonly kind: string }>('static/basemap/labels.geojson');
  const ofLakes = labels.filter(({ properties }) => properties.kind === 'lake');
  const named = ofLakes.filter(({ properties }) => properties.names.en !== 'Caspian Sea');
  expect(named.length).toBeGreaterThan(2);
  for (const { geometry, properties } of named) {
    const around = lakes.find((feature) => booleanPointInPolygon(geometry, feature));
    expect(around?.properties.names, properties.names.en).toEqual(properties.names);
  }
});
