/**
 * Gives the map other colours: its layers and its symbols. All paint that depends on the palette is the same for every
 * feature of a layer, so that it holds with the next frame: what differs by feature is painted anew in another thread.
 */
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Appearance } from './layers/appearance';
import { mapLayers } from './style';
import { symbolImages } from './symbol-images';
import type { Tokens } from './tokens';

export function repaint(map: MapLibreMap, appearance: Appearance, tokens: Tokens): void {
  for (const { name, image } of symbolImages(tokens)) map.updateImage(name, image);
  for (const layer of mapLayers(appearance)) {
    for (const [name, value] of Object.entries(layer.paint ?? {})) {
      map.setPaintProperty(layer.id, name as never, value as never);
    }
  }
}
