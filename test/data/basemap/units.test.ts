/** Lines between provinces and districts, and the points where their names stand. */
import { booleanPointInPolygon, distance, lineIntersect } from '@turf/turf';
import type { LineString, MultiLineString, Point, Polygon, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import {
  boundaries,
  countries,
  distanceToLines,
  flatDistance,
  linesOf,
  type Named,
  readFeatures,
} from './support';

interface LineProperties {
  readonly country: 'AM' | 'AZ';
  readonly level: 'province' | 'district';
}

const lines = readFeatures<MultiLineString, LineProperties>('static/basemap/unit-lines.geojson');
const labels = readFeatures<Point, Named & LineProperties>('static/basemap/unit-labels.geojson');

/** Coordinates have four decimals: a point of the outline may be off by about 7 m. Metres. */
const ROUNDING_M = 15;

/** Whether a point lies in the country: the innermost polygon decides. */
function liesIn(country: string, place: Position): boolean {
  const around = countries.filter((feature) => booleanPointInPolygon(place, feature));
  const innermost = around.find(({ properties }) => properties.enclave) ?? around[0];
  return innermost?.properties.country === country;
}

/** Outlines of the country, and of the enclaves of the other one in it. */
function outlineOf(country: string): Position[][] {
  return countries
    .filter(({ properties }) => properties.country === country || properties.enclave)
    .flatMap(({ geometry }) => linesOf(geometry));
}

describe.each(lines.map((feature) => [feature.properties.country, feature] as const))(
  'the lines of %s',
  (country, { geometry }) => {
    const outline = outlineOf(country);

    test('lie inside the country', () => {
      for (const line of geometry.coordinates) {
        const middles = line.slice(1).map(([x = 0, y = 0], index): Position => {
          const [fromX = 0, fromY = 0] = line[index]!;
          return [(fromX + x) / 2, (fromY + y) / 2];
        });
        const outside = [...line, ...middles].filter((place) => !liesIn(country, place));
        for (const place of outside) expect(distanceToLines(place, outline)).toBeLessThan(ROUNDING_M);
      }
    });

    test('touch the border with their ends only', () => {
      for (const coordinates of geometry.coordinates) {
        const line: LineString = { type: 'LineString', coordinates };
        const ends = [coordinates[0]!, coordinates.at(-1)!];
        const met = boundaries.flatMap((piece) => lineIntersect(line, piece).features);
        for (const { geometry: crossing } of met) {
          const nearest = Math.min(...ends.map((end) => flatDistance(end, crossing.coordinates)));
          expect(nearest).toBeLessThan(ROUNDING_M);
        }
      }
    });

    test('end at each other or at the outline', () => {
      const ends = geometry.coordinates.flatMap((line) => [line[0]!, line.at(-1)!]);
      const counts = new Map<string, number>();
      for (const end of ends) counts.set(end.join(), (counts.get(end.join()) ?? 0) + 1);
      for (const end of ends) {
        if (counts.get(end.join())! > 1) continue;
        expect(distanceToLines(end, outline), end.join()).toBeLessThan(ROUNDING_M);
      }
    });

    test('do not cross each other', () => {
      geometry.coordinates.forEach((coordinates, index) => {
        const one: LineString = { type: 'LineString', coordinates };
        const others: MultiLineString = {
          type: 'MultiLineString',
          coordinates: geometry.coordinates.slice(index + 1),
        };
        const ends = [coordinates[0]!, coordinates.at(-1)!];
        for (const { geometry: crossing } of lineIntersect(one, others).features) {
          const nearest = Math.min(...ends.map((end) => flatDistance(end, crossing.coordinates)));
          expect(nearest).toBeLessThan(ROUNDING_M);
        }
      });
    });
  },
);

describe('the names', () => {
  test('stand in their country, not in an enclave of the other and not in a lake', () => {
    const lakes = readFeatures<Polygon, Named>('static/basemap/lakes.geojson');
    for (const { id, geometry, properties } of labels) {
      expect(liesIn(properties.country, geometry.coordinates), String(id)).toBe(true);
      expect(
        lakes.some((lake) => booleanPointInPolygon(geometry, lake)),
        String(id),
      ).toBe(false);
    }
  });

  test('stand clear of every line', () => {
    const drawn = [
      ...lines.flatMap(({ geometry }) => linesOf(geometry)),
      ...outlineOf('AM'),
      ...outlineOf('AZ'),
    ];
    for (const { id, geometry } of labels) {
      expect(distanceToLines(geometry.coordinates, drawn), String(id)).toBeGreaterThan(2_000);
    }
  });

  test('are those of all ten provinces, and of the districts', () => {
    const count = (level: string): number =>
      labels.filter(({ properties }) => properties.level === level).length;
    expect(count('province')).toBe(10);
    expect(count('district')).toBe(66);
    for (const { properties } of labels) {
      expect(properties.level).toBe(properties.country === 'AM' ? 'province' : 'district');
    }
  });

  /** Towns by their labels, and the unit that each lies in or is the seat of. */
  test.each([
    ['Goris', 'syunik'],
    ['Ijevan', 'tavush'],
    ['Gavar', 'gegharkunik'],
    ['Jermuk', 'vayots-dzor'],
    ['Lachin', 'lachin'],
    ['Kalbajar', 'kalbajar'],
    ['Gazakh', 'gazakh'],
    ['Tovuz', 'tovuz'],
    ['Dashkasan', 'dashkasan'],
    ['Lankaran', 'lankaran'],
    ['Ordubad', 'ordubad'],
    ['Shusha', 'shusha'],
  ])('%s is near the name of %s', (town, id) => {
    const towns = readFeatures<Point, Named & { readonly kind: string }>('static/basemap/labels.geojson');
    const place = towns.find(
      ({ properties }) => properties.kind === 'city' && properties.names.en.startsWith(town),
    );
    const unit = labels.find((label) => label.id === id);
    expect(distance(place!, unit!)).toBeLessThan(45);
  });

  test('the town of Lachin is not cut off from the name of its district', () => {
    const towns = readFeatures<Point, Named>('static/basemap/labels.geojson');
    const town = towns.find(({ properties }) => properties.names.en === 'Lachin')!;
    const name = labels.find(({ id }) => id === 'lachin')!;
    const way: LineString = {
      type: 'LineString',
      coordinates: [town.geometry.coordinates, name.geometry.coordinates],
    };
    expect(lines.flatMap((feature) => lineIntersect(way, feature).features)).toEqual([]);
  });

  test('are not the wrong ones of the source', () => {
    const english = labels.map(({ properties }) => properties.names.en);
    expect(english.filter((name) => name === 'Lankaran')).toHaveLength(1);
    expect(english).toContain('Lachin');
    expect(english).toContain('Goygol');
    expect(english).not.toContain('Xanlar');
  });

  test('come in order: provinces, districts on the border, other districts', () => {
    const sections = boundaries.map(({ properties }) => properties.section_id);
    for (const { id, properties } of labels) {
      if (properties.level === 'province') expect(properties.rank).toBe(1);
      else if (sections.some((section) => section.endsWith(`-${id}`)))
        expect(properties.rank, String(id)).toBe(2);
      else expect([2, 3]).toContain(properties.rank);
    }
  });
});
