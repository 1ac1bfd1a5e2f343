/** The names on the map: where those of countries stand in what is to be seen, and which of all have found room. */
import type { FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import type { Map as MapLibreMap, MapGeoJSONFeature } from 'maplibre-gl';
import type { Language } from '../../core/conflict';
import { parseJson } from '../../core/parse-json';
import { brinksOf, type Brink } from './brinks';
import { countryNames } from './country-names';
import { flatView, type Pixel } from '../flat-view';
import type { MapSetup } from '../map-setup';

/** Layers that name places. */
const PLACE_NAME_LAYERS = [
  'incident-names',
  'city-labels',
  'place-labels',
  'territory-labels',
  'country-labels',
] as const;

export class NamesInView {
  readonly #map: MapLibreMap;
  readonly #setup: Pick<MapSetup, 'countries' | 'exclaves' | 'covered'>;
  /** By country and language. */
  #countryNames: ReadonlyMap<string, Record<string, string>> = new Map();

  constructor(map: MapLibreMap, setup: Pick<MapSetup, 'countries' | 'exclaves' | 'covered'>) {
    this.#map = map;
    this.#setup = setup;
  }

  /** Of the countries, by id and language. */
  nameCountries(names: ReadonlyMap<string, Record<string, string>>): void {
    this.#countryNames = names;
  }

  /**
   * Where names of countries may stand in what is to be seen now, and the brinks that no name is to cross.
   *
   * @param obstacles what is no country's, or bears a name of its own
   */
  place(
    obstacles: readonly (Polygon | MultiPolygon)[],
  ): Record<'country-names' | 'brinks', FeatureCollection> {
    const container = this.#map.getContainer();
    const [width, height] = [container.clientWidth, container.clientHeight];
    const covered = this.#setup.covered(container);
    const toPosition = flatView(this.#map);
    const countries = this.#setup.countries.features.map(({ properties, geometry }) => ({
      id: String(properties?.id),
      polygon: geometry,
    }));
    // An exclave bears its own name, not that of the country around its other parts.
    const areas = [...countries, ...this.#setup.exclaves];
    const view = { width, height, covered: covered.insets, toPosition };
    return {
      'country-names': countryNames(areas, obstacles, (id) => this.#countryNames.get(id), view),
      brinks: brinkFeatures(brinksOf(width, height, covered), toPosition),
    };
  }

  /** Of all that names a place, in the language that is shown, once each. */
  placed(language: Language): string[] {
    const names = this.#queryNames().map(({ properties }) => {
      // MapLibre gives what is no plain value as JSON.
      const parsed = typeof properties.names === 'string' ? parseJson(properties.names) : null;
      const given = parsed?.ok ? parsed.value : properties;
      return (given as Record<string, string>)[language] ?? '';
    });
    return [...new Set(names)].filter((name) => name !== '').sort();
  }

  /** None where tiles have come since names were placed, of which MapLibre then looks in vain for the features. */
  #queryNames(): MapGeoJSONFeature[] {
    const layers = PLACE_NAME_LAYERS.filter((id) => this.#map.getLayer(id));
    try {
      return this.#map.queryRenderedFeatures({ layers });
    } catch {
      return [];
    }
  }
}

function brinkFeatures(brinks: readonly Brink[], toPosition: (pixel: Pixel) => Position): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: brinks.map(({ middle, along }) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: toPosition(middle) },
      properties: { along },
    })),
  };
}
