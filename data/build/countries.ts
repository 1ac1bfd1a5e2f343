/**
 * Product: data/countries.geojson, six countries around the border, and the borders between the neighbours for
 * the basemap, both from one topology so that land and lines agree. Along the Armenia–Azerbaijan line every
 * vertex is kept; neighbours and coasts are simplified.
 */
import type { Country } from '../../src/core/conflict';
import { ENGLISH } from '../../src/core/words/english';
import { bboxPolygon, difference, featureCollection, intersect, multiPolygon, polygon } from '@turf/turf';
import type { Feature, MultiLineString, MultiPolygon, Polygon } from 'geojson';
import { feature, mesh } from 'topojson-client';
import { topology as buildTopology } from 'topojson-server';
import { planarTriangleArea, presimplify, simplify } from 'topojson-simplify';
import type { GeometryCollection, MultiPolygon as SharedPolygons } from 'topojson-specification';
import { OSM_CREDIT } from './boundaries';
import type { Border } from './border-line';
import type { CountryRings } from './country-rings';
import { counterClockwise, type Point, pointKey, signedArea } from './geometry';
import { writeJson } from './output';
import { ENCLAVES } from './sections';
import { COUNTRIES_MARITIME, packageLabel } from './source-packages';
import { caspianSea, type Territories } from './territories';

/** West, south, east, north. Armenia and Azerbaijan lie whole inside; no seventh country reaches in. */
export const FRAME = [42.5, 38, 51, 43.5] as const;

/** Vertices whose triangle is smaller than this many square degrees are dropped (about 0.5 km² here). */
const SMALLEST_TRIANGLE = 5e-5;

/** Islands and scraps left by the cutting that are smaller than this are dropped (about 1 km²). */
const SMALLEST_POLYGON = 1e-4;

const NOTE =
  'Territory with inland water filled; along the Armenia–Azerbaijan line the vertices are those of ' +
  'boundaries.geojson, straight bridges over water included, so every point of Sev Lake and of the border ' +
  'reservoirs has a side. At the Caspian Sea land ends at the coast. Enclaves lie over the country around ' +
  'them: of several polygons that contain a point the innermost (the enclave) wins. The enclave ' +
  'Karki / Tigranashen is missing.';

type Rings = Point[][][];

/** Builds and writes the file; returns the borders between the neighbours, without the Armenia–Azerbaijan line. */
export async function writeCountries(
  border: Border,
  territories: Territories,
  land: CountryRings,
): Promise<MultiLineString> {
  const shapes = clippedShapes(territories, land);
  const kept = new Set([...border.main.points, ...border.nakhichevan.points].map(pointKey));
  const full = buildTopology({ countries: featureCollection(shapes) }) as Parameters<typeof presimplify>[0];
  const weighed = presimplify(full, (triangle) => {
    const [longitude, latitude] = triangle[1];
    return kept.has(pointKey([longitude, latitude])) ? 1 : planarTriangleArea(triangle);
  });
  const simple = simplify(weighed, SMALLEST_TRIANGLE);
  const countries = simple.objects['countries'] as GeometryCollection;

  const features = (countries.geometries as SharedPolygons[]).map((geometry) => {
    const code = geometry.id as Country;
    const whole = code === 'AM' || code === 'AZ';
    return {
      type: 'Feature',
      id: code,
      properties: {
        name: ENGLISH.codes.countries[code],
        country: code,
        enclave: false,
        ...(whole ? {} : { clipped: `to ${FRAME[0]}–${FRAME[2]} E, ${FRAME[1]}–${FRAME[3]} N` }),
      },
      geometry: tidy(feature(simple, geometry).geometry),
    };
  });
  const enclaves = ENCLAVES.map(({ id, name, country }) => ({
    type: 'Feature',
    id: `${country}-${id}`,
    properties: { name, country, enclave: true },
    geometry: { type: 'Polygon', coordinates: [counterClockwise(border.enclaves[id])] },
  }));
  await writeJson('data/countries.geojson', {
    type: 'FeatureCollection',
    ...OSM_CREDIT,
    further_source: `${packageLabel(COUNTRIES_MARITIME)} (borders through water and between neighbours)`,
    note: NOTE,
    features: [...features, ...enclaves],
  });
  return mesh(simple, countries, (one, other) => {
    const pair = new Set([(one as SharedPolygons).id, (other as SharedPolygons).id]);
    return pair.size === 2 && !(pair.has('AM') && pair.has('AZ'));
  });
}

function clippedShapes(territories: Territories, land: CountryRings): Feature<MultiPolygon>[] {
  const { armenia, azerbaijan, nakhichevan, georgia, iran, russia, turkey } = territories;
  const sea = caspianSea(land, FRAME[3] + 0.1, FRAME[1] - 0.1);
  const islands = caspianIslands(land, sea);
  return [
    shape('AM', [[[...armenia]]]),
    shape('AZ', [...withoutSea(azerbaijan, sea), [[...nakhichevan]], ...islands]),
    shape('GE', withinFrame([[[...georgia]]])),
    shape('IR', withinFrame(withoutSea(iran, sea))),
    shape('RU', withinFrame(withoutSea(russia, sea))),
    shape('TR', withinFrame([[[...turkey]]])),
  ];
}

function shape(code: Country, polygons: Rings): Feature<MultiPolygon> {
  return multiPolygon(polygons as unknown as number[][][][], {}, { id: code }) as Feature<MultiPolygon>;
}

function withoutSea(ring: readonly Point[], sea: readonly Point[]): Rings {
  const cut = difference(featureCollection([asPolygon(ring), asPolygon(sea)]));
  return largeOnes(cut);
}

function withinFrame(polygons: Rings): Rings {
  const whole = multiPolygon(polygons as unknown as number[][][][]);
  return largeOnes(intersect(featureCollection<Polygon | MultiPolygon>([whole, bboxPolygon([...FRAME])])));
}

function asPolygon(ring: readonly Point[]): Feature<Polygon> {
  return polygon([ring as unknown as number[][]]);
}

/** The outer rings that matter, rounded to the source's five decimals. */
function largeOnes(cut: Feature<Polygon | MultiPolygon> | null): Rings {
  if (!cut) throw new Error('cutting a country left nothing of it');
  const { geometry } = cut;
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons
    .map(([outer]) => [(outer ?? []).map(([x = 0, y = 0]): Point => [rounded(x), rounded(y)])])
    .filter(([outer]) => Math.abs(signedArea(outer ?? [])) / 2 > SMALLEST_POLYGON);
}

function rounded(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5;
}

function caspianIslands(land: CountryRings, sea: readonly Point[]): Rings {
  const found = land.AZE.slice(1)
    .filter((ring) => Math.abs(signedArea(ring)) / 2 > SMALLEST_POLYGON)
    .map((ring) => intersect(featureCollection([asPolygon(ring), asPolygon(sea)])))
    .filter((island) => island !== null);
  return found.flatMap(largeOnes);
}

/** Outer rings counter-clockwise, as RFC 7946 wants; scraps that the simplification left are dropped. */
function tidy({ coordinates }: MultiPolygon): MultiPolygon {
  const rings = coordinates.map(([outer]) => (outer ?? []) as unknown as Point[]);
  const large = rings.filter((ring) => Math.abs(signedArea(ring)) / 2 > SMALLEST_POLYGON);
  const polygons = large.map((ring) => [counterClockwise(ring) as unknown as number[][]]);
  return { type: 'MultiPolygon', coordinates: polygons };
}
