/** Engines that hold the published geography, and files to open in them. */
import { readFileSync } from 'node:fs';
import { CSV_INCIDENTS } from '../../data/synthesize/csv-incidents';
import { geojsonIncidents } from '../../data/synthesize/geojson-incidents';
import { syntheticIncidents } from '../../data/synthesize/synthetic-incidents';
import { hasBit } from '../../src/engine/bits';
import type { DataFile, GeographyTexts } from '../../src/engine/engine';
import { LocalEngine } from '../../src/engine/local-engine';
import type { Matches } from '../../src/engine/query/matches';
import { plainRows, type PlainRow } from '../oracle/plain-rows';
import { valueOf } from '../oracle/value-of';
import { publishedData } from '../support';

export const published = publishedData();

export const geographyTexts: GeographyTexts = {
  boundaries: publishedText('boundaries.geojson'),
  countries: publishedText('countries.geojson'),
  datapackage: publishedText('datapackage.json'),
  extents: publishedText('extents.geojson'),
  places: publishedText('places.geojson'),
  sources: publishedText('sources.json'),
  zones: publishedText('zones.geojson'),
};

export interface TextFile {
  name: string;
  text: string;
}

export function publishedFile(): TextFile {
  return { name: 'incidents.geojson', text: publishedText('incidents.geojson') };
}

/** Made-up incidents; as CSV without claims, as GeoJSON with them. */
export function syntheticFile(ending: 'csv' | 'geojson', count: number): TextFile {
  const seed = 5;
  const { head, record, separator, tail } =
    ending === 'csv' ? CSV_INCIDENTS : geojsonIncidents(published, seed);
  const records = Array.from(syntheticIncidents(published, seed, count), record);
  return { name: `synthetic.${ending}`, text: head + records.join(separator) + tail };
}

export function sourceOf({ name, text }: TextFile): DataFile {
  return { file: new Blob([text]), name, isPublished: false };
}

export async function emptyEngine(): Promise<LocalEngine> {
  const engine = new LocalEngine();
  valueOf(await engine.setGeography(geographyTexts));
  return engine;
}

export async function engineWith(file: TextFile): Promise<LocalEngine> {
  const engine = await emptyEngine();
  valueOf(await engine.load(sourceOf(file)));
  return engine;
}

/** The file's rows in the obvious way. */
export function plainRowsOf({ name, text }: TextFile): Promise<PlainRow[]> {
  const { geography, dataset } = published;
  return plainRows(name, text, { places: dataset.places, sources: dataset.sources, geography });
}

/** Numbers of the rows in a set, ascending. */
export function rowsIn(bits: Uint32Array): number[] {
  return Array.from({ length: bits.length * 32 }, (_, row) => row).filter((row) => hasBit(bits, row));
}

/** Numbers of the rows that match at all, ascending. */
export function matchedRows({ definite, possible }: Pick<Matches, 'definite' | 'possible'>): number[] {
  return rowsIn(definite.map((word, at) => word | possible[at]!));
}

function publishedText(name: string): string {
  return readFileSync(`data/${name}`, 'utf8');
}
