/** What the map draws, as GeoJSON made from the state. */
import { circle } from '@turf/turf';
import type { Feature, FeatureCollection, Position } from 'geojson';
import { formatInterval } from '../core/distances';
import type { Boundary, References, Zone } from '../core/geo/references';
import { isRepresentative, placeName, type Place } from '../core/incident';
import { symbolName } from '../core/symbols';
import { LANGUAGES, codes } from '../core/vocabulary';
import type { Details } from '../engine/engine';

export function boundaryFeatures(boundaries: readonly Boundary[]): FeatureCollection {
  return collection(
    boundaries.map(({ line, bridged, section }) => ({
      type: 'Feature',
      geometry: line,
      properties: { bridged, section },
    })),
  );
}

export function countryFeatures({ countries }: References): FeatureCollection {
  return collection(
    countries
      .filter(({ enclave }) => !enclave)
      .map(({ id, polygon }) => ({ type: 'Feature', geometry: polygon, properties: { id } })),
  );
}

export function zoneFeatures(zone: Zone | null): FeatureCollection {
  if (!zone?.polygon) return collection([]);
  const label = 'Peacekeepers’ zone\n(approximate)';
  return collection([{ type: 'Feature', geometry: zone.polygon, properties: { label } }]);
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
                  codes(LANGUAGES).map((language) => [language, placeName(place, language)]),
                ),
              },
            },
          ]
        : [],
    ),
  );
}

/** The selected incident: where it may have happened, and the way to the nearest point of the border. */
export function selectionFeatures(details: Details | null, { extents }: References): FeatureCollection {
  const position = details?.incident.position;
  if (!details || !position) return collection([]);
  const { border } = details.proximity;
  const symbol = symbolName(details.state.state, isRepresentative(details.incident));
  const spot = { type: 'Point', coordinates: position } as const;
  return collection([
    { type: 'Feature', geometry: spot, properties: { kind: 'spot', symbol } },
    ...extentFeatures(position, details.extent, extents),
    ...(border
      ? [
          line([position, border.nearest], { kind: 'to-border' }),
          {
            type: 'Feature' as const,
            geometry: { type: 'Point' as const, coordinates: border.nearest },
            properties: { kind: 'foot', label: formatInterval(border) },
          },
        ]
      : []),
  ]);
}

function extentFeatures(
  position: Position,
  extent: Details['extent'],
  surfaces: References['extents'],
): Feature[] {
  const surface = surfaces.find(({ id }) => id === extent?.surfaceId);
  if (surface) return [{ type: 'Feature', geometry: surface.polygon, properties: { kind: 'extent' } }];
  if (!extent || extent.radius === 0) return [];
  const disc = circle(position, extent.radius, { units: 'meters', steps: 96 });
  return [{ ...disc, properties: { kind: 'extent' } }];
}

function line(coordinates: Position[], properties: Record<string, unknown>): Feature {
  return { type: 'Feature', geometry: { type: 'LineString', coordinates }, properties };
}

function collection<Geometry extends Feature['geometry']>(
  features: Feature<Geometry>[],
): FeatureCollection<Geometry> {
  return { type: 'FeatureCollection', features };
}
