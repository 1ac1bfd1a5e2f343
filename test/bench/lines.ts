/** How fast and how exact distances to lines are, beside Turf and a plain loop. */
import { nearestPointOnLine } from '@turf/turf';
import type { LineString, Position } from 'geojson';
import { buildLineIndex } from '../../src/core/geo/nearest/line-index';
import {
  approximateDistance,
  emptyBatch,
  nearestOnLines,
  nearestOnLinesBatch,
} from '../../src/core/geo/nearest/nearest-on-lines';
import { karneyDistance, referenceNearest, referenceOf } from '../oracle/karney-reference';
import { plainLoopDistance } from '../oracle/plain-loop';
import { randomPositions, seededRandom, withVertices } from '../oracle/seeded';
import { borderPieces, mainLine } from '../oracle/shipped-border';
import { metres, perSecond, printTable, secondsPerPoint, times, type Method } from './measure';

const REGION = { west: 43, south: 38, east: 51, north: 42.5 };
const BATCH = 200_000;
const SINGLES = 40_000;
/** Vertex-point pairs that the methods without an index measure in one turn. */
const PLAIN_BUDGET = 150_000;
const CHECKED = 300;

const random = seededRandom(42);
const { longitudes, latitudes } = randomPositions(REGION, BATCH, random);
const positionAt = (i: number): Position => [longitudes[i]!, latitudes[i]!];

interface Candidate extends Method {
  /** Metres; null where nothing is measured to the line. */
  distance: ((i: number) => number) | null;
}

export function benchLines(): void {
  const sizes = [1000, 10_000, 100_000];
  const rough = sizes.map((count) => [withVertices(mainLine, count, seededRandom(count))]);
  compare('The border as shipped', borderPieces);
  compare('The main line, made rough to 10,000 vertices', rough[1]!);
  growth(sizes, rough);
}

function compare(title: string, lines: Position[][]): void {
  const candidates = candidatesFor(lines);
  const seconds = secondsPerPoint(candidates);
  const reference = referenceOf(lines);
  const worst = candidates.map(() => 0);
  for (let i = 0; i < CHECKED; i++) {
    const expected = referenceNearest(reference, positionAt(i)).distance;
    candidates.forEach(({ distance }, method) => {
      if (distance) worst[method] = Math.max(worst[method]!, Math.abs(distance(i) - expected));
    });
  }
  const [inverse, turf] = [seconds[0]!, seconds[1]!];
  printTable(
    `${title}: ${lines.flat().length} vertices, ${lines.length} pieces; errors over ${CHECKED} points`,
    ['method', 'points/s', 'faster than Turf', 'Karney inverses', 'worst error'],
    candidates.map(({ name, distance }, i) => [
      name,
      perSecond(seconds[i]!),
      times(turf / seconds[i]!),
      (seconds[i]! / inverse).toPrecision(3),
      distance ? metres(worst[i]!) : '',
    ]),
  );
}

function candidatesFor(lines: Position[][]): Candidate[] {
  const vertices = lines.flat().length;
  const plain = Math.ceil(PLAIN_BUDGET / vertices);
  const geometries = lines.map((coordinates): LineString => ({ type: 'LineString', coordinates }));
  const index = buildLineIndex(lines);
  const out = emptyBatch(BATCH);
  const first = lines[0]![0]!;
  const turf = (i: number) =>
    Math.min(
      ...geometries.map(
        (line) => nearestPointOnLine(line, positionAt(i), { units: 'meters' }).properties.pointDistance,
      ),
    );
  const loop = (i: number) => plainLoopDistance(lines, positionAt(i));
  const single = (i: number) => nearestOnLines(index, longitudes[i]!, latitudes[i]!).distance;
  const approximate = (i: number) => approximateDistance(index, longitudes[i]!, latitudes[i]!);
  const each = (name: string, points: number, distance: (i: number) => number): Candidate => ({
    name,
    points,
    distance,
    run: () => {
      for (let i = 0; i < points; i++) distance(i);
    },
  });
  return [
    { ...each('one Karney inverse', SINGLES, (i) => karneyDistance(positionAt(i), first)), distance: null },
    each('Turf, every segment', plain, turf),
    each('plain loop, flat map', 10 * plain, loop),
    each('index, one by one', SINGLES, single),
    each('index, approximate', SINGLES, approximate),
    {
      name: 'index, batch with sorting',
      points: BATCH,
      run: () => nearestOnLinesBatch(index, longitudes, latitudes, out),
      distance: (i) => out.distance[i]!,
    },
  ];
}

function growth(sizes: readonly number[], lines: readonly Position[][][]): void {
  const indexes = lines.map((line) => buildLineIndex(line));
  const out = emptyBatch(BATCH);
  const batch = secondsPerPoint(
    indexes.map((index) => ({
      name: 'batch',
      points: BATCH,
      run: () => nearestOnLinesBatch(index, longitudes, latitudes, out),
    })),
  );
  const single = secondsPerPoint(
    indexes.map((index) => ({
      name: 'single',
      points: SINGLES,
      run: () => {
        for (let i = 0; i < SINGLES; i++) nearestOnLines(index, longitudes[i]!, latitudes[i]!);
      },
    })),
  );
  const step = (seconds: readonly number[], i: number) =>
    i === 0 ? '' : times(seconds[i]! / seconds[i - 1]!);
  printTable(
    'Growth with the vertices of the main line, made rough',
    ['vertices', 'batch, points/s', 'time per tenfold', 'one by one, points/s', 'time per tenfold'],
    sizes.map((size, i) => [
      size.toLocaleString('en'),
      perSecond(batch[i]!),
      step(batch, i),
      perSecond(single[i]!),
      step(single, i),
    ]),
  );
}
