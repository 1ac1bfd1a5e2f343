/** Where pixels of a map lie on the ground, against the formula of Web Mercator by itself. */
import fc from 'fast-check';
import { LngLat } from 'maplibre-gl';
import { expect, test } from 'vitest';
import { flatView } from '../../src/map/flat-view';

const DEGREE = Math.PI / 180;

/** A map whose upper left corner is there; 512 pixels a tile. */
function camera(west: number, north: number, zoom: number) {
  const world = 512 * 2 ** zoom;
  const across = (longitude: number) => (longitude / 360 + 0.5) * world;
  const down = (latitude: number) =>
    (0.5 - Math.log(Math.tan(Math.PI / 4 + (latitude * DEGREE) / 2)) / (2 * Math.PI)) * world;
  const [left, top] = [across(west), down(north)];
  return {
    pixelOf: (longitude: number, latitude: number) => ({
      x: across(longitude) - left,
      y: down(latitude) - top,
    }),
    unproject: ([x, y]: [number, number]) =>
      new LngLat(
        ((x + left) / world - 0.5) * 360,
        Math.atan(Math.sinh((0.5 - (y + top) / world) * 2 * Math.PI)) / DEGREE,
      ),
  };
}

test('positions are those of Web Mercator', () => {
  const longitude = fc.double({ min: 40, max: 52, noNaN: true });
  const latitude = fc.double({ min: 36, max: 43, noNaN: true });
  const zoom = fc.double({ min: 4, max: 17, noNaN: true });
  fc.assert(
    fc.property(longitude, latitude, zoom, longitude, latitude, (west, north, z, east, south) => {
      const map = camera(west, north, z);
      const position = flatView(map)(map.pixelOf(east, south));
      expect(position[0]).toBeCloseTo(east, 9);
      expect(position[1]).toBeCloseTo(south, 9);
    }),
  );
});
