/** Keeps a new map from drawing before it has all that its first view shows. */
import type { Map as MapLibreMap } from 'maplibre-gl';

/** Milliseconds after which what there is is drawn all the same: on a slow line some of the map is better than none. */
const LONGEST = 1500;

/**
 * A frame that lacks tiles or names costs the graphics as much as a whole one, and the whole one waits behind it: drawn
 * once, the first view stands in half the time. MapLibre has no setting for this, so its painter's one way in is closed
 * until the map has come to a stand for the first time, the graphics are lost, or it has taken too long.
 *
 * @param onReleased told once, before the first frame is drawn: a map that "idles" earlier has shown nothing
 */
export function holdFirstFrame(map: MapLibreMap, onReleased: () => void): void {
  const { painter } = map;
  let isHeld = true;
  // Its own, over that of its kind.
  painter.render = () => {};
  const release = () => {
    if (!isHeld) return;
    isHeld = false;
    clearTimeout(patience);
    Reflect.deleteProperty(painter, 'render');
    onReleased();
    map.triggerRepaint();
  };
  const patience = setTimeout(release, LONGEST);
  map.once('idle', release);
  map.once('webglcontextlost', release);
  map.once('remove', () => clearTimeout(patience));
}
