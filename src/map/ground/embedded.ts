/**
 * The embedded lines of countries, lakes and names of places, with the names of countries and exclaves apart: they stand where there is
 * room.
 */
import type { Feature, FeatureCollection } from 'geojson';
import { basemapUrl } from '../style';

export interface Embedded {
  countryLines: FeatureCollection;
  lakes: FeatureCollection;
  labels: FeatureCollection;
  /** By the id of the country or extent, and by language. */
  countryNames: ReadonlyMap<string, Record<string, string>>;
}

type Fetching = Promise<FeatureCollection>;

const NOTHING: FeatureCollection = { type: 'FeatureCollection', features: [] };

let fetching: Promise<Embedded> | null = null;

/** Once: what is asked for early is there when the map is made. */
export function fetchEmbedded(): Promise<Embedded> {
  return (fetching ??= fetchNow());
}

async function fetchNow(): Promise<Embedded> {
  // By the page, which has begun to fetch them: MapLibre's thread would fetch them anew.
  const [countryLines, lakes, labels] = await Promise.all(
    ['country-lines', 'lakes', 'labels'].map(fetchBasemap) as [Fetching, Fetching, Fetching],
  );
  return {
    countryLines,
    lakes,
    labels: { ...labels, features: labels.features.filter((feature) => !isCountry(feature)) },
    countryNames: new Map(
      labels.features
        .filter(isCountry)
        .map(({ properties }) => [String(properties?.code), properties?.names as Record<string, string>]),
    ),
  };
}

/** Nothing where it cannot be fetched: the map can be read without. */
export async function fetchBasemap(file: string): Promise<FeatureCollection> {
  const response = await fetch(basemapUrl(file)).catch(() => null);
  return response?.ok ? ((await response.json()) as FeatureCollection) : NOTHING;
}

function isCountry({ properties }: Feature): boolean {
  return properties?.kind === 'country' || properties?.kind === 'exclave';
}
