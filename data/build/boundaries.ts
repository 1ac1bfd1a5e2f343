/** Product: data/boundaries.geojson, the Armenia–Azerbaijan line in named pieces. */
import type { Feature, LineString } from 'geojson';
import { type Border, type BorderLine, measureBridges } from './border-line';
import type { CountryRings } from './country-rings';
import { at, nearestVertex, type Point } from './geometry';
import { writeJson } from './output';
import { ENCLAVES, MAIN_SECTIONS, NAKHICHEVAN_SECTIONS, type Section } from './sections';
import { COUNTRIES_LAND, packageLabel } from './source-packages';

/**
 * Positional accuracy of the mapped line, metres. Inferred: the data states none. We take it that the border was
 * read off Soviet 1:100,000 sheets, good to about 0.5–1 mm, that is 50–100 m; georeferencing adds a shift of the
 * same order, and the package simplified the line by up to 10 m; rounded up. It says how well the mapped line
 * follows such maps, not where a future delimitation will put the border.
 */
const LINE_ACCURACY_M = 200;

export const OSM_CREDIT = {
  licence: 'ODbL-1.0',
  attribution: '© OpenStreetMap contributors',
  source: { package: COUNTRIES_LAND.name, version: COUNTRIES_LAND.version, sha256: COUNTRIES_LAND.sha256 },
} as const;

/** What the line is and is not, for the head of the file. */
const NOTE =
  'The international border as mapped in OpenStreetMap in December 2017. It is largely undelimited on the ' +
  'ground; the stretches delimited in Tavush in 2024 are not modelled. valid_from is the end of the Soviet ' +
  'Union. Lines run from the Georgian to the Iranian tripoint (main) and from the Iranian to the Turkish ' +
  'tripoint (Nakhichevan), Armenia on the right hand; consecutive pieces share their end vertex. Sections are ' +
  'named by the Armenian province, then the Azerbaijani district (alphabetical by country); their ends are ' +
  'authored by hand and good to about 5 km.';

const MISSING =
  'The enclave Karki / Tigranashen (about 39.79 N 44.95 E) is absent from the source. Its shape could only ' +
  'have been invented, so it is left out: distances to the border near it are too large.';

const PIECE_NOTES = {
  mapped:
    'As mapped. The accuracy is inferred, as if read off Soviet maps at 1:100,000; the source states none.',
  bridged:
    'Straight bridge where the source cuts water out of the land; accuracy is that of the mapped line plus ' +
    "the greatest distance between the bridge and the same project's uncut line (countries-maritime-10m), or " +
    'half the bridge where the two cannot be compared.',
};

/** Builds and writes the file; returns the number of its features. */
export async function writeBoundaries(border: Border, maritime: CountryRings): Promise<number> {
  const uncut = at(maritime.ARM, 0);
  const features = [
    ...linePieces(border.main, MAIN_SECTIONS, 'main', uncut),
    ...linePieces(border.nakhichevan, NAKHICHEVAN_SECTIONS, 'nakhchivan', uncut),
    ...ENCLAVES.map(({ id, name, country, province }) => {
      const host = country === 'AZ' ? `${province} (Armenia)` : `${province} (Azerbaijan)`;
      const section = `${name} enclave in ${host}`;
      return piece(`enclave-${id}`, `enclave-${id}`, section, 'enclave', border.enclaves[id], null);
    }),
  ];
  await writeJson('data/boundaries.geojson', {
    type: 'FeatureCollection',
    ...OSM_CREDIT,
    note: NOTE,
    missing: MISSING,
    features,
  });
  return features.length;
}

function linePieces(
  line: BorderLine,
  sections: readonly Section[],
  kind: 'main' | 'nakhchivan',
  uncut: readonly Point[],
): Feature<LineString>[] {
  const strays = measureBridges(line, uncut);
  const starts = sections.map(({ begins }) => nearestVertex(line.points, begins));
  return sections.flatMap(({ id, name }, index) => {
    const end = starts[index + 1] ?? line.points.length - 1;
    const bridges = line.bridges.filter((bridge) => bridge >= at(starts, index) && bridge < end);
    const cuts = [at(starts, index), ...bridges.flatMap((bridge) => [bridge, bridge + 1]), end];
    const stretches = cuts.slice(1).map((to, part) => ({ from: at(cuts, part), to }));
    return stretches
      .filter(({ from, to }) => to > from)
      .map(({ from, to }, part) => {
        const points = line.points.slice(from, to + 1);
        return piece(`${id}-${part + 1}`, id, name, kind, points, strays.get(from) ?? null);
      });
  });
}

/** One feature; `stray` is the bridge's measured deviation in metres, null for a mapped stretch. */
function piece(
  id: string,
  sectionId: string,
  section: string,
  kind: 'main' | 'nakhchivan' | 'enclave',
  points: readonly Point[],
  stray: number | null,
): Feature<LineString> {
  return {
    type: 'Feature',
    id,
    properties: {
      section_id: sectionId,
      section,
      kind,
      between: ['AM', 'AZ'],
      valid_from: '1991-12-26',
      valid_to: null,
      source: `OpenStreetMap, through ${packageLabel(COUNTRIES_LAND)}`,
      source_date: '2017-12',
      positional_accuracy_m: LINE_ACCURACY_M + Math.ceil((stray ?? 0) / 10) * 10,
      bridged: stray !== null,
      licence: OSM_CREDIT.licence,
      note: stray === null ? PIECE_NOTES.mapped : PIECE_NOTES.bridged,
    },
    geometry: {
      type: 'LineString',
      coordinates: points.map(([longitude, latitude]) => [longitude, latitude]),
    },
  };
}
