/** How exact distances to the border are, by where the points lie. */
import type { Position } from 'geojson';
import { buildLineIndex } from '../../src/core/geo/nearest/line-index';
import { approximateDistance, nearestOnLines } from '../../src/core/geo/nearest/nearest-on-lines';
import { referenceNearest, referenceOf } from '../oracle/karney-reference';
import { seededRandom } from '../oracle/seeded';
import { borderPieces } from '../oracle/shipped-border';
import { metres, printTable } from './measure';

const random = seededRandom(4711);
const within = (west: number, south: number, east: number, north: number) => (): Position => [
  west + (east - west) * random(),
  south + (north - south) * random(),
];

const PLACES: [name: string, count: number, position: () => Position][] = [
  ['region, 43–51° E 38–42.5° N', 1000, within(43, 38, 51, 42.5)],
  ['to 500 km', 1000, within(41, 35.5, 50.5, 44.5)],
  ['on the line', 500, onBorder],
  ['at vertices', 200, atVertex],
  ['a metre beside it', 500, aMetreBeside],
  ['to 3,500 km', 300, within(20, 15, 70, 60)],
  ['anywhere', 500, within(-180, -90, 180, 90)],
  ['poles', 50, () => [360 * random(), random() < 0.5 ? 89.99 : -90]],
  ['antimeridian', 50, () => [180, 180 * random() - 90]],
  ['antipodes', 100, within(-137, -42, -131, -38)],
];

export function benchAccuracy(): void {
  const index = buildLineIndex(borderPieces);
  const reference = referenceOf(borderPieces);
  const rows = PLACES.map(([name, count, position]) => {
    let [worst, worstShare, approximateWorst, approximateShare, farthest] = [0, 0, 0, 0, 0];
    for (let i = 0; i < count; i++) {
      const [longitude, latitude] = position() as [number, number];
      const expected = referenceNearest(reference, [longitude, latitude]).distance;
      const error = Math.abs(nearestOnLines(index, longitude, latitude).distance - expected);
      const approximateError = Math.abs(approximateDistance(index, longitude, latitude) - expected);
      worst = Math.max(worst, error);
      worstShare = Math.max(worstShare, error / Math.max(1, expected));
      approximateWorst = Math.max(approximateWorst, approximateError);
      approximateShare = Math.max(approximateShare, approximateError / Math.max(1, expected));
      farthest = Math.max(farthest, expected);
    }
    return [
      name,
      String(count),
      `${Math.round(farthest / 1000).toLocaleString('en')} km`,
      metres(worst),
      worstShare.toExponential(0),
      metres(approximateWorst),
      approximateShare.toExponential(0),
    ];
  });
  printTable(
    'Against the least Karney distance along every segment of the border (shares are of the distance, 1 m at least)',
    ['points', 'count', 'farthest', 'worst', 'share', 'approximate: worst', 'share'],
    rows,
  );
}

function onBorder(): Position {
  const line = borderPieces[Math.floor(random() * borderPieces.length)]!;
  const i = Math.floor(random() * (line.length - 1));
  const [start, end] = [line[i]!, line[i + 1]!];
  const share = random();
  return [start[0]! + share * (end[0]! - start[0]!), start[1]! + share * (end[1]! - start[1]!)];
}

function atVertex(): Position {
  const line = borderPieces[Math.floor(random() * borderPieces.length)]!;
  return line[Math.floor(random() * line.length)]!;
}

function aMetreBeside(): Position {
  const [longitude, latitude] = onBorder();
  const angle = 2 * Math.PI * random();
  return [longitude! + 1.18e-5 * Math.cos(angle), latitude! + 9e-6 * Math.sin(angle)];
}
