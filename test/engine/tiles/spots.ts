/** Made-up incidents where tiles go wrong most easily, and the view of those that match. */
import fc from 'fast-check';
import { emptyBits, setBit } from '../../../src/engine/bits';
import type { MatchView } from '../../../src/engine/tiles/candidates';
import { buildSpotIndex } from '../../../src/engine/tiles/spot-index';
import { worldX, worldY } from '../../../src/engine/tiles/world';
import { symbolClassOf, SymbolClasses } from '../../../src/engine/tiles/symbol-class';
import { anyLook } from './looks';
import type { PlainMatch } from '../../oracle/plain-gathering';

export interface Spot {
  /** Degrees, NaN for a row without a position. */
  longitude: number;
  latitude: number;
  match: 'definite' | 'possible' | 'none';
  symbolClass: number;
}

/** Degrees. */
type Place = [longitude: number, latitude: number];

export function anySpots(zoom: number): fc.Arbitrary<Spot[]> {
  const spot = fc.record({
    place: anyPlace(zoom),
    match: fc.constantFrom('definite' as const, 'possible' as const, 'none' as const),
    symbolClass: fc.oneof(fc.constant(19), anyLook.map(symbolClassOf)),
  });
  return fc
    .array(spot, { maxLength: 150, size: 'max' })
    .map((spots) =>
      spots.map(({ place: [longitude, latitude], ...rest }) => ({ longitude, latitude, ...rest })),
    );
}

export function viewOf(spots: readonly Spot[], areFew = false): MatchView {
  const index = buildSpotIndex(
    Float64Array.from(spots, ({ longitude }) => longitude),
    Float64Array.from(spots, ({ latitude }) => latitude),
  );
  const [definite, possible] = [emptyBits(spots.length), emptyBits(spots.length)];
  spots.forEach(({ match }, row) => {
    if (match !== 'none') setBit(match === 'definite' ? definite : possible, row);
  });
  const symbolClass = SymbolClasses.from(spots, (spot) => spot.symbolClass);
  return { index, definite, possible, symbolClass, areFew };
}

export function plainMatches(spots: readonly Spot[]): PlainMatch[] {
  return spots.flatMap(({ longitude, latitude, match, symbolClass }, row) =>
    match === 'none' || Number.isNaN(longitude) || Number.isNaN(latitude)
      ? []
      : [{ row, x: worldX(longitude), y: worldY(latitude), isDefinite: match === 'definite', symbolClass }],
  );
}

function anyPlace(zoom: number): fc.Arbitrary<Place> {
  // Evenly; most numbers of fc.double lie next to 0.
  const within = (min: number, max: number) =>
    fc.nat(1_000_000).map((millionths) => min + ((max - min) * millionths) / 1_000_000);
  const pixel = 360 / 2 ** (zoom + 9);
  const around = (longitude: number, latitude: number, pixels: number) =>
    fc
      .tuple(within(-pixels, pixels), within(-pixels, pixels))
      .map(([right, up]): Place => [longitude + right * pixel, latitude + up * pixel]);
  // Every fourth edge of the grid's cells, from the tile edge nearest to the cluster.
  const edge = (degrees: number) => fc.integer({ min: -4, max: 4 }).map((i) => degrees + i * 128 * pixel);
  const tileEdge = Math.round(45 / (512 * pixel)) * 512 * pixel;
  return fc.oneof(
    { weight: 3, arbitrary: around(45, 40, 40) },
    { weight: 9, arbitrary: around(45, 40, 120) },
    { weight: 2, arbitrary: around(45, 40, 300) },
    fc.tuple(within(-180, 180), within(-90, 90)),
    fc.constantFrom<Place>([45, 40], [45 + 20 * pixel, 40], [-180, 0], [180, 0]),
    fc.tuple(edge(tileEdge), fc.constant(0)),
    fc.tuple(fc.constant(tileEdge), within(-60 * pixel, 60 * pixel)),
    fc.tuple(fc.constantFrom(-180, 180, 180 - pixel, pixel - 180), within(-20 * pixel, 20 * pixel)),
    fc.tuple(within(-180, 180), fc.constantFrom(-90, -85.06, 85.06, 90)),
    fc.constantFrom<Place>([NaN, 40], [45, NaN]),
  );
}
