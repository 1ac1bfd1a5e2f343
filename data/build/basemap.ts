/** Products: static/basemap/context-land.geojson and country-lines.geojson. */
import {
  bboxClip,
  bboxPolygon,
  booleanPointInPolygon,
  difference,
  featureCollection,
  intersect,
  lineSplit,
  lineString,
  polygon,
} from '@turf/turf';
import type { MultiLineString, MultiPolygon, Polygon, Position } from 'geojson';
import { mesh } from 'topojson-client';
import type { GeometryCollection } from 'topojson-specification';
import { OSM_CREDIT } from './boundaries';
import { FRAME } from './countries';
import { at, type Point, signedArea } from './geometry';
import { writeJson } from './output';
import { polygonsOf, readTopology, readTopologyPolygons, rounded } from './shapes';

/** West, south, east, north of the far context. */
const FAR_FRAME = [34, 32, 62, 48] as const;

/** The far land reaches this far (degrees) under the detailed land, so that no seam shows between them. */
const OVERLAP = 0.05;

/** Smaller pieces of far land than this (square degrees) are dropped. */
const SMALLEST_FAR_ISLAND = 0.01;

/** Writes the far land: Natural Earth 1:50m around the frame of the detailed countries. */
export async function writeContextLand(): Promise<void> {
  const [west, south, east, north] = FRAME;
  const hole = bboxPolygon([west + OVERLAP, south + OVERLAP, east - OVERLAP, north - OVERLAP]);
  const land = readTopologyPolygons('world-atlas/land-50m.json', 'land').flatMap((rings) => {
    const frame = bboxPolygon([...FAR_FRAME]);
    const clipped = intersect(featureCollection([polygon(rings as unknown as number[][][]), frame]));
    const outside = clipped && difference(featureCollection<Polygon | MultiPolygon>([clipped, hole]));
    return outside ? polygonsOf(outside.geometry) : [];
  });
  const large = land.filter((rings) => Math.abs(signedArea(at(rings, 0))) / 2 > SMALLEST_FAR_ISLAND);
  await writeJson('static/basemap/context-land.geojson', {
    type: 'FeatureCollection',
    licence: 'Public domain (Natural Earth)',
    features: [
      {
        type: 'Feature',
        properties: {},
        geometry: {
          type: 'MultiPolygon',
          coordinates: large.map((rings) => rings.map((ring) => rounded(ring, 2))),
        },
      },
    ],
  });
}

/**
 * Countries between which far borders are drawn, by ISO 3166-1 numeric code. Other borders in the frame, some of
 * them disputed and drawn by Natural Earth as held, say nothing that this map needs.
 */
const FAR_COUNTRIES = new Set([
  '004', // Afghanistan
  '268', // Georgia
  '364', // Iran
  '368', // Iraq
  '398', // Kazakhstan
  '643', // Russia
  '760', // Syria
  '792', // Turkey
  '795', // Turkmenistan
  '860', // Uzbekistan
]);

/**
 * Writes the borders between the neighbours: `near` in the vertices of data/countries.geojson to about 10 m, which is
 * finer than they are known, `far` beyond.
 */
export async function writeCountryLines(near: MultiLineString): Promise<void> {
  await writeJson('static/basemap/country-lines.geojson', {
    type: 'FeatureCollection',
    licence: 'ODbL-1.0 (near); public domain, Natural Earth (far)',
    attribution: OSM_CREDIT.attribution,
    features: [
      { type: 'Feature', properties: { scope: 'near' }, geometry: coarse(near, 4) },
      { type: 'Feature', properties: { scope: 'far' }, geometry: farLines() },
    ],
  });
}

function coarse({ coordinates }: MultiLineString, decimals: number): MultiLineString {
  const lines = coordinates.map((line) => rounded(line as unknown as Point[], decimals));
  return { type: 'MultiLineString', coordinates: lines.map((line) => line.map((point) => [...point])) };
}

/** Natural Earth borders inside the far frame and outside the frame of the detailed countries. */
function farLines(): MultiLineString {
  const topology = readTopology('world-atlas/countries-50m.json');
  const countries = topology.objects['countries'] as GeometryCollection;
  const borders = mesh(topology, countries, (one, other) =>
    [one, other].every(({ id }) => one !== other && FAR_COUNTRIES.has(String(id))),
  );
  const frame = bboxPolygon([...FRAME]);
  const lines = borders.coordinates
    .flatMap((line): Position[][] => {
      const { geometry } = bboxClip(lineString(line), [...FAR_FRAME]);
      return geometry.type === 'LineString' ? [geometry.coordinates] : (geometry.coordinates as Position[][]);
    })
    .filter((line) => line.length > 1)
    .flatMap((line) => {
      const parts = lineSplit(lineString(line), frame).features;
      return parts.length > 0 ? parts.map(({ geometry }) => geometry.coordinates) : [line];
    })
    // A part touches the frame with its ends only, so its middle tells on which side it lies.
    .filter((line) => !booleanPointInPolygon(middleOf(line), frame));
  return coarse({ type: 'MultiLineString', coordinates: lines }, 2);
}

function middleOf(line: readonly Position[]): Position {
  const index = Math.ceil(line.length / 2);
  const [before, after] = [at(line, index - 1), at(line, index)];
  return [(at(before, 0) + at(after, 0)) / 2, (at(before, 1) + at(after, 1)) / 2];
}
