/**
 * A picture of the map: a second map, which nobody sees, draws the same data with the same symbols, in the size, the
 * colours and the language wished for. Its buffer is kept until it is copied; that of the map on the screen is not.
 */
import { Map as MapLibreMap, type StyleSpecification } from 'maplibre-gl';
import type { MapPicture, PictureWish } from '../../state/picture';
import type { Appearance } from '../layers/appearance';
import { paletteOf } from '../palette';
import { layersOn } from '../repaint';
import { SymbolPainter } from '../symbol-images';
import type { Tokens } from '../tokens';
import { depictedIn } from './depicted';
import { framed } from './framing';
import { tokensOf } from './theme-tokens';

/** Metres around the equator, and pixels of a tile. */
const EQUATOR = 40_075_016.686;
const TILE = 512;
/** Pixels that a canvas may have along a side; the graphics may allow less. */
const LARGEST_SIDE = 16_384;

export async function takePicture(
  live: MapLibreMap,
  wish: PictureWish,
  { named, hasZone }: Omit<Appearance, 'palette' | 'names'>,
  signal: AbortSignal,
): Promise<MapPicture> {
  const { width, height, ratio, names } = wish;
  const tokens = tokensOf(wish.isDark);
  const palette = paletteOf(tokens);
  const appearance: Appearance = { palette, names, named, hasZone };
  const { clientWidth, clientHeight } = live.getContainer();
  const { lng, lat } = live.getCenter();
  const camera = framed(
    { longitude: lng, latitude: lat, zoom: live.getZoom() },
    { width: clientWidth, height: clientHeight },
    wish,
  );
  const container = document.createElement('div');
  Object.assign(container.style, {
    position: 'fixed',
    left: '-30000px',
    width: `${width}px`,
    height: `${height}px`,
  });
  container.inert = true;
  container.ariaHidden = 'true';
  document.body.append(container);
  const map = new MapLibreMap({
    container,
    style: styleOf(live, appearance),
    center: [camera.longitude, camera.latitude],
    zoom: camera.zoom,
    interactive: false,
    attributionControl: false,
    fadeDuration: 0,
    pixelRatio: ratio,
    maxCanvasSize: [LARGEST_SIDE, LARGEST_SIDE],
    canvasContextAttributes: { preserveDrawingBuffer: true },
  });
  try {
    const images = imagesFor(map, tokens);
    await stillOf(map, signal);
    return {
      image: copied(map.getCanvas(), width * ratio, height * ratio),
      depicted: depictedIn(map),
      symbolImages: images,
      colours: {
        border: palette.border,
        zone: palette.zone,
        region: palette.region,
        chosen: palette.selection,
        paper: tokens('paper'),
        ink: tokens('ink'),
        soft: tokens('ink-soft'),
        rule: tokens('rule'),
      },
      metresPerPixel: (EQUATOR * Math.cos((camera.latitude * Math.PI) / 180)) / (TILE * 2 ** camera.zoom),
    };
  } finally {
    map.remove();
    container.remove();
  }
}

/** The map's own data under layers of other colours; what a tool draws while it is in hand is no part of it. */
function styleOf(live: MapLibreMap, appearance: Appearance): StyleSpecification {
  const { sources, ...style } = live.getStyle();
  const layers = layersOn(live, appearance);
  const used = new Set(layers.flatMap((layer) => ('source' in layer ? [layer.source] : [])));
  return {
    ...style,
    layers,
    sources: Object.fromEntries(Object.entries(sources).filter(([id]) => used.has(id))),
  };
}

/** All there are, for the legend shows some that the map does not; given to it as soon as it asks for any. */
function imagesFor(map: MapLibreMap, tokens: Tokens): Map<string, ImageData> {
  const painter = new SymbolPainter(tokens);
  map.setMissingStyleImageResolver((name) => painter.addTo(map, name));
  return new Map([...painter.names].map((name) => [name, painter.paint(name)!.image]));
}

/** Settled when all is drawn; fails where it is not wanted any more, or the browser takes the graphics away. */
function stillOf(map: MapLibreMap, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason as Error);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    map.once('webglcontextlost', () => reject(new Error('WebGL context lost')));
    map.once('idle', () => {
      signal.removeEventListener('abort', stop);
      resolve();
    });
  });
}

/** Stretched where the graphics allow fewer pixels than were wished for. */
function copied(source: HTMLCanvasElement, width: number, height: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  canvas.getContext('2d')!.drawImage(source, 0, 0, width, height);
  return canvas;
}
