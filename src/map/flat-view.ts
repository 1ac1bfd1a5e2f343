/** Positions of pixels of a map that is neither tilted nor turned: MapLibre's own way takes far longer. */
import type { Position } from 'geojson';
import { MercatorCoordinate, type LngLat } from 'maplibre-gl';

export interface Pixel {
  x: number;
  y: number;
}

/** Pixels that the scale is measured over. */
const SPAN = 1000;

/** @param map as it stands now */
export function flatView(map: {
  unproject: (pixel: [number, number]) => LngLat;
}): (pixel: Pixel) => Position {
  const corner = MercatorCoordinate.fromLngLat(map.unproject([0, 0]));
  const scale = SPAN / (MercatorCoordinate.fromLngLat(map.unproject([SPAN, 0])).x - corner.x);
  return ({ x, y }) =>
    new MercatorCoordinate(corner.x + x / scale, corner.y + y / scale).toLngLat().toArray();
}
