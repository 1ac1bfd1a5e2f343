/** The brinks of what is to be seen: nothing is drawn there, but no name crosses them, so that none is cut off. */
import type { LayerSpecification } from 'maplibre-gl';
import { BRINK } from '../symbol-images';

export function brinkLayers(): LayerSpecification[] {
  return [
    {
      id: 'brinks',
      type: 'symbol',
      source: 'brinks',
      layout: { 'icon-image': BRINK, 'icon-allow-overlap': true, 'icon-padding': 0 },
      // Nor is it given to the graphics.
      paint: { 'icon-opacity': 0 },
    },
  ];
}
