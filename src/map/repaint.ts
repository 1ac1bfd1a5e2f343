/**
 * Gives the map other colours: its layers and its symbols. All paint that depends on the palette is the same for every
 * feature of a layer, so that it holds with the next frame: what differs by feature is painted anew in another thread.
 */
import type { LayerSpecification, Map as MapLibreMap } from 'maplibre-gl';
import type { Appearance } from './layers/appearance';
import { mapLayers } from './style';
import type { SymbolPainter } from './symbol-images';

export function repaint(map: MapLibreMap, appearance: Appearance, symbols: SymbolPainter): void {
  for (const name of map.listImages()) {
    const painted = symbols.paint(name);
    if (painted) map.updateImage(name, painted.image);
  }
  for (const layer of layersOn(map, appearance)) {
    for (const [name, value] of Object.entries(layer.paint ?? {})) {
      map.setPaintProperty(layer.id, name as never, value as never);
    }
  }
}

/** Those that the map has, as they shall be. */
export function layersOn(map: MapLibreMap, appearance: Appearance): LayerSpecification[] {
  return mapLayers(appearance).filter(({ id }) => map.getLayer(id));
}
