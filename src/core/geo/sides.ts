/**
 * On which side of the border a place lies. Country polygons overlap at the enclaves: the innermost wins. Water is
 * filled, so a lake has a side too.
 */
import type { Position } from 'geojson';
import type { Country } from '../conflict';
import { lazily } from '../lazily';
import type { Surface } from './extents';
import { boxHolds, boxOf, polygonsOf } from './polygon-box';
import { buildLineIndex, type LineIndex } from './nearest/line-index';
import { approximateDistance } from './nearest/nearest-on-lines';
import { buildPolygonIndex, containsPosition, type PolygonIndex } from './nearest/polygon-index';
import type { Boundary, CountryArea } from './geography';

export type SideCountry = Country | 'other';

/** Metres by which coasts and the neighbours' borders, which are simplified, may lie elsewhere. */
const OTHER_EDGES_ACCURACY = 1000;

export interface Sides {
  /** The country at a position, degrees; `other` outside all that is mapped. */
  countryAt: (longitude: number, latitude: number) => SideCountry;
  /** Whether a coast, or a border other than the one between Armenia and Azerbaijan, may lie within `radius` metres. */
  nearOtherEdge: (longitude: number, latitude: number, radius: number) => boolean;
  /** All of a country: enclaves of others left out, its own included. */
  surfaceOf: (country: Country) => Surface;
}

interface IndexedArea {
  country: Country;
  box: Surface['box'];
  polygon: () => PolygonIndex;
}

/** What it takes is indexed as it is asked for: most questions are about one or two countries, or about no edges. */
export function buildSides(areas: readonly CountryArea[], boundaries: readonly Boundary[]): Sides {
  const indexed: IndexedArea[] = [...areas]
    .sort((one, other) => Number(other.enclave) - Number(one.enclave))
    .map(({ country, polygon }) => ({
      country,
      box: boxOf(polygon),
      polygon: lazily(() => buildPolygonIndex(polygonsOf(polygon))),
    }));
  const otherEdges = lazily(() => buildLineIndex(edgesBeside(areas, boundaries)));
  const allEdges = lazily(() => buildLineIndex(areas.flatMap(({ polygon }) => polygonsOf(polygon).flat())));
  const countryAt = (longitude: number, latitude: number): SideCountry =>
    indexed.find(
      ({ box, polygon }) =>
        boxHolds(box, longitude, latitude) && containsPosition(polygon(), longitude, latitude),
    )?.country ?? 'other';

  return {
    countryAt,
    nearOtherEdge: (longitude, latitude, radius) => {
      const reach = radius + OTHER_EDGES_ACCURACY;
      return approximateDistance(otherEdges(), longitude, latitude, reach) < reach;
    },
    surfaceOf: (country) => surfaceOf(country, indexed, countryAt, allEdges),
  };
}

function surfaceOf(
  country: Country,
  areas: readonly IndexedArea[],
  countryAt: Sides['countryAt'],
  allEdges: () => LineIndex,
): Surface {
  const boxes = areas.filter((area) => area.country === country).map(({ box }) => box);
  return {
    box: [
      Math.min(...boxes.map(([west]) => west)),
      Math.min(...boxes.map(([, south]) => south)),
      Math.max(...boxes.map(([, , east]) => east)),
      Math.max(...boxes.map(([, , , north]) => north)),
    ],
    contains: (longitude, latitude) => countryAt(longitude, latitude) === country,
    // Elsewhere the way into the country crosses some edge.
    clearance: (longitude, latitude) =>
      countryAt(longitude, latitude) === country ? 0 : approximateDistance(allEdges(), longitude, latitude),
  };
}

/** Runs of edges that are not part of the border between Armenia and Azerbaijan, whose vertices the polygons share. */
function edgesBeside(areas: readonly CountryArea[], boundaries: readonly Boundary[]): Position[][] {
  const key = ([longitude, latitude]: Position) => `${longitude} ${latitude}`;
  const onBorder = new Set(boundaries.flatMap(({ line }) => line.coordinates.map(key)));
  const runs: Position[][] = [];
  for (const ring of areas.flatMap(({ polygon }) => polygonsOf(polygon).flat())) {
    let run: Position[] = [];
    for (const [index, end] of ring.entries()) {
      const start = ring[index - 1];
      if (!start || (onBorder.has(key(start)) && onBorder.has(key(end)))) {
        if (run.length > 1) runs.push(run);
        run = [end];
      } else run.push(end);
    }
    if (run.length > 1) runs.push(run);
  }
  return runs;
}
