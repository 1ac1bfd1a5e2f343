import { VectorTile } from '@mapbox/vector-tile';
import fc from 'fast-check';
import { PbfReader } from 'pbf';
import { expect, test } from 'vitest';
import { emptyBits } from '../../../src/engine/bits';
import type { MatchView } from '../../../src/engine/tiles/candidates';
import { encodeTile } from '../../../src/engine/tiles/encode-tile';
import { symbolsIn } from '../../../src/engine/tiles/gather';
import { buildSpotIndex } from '../../../src/engine/tiles/spot-index';
import { lookOf, symbolClassOf, SymbolClasses } from '../../../src/engine/tiles/symbol-class';
import { WORLD_SIZE, worldX, worldY } from '../../../src/engine/tiles/world';
import { ringName, ringShares, symbolName } from '../../../src/core/presentation/symbols';
import { anySpots, viewOf } from './spots';

function decode(tile: Uint8Array) {
  const layer = new VectorTile(new PbfReader(tile)).layers.incidents!;
  const features = Array.from({ length: layer.length }, (_, i) => {
    const feature = layer.feature(i);
    const { x, y } = feature.loadGeometry()[0]![0]!;
    return { type: feature.type, x, y, properties: feature.properties };
  });
  return { version: layer.version, extent: layer.extent, features };
}

const AGREED = symbolClassOf({ state: 'agreed', losses: 'unknown', isWide: true, eventType: 'capture' });
const noNames = () => null;

/** Agreed, of a wider area, at one spot. */
function together(count: number, match: 'definite' | 'possible'): MatchView {
  const everyRow = emptyBits(count).fill(0xffff_ffff);
  const noRow = emptyBits(count);
  return {
    index: buildSpotIndex(new Float64Array(count).fill(45), new Float64Array(count).fill(40)),
    definite: match === 'definite' ? everyRow : noRow,
    possible: match === 'possible' ? everyRow : noRow,
    symbolClass: new SymbolClasses(count).fill(AGREED),
    areFew: false,
  };
}

test('a tile holds its symbols, those of larger counts last', () => {
  const zoomAndSpots = fc
    .integer({ min: 0, max: 16 })
    .chain((zoom) => fc.tuple(fc.constant(zoom), anySpots(zoom)));
  fc.assert(
    fc.property(zoomAndSpots, ([zoom, spots]) => {
      const view = viewOf(spots);
      const size = WORLD_SIZE / 2 ** zoom;
      const [column, row] = [Math.floor(worldX(45) / size), Math.floor(worldY(40) / size)];
      const [left, top] = [column * size, row * size];
      const symbols = symbolsIn(view, zoom, { left, top, right: left + size, bottom: top + size });
      const tile = encodeTile(view, zoom, column, row, noNames);
      if (symbols.length === 0) {
        expect(tile).toHaveLength(0);
        return;
      }
      const { version, extent, features } = decode(tile);
      expect([version, extent]).toEqual([2, 4096]);
      const expected = symbols.map(({ x, y, count, definite, states, isWide, firstClass, sameSpot }) => {
        const { state, eventType, losses } = lookOf(firstClass);
        return {
          type: 1,
          x: Math.floor(((x - left) / size) * 4096),
          y: Math.floor(((y - top) / size) * 4096),
          properties: {
            symbol:
              count === 1 ? symbolName(state, eventType, losses === 'unknown') : ringName(ringShares(states)),
            count,
            label: count === 1 ? '' : String(count),
            ...(count === 1 && { losses }),
            wide: isWide,
            gathered: !sameSpot,
            truth: definite > 0 ? 'definitely' : 'possibly',
          },
        };
      });
      expect(features).toHaveLength(expected.length);
      expect(features).toEqual(expect.arrayContaining(expected));
      const counts = features.map(({ properties }) => properties.count as number);
      expect(counts).toEqual(counts.toSorted((one, other) => one - other));
    }),
    { numRuns: 60 },
  );
});

test.each([
  [1, ''],
  [2, '2'],
  [9999, '9999'],
  [10_000, '10k'],
  [12_999, '12k'],
  [999_999, '999k'],
  [1_000_000, '1M'],
  [1_299_999, '1.2M'],
])('%d incidents are labelled "%s"', (count, label) => {
  const { features } = decode(encodeTile(together(count, 'definite'), 0, 0, 0, noNames));
  expect(features.map(({ properties }) => properties.label)).toEqual([label]);
});

test('a symbol none of whose members match definitely is a possible one', () => {
  const { features } = decode(encodeTile(together(3, 'possible'), 0, 0, 0, noNames));
  expect(features.map(({ properties }) => properties)).toEqual([
    { symbol: 'ring-0-0-8-0', count: 3, label: '3', wide: true, gathered: false, truth: 'possibly' },
  ]);
});

test('a symbol bears the names of its places', () => {
  const names = { en: 'Sotk', hy: 'Սոթք', az: 'Zod', ru: 'Сотк' };
  const { features } = decode(encodeTile(together(2, 'definite'), 0, 0, 0, () => names));
  expect(features.map(({ properties }) => properties)).toEqual([expect.objectContaining(names)]);
});
