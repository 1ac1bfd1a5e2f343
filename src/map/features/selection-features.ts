/** What the map draws of the incident that is open. */
import { feature, featureCollection, intersect } from '@turf/turf';
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import type { Country } from '../../core/conflict';
import { intervalText } from '../../core/words/measure-text';
import type { Words } from '../../core/words/words';
import type { Geography } from '../../core/geo/geography';
import { isRepresentative } from '../../core/incident';
import { lossSize } from '../../core/loss-size';
import { circleOutline } from '../../core/regions/outline';
import { symbolName } from '../../core/presentation/symbols';
import type { Details } from '../../engine/engine';

/** Where it may have happened, and the way to the nearest point of the border. */
export function selectionFeatures(
  words: Words,
  details: Details,
  { extents, countries }: Geography,
  named: string | null,
): FeatureCollection {
  const { position } = details.incident;
  if (!position) return { type: 'FeatureCollection', features: [] };
  const { border } = details.proximity;
  const { claims, eventType } = details.incident;
  const losses = lossSize(claims);
  const symbol = symbolName(details.state.state, eventType, losses === 'unknown');
  const wide = isRepresentative(details.incident);
  const spot = { type: 'Point', coordinates: position } as const;
  const features: Feature[] = [
    {
      type: 'Feature',
      geometry: spot,
      properties: { kind: 'spot', symbol, losses, wide, count: 1, name: named ?? '' },
    },
    ...extentFeatures(position, details.extent, extents, countries),
    ...(border
      ? [
          line([position, border.nearest], { kind: 'to-border' }),
          {
            type: 'Feature' as const,
            geometry: { type: 'Point' as const, coordinates: border.nearest },
            properties: {
              kind: 'foot',
              label: intervalText(words, border),
              side: sideOf(position, border.nearest),
            },
          },
        ]
      : []),
  ];
  return { type: 'FeatureCollection', features };
}

/** Where the length stands, seen from the border: away from the incident, whose symbol it would cover. */
function sideOf([x, y]: Position, [footX, footY]: Position): 'left' | 'right' | 'above' | 'below' {
  const [east, north] = [(footX! - x!) * Math.cos((y! * Math.PI) / 180), footY! - y!];
  if (Math.abs(east) > Math.abs(north)) return east > 0 ? 'right' : 'left';
  return north > 0 ? 'above' : 'below';
}

function extentFeatures(
  position: Position,
  extent: Details['extent'],
  surfaces: Geography['extents'],
  countries: Geography['countries'],
): Feature[] {
  const surface = surfaces.find(({ id }) => id === extent?.surfaceId);
  if (surface) return [{ type: 'Feature', geometry: surface.polygon, properties: { kind: 'extent' } }];
  if (!extent || extent.radius === 0) return [];
  const disc = circleOutline(position, extent.radius);
  const parts = extent.country === null ? [disc] : cutTo(disc, extent.country, countries);
  return parts.map((geometry) => ({ type: 'Feature', geometry, properties: { kind: 'extent' } }));
}

/** What of a disc lies in a country, its enclaves among it. */
function cutTo(
  disc: Polygon,
  country: Country,
  countries: Geography['countries'],
): (Polygon | MultiPolygon)[] {
  return countries.flatMap((area) => {
    if (area.country !== country) return [];
    const cut = intersect(featureCollection([feature(disc), feature(area.polygon)]));
    return cut ? [cut.geometry] : [];
  });
}

function line(coordinates: Position[], properties: Record<string, unknown>): Feature {
  return { type: 'Feature', geometry: { type: 'LineString', coordinates }, properties };
}
