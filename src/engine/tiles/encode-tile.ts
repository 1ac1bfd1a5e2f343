/** The map's symbols as vector tiles (Mapbox Vector Tile specification 2.1), one layer of points. */
import { GeoJSONWrapper, fromVectorTileJs, type Feature } from '@maplibre/vt-pbf';
import type { Language } from '../../core/conflict';
import { ringName, ringShares, symbolName } from '../../core/presentation/symbols';
import type { MatchView } from './candidates';
import { symbolsIn, type MapSymbol } from './gather';
import { lookOf } from './symbol-class';
import { WORLD_SIZE } from './world';

const LAYER = 'incidents';
const EXTENT_BITS = 12;
const EXTENT = 2 ** EXTENT_BITS;

/** The names of the places that a symbol stands for; null where there are none to be shown. */
export type NamesOf = (symbol: MapSymbol) => Record<Language, string> | null;

/** No bytes where no symbol stands. Larger counts come last, so that they are drawn on top. */
export function encodeTile(
  view: MatchView,
  zoom: number,
  column: number,
  row: number,
  namesOf: NamesOf,
): Uint8Array {
  const size = WORLD_SIZE / 2 ** zoom;
  const [left, top] = [column * size, row * size];
  const symbols = symbolsIn(view, zoom, { left, top, right: left + size, bottom: top + size });
  if (symbols.length === 0) return new Uint8Array();
  symbols.sort((one, other) => one.count - other.count || one.y - other.y || one.x - other.x);
  const features = symbols.map((symbol): Feature => {
    const toTile = (units: number) => (units >>> (32 - EXTENT_BITS - zoom)) & (EXTENT - 1);
    return {
      type: 1,
      geometry: [[toTile(symbol.x), toTile(symbol.y)]],
      tags: { ...propertiesOf(symbol), ...namesOf(symbol) },
    };
  });
  const layer = new GeoJSONWrapper(features, { version: 2, extent: EXTENT });
  layer.name = LAYER;
  return fromVectorTileJs({ layers: { [LAYER]: layer } });
}

function propertiesOf({ count, definite, states, isWide, firstClass, sameSpot }: MapSymbol) {
  const { state, losses, eventType } = lookOf(firstClass);
  const isAlone = count === 1;
  return {
    symbol: isAlone ? symbolName(state, eventType, losses === 'unknown') : ringName(ringShares(states)),
    count,
    label: countLabel(count),
    ...(isAlone && { losses }),
    wide: isWide,
    gathered: !sameSpot,
    truth: definite > 0 ? 'definitely' : 'possibly',
  };
}

/** Short enough for a symbol, and never more than there are: 9999, 12k, 1.2M; nothing for a single one. */
function countLabel(count: number): string {
  if (count === 1) return '';
  if (count < 10_000) return String(count);
  if (count < 1_000_000) return `${Math.floor(count / 1000)}k`;
  return `${Math.floor(count / 100_000) / 10}M`;
}
