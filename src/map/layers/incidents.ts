/** The incidents: single ones by state, event and losses, those that lie together as rings; below them their names. */
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { STRONG_FONT } from '../names/fonts';
import { AREA_RING } from '../../core/presentation/symbols';
import { FAINT } from '../symbol-images';
import type { Appearance } from './appearance';
import { halo } from './expressions';
import { AREA_RING_SIZE, ICON_SIZE, IS_WIDE, nameOffset } from './symbol-sizes';

const INCIDENTS = { source: 'incidents', 'source-layer': 'incidents' } as const;
const NAME_SIZE = 12.5;

/** The names of the places where something is reported, under the symbols that they keep clear of. */
export function incidentNameLayers({ palette, names, named }: Appearance): LayerSpecification[] {
  return [
    {
      id: 'incident-names',
      ...INCIDENTS,
      type: 'symbol',
      // The selected place has a name of its own.
      filter: ['all', ['has', names], ['!=', ['get', names], named ?? '']],
      layout: {
        'text-field': ['get', names],
        'text-font': STRONG_FONT,
        'text-size': ['interpolate', ['linear'], ['zoom'], 6.5, 10.5, 7.5, 11.5, 8, 12.5, 10, 13.5],
        'text-max-width': 8.5,
        'text-line-height': 1.1,
        'text-variable-anchor': [
          'right',
          'left',
          'bottom',
          'top',
          'bottom-right',
          'top-right',
          'top-left',
          'bottom-left',
        ],
        'text-radial-offset': nameOffset(NAME_SIZE),
        'text-justify': 'auto',
        'text-padding': 0,
        'symbol-sort-key': ['-', ['get', 'count']],
      },
      paint: { 'text-color': palette.placeLabel, ...halo(palette) },
    },
  ];
}

export function incidentLayers({ palette }: Appearance): LayerSpecification[] {
  return [
    {
      id: 'incident-areas',
      ...INCIDENTS,
      type: 'symbol',
      filter: IS_WIDE,
      layout: {
        'icon-image': imageOf(AREA_RING),
        'icon-size': AREA_RING_SIZE,
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
      },
    },
    {
      id: 'incident-symbols',
      ...INCIDENTS,
      type: 'symbol',
      layout: {
        'icon-image': imageOf(['get', 'symbol']),
        'icon-size': ICON_SIZE,
        'icon-allow-overlap': true,
        'icon-ignore-placement': false,
        'icon-padding': 0,
        'text-field': ['get', 'label'],
        'text-font': STRONG_FONT,
        'text-size': ['interpolate', ['linear'], ['log10', ['get', 'count']], 1, 11.5, 6, 14],
        'text-allow-overlap': true,
        'text-ignore-placement': true,
        // As the engine gives them: the larger ones later, and so on top.
        'symbol-z-order': 'source',
      },
      paint: { 'text-color': palette.placeLabel },
    },
  ];
}

/** Faint where it only may match: by another image, since opacities of features take programs of their own. */
function imageOf(symbol: ExpressionSpecification | string): ExpressionSpecification {
  return ['case', ['==', ['get', 'truth'], 'possibly'], ['concat', FAINT, symbol], symbol];
}
