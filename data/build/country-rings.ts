/** Outer rings of the six countries of the map, from the two geo-maps packages. */
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { type Point, signedArea } from './geometry';
import { COUNTRIES_LAND, COUNTRIES_MARITIME, readPackageJson, type SourcePackage } from './source-packages';

/** Outer rings by ISO 3166-1 alpha-3 code, largest first. Inner rings are inland water and are left out. */
export type CountryRings = Readonly<Record<'ARM' | 'AZE' | 'GEO' | 'IRN' | 'RUS' | 'TUR', Point[][]>>;

function readRings(source: SourcePackage): CountryRings {
  const world = readPackageJson<FeatureCollection<Polygon | MultiPolygon, { A3: string }>>(source);
  const ringsOf = (code: string): Point[][] => {
    const feature = world.features.find(({ properties }) => properties.A3 === code);
    if (!feature) throw new Error(`${source.name}: no country ${code}`);
    const { geometry } = feature;
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    const rings = polygons.map(([outer]) => (outer ?? []) as unknown as Point[]);
    return rings.sort((a, b) => Math.abs(signedArea(b)) - Math.abs(signedArea(a)));
  };
  return {
    ARM: ringsOf('ARM'),
    AZE: ringsOf('AZE'),
    GEO: ringsOf('GEO'),
    IRN: ringsOf('IRN'),
    RUS: ringsOf('RUS'),
    TUR: ringsOf('TUR'),
  };
}

/** Land: coasts are right, rivers and lakes along a border are cut out. */
export function readLandRings(): CountryRings {
  return readRings(COUNTRIES_LAND);
}

/** Territory: borders run on through rivers and lakes, and out to the edge of the territorial sea. */
export function readMaritimeRings(): CountryRings {
  return readRings(COUNTRIES_MARITIME);
}
