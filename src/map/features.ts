/** What the map draws, as GeoJSON made from the state. */
import { circle } from '@turf/turf';
import type { Feature, FeatureCollection, Point } from 'geojson';
import { formatInterval } from '../core/distances';
import type { Boundary, References, Zone } from '../core/geo/references';
import { isRepresentative, placeName, type Incident, type Place } from '../core/incident';
import type { Region } from '../core/regions';
import { LANGUAGES, codes } from '../core/vocabulary';
import type { Engine, Match } from '../engine/engine';
import { symbolName } from './symbol-images';

/** One feature per spot: incidents at the very same coordinates share a symbol that tells their number. */
export function incidentFeatures(matches: readonly Match[], engine: Engine): FeatureCollection<Point> {
  const spots = new Map<string, Match[]>();
  for (const match of matches) {
    const { position } = match.incident;
    if (!position) continue;
    const key = position.join(' ');
    const together = spots.get(key);
    if (together) together.push(match);
    else spots.set(key, [match]);
  }
  return collection([...spots.values()].map((together) => spotFeature(together, engine)));
}

function spotFeature(together: Match[], engine: Engine): Feature<Point> {
  const states = new Set(together.map(({ incident }) => engine.derivedState(incident).state));
  const [state] = states;
  const hollow = together.every(({ incident }) => isRepresentative(incident));
  return {
    type: 'Feature',
    geometry: { type: 'Point', coordinates: together[0]!.incident.position! },
    properties: {
      ids: together.map(({ incident }) => incident.id),
      count: together.length,
      symbol: symbolName(states.size === 1 ? state! : 'mixed', hollow),
      truth: together.some(({ truth }) => truth === 'definitely') ? 'definitely' : 'possibly',
    },
  };
}

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

export function regionFeatures(regions: readonly Region[]): FeatureCollection {
  return collection(
    regions.map(({ id, polygon }) => ({ type: 'Feature', geometry: polygon, properties: { id } })),
  );
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
export function selectionFeatures(
  incident: Incident | null,
  engine: Engine,
  { extents }: References,
): FeatureCollection {
  if (!incident?.position) return collection([]);
  const { position } = incident;
  const { border } = engine.proximity(incident);
  const surface = extents.find(({ id }) => id === engine.placeOf(incident)?.extentId);
  const radius = engine.extent(incident)?.radius ?? 0;
  const features: Feature[] = [
    { type: 'Feature', geometry: { type: 'Point', coordinates: position }, properties: { kind: 'spot' } },
  ];
  if (surface && incident.locationRadius === null) {
    features.push({ type: 'Feature', geometry: surface.polygon, properties: { kind: 'extent' } });
  } else if (radius > 0) {
    const disc = circle(position, radius, { units: 'meters', steps: 96 });
    features.push({ ...disc, properties: { kind: 'extent' } });
  }
  if (border) {
    features.push(
      {
        type: 'Feature',
        geometry: { type: 'LineString', coordinates: [position, border.nearest] },
        properties: { kind: 'to-border' },
      },
      {
        type: 'Feature',
        geometry: { type: 'Point', coordinates: border.nearest },
        properties: { kind: 'foot', label: formatInterval(border) },
      },
    );
  }
  return collection(features);
}

function collection<Geometry extends Feature['geometry']>(
  features: Feature<Geometry>[],
): FeatureCollection<Geometry> {
  return { type: 'FeatureCollection', features };
}
