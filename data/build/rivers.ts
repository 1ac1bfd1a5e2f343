/** Product: static/basemap/rivers.geojson. */
import type { Feature, MultiLineString } from 'geojson';
import { at, geodesicDistance, nearestVertex, type Point } from './geometry';
import { readRivers } from './gshhg';
import { simplified, smoothed, stretchBetween } from './lines';
import { byLanguage } from './names';
import { writeJson } from './output';
import { GENERALISED_RIVERS, type GeneralisedRiver, MAPPED_RIVERS, type MappedRiver } from './river-courses';
import { rounded } from './shapes';

/** Vertices closer to the line than this (degrees, about 80 m) are left out. */
const TOLERANCE = 0.0008;

/** Corners of hand-drawn courses are rounded off over about this distance, metres. */
const ROUNDING_M = 1_000;

/** A river farther than this from a published mouth is not the one that is meant. Metres. */
const FARTHEST_MOUTH_M = 3_000;

const NOTE =
  'basis gshhg: from GSHHG (World Data Bank II), to be shown up to zoom 10. accuracy_m: 95 of 100 points lie within ' +
  'it, measured where the river is a border. basis generalised: drawn by hand through settlements, reservoirs, ' +
  'sources and mouths; off by up to about 3 km by our estimate, not measured; to be shown from zoom 7.2 to 9.3 ' +
  'only. Lakes and reservoirs lie over the rivers. Nothing is measured to a river.';

/** Writes the rivers. */
export async function writeRivers(): Promise<void> {
  const lines = readRivers();
  const drawn = new Map<string, Point[][]>();
  for (const river of MAPPED_RIVERS) drawn.set(river.id, partsOf(river, lines));
  for (const river of GENERALISED_RIVERS) drawn.set(river.id, [courseOf(river, drawn)]);
  await writeJson('static/basemap/rivers.geojson', {
    type: 'FeatureCollection',
    licence: 'LGPL-3.0-or-later (GSHHG); CC-BY-4.0 (generalised)',
    attribution: 'GSHHG; settlements: GeoNames',
    source: 'GSHHG 2.3.7, through Debian’s gmt-gshhg-full',
    note: NOTE,
    features: [
      ...MAPPED_RIVERS.map((river) => {
        const accuracy = river.accuracyM === null ? {} : { accuracy_m: river.accuracyM };
        return feature(river, drawn, { basis: 'gshhg', ...accuracy });
      }),
      ...GENERALISED_RIVERS.map((river) => feature(river, drawn, { basis: 'generalised' })),
    ],
  });
}

/** The mapped river's parts: stretches that follow each other without a gap are one. */
function partsOf({ stretches }: MappedRiver, lines: readonly Point[][]): Point[][] {
  const parts: Point[][] = [];
  stretches.forEach(([from, to], index) => {
    const stretch = stretchBetween(lines, from, to);
    const previous = parts.at(-1);
    if (previous && stretches[index - 1]?.[1] === from) previous.push(...stretch);
    else parts.push(stretch);
  });
  return parts;
}

/** The hand-drawn course, rounded off and led on to the river that it flows into. */
function courseOf({ id, course, into }: GeneralisedRiver, drawn: ReadonlyMap<string, Point[][]>): Point[] {
  const banks = (drawn.get(into) ?? []).flat();
  const mouth = at(banks, nearestVertex(banks, at(course, -1)));
  const miss = geodesicDistance(mouth, at(course, -1));
  if (!(miss <= FARTHEST_MOUTH_M)) throw new Error(`${id}: ${into} is ${miss} m from its mouth`);
  return smoothed([...course.slice(0, -1), mouth], ROUNDING_M);
}

function feature(
  { id, names, rank }: MappedRiver | GeneralisedRiver,
  drawn: ReadonlyMap<string, Point[][]>,
  properties: Record<string, string | number>,
): Feature<MultiLineString> {
  const coordinates = (drawn.get(id) ?? []).map((part) => rounded(simplified(part, TOLERANCE), 4));
  return {
    type: 'Feature',
    id,
    properties: { names: byLanguage(names), rank, ...properties },
    geometry: { type: 'MultiLineString', coordinates: coordinates as unknown as number[][][] },
  };
}
