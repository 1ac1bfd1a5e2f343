/** Product: static/basemap/lakes.geojson, the lakes and reservoirs that lie over the land. */
import {
  area,
  booleanPointInPolygon,
  buffer,
  featureCollection,
  intersect,
  polygon,
  union,
} from '@turf/turf';
import type { Feature, GeometryCollection, MultiPolygon, Polygon } from 'geojson';
import { OSM_CREDIT } from './boundaries';
import { at, counterClockwise, type Point, signedArea } from './geometry';
import { readLakeShores } from './gshhg';
import { type Lake, LAKES } from './lake-list';
import { simplified } from './lines';
import { byLanguage } from './names';
import { writeJson } from './output';
import { polygonsOf, roundCorners, rounded, withoutSteps } from './shapes';
import { EARTH_WATERBODIES, packageLabel, readPackageJson } from './source-packages';

/** Vertices closer to a shore than this (degrees, about 30 m) are left out. */
const TOLERANCE = 0.0003;

/** The same for GSHHG's lakes, all of which lie far from the border (about 300 m). */
const FAR_TOLERANCE = 0.003;

/** Steps of OpenStreetMap's shores that hold less than this share of the lake are taken out. */
const SMALLEST_STEP = 1 / 50;

/** Slits of OpenStreetMap's shores narrower than twice this are closed. Metres. */
const SLIT_M = 200;

/** The same for Lake Sevan, which its source has with slits 1 to 3 km wide. Metres. */
const SEVAN_SLIT_M = 1_500;

const NOTE =
  'basis gshhg: World Vector Shorelines; Lake Urmia as it was before it shrank. basis osm: water bodies of ' +
  'December 2017, whose shores are staircases in the source and rounded off here. basis gshhg_osm (Lake Sevan): ' +
  'GSHHG has the shore of before the lake was lowered by some 19 m, OpenStreetMap has the water of 2017 but in ' +
  'steps; drawn is where both have water. basis drawn: see data/README.md. Shores are coarse at high zoom.';

type Polygons = Feature<Polygon | MultiPolygon>;

/** Writes the lakes; returns their outlines. */
export async function writeLakes(): Promise<Point[][]> {
  const shores = readLakeShores();
  const waters = readPackageJson<GeometryCollection>(EARTH_WATERBODIES)
    .geometries.flatMap(polygonsOf)
    .map(([outer]) => outer ?? []);
  const outlines = LAKES.map((lake) => counterClockwise(rounded(outlineOf(lake, shores, waters), 4)));
  await writeJson('static/basemap/lakes.geojson', {
    type: 'FeatureCollection',
    licence: 'LGPL-3.0-or-later (gshhg, gshhg_osm); ODbL-1.0 (the others)',
    attribution: `GSHHG; ${OSM_CREDIT.attribution}`,
    source: `GSHHG 2.3.7, through Debian’s gmt-gshhg-full; ${packageLabel(EARTH_WATERBODIES)}`,
    note: NOTE,
    features: LAKES.map((lake, index) => feature(lake, at(outlines, index))),
  });
  return outlines;
}

function feature({ id, kind, names, rank, shore }: Lake, outline: readonly Point[]): Feature<Polygon> {
  const geometry: Polygon = { type: 'Polygon', coordinates: [outline as unknown as number[][]] };
  const basis = 'corners' in shore ? 'drawn' : Object.keys(shore).join('_');
  const squareKilometres = Math.round(area(geometry) / 1e5) / 10;
  return {
    type: 'Feature',
    id,
    properties: { kind, names: byLanguage(names), rank, area_km2: squareKilometres, basis },
    geometry,
  };
}

function outlineOf({ shore, kind }: Lake, shores: readonly Point[][], waters: readonly Point[][]): Point[] {
  if ('corners' in shore) return roundCorners([...shore.corners, at(shore.corners, 0)], 2);
  if (!('osm' in shore)) {
    const outline = outlineAround(shores, shore.gshhg);
    return simplified(outline, kind === 'lake' ? FAR_TOLERANCE : TOLERANCE);
  }
  const pieces = shore.osm.map((inside) => outlineAround(waters, inside));
  if (!('gshhg' in shore)) return withoutStairs(largestOutline(closed(pieces, SLIT_M)));
  const before = polygonOf(outlineAround(shores, shore.gshhg));
  const today = closed(pieces, SEVAN_SLIT_M);
  const both = intersect(featureCollection<Polygon | MultiPolygon>([before, today]));
  if (!both) throw new Error('the two shores of Lake Sevan have no water in common');
  return simplified(roundCorners(largestOutline(both), 1), TOLERANCE);
}

/** The pieces as one, slits narrower than twice the reach (metres) closed: morphological closing by a disc. */
function closed(pieces: readonly (readonly Point[])[], reach: number): Polygons {
  const [first, ...more] = pieces.map(polygonOf);
  const whole = more.length > 0 && first ? union(featureCollection([first, ...more])) : first;
  const wide = whole && buffer(whole, reach, { units: 'meters' });
  const back = wide && buffer(wide, -reach, { units: 'meters' });
  if (!back) throw new Error('closing the slits of a lake left nothing of it');
  return back;
}

function polygonOf(outline: readonly Point[]): Feature<Polygon> {
  return polygon([outline as unknown as number[][]]);
}

/** Outer ring of the largest polygon; islands are left out. */
function largestOutline({ geometry }: Polygons): Point[] {
  const outlines = polygonsOf(geometry).map(([outer]) => outer ?? []);
  return at(
    outlines.toSorted((one, other) => Math.abs(signedArea(other)) - Math.abs(signedArea(one))),
    0,
  );
}

/** The outline with its steps taken out and its corners rounded off. */
function withoutStairs(outline: readonly Point[]): Point[] {
  const size = Math.abs(signedArea(outline)) / 2;
  return simplified(roundCorners(withoutSteps(outline, size * SMALLEST_STEP), 2), TOLERANCE);
}

/** The outline around a point. */
function outlineAround(outlines: readonly Point[][], inside: Point): Point[] {
  const [longitude, latitude] = inside;
  const found = outlines.find((outline) => {
    const beside = outline.every(([x]) => x < longitude) || outline.every(([x]) => x > longitude);
    const apart = outline.every(([, y]) => y < latitude) || outline.every(([, y]) => y > latitude);
    return !beside && !apart && booleanPointInPolygon([...inside], polygonOf(outline));
  });
  if (!found) throw new Error(`no water around ${longitude}, ${latitude}`);
  return found;
}
