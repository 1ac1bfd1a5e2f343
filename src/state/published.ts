/** The published dataset and references, fetched from beside the page. */
import boundariesUrl from '../../data/boundaries.geojson?url';
import countriesUrl from '../../data/countries.geojson?url';
import packageUrl from '../../data/datapackage.json?url';
import extentsUrl from '../../data/extents.geojson?url';
import incidentsUrl from '../../data/incidents.geojson?url';
import placesUrl from '../../data/places.geojson?url';
import sourcesUrl from '../../data/sources.json?url';
import zonesUrl from '../../data/zones.geojson?url';
import { decodePublished, type Published, type PublishedFiles } from '../core/formats/published';
import { failure, type Result } from '../core/result';

const URLS: Record<keyof PublishedFiles, string> = {
  boundaries: boundariesUrl,
  countries: countriesUrl,
  datapackage: packageUrl,
  extents: extentsUrl,
  incidents: incidentsUrl,
  places: placesUrl,
  sources: sourcesUrl,
  zones: zonesUrl,
};

/** Everything the first view needs, or what could not be loaded or read. */
export async function loadPublished(): Promise<Result<Published>> {
  try {
    return decodePublished(await fetchAll(URLS));
  } catch (error) {
    return failure({
      reason: 'not_loaded',
      where: 'the published data',
      field: '',
      message: `could not be loaded (${(error as Error).message}). Reload the page to try again.`,
    });
  }
}

async function fetchAll<Name extends string>(urls: Record<Name, string>): Promise<Record<Name, unknown>> {
  const fetched = Object.entries<string>(urls).map(async ([name, url]) => [name, await fetchJson(url)]);
  return Object.fromEntries(await Promise.all(fetched)) as Record<Name, unknown>;
}

async function fetchJson(url: string): Promise<unknown> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} for ${url}`);
  return response.json();
}
