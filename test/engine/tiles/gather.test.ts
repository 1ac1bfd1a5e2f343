import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MatchView } from '../../../src/engine/tiles/candidates';
import {
  MAX_TILE_ZOOM,
  membersOf,
  symbolAt,
  symbolsIn,
  type MapSymbol,
} from '../../../src/engine/tiles/gather';
import { symbolRadius } from '../../../src/engine/tiles/symbol-radius';
import { WORLD_SIZE, worldX, worldY, type WorldRectangle } from '../../../src/engine/tiles/world';
import { plainSymbols, type PlainSymbol } from '../../oracle/plain-gathering';
import { randomPositions, seededRandom } from '../../oracle/seeded';
import { anySpots, plainMatches, viewOf, type Spot } from './spots';

const anyZoomAndSpots = fc
  .integer({ min: 0, max: MAX_TILE_ZOOM })
  .chain((zoom) => fc.tuple(fc.constant(zoom), anySpots(zoom)));

const bySpot = (one: PlainSymbol, other: PlainSymbol) =>
  one.x - other.x || one.y - other.y || one.members[0]! - other.members[0]!;

/** As the plain loop tells them. */
function plain(view: MatchView, symbols: readonly MapSymbol[]): PlainSymbol[] {
  return symbols
    .map((symbol) => {
      const { x, y, count, definite, states, isWide, sameSpot } = symbol;
      const members = Array.from(membersOf(view, symbol)).sort((one, other) => one - other);
      return { x, y, count, definite, states, isWide, sameSpot, members };
    })
    .sort(bySpot);
}

/** The tiles with matches and those around them, once each. */
function tilesAbout(spots: readonly Spot[], zoom: number): WorldRectangle[] {
  const size = WORLD_SIZE / 2 ** zoom;
  const tiles = new Map<string, WorldRectangle>();
  for (const { x, y } of plainMatches(spots)) {
    for (const right of [-1, 0, 1]) {
      for (const down of [-1, 0, 1]) {
        const [left, top] = [(Math.floor(x / size) + right) * size, (Math.floor(y / size) + down) * size];
        if (left < 0 || top < 0 || left >= WORLD_SIZE || top >= WORLD_SIZE) continue;
        tiles.set(`${left} ${top}`, { left, top, right: left + size, bottom: top + size });
      }
    }
  }
  return [...tiles.values()];
}

/** Scattered over 8 degrees of longitude by 4 of latitude. */
function seededSpots(count: number): Spot[] {
  const box = { west: 43, south: 38.5, east: 51, north: 42.5 };
  const { longitudes, latitudes } = randomPositions(box, count, seededRandom(count));
  return Array.from(longitudes, (longitude, row) => {
    return { longitude, latitude: latitudes[row]!, match: 'definite', symbolClass: 0 };
  });
}

function tilesFrom(zoom: number, column: number, row: number, columns: number, rows: number): WorldRectangle {
  const size = WORLD_SIZE / 2 ** zoom;
  const [left, top] = [column * size, row * size];
  return { left, top, right: left + columns * size, bottom: top + rows * size };
}

/** World units in one CSS pixel. */
function pixelAt(zoom: number): number {
  return WORLD_SIZE / 2 ** (zoom + 9);
}

