/** The published dataset and geography, fetched from beside the page. */
import boundariesUrl from '../../data/boundaries.geojson?url';
import countriesUrl from '../../data/countries.geojson?url';
import packageUrl from '../../data/datapackage.json?url';
import extentsUrl from '../../data/extents.geojson?url';
import incidentsUrl from '../../data/incidents.geojson?url';
import placesUrl from '../../data/places.geojson?url';
import sourcesUrl from '../../data/sources.json?url';
import zonesUrl from '../../data/zones.geojson?url';
import { failure, problem, success, type Result } from '../core/result';
import type { GeographyTexts } from '../engine/engine';

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

async function fetchText(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} for ${url}`);
  return response.text();
}
