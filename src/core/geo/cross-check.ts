/**
 * Distances measured a second time, by Turf: its own functions, unchanged, on the stretches of the reference that can be
 * nearest. Turf takes the Earth for a sphere and the way between two vertices for a great circle; nothing here rests on
 * how the first measurement came about but where to look. Metres, degrees (WGS 84).
 */
import { booleanPointInPolygon, pointToLineDistance } from '@turf/turf';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import type { IndexedGeography, Proximity, ZoneProximity } from './proximity';
import type { Reference } from './reference';
import type { SignedDistance } from './signed-distance';

/** What Turf measures; null where there is nothing that it could measure to. */
export interface CrossCheck {
  border: CheckedDistance | null;
  /** By the zone's id: of the version in force or, where there is no date, of each. */
  zones: ReadonlyMap<string, CheckedDistance>;
}

export interface CheckedDistance {
  /** By Karney's method; negative inside a polygon. */
  distance: number;
  turf: number;
  disagreement: Disagreement | null;
}

/**
 * Why two measurements differ by more than is usual: a sphere is not quite the Earth; a great circle leaves a line that
 * is straight in longitude and latitude; or nothing explains it, and one of them is wrong.
 */
export type Disagreement = 'great_circle' | 'sphere' | 'unexplained';

/** Share of the distance, and metres, by which the two may differ without a word. */
const USUAL_SHARE = 0.004;
const USUAL_METRES = 10;
/** The most that a sphere of the mean radius makes of a distance, anywhere on Earth and in any direction. */
const SPHERE_SHARE = 0.0057;

/** How much farther than the first measurement is looked, so that a wrong one is found out. */
const FARTHER_SHARE = 1.2;
const FARTHER_METRES = 2000;
/** Metres in a degree of latitude, or fewer. */
const DEGREE = 110_500;
/** Degrees beyond which a great circle leaves a line that is straight in longitude and latitude by no more than 2 m. */
const SHORT = 0.1;

/** `position`: where the nominal distances of `proximity` were measured from. */
export function crossCheck(
  { border, zone }: Proximity,
  position: Position,
  { borders, zones }: IndexedGeography,
): CrossCheck {
  const byBorder = border && borders.find(({ pieces }) => pieces.includes(border.piece));
  const checked = new Map<string, CheckedDistance>();
  for (const answer of measuredOf(zone)) {
    const reference = zones.find((version) => version.zone === answer.zone)?.reference;
    if (!reference) continue;
    checked.set(answer.zone.id, checkedDistance(answer.distance, position, reference, answer.zone.polygon));
  }
  return { border: byBorder ? checkedDistance(border, position, byBorder, null) : null, zones: checked };
}

/** What differs by more than is usual, from the border or from a version of the zone. */
export function disagreementsIn({ border, zones }: CrossCheck): {
  from: 'border' | 'zone';
  distance: number;
  turf: number;
  disagreement: Disagreement;
}[] {
  const apart = (from: 'border' | 'zone', { distance, turf, disagreement }: CheckedDistance) =>
    disagreement ? [{ from, distance, turf, disagreement }] : [];
  return [
    ...(border ? apart('border', border) : []),
    ...[...zones.values()].flatMap((checked) => apart('zone', checked)),
  ];
}

type Measured = Extract<ZoneProximity, { distance: unknown }>;

function measuredOf(zone: ZoneProximity): Measured[] {
  if ('distance' in zone) return [zone];
  return zone.status === 'undated' ? zone.versions.flatMap(({ answer }) => measuredOf(answer)) : [];
}

function checkedDistance(
  { nominal }: SignedDistance,
  position: Position,
  reference: Reference,
  area: Polygon | MultiPolygon | null,
): CheckedDistance {
  const lines = linesNear(reference, position, FARTHER_SHARE * Math.abs(nominal) + FARTHER_METRES);
  const sign = area && booleanPointInPolygon(position, area) ? -1 : 1;
  const by = (those: readonly Position[][]) => sign * turfDistance(position, those);
  const turf = by(lines);
  return {
    distance: nominal,
    turf,
    disagreement: disagreement(nominal, turf, () => by(lines.map(inShortSteps))),
  };
}

function disagreement(distance: number, turf: number, alongLine: () => number): Disagreement | null {
  const differsBy = (other: number, share: number) =>
    Math.abs(distance - other) > share * Math.abs(distance) + USUAL_METRES;
  if (!differsBy(turf, USUAL_SHARE)) return null;
  if (!differsBy(turf, SPHERE_SHARE)) return 'sphere';
  return differsBy(alongLine(), SPHERE_SHARE) ? 'unexplained' : 'great_circle';
}

/** Infinite where there is no line. */
function turfDistance(position: Position, lines: readonly Position[][]): number {
  return lines.reduce(
    (least, coordinates) =>
      Math.min(
        least,
        pointToLineDistance(position, { type: 'LineString', coordinates }, { units: 'meters' }),
      ),
    Infinity,
  );
}

/** The stretches of the reference's lines whose boxes come within so many metres; all lines where the globe is too round for boxes. */
function linesNear({ boundary }: Reference, [longitude, latitude]: Position, reach: number): Position[][] {
  const { vertices, lineOfVertex } = boundary;
  const north = reach / DEGREE;
  const farthest = Math.abs(latitude!) + north;
  const east = farthest < 85 ? north / Math.cos((farthest * Math.PI) / 180) : Infinity;
  const isBoxed = north < 20 && Math.abs(longitude!) + east < 180;
  const lines: Position[][] = [];
  let open: Position[] | null = null;
  for (let vertex = 0; vertex < lineOfVertex.length; vertex += 1) {
    const [x, y] = [vertices[2 * vertex]!, vertices[2 * vertex + 1]!];
    const [nextX, nextY] = [vertices[2 * vertex + 2]!, vertices[2 * vertex + 3]!];
    const isNear =
      lineOfVertex[vertex] === lineOfVertex[vertex + 1] &&
      (!isBoxed ||
        (Math.min(x, nextX) - longitude! <= east &&
          longitude! - Math.max(x, nextX) <= east &&
          Math.min(y, nextY) - latitude! <= north &&
          latitude! - Math.max(y, nextY) <= north));
    if (!isNear) {
      open = null;
      continue;
    }
    if (!open) lines.push((open = [[x, y]]));
    open.push([nextX, nextY]);
  }
  return lines;
}

/** The same line in longitude and latitude, with vertices so close that a great circle between them does not leave it. */
function inShortSteps(line: readonly Position[]): Position[] {
  return line.flatMap(([x, y], index) => {
    const next = line[index + 1];
    if (!next) return [[x!, y!]];
    const steps = Math.ceil(Math.max(Math.abs(next[0]! - x!), Math.abs(next[1]! - y!)) / SHORT) || 1;
    return Array.from({ length: steps }, (_, step) => [
      x! + ((next[0]! - x!) * step) / steps,
      y! + ((next[1]! - y!) * step) / steps,
    ]);
  });
}
