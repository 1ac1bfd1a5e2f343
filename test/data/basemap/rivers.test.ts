import { booleanPointInPolygon, length, lineIntersect, point } from '@turf/turf';
import type { MultiLineString, Point, Polygon, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { boundaries, distanceToLines, flatDistance, linesOf, type Named, readFeatures } from './support';

interface RiverProperties extends Named {
  readonly basis: 'gshhg' | 'generalised';
  readonly accuracy_m?: number;
}

const rivers = readFeatures<MultiLineString, RiverProperties>('static/basemap/rivers.geojson');

function river(id: string) {
  const found = rivers.find((feature) => feature.id === id);
  if (!found) throw new Error(`no river ${id}`);
  return found;
}

/** Sections of the border that the river crosses, once for each crossing. */
function crossedSections(id: string): string[] {
  return boundaries.flatMap((piece) =>
    lineIntersect(river(id), piece).features.map(() => piece.properties.section_id),
  );
}

/**
 * Where each river crosses the border between Armenia and Azerbaijan. Left out in nature and here: the Vorotan
 * rises across the border in Lake Zalkha and is drawn from Gorayk on; the Hakari is the border for a short way
 * near Zabukh and the Voghji near Kapan, which a generalised line can only pass by or cross once.
 */
const CROSSINGS: Record<string, string[]> = {
  kura: [],
  akhuryan: [],
  'aras-lower': [],
  hakari: [],
  vorotan: ['syunik-gubadly'],
  tartar: [],
  arpa: ['vayots-dzor-nakhchivan'],
  aghstev: ['tavush-gazakh'],
  debed: [],
  'khrami-lower': [],
  hrazdan: [],
  voghji: ['syunik-zangilan'],
};

describe('the border', () => {
  test('every river but the Aras has its crossings in the table', () => {
    expect(rivers.map(({ id }) => String(id)).toSorted()).toEqual(
      ['aras', ...Object.keys(CROSSINGS)].toSorted(),
    );
  });

  test.each(Object.entries(CROSSINGS))('%s crosses it as in nature', (id, sections) => {
    expect(crossedSections(id)).toEqual(sections);
  });

  test('the Aras touches it only where it begins and ends, in that river', () => {
    const line = boundaries.filter(({ properties }) => properties.kind !== 'enclave');
    const tripoints = line
      .flatMap(({ geometry }) => [geometry.coordinates[0]!, geometry.coordinates.at(-1)!])
      .filter((end, _, ends) => ends.filter((other) => flatDistance(end, other) < 1).length === 1);
    const crossings = boundaries.flatMap((piece) => lineIntersect(river('aras'), piece).features);
    expect(crossings.length).toBeGreaterThan(0);
    for (const { geometry } of crossings) {
      const nearest = Math.min(...tripoints.map((end) => flatDistance(end, geometry.coordinates)));
      expect(nearest).toBeLessThan(1_000);
    }
  });
});

/** Sources, confluences and mouths by encyclopaedias, longitude and latitude; null where the river is cut short. */
const ENDS: Record<string, readonly [first: Position | null, last: Position | null]> = {
  kura: [null, [49.4, 39.34]],
  aras: [null, null],
  akhuryan: [null, [43.6483, 40.1314]],
  'aras-lower': [null, [48.46, 40.02]],
  hakari: [
    [46.4975, 39.6903],
    [46.8325, 39.1383],
  ],
  vorotan: [null, [46.717, 39.2037]],
  tartar: [
    [45.9683, 39.9322],
    [47.3072, 40.4469],
  ],
  arpa: [
    [45.6646, 39.9515],
    [44.9469, 39.4686],
  ],
  aghstev: [
    [44.6642, 40.7775],
    [45.4361, 41.24],
  ],
  debed: [
    [44.6328, 40.9572],
    [44.9628, 41.3767],
  ],
  'khrami-lower': [null, [45.1253, 41.3153]],
  hrazdan: [
    [44.9892, 40.5522],
    [44.4528, 39.9903],
  ],
  voghji: [
    [46.017, 39.1561],
    [46.7197, 39.03],
  ],
};

/**
 * Published lengths in kilometres of rivers that are drawn whole. What is drawn is shorter, because bends are left
 * out; the Kura's two reservoirs are left out as well.
 */
const LENGTHS: Record<string, number> = {
  kura: 1_515,
  akhuryan: 186,
  tartar: 184,
  arpa: 126,
  aghstev: 133,
  debed: 92,
  hrazdan: 141,
  voghji: 82,
};

/** What each river that ends in another flows into. */
const CONFLUENCES: readonly (readonly [id: string, into: string])[] = [
  ['akhuryan', 'aras'],
  ['aras-lower', 'kura'],
  ['hakari', 'aras'],
  ['vorotan', 'hakari'],
  ['tartar', 'kura'],
  ['arpa', 'aras'],
  ['aghstev', 'kura'],
  ['khrami-lower', 'kura'],
  ['debed', 'khrami-lower'],
  ['hrazdan', 'aras'],
  ['voghji', 'aras'],
];

/** Towns on a river, whose points come from GeoNames and not from the course. */
const TOWNS: readonly (readonly [town: string, id: string])[] = [
  ['Kapan', 'voghji'],
  ['Ijevan', 'aghstev'],
  ['Jermuk', 'arpa'],
  ['Kalbajar', 'tartar'],
  ['Lachin', 'hakari'],
  ['Yerevan', 'hrazdan'],
  ['Mingachevir', 'kura'],
  ['Tbilisi', 'kura'],
];

describe('the course', () => {
  test.each(Object.entries(ENDS))('%s begins and ends where it should', (id, [first, last]) => {
    const lines = river(id).geometry.coordinates;
    if (first) expect(flatDistance(lines[0]![0]!, first)).toBeLessThan(5_000);
    if (last) expect(flatDistance(lines.at(-1)!.at(-1)!, last)).toBeLessThan(5_000);
  });

  test.each(Object.entries(LENGTHS))('%s is not much shorter than it is', (id, published) => {
    const share = length(river(id), { units: 'kilometers' }) / published;
    expect(share).toBeGreaterThan(0.6);
    expect(share).toBeLessThan(1);
  });

  test.each(CONFLUENCES)('%s ends in %s', (id, into) => {
    const mouth = river(id).geometry.coordinates.at(-1)!.at(-1)!;
    expect(distanceToLines(mouth, linesOf(river(into).geometry))).toBeLessThan(150);
  });

  test.each(TOWNS)('%s lies on %s', (town, id) => {
    const labels = readFeatures<Point, Named>('static/basemap/labels.geojson');
    const label = labels.find(({ properties }) => properties.names.en === town);
    expect(distanceToLines(label!.geometry.coordinates, linesOf(river(id).geometry))).toBeLessThan(3_000);
  });

  test('no line jumps: what gmt cuts at every degree is joined', () => {
    for (const { id, geometry, properties } of rivers) {
      if (properties.basis !== 'gshhg') continue;
      for (const line of geometry.coordinates) {
        const steps = line.slice(1).map((end, index) => flatDistance(line[index]!, end));
        expect(Math.max(...steps), String(id)).toBeLessThan(10_000);
      }
    }
  });

  test('the Hrazdan flows out of Lake Sevan and not through it', () => {
    const [sevan] = readFeatures<Polygon, Named>('static/basemap/lakes.geojson');
    const [outflow, next] = river('hrazdan').geometry.coordinates[0]!;
    expect(distanceToLines(outflow!, linesOf(sevan!.geometry))).toBeLessThan(1_000);
    expect(booleanPointInPolygon(point(next!), sevan!)).toBe(false);
  });
});

test('an accuracy is given only where it was measured', () => {
  for (const { id, properties } of rivers) {
    const isMeasured = id === 'aras' || id === 'akhuryan';
    expect(properties.accuracy_m !== undefined, String(id)).toBe(isMeasured);
    expect(['gshhg', 'generalised']).toContain(properties.basis);
    expect([1, 2, 3]).toContain(properties.rank);
  }
});
