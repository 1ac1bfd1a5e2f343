/** Keeps a map from drawing a view before it has all that the view shows. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import { nextTask } from '../engine/next-task';

/** Milliseconds after which what there is is drawn all the same: on a slow line some of the map is better than none. */
export const FIRST_VIEW = 1500;
/** And where the view before stands until then. */
const LATER_VIEW = 500;

/**
 * A frame that lacks tiles or names costs the graphics as much as a whole one, and the whole one waits behind it: drawn
 * once, a view stands in half the time. MapLibre has no setting for this, so its painter's one way in is closed, and
 * that of what finds room for names, until the map has come to a stand, the user moves it, the graphics are lost, it has
 * another size, or it has taken too long.
 *
 * What the view lacks is asked for by frames too, one after the other as answers come, and a frame may be late: that of
 * the page's own first painting keeps the graphics busy for a tenth of a second. As nothing is drawn, none is needed.
 */
export class FrameHold {
  readonly #map: MapLibreMap;
  #patience: ReturnType<typeof setTimeout> | null = null;
  #hasDrawn = false;
  /** By another size, until it is drawn again. */
  #isEmpty = false;
  #isGoingOn = false;
  #isRedrawing = false;

  /** @param onStand told whenever the map has come to a stand and shows all there is to be seen */
  constructor(map: MapLibreMap, onStand: () => void) {
    this.#map = map;
    map.on('idle', () => {
      // A map that "idles" while it is held has shown nothing.
      if (this.#patience === null) onStand();
      else this.release();
    });
    map.on('movestart', (event) => {
      if ('originalEvent' in event && event.originalEvent) this.release();
    });
    map.on('resize', () => {
      if (!this.#hasDrawn) return;
      this.#isEmpty = true;
      this.release();
    });
    map.on('render', () => (this.#isEmpty = false));
    map.on('webglcontextlost', () => this.release());
    map.once('remove', () => this.#letGo());
  }

  /** Until the view that the map goes to now is there; one that is held already is not held longer for it. */
  hold(longest = LATER_VIEW): void {
    const { painter, style } = this.#map;
    // Without a style nothing is drawn at all.
    if (this.#patience !== null || !style) return;
    if (this.#isEmpty) this.#map.redraw();
    // Their own, over those of their kind.
    painter.render = () => {};
    style._updatePlacement = (...how) => (style.placement ? false : placeNames(style, how));
    this.#map.triggerRepaint = () => void this.#goOn();
    this.#patience = setTimeout(() => this.release(), longest);
  }

  /** Draws what there is. */
  release(): void {
    if (this.#patience === null) return;
    this.#letGo();
    this.#hasDrawn = true;
    const { painter, style } = this.#map;
    Reflect.deleteProperty(painter, 'render');
    Reflect.deleteProperty(this.#map, 'triggerRepaint');
    // Lost graphics take the style with them.
    if (style) placeOnce(style);
    this.#map.triggerRepaint();
  }

  #letGo(): void {
    clearTimeout(this.#patience ?? undefined);
    this.#patience = null;
  }

  /** Once for all that has come by then; what a frame itself finds left to do is left to a next frame. */
  async #goOn(): Promise<void> {
    const map = this.#map;
    if (this.#isRedrawing) return (Object.getPrototypeOf(map) as MapLibreMap).triggerRepaint.call(map);
    if (this.#isGoingOn) return;
    this.#isGoingOn = true;
    await nextTask();
    this.#isGoingOn = false;
    if (this.#patience === null) return;
    this.#isRedrawing = true;
    map.redraw();
    this.#isRedrawing = false;
  }
}

type Style = MapLibreMap['style'];
type Placing = Parameters<Style['_updatePlacement']>;

/** As all styles do it. */
function placeNames(style: Style, how: Placing): boolean {
  return (Object.getPrototypeOf(style) as Style)._updatePlacement.apply(style, how);
}

/** With the next frame names find room, all at once; by itself MapLibre draws another, in case some came meanwhile. */
function placeOnce(style: Style): void {
  style._updatePlacement = (...how) => {
    Reflect.deleteProperty(style, '_updatePlacement');
    placeNames(style, how);
    style.placement.stale = false;
    return false;
  };
}
