/** Product: static/basemap/unit-lines.geojson, the lines between the provinces and between the districts. */
import type { Feature, MultiLineString } from 'geojson';
import { lineLength, type Point } from './geometry';
import { writeJson } from './output';
import { fitInto, type Outline } from './outlines';
import { rounded } from './shapes';
import { ADMIN_UNITS, packageLabel } from './source-packages';
import type { UnitShapes } from './unit-shapes';
import type { Unit } from './units';

/** A line that ends short of our outline is led on to it up to this far. Natural Earth is off by up to 4.2 km. Metres. */
const REACH_M = 5_000;

/** Scraps that the fitting leaves are shorter than this. Metres. */
const SHORTEST_M = 500;

const NOTE =
  'Lines between two provinces of Armenia or two districts of Azerbaijan, never a border between countries; cut at ' +
  'the outline of data/countries.geojson or led on to it. Natural Earth’s own border lies off that outline by a ' +
  'median of 1.1 km and at most 4.2 km, so the lines are not to be shown beyond zoom 10.5. Districts as Azerbaijan ' +
  'has them in its law, before Aghdara was established again in 2023.';

/** Writes the lines, a feature per country. */
export async function writeUnitLines(
  shapes: UnitShapes,
  outlines: Readonly<Record<Unit['country'], Outline>>,
): Promise<void> {
  const linesIn = (country: Unit['country']): Point[][] =>
    fitInto(outlines[country], shapes.linesOf(country), REACH_M)
      .filter((line) => lineLength(line) >= SHORTEST_M)
      .map((line) => rounded(line, 4));
  await writeJson('static/basemap/unit-lines.geojson', {
    type: 'FeatureCollection',
    licence: 'Public domain (Natural Earth)',
    source: packageLabel(ADMIN_UNITS),
    note: NOTE,
    features: [feature('AM', 'province', linesIn('AM')), feature('AZ', 'district', linesIn('AZ'))],
  });
}

function feature(
  country: Unit['country'],
  level: Unit['level'],
  lines: readonly Point[][],
): Feature<MultiLineString> {
  return {
    type: 'Feature',
    id: country,
    properties: { country, level },
    geometry: { type: 'MultiLineString', coordinates: lines as unknown as number[][][] },
  };
}
