/** Product: static/basemap/section-lines.geojson, along which the names of the border's sections are written. */
import { readFileSync } from 'node:fs';
import type { Feature, FeatureCollection, LineString } from 'geojson';
import { OSM_CREDIT } from './boundaries';
import { at, type Point } from './geometry';
import { joinPieces, simplified, smoothed } from './lines';
import { byLanguage, type Names } from './names';
import { projectPath, writeJson } from './output';
import { MAIN_SECTIONS, NAKHICHEVAN_SECTIONS, type Section } from './sections';
import { rounded } from './shapes';
import { UNITS } from './units';

/** Wiggles of the border much shorter than this are smoothed away. Metres. */
const REACH_M = 3_000;

/** Vertices closer to the smooth line than this (degrees, about 100 m) are left out. */
const TOLERANCE = 0.001;

const NOTE =
  'The sections of data/boundaries.geojson (enclaves left out), smoothed so that a name can be written along them. ' +
  'They only carry names: they are not the border, are not to be drawn, and nothing is measured to them.';

/** Writes a line per section, in the direction of the border. */
export async function writeSectionLines(): Promise<void> {
  const file = readFileSync(projectPath('data/boundaries.geojson'), 'utf8');
  const pieces = (JSON.parse(file) as FeatureCollection<LineString, { section_id: string }>).features;
  const lineOf = ({ id }: Section): Point[] => {
    const own = pieces.filter(({ properties }) => properties.section_id === id);
    return at(joinPieces(own.map(({ geometry }) => geometry.coordinates as unknown as Point[])), 0);
  };
  await writeJson('static/basemap/section-lines.geojson', {
    type: 'FeatureCollection',
    ...OSM_CREDIT,
    note: NOTE,
    features: [...MAIN_SECTIONS, ...NAKHICHEVAN_SECTIONS].map((section): Feature<LineString> => {
      const line = rounded(simplified(smoothed(lineOf(section), REACH_M), TOLERANCE), 4);
      return {
        type: 'Feature',
        id: section.id,
        properties: { names: byLanguage(namesOf(section)) },
        geometry: { type: 'LineString', coordinates: line as unknown as number[][] },
      };
    }),
  });
}

/** The exclave is no district; sections along it are named by it. */
const NAKHCHIVAN: Names = ['Nakhchivan', 'Նախիջևան', 'Naxçıvan', 'Нахичевань'];

/** The section's name in each language, put together from those of the two units that meet there. */
function namesOf({ name }: Section): Names {
  const sides = name.split('–').map((english): Names => {
    const unit = [...UNITS.values()].find(({ names }) => names[0] === english);
    if (!unit && english !== NAKHCHIVAN[0]) throw new Error(`no province or district ${english}`);
    return unit?.names ?? NAKHCHIVAN;
  });
  const joined = (language: 0 | 1 | 2 | 3): string => sides.map((names) => names[language]).join('–');
  return [joined(0), joined(1), joined(2), joined(3)];
}
