/** Regions as they stand in links: `name~lon,lat;lon,lat;…`, a part for each ring, to 1e-6 degrees. */
import type { Position } from 'geojson';
import type { Region } from './regions';

const NAME_LIMIT = 80;

export function regionText({ name, polygon }: Region): string {
  const rings = polygon.type === 'Polygon' ? polygon.coordinates : polygon.coordinates.flat();
  return [name.replaceAll('~', ' ').slice(0, NAME_LIMIT), ...rings.map(ringText)].join('~');
}

/** `number` makes its id; undefined where the text is no region. */
export function readRegion(text: string, number: number): Region | undefined {
  const [name, ...parts] = text.split('~');
  const rings = parts.map(readRing);
  if (!name || name.length > NAME_LIMIT || rings.length === 0) return undefined;
  if (!rings.every((ring) => ring !== undefined)) return undefined;
  return { id: `link-${number}`, name, polygon: { type: 'Polygon', coordinates: rings } };
}

/** The last position, which is the first again, is left out. */
function ringText(ring: readonly Position[]): string {
  return ring
    .slice(0, -1)
    .map((position) => position.slice(0, 2).map(degreesText).join(','))
    .join(';');
}

function readRing(text: string): Position[] | undefined {
  const positions = text.split(';').map((pair) => pair.split(',').map(Number));
  const isSound = positions.every(
    ([longitude, latitude, ...more]) =>
      more.length === 0 && Math.abs(longitude ?? NaN) <= 180 && Math.abs(latitude ?? NaN) <= 90,
  );
  return isSound && positions.length >= 3 ? [...positions, positions[0]!] : undefined;
}

function degreesText(degrees: number): string {
  return String(Math.round(degrees * 1e6) / 1e6);
}
