/** What a legend has to explain: of all that the map has drawn, not of all there is. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Depicted } from '../../state/picture';

export function depictedIn(map: MapLibreMap): Depicted {
  const drawn = map.queryRenderedFeatures();
  const of = (source: string) => drawn.filter((feature) => feature.source === source);
  const features = of('incidents');
  const incidents = features.map(({ properties }) => properties);
  // A symbol is drawn by several layers; no two stand at one position.
  const counts = new Map(
    features.map(({ geometry, properties }) => [JSON.stringify(geometry), Number(properties.count)]),
  );
  const symbols = [...new Set(incidents.map(({ symbol }) => String(symbol)))];
  const border = of('boundaries');
  return {
    count: [...counts.values()].reduce((sum, count) => sum + count, 0),
    symbols,
    hasWide: incidents.some(({ wide }) => Boolean(wide)),
    hasSizes:
      new Set(incidents.flatMap(({ losses }) => (losses === undefined ? [] : [String(losses)]))).size > 1,
    hasPossible: incidents.some(({ truth }) => truth === 'possibly'),
    hasBorder: border.some(({ properties }) => !properties.bridged),
    hasApproximateBorder: border.some(({ properties }) => Boolean(properties.bridged)),
    hasZone: of('zone').length > 0,
    hasRegions: of('regions').length > 0,
    hasChosen: of('selection').length > 0,
  };
}
