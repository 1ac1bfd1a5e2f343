/** The full answer of a record (border with interval, section and side; relation to the zone) against Turf's. */
import { booleanPointInPolygon, nearestPointOnLine, pointToPolygonDistance } from '@turf/turf';
import type { Position } from 'geojson';
import { ProximityAnswerer, type Whereabouts } from '../../src/core/geo/proximity-record';
import { karneyDistance } from '../oracle/karney-reference';
import { randomPositions, seededRandom } from '../oracle/seeded';
import { publishedData } from '../support';
import { perSecond, printTable, secondsPerPoint, times } from './measure';

const REGION = { west: 43, south: 38, east: 51, north: 42.5 };
const DATES = { first: '2022-11-12', last: '2022-11-12' };
const BATCH = 1 << 16;
const FEW = 50;

export function benchAnswers(): void {
  const { geography } = publishedData();
  const { longitudes, latitudes } = randomPositions(REGION, BATCH, seededRandom(7));
  const positionAt = (i: number): [number, number] => [longitudes[i]!, latitudes[i]!];
  const questions = (radius: number): Whereabouts[] =>
    Array.from(longitudes, (_, i) => ({ position: positionAt(i), radius, dates: DATES }));
  const [points, discs] = [questions(0), questions(2000)];
  const answerer = new ProximityAnswerer(geography);
  const zone = geography.zones.find(({ validFrom }) => validFrom === '2022-08-25')!.polygon!;
  const first: Position = geography.boundaries[0]!.line.coordinates[0]!;

  const turf = (at: Position) => {
    for (const { line } of geography.boundaries) nearestPointOnLine(line, at, { units: 'meters' });
    for (const { polygon } of geography.countries) booleanPointInPolygon(at, polygon);
    pointToPolygonDistance(at, zone, { units: 'meters' });
  };
  const each = (name: string, count: number, measure: (at: Position) => void) => ({
    name,
    points: count,
    run: () => {
      for (let i = 0; i < count; i += 1) measure(positionAt(i));
    },
  });
  const methods = [
    each('one Karney inverse', BATCH, (at) => void karneyDistance(at, first)),
    each('Turf: line, zone and countries, nominal only', FEW, turf),
    { name: 'full answer, points', points: BATCH, run: () => void answerer.answer(points) },
    { name: 'full answer, discs of 2 km', points: BATCH, run: () => void answerer.answer(discs) },
  ];
  const seconds = secondsPerPoint(methods);
  printTable(
    'The full answer: border as an interval, section, side, zone',
    ['method', 'points/s', 'faster than Turf', 'Karney inverses'],
    methods.map(({ name }, i) => [
      name,
      perSecond(seconds[i]!),
      times(seconds[1]! / seconds[i]!),
      (seconds[i]! / seconds[0]!).toPrecision(3),
    ]),
  );
}
