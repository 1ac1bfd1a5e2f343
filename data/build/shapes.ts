/** Reading and shaping of polygons for the basemap. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Geometry } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { at, type Point, signedArea } from './geometry';

const require = createRequire(import.meta.url);

/** The polygons (lists of rings) of a geometry that is a polygon or several; of any other, none. */
export function polygonsOf(geometry: Geometry): Point[][][] {
  if (geometry.type === 'Polygon') return [geometry.coordinates as unknown as Point[][]];
  if (geometry.type === 'MultiPolygon') return geometry.coordinates as unknown as Point[][][];
  return [];
}

/** A TopoJSON file that an installed package ships. */
export function readTopology(module: string): Topology {
  return JSON.parse(readFileSync(require.resolve(module), 'utf8')) as Topology;
}

/** The polygons of one object of a TopoJSON file that an installed package ships. */
export function readTopologyPolygons(module: string, object: string): Point[][][] {
  const topology = readTopology(module);
  const collection = feature(topology, topology.objects[object] as GeometryCollection);
  return collection.features.flatMap(({ geometry }) => polygonsOf(geometry));
}

/** A ring with coordinates of so many decimals, vertices that fall together made one. */
export function rounded(ring: readonly Point[], decimals: number): Point[] {
  const scale = 10 ** decimals;
  const round = (degrees: number): number => Math.round(degrees * scale) / scale;
  const points = ring.map(([longitude, latitude]): Point => [round(longitude), round(latitude)]);
  return points.filter((point, index) => {
    const previous = points[index - 1];
    return !previous || previous[0] !== point[0] || previous[1] !== point[1];
  });
}

/** Takes vertices out of a closed ring, always the one with the smallest triangle, up to a size (square degrees). */
export function withoutSteps(ring: readonly Point[], smallest: number): Point[] {
  const open = ring.slice(0, -1);
  const triangle = (index: number): number => {
    const [before, here, after] = [at(open, index - 1), at(open, index), at(open, (index + 1) % open.length)];
    return Math.abs(signedArea([before, here, after, before])) / 2;
  };
  while (open.length > 4) {
    const sizes = open.map((_, index) => triangle(index));
    const least = Math.min(...sizes);
    if (least >= smallest) break;
    open.splice(sizes.indexOf(least), 1);
  }
  return [...open, at(open, 0)];
}

/** Rounds a closed ring's corners off by Chaikin's corner cutting, so many times over. */
export function roundCorners(ring: readonly Point[], times: number): Point[] {
  if (times === 0) return [...ring];
  const open = ring.slice(1).flatMap((end, index): Point[] => {
    const start = at(ring, index);
    const between = (share: number): Point => [
      start[0] + share * (end[0] - start[0]),
      start[1] + share * (end[1] - start[1]),
    ];
    return [between(0.25), between(0.75)];
  });
  return roundCorners([...open, at(open, 0)], times - 1);
}
