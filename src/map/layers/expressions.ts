import type { ExpressionSpecification } from 'maplibre-gl';
import type { Palette } from '../palette';

export function isKind(kind: string): ExpressionSpecification {
  return ['==', ['get', 'kind'], kind];
}

/** Lets a text be read over lines and symbols. */
export function halo({ labelHalo }: Palette) {
  return { 'text-halo-color': labelHalo, 'text-halo-width': 1.4 };
}
