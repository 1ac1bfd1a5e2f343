/** How large the incidents' symbols are drawn, and how far from them their names stand. */
import type { ExpressionSpecification } from 'maplibre-gl';
import { LOSS_SIZES } from '../../core/loss-size';
import { AREA_RING_GAP, SYMBOL_SIZES } from '../../core/presentation/symbols';
import { ALONE_HALF, RING_HALF } from '../symbol-images';

const COUNT: ExpressionSpecification = ['get', 'count'];
const IS_ALONE: ExpressionSpecification = ['==', COUNT, 1];
export const IS_WIDE: ExpressionSpecification = ['get', 'wide'];

/** Share of the largest symbol's size. */
const ALONE: ExpressionSpecification = [
  'match',
  ['get', 'losses'],
  ...LOSS_SIZES.flatMap((losses) => [losses, SYMBOL_SIZES[losses] / SYMBOL_SIZES.many]),
  1,
] as unknown as ExpressionSpecification;

/** Rings grow from ten incidents to a million, as the engine reckons them. */
const RING: ExpressionSpecification = ['interpolate', ['linear'], ['log10', COUNT], 1, 1, 6, 2];

const SIZE: ExpressionSpecification = ['case', IS_ALONE, ALONE, RING];

/** Smaller from afar, where symbols are close together. */
function overZooms(size: ExpressionSpecification): ExpressionSpecification {
  const by = (factor: number): ExpressionSpecification => ['*', factor, size];
  return ['interpolate', ['linear'], ['zoom'], 6, by(0.72), 7.4, by(0.86), 8, by(1), 10, by(1.15)];
}

export const ICON_SIZE = overZooms(SIZE);

/** CSS pixels: half a largest symbol with its dotted ring. */
const AREA_HALF = SYMBOL_SIZES.many / 2 + AREA_RING_GAP;

/** The dotted ring keeps its distance, whatever it is drawn around. */
export const AREA_RING_SIZE = overZooms([
  '/',
  ['+', ['case', IS_ALONE, ['*', SYMBOL_SIZES.many / 2, ALONE], ['*', RING_HALF, RING]], AREA_RING_GAP],
  AREA_HALF,
]);

/** CSS pixels between a symbol's image and its name: a name that touches its own symbol is not shown at all. */
const ROOM = 3;
const LARGEST_FACTOR = 1.15;

/** From the symbol's middle, in ems of a text of so many pixels. */
export function nameOffset(textSize: number): ExpressionSpecification {
  const image: ExpressionSpecification = ['case', IS_ALONE, ['*', ALONE_HALF, ALONE], ['*', RING_HALF, RING]];
  const ring: ExpressionSpecification = ['case', IS_WIDE, AREA_RING_GAP - 1, 0];
  return ['/', ['+', ['*', LARGEST_FACTOR, ['+', image, ring]], ROOM], textSize];
}
