/** The published dataset and references, fetched from beside the page. */
import boundariesUrl from '../../data/boundaries.geojson?url';
import countriesUrl from '../../data/countries.geojson?url';
import packageUrl from '../../data/datapackage.json?url';
import extentsUrl from '../../data/extents.geojson?url';
import incidentsUrl from '../../data/incidents.geojson?url';
import placesUrl from '../../data/places.geojson?url';
import sourcesUrl from '../../data/sources.json?url';
import zonesUrl from '../../data/zones.geojson?url';
import { failure, success, type Result } from '../core/result';
import type { ReferenceTexts } from '../engine/engine';

const REFERENCE_URLS: Record<keyof ReferenceTexts, string> = {
  boundaries: boundariesUrl,
  countries: countriesUrl,
  datapackage: packageUrl,
  extents: extentsUrl,
  places: placesUrl,
  sources: sourcesUrl,
  zones: zonesUrl,
};

export interface PublishedFiles {
  references: ReferenceTexts;
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
      references: Object.fromEntries(texts) as ReferenceTexts,
    });
  } catch (error) {
    return failure({
      reason: 'not_loaded',
      where: 'the published data',
      field: '',
      message: `could not be loaded (${(error as Error).message}). Reload the page to try again.`,
    });
  }
}

async function fetchText(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} for ${url}`);
  return response.text();
}