describe('matches gather into symbols', () => {
  test('tile by tile as by the plain loop, each match in one symbol of one tile', () => {
    fc.assert(
      fc.property(anyZoomAndSpots, fc.boolean(), ([zoom, spots], areFew) => {
        const view = viewOf(spots, areFew);
        const symbols = tilesAbout(spots, zoom).flatMap((tile) => symbolsIn(view, zoom, tile));
        const matches = plainMatches(spots);
        expect(plain(view, symbols)).toEqual(plainSymbols(matches, zoom, areFew).sort(bySpot));
        const members = symbols.flatMap((symbol) => Array.from(membersOf(view, symbol)));
        expect(members.sort((one, other) => one - other)).toEqual(matches.map(({ row }) => row));
      }),
      { numRuns: 200 },
    );
  });

  test('the same in the parts of a rectangle as in the whole', () => {
    const share = fc.nat(100).map((hundredths) => hundredths / 100);
    fc.assert(
      fc.property(anySpots(9), share, share, (spots, across, down) => {
        const view = viewOf(spots);
        const [left, top] = [worldX(44), worldY(41)];
        const [right, bottom] = [worldX(46), worldY(39)];
        const middle = Math.round(left + across * (right - left));
        const centre = Math.round(top + down * (bottom - top));
        const parts = [
          { left, top, right: middle, bottom: centre },
          { left: middle, top, right, bottom: centre },
          { left, top: centre, right: middle, bottom },
          { left: middle, top: centre, right, bottom },
        ].flatMap((part) => symbolsIn(view, 9, part));
        const whole = symbolsIn(view, 9, { left, top, right, bottom });
        expect(plain(view, parts)).toEqual(plain(view, whole));
      }),
    );
  });

  test('those at one spot stand there', () => {
    fc.assert(
      fc.property(anySpots(9), (spots) => {
        const view = viewOf(spots);
        for (const { members, ...symbol } of tilesAbout(spots, 9).flatMap((tile) =>
          plain(view, symbolsIn(view, 9, tile)),
        )) {
          const spot = spots[members[0]!]!;
          if (!symbol.sameSpot) continue;
          expect([symbol.x, symbol.y]).toEqual([worldX(spot.longitude), worldY(spot.latitude)]);
        }
      }),
      { numRuns: 30 },
    );
  });

  test.each([300, 3000, 30_000])('symbols of %d incidents hardly ever overlap', (count) => {
    const symbols = symbolsIn(viewOf(seededSpots(count)), 7, tilesFrom(7, 79, 47, 4, 3));
    const crowded = symbols.filter((one) =>
      symbols.some((other) => {
        const radii = symbolRadius(one.count) + symbolRadius(other.count);
        return one !== other && Math.hypot(one.x - other.x, one.y - other.y) < radii * pixelAt(7);
      }),
    );
    expect(symbols.length).toBeGreaterThan(200);
    expect(crowded.length / symbols.length).toBeLessThan(0.01);
  });

  test.each([5, 6, 7, 8])('many are the same at zoom %d in each cell alone as in all', (zoom) => {
    const view = viewOf(seededSpots(30_000));
    const whole = tilesFrom(zoom, 2 ** (zoom - 7) * 80, 2 ** (zoom - 7) * 48, 1, 1);
    const side = (whole.right - whole.left) / 16;
    const cells = Array.from({ length: 256 }, (_, i): WorldRectangle => {
      const [left, top] = [whole.left + (i % 16) * side, whole.top + Math.floor(i / 16) * side];
      return { left, top, right: left + side, bottom: top + side };
    });
    const apart = cells.flatMap((cell) => symbolsIn(view, zoom, cell));
    expect(plain(view, apart)).toEqual(plain(view, symbolsIn(view, zoom, whole)));
  });

  test.each([-1, 0.5, MAX_TILE_ZOOM + 1])('there are no tiles at zoom %d', (zoom) => {
    const whole = { left: 0, top: 0, right: WORLD_SIZE, bottom: WORLD_SIZE };
    expect(() => symbolsIn(viewOf([]), zoom, whole)).toThrow(RangeError);
  });
});

describe('the symbol at a position', () => {
  test('is the one whose disc is nearest, of all within reach', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -4, max: 80 }).map((quarters) => quarters / 4),
        anySpots(9),
        fc.nat(),
        fc.nat(100),
        (zoom, spots, near, reach) => {
          const matches = plainMatches(spots);
          fc.pre(matches.length > 0);
          const pixel = pixelAt(zoom);
          const { longitude, latitude } = spots[matches[near % matches.length]!.row]!;
          const [x, y] = [worldX(longitude + 0.001), worldY(latitude)];
          const away = (symbol: { x: number; y: number; count: number }) =>
            Math.hypot(symbol.x - x, symbol.y - y) / pixel - symbolRadius(symbol.count);
          const tileZoom = Math.min(Math.max(Math.floor(zoom), 0), MAX_TILE_ZOOM);
          const distances = plainSymbols(matches, tileZoom).map(away);
          const found = symbolAt(viewOf(spots), zoom, longitude + 0.001, latitude, reach);
          const least = Math.min(...distances);
          expect(found && away(found)).toBe(least <= reach ? least : null);
        },
      ),
      { numRuns: 200 },
    );
  });
});

test('symbols grow with the count', () => {
  expect([1, 2, 9, 10, 1e6, 3e6].map((count) => symbolRadius(count))).toEqual([11, 12, 12, 12, 24, 24]);
  expect(symbolRadius(1000)).toBeCloseTo(16.8);
});
