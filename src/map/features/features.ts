/** What the map draws, as GeoJSON made from the state. */
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import type { Boundary, Geography, Zone } from '../../core/geo/geography';
import { placeName, type Place } from '../../core/incident';
import { LANGUAGES, type Language } from '../../core/conflict';

export function boundaryFeatures(boundaries: readonly Boundary[]): FeatureCollection {
  return collection(
    boundaries.map(({ line, bridged, section }) => ({
      type: 'Feature',
      geometry: line,
      properties: { bridged, section },
    })),
  );
}

export function countryFeatures({ countries }: Geography): FeatureCollection<Polygon | MultiPolygon> {
  return collection(
    countries
      .filter(({ enclave }) => !enclave)
      .map(({ id, polygon }) => ({ type: 'Feature', geometry: polygon, properties: { id } })),
  );
}

/** @param names of the zone, by language */
export function zoneFeatures(zone: Zone | null, names: Record<Language, string>): FeatureCollection {
  if (!zone?.polygon) return collection([]);
  return collection([{ type: 'Feature', geometry: zone.polygon, properties: { names } }]);
}

/** Villages and the like; towns and cities are the basemap's. */
export function placeFeatures(places: Iterable<Place>): FeatureCollection {
  const small = [...places].filter(({ kind }) => kind === 'village' || kind === 'lake');
  return collection(
    small.flatMap((place) =>
      place.position
        ? [
            {
              type: 'Feature' as const,
              geometry: { type: 'Point' as const, coordinates: place.position },
              properties: {
                names: Object.fromEntries(
                  LANGUAGES.map((language) => [language, placeName(place, language)]),
                ),
              },
            },
          ]
        : [],
    ),
  );
}

function collection<Geometry extends Feature['geometry']>(
  features: Feature<Geometry>[],
): FeatureCollection<Geometry> {
  return { type: 'FeatureCollection', features };
}
