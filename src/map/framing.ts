/** What the map is to show whole, in what is free of it, until the user moves it. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Covered, Frame, Insets } from '../state/viewpoint.svelte';
import type { FrameHold } from './frame-hold';

/** Pixels that stay free around what is framed, or that share of a narrow map, but room for a symbol. */
const MARGIN = 36;
const LEAST_MARGIN = 18;
const MARGIN_SHARE = 0.11;
/** Pixels of what is free: of less nothing would be made out, and all of the map counts. */
const LEAST_ROOM = 60;

/** Pixels more at the side where names stand first, where that takes nothing from the scale. */
const ROOM_FOR_NAMES = 12;

type CoveredOf = (map: HTMLElement) => Covered;

export class Framing {
  readonly #map: MapLibreMap;
  readonly #hold: FrameHold;
  readonly #covered: CoveredOf;
  /** What the map was moved to, until the user moves it. */
  #framed: Frame | null = null;

  constructor(map: MapLibreMap, hold: FrameHold, covered: CoveredOf) {
    this.#map = map;
    this.#hold = hold;
    this.#covered = covered;
    map.on('moveend', (event) => {
      // What the user looks at is not framed anew when the window changes.
      if ('originalEvent' in event && event.originalEvent) this.forget();
    });
    map.on('resize', () => this.again());
  }

  /** Shows all of a frame's box in what is free of the map; `isCloser`: and always some closer than now. */
  fit(frame: Frame, isAnimated: boolean): void {
    const { box, deepest, isCloser } = frame;
    this.#framed = null;
    this.#followSize();
    const padding = paddingIn(this.#map.getContainer(), this.#covered);
    const cameraIn = (padding: Insets) => this.#map.cameraForBounds([...box], { padding, maxZoom: deepest });
    const inMiddle = cameraIn(padding);
    const besideNames = cameraIn({ ...padding, left: padding.left + ROOM_FOR_NAMES });
    const fitting = besideNames?.zoom === inMiddle?.zoom ? besideNames : inMiddle;
    if (!fitting) {
      // Not to be seen at all: it is framed as soon as it is.
      this.#framed = frame;
      return;
    }
    const zoom = Math.max(fitting.zoom ?? 0, isCloser ? Math.min(this.#map.getZoom() + 1, deepest) : 0);
    this.#framed = isCloser ? null : frame;
    if (!isAnimated || matchMedia('(prefers-reduced-motion: reduce)').matches) this.#hold.hold();
    this.#map.easeTo({ ...fitting, zoom, animate: isAnimated });
  }

  /** Once what covers the map has another size, or the map itself; a view that a hand has moved stays. */
  again(): void {
    if (this.#framed) this.fit(this.#framed, false);
  }

  /** Panels that come or go change the map's size before its own watch on it notices. */
  #followSize(): void {
    const { clientWidth, clientHeight } = this.#map.getContainer();
    const canvas = this.#map.getCanvas();
    // Of a size between two pixels one of them is rounded up, the other down.
    const isSame = (one: number, other: number) => Math.abs(one - other) <= 1;
    if (isSame(canvas.clientWidth, clientWidth) && isSame(canvas.clientHeight, clientHeight)) return;
    this.#map.resize();
  }

  /** What it shows as it was told to; null where a hand has moved it since. */
  get framed(): Frame | null {
    return this.#framed;
  }

  /** Whether it shows a frame as it was told to, and no hand has moved it since. */
  shows({ box }: Frame): boolean {
    return this.#framed?.box === box;
  }

  /** The map is moved to something else. */
  forget(): void {
    this.#framed = null;
  }
}

/** What is covered, and some room around what is framed; never so much that nothing would be left. */
function paddingIn(container: HTMLElement, covered: CoveredOf): Insets {
  const { clientWidth, clientHeight } = container;
  const { top, right, bottom, left } = covered(container).insets;
  const room = (free: number) => Math.min(MARGIN, Math.max(LEAST_MARGIN, free * MARGIN_SHARE));
  if (Math.min(clientWidth - left - right, clientHeight - top - bottom) < LEAST_ROOM) {
    return { top: 0, right: 0, bottom: 0, left: 0 };
  }
  const across = room(clientWidth - left - right);
  const down = room(clientHeight - top - bottom);
  return { top: top + down, right: right + across, bottom: bottom + down, left: left + across };
}
