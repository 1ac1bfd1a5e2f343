/** Where positions lie on a map of which only the link is known. */

/** CSS pixels. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** On the page, in pixels, reckoned from the view in the link alone (Web Mercator, 512 pixels a tile). */
export function pixelInLink(
  url: string,
  map: Box,
  longitude: number,
  latitude: number,
): { x: number; y: number } {
  const { hash } = new URL(url);
  const [zoom, centreLatitude, centreLongitude] = /map=([^&]*)/.exec(hash)![1]!.split('/').map(Number) as [
    number,
    number,
    number,
  ];
  const world = 512 * 2 ** zoom;
  const x = (degrees: number) => (degrees / 360 + 0.5) * world;
  const y = (degrees: number) =>
    (0.5 - Math.log(Math.tan(Math.PI / 4 + (degrees * Math.PI) / 360)) / (2 * Math.PI)) * world;
  return {
    x: map.x + map.width / 2 + x(longitude) - x(centreLongitude),
    y: map.y + map.height / 2 + y(latitude) - y(centreLatitude),
  };
}
