/** The published dataset and geography, fetched from beside the page. */
import boundariesUrl from '../../data/boundaries.geojson?url';
import countriesUrl from '../../data/countries.geojson?url';
import packageUrl from '../../data/datapackage.json?url';
import extentsUrl from '../../data/extents.geojson?url';
import incidentsUrl from '../../data/incidents.geojson?url';
import placesUrl from '../../data/places.geojson?url';
import sourcesUrl from '../../data/sources.json?url';
import zonesUrl from '../../data/zones.geojson?url';
import firstAnswersUrl from 'virtual:first-answers';
import { failure, problem, success, type Result } from '../core/result';
import type { DataFile, GeographyTexts } from '../engine/engine';
import { readFirstAnswers, type FirstAnswers } from '../engine/first-answers';

const REFERENCE_URLS: Record<keyof GeographyTexts, string> = {
  boundaries: boundariesUrl,
  countries: countriesUrl,
  datapackage: packageUrl,
  extents: extentsUrl,
  places: placesUrl,
  sources: sourcesUrl,
  zones: zonesUrl,
};

export interface PublishedFiles {
  geography: GeographyTexts;
  incidents: Blob;
}

/** Everything the first view needs, or what could not be loaded. */
export async function fetchPublished(): Promise<Result<PublishedFiles>> {
  try {
    const [incidents, ...texts] = await Promise.all([
      fetchText(incidentsUrl),
      ...Object.entries(REFERENCE_URLS).map(async ([name, url]) => [name, await fetchText(url)] as const),
    ]);
    return success({
      incidents: new Blob([incidents]),
      geography: Object.fromEntries(texts) as GeographyTexts,
    });
  } catch (error) {
    return failure(problem('not_loaded', { cause: (error as Error).message }));
  }
}

/** The published incidents, for the engine. */
export function incidentsFile(incidents: Blob): DataFile {
  return { file: incidents, name: 'incidents.geojson', isPublished: true };
}

/** For an engine that has them already, as the first answers' has. */
export const NOT_FETCHED: PublishedFiles = {
  geography: {
    boundaries: '',
    countries: '',
    datapackage: '',
    extents: '',
    places: '',
    sources: '',
    zones: '',
  },
  incidents: new Blob(),
};

/** Null where they cannot be had: the files themselves tell more slowly what they tell. */
export async function fetchFirstAnswers(): Promise<FirstAnswers | null> {
  try {
    return readFirstAnswers(await fetchText(firstAnswersUrl));
  } catch {
    return null;
  }
}

async function fetchText(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} for ${url}`);
  return response.text();
}
