/**
 * A country's outline as data/countries.geojson has it, and lines fitted into it. Flat reckoning in degrees, east
 * shrunk to the scale of the middle of the map: over the few kilometres in question it is good to 1 %.
 */
import { readFileSync } from 'node:fs';
import { booleanPointInPolygon, multiPolygon } from '@turf/turf';
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { at, geodesicDistance, type Point, pointKey } from './geometry';
import { projectPath } from './output';
import { polygonsOf } from './shapes';

/** Cosine of the latitude of the middle of the map. */
const EAST_SCALE = Math.cos((40 * Math.PI) / 180);

export interface Outline {
  readonly rings: readonly (readonly Point[])[];
  readonly contains: (point: Point) => boolean;
}

interface CountryProperties {
  readonly country: string;
  readonly enclave: boolean;
}

/** The outline of the country without its enclaves abroad; those of the other country within it are holes. */
export function readOutline(country: string): Outline {
  const file = readFileSync(projectPath('data/countries.geojson'), 'utf8');
  const { features } = JSON.parse(file) as FeatureCollection<Polygon | MultiPolygon, CountryProperties>;
  const outersOf = (wanted: (properties: CountryProperties) => boolean): Point[][] =>
    features
      .filter(({ properties }) => wanted(properties))
      .flatMap(({ geometry }) => polygonsOf(geometry))
      .map(([outer]) => outer ?? []);
  const land = outersOf((found) => found.country === country && !found.enclave);
  const enclaves = outersOf((found) => found.country !== country && found.enclave);
  const isIn = (area: Feature<MultiPolygon>, point: Point): boolean =>
    booleanPointInPolygon([...point], area);
  const landArea = areaOf(land);
  const holes = areaOf(enclaves);
  const around = enclaves.filter(([corner]) => corner && isIn(landArea, corner));
  return {
    rings: [...land, ...around],
    contains: (point) => isIn(landArea, point) && !isIn(holes, point),
  };
}

function areaOf(rings: readonly Point[][]): Feature<MultiPolygon> {
  return multiPolygon(rings.map((ring) => [ring]) as unknown as number[][][][]) as Feature<MultiPolygon>;
}

/**
 * Lines cut at the outline, what lies beyond left out. A free end, where no other line meets it, is led on to the
 * nearest point of the outline if that is within reach (metres).
 */
export function fitInto(outline: Outline, lines: readonly Point[][], reach: number): Point[][] {
  const ends = lines.flatMap((line) => [at(line, 0), at(line, -1)]).map(pointKey);
  const isFree = (end: Point): boolean => ends.filter((key) => key === pointKey(end)).length === 1;
  return lines.flatMap((line) => {
    const start = isFree(at(line, 0)) ? leadOn(outline, at(line, 0), reach) : [];
    const end = isFree(at(line, -1)) ? leadOn(outline, at(line, -1), reach) : [];
    return cutInside(outline, [...start, ...line, ...end]);
  });
}

/** The point of the outline nearest to an end that lies inside it. */
function leadOn({ rings, contains }: Outline, end: Point, reach: number): Point[] {
  if (!contains(end)) return [];
  const candidates = rings.flatMap((ring) =>
    ring.slice(1).map((corner, index) => nearestOnSegment(end, at(ring, index), corner)),
  );
  const nearest = candidates.reduce((best, point) => (span(point, end) < span(best, end) ? point : best));
  return geodesicDistance(nearest, end) <= reach ? [nearest] : [];
}

/** The parts of the line inside the outline. */
function cutInside({ rings, contains }: Outline, line: readonly Point[]): Point[][] {
  const parts: Point[][] = [[at(line, 0)]];
  line.slice(1).forEach((end, index) => {
    const start = at(line, index);
    for (const share of crossings(start, end, rings)) {
      const cut = between(start, end, share);
      at(parts, -1).push(cut);
      parts.push([cut]);
    }
    at(parts, -1).push(end);
  });
  return parts.filter((part) => {
    // A part touches the outline with its ends only, so a point in the middle tells on which side it lies.
    const middle = Math.ceil(part.length / 2);
    return contains(between(at(part, middle - 1), at(part, middle), 0.5));
  });
}

/** Where between its ends a segment crosses the rings, as shares of its length. */
function crossings(start: Point, end: Point, rings: readonly (readonly Point[])[]): number[] {
  const [west, east] = [Math.min(start[0], end[0]), Math.max(start[0], end[0])];
  const [south, north] = [Math.min(start[1], end[1]), Math.max(start[1], end[1])];
  const shares = rings.flatMap((ring) =>
    ring.slice(1).flatMap((to, index) => {
      const from = at(ring, index);
      if (Math.max(from[0], to[0]) < west || Math.min(from[0], to[0]) > east) return [];
      if (Math.max(from[1], to[1]) < south || Math.min(from[1], to[1]) > north) return [];
      const [dx, dy] = [end[0] - start[0], end[1] - start[1]];
      const [ex, ey] = [to[0] - from[0], to[1] - from[1]];
      const cross = dx * ey - dy * ex;
      if (cross === 0) return [];
      const share = ((from[0] - start[0]) * ey - (from[1] - start[1]) * ex) / cross;
      const along = ((from[0] - start[0]) * dy - (from[1] - start[1]) * dx) / cross;
      return share > 0 && share < 1 && along >= 0 && along <= 1 ? [share] : [];
    }),
  );
  return shares.toSorted((one, other) => one - other);
}

function between(start: Point, end: Point, share: number): Point {
  return [start[0] + share * (end[0] - start[0]), start[1] + share * (end[1] - start[1])];
}

function nearestOnSegment(point: Point, start: Point, end: Point): Point {
  const [dx, dy] = [(end[0] - start[0]) * EAST_SCALE, end[1] - start[1]];
  const along = (point[0] - start[0]) * EAST_SCALE * dx + (point[1] - start[1]) * dy;
  return between(start, end, Math.min(1, Math.max(0, along / (dx ** 2 + dy ** 2 || 1))));
}

/** Distance in degrees of latitude. */
function span(from: Point, to: Point): number {
  return Math.hypot((to[0] - from[0]) * EAST_SCALE, to[1] - from[1]);
}

/** Distance of a point from the nearest of the lines, in degrees of latitude. */
export function clearance(point: Point, lines: readonly (readonly Point[])[]): number {
  const distances = lines.flatMap((line) =>
    line.slice(1).map((end, index) => span(point, nearestOnSegment(point, at(line, index), end))),
  );
  return distances.reduce((least, distance) => Math.min(least, distance), Infinity);
}
