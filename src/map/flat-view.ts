/** Between positions and pixels of a map that is neither tilted nor turned: MapLibre's own ways take far longer. */
import type { Position } from 'geojson';
import { MercatorCoordinate, type LngLat } from 'maplibre-gl';

export interface Pixel {
  x: number;
  y: number;
}

export interface FlatView {
  toPixel: (position: Position) => Pixel;
  toPosition: (pixel: Pixel) => Position;
}

/** Pixels that the scale is measured over. */
const SPAN = 1000;

/** @param map as it stands now */
export function flatView(map: { unproject: (pixel: [number, number]) => LngLat }): FlatView {
  const corner = MercatorCoordinate.fromLngLat(map.unproject([0, 0]));
  const scale = SPAN / (MercatorCoordinate.fromLngLat(map.unproject([SPAN, 0])).x - corner.x);
  return {
    toPixel: ([longitude, latitude]) => {
      const { x, y } = MercatorCoordinate.fromLngLat({ lng: longitude!, lat: latitude! });
      return { x: (x - corner.x) * scale, y: (y - corner.y) * scale };
    },
    toPosition: ({ x, y }) =>
      new MercatorCoordinate(corner.x + x / scale, corner.y + y / scale).toLngLat().toArray(),
  };
}
