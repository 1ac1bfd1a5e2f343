import type { GeographyTexts } from './engine';

/** The published files beside the incidents, as they are called in `data/`. */
export const GEOGRAPHY_FILES: Record<keyof GeographyTexts, string> = {
  boundaries: 'boundaries.geojson',
  countries: 'countries.geojson',
  datapackage: 'datapackage.json',
  extents: 'extents.geojson',
  places: 'places.geojson',
  sources: 'sources.json',
  zones: 'zones.geojson',
};
