/** Land, water and the context's lines: quiet. What is generalised fades out before it could mislead. */
import type { ExpressionSpecification, FillLayerSpecification, LayerSpecification } from 'maplibre-gl';
import { BORDERING } from '../../core/conflict';
import type { Appearance } from './appearance';

const GENERALISED: ExpressionSpecification = ['==', ['get', 'basis'], 'generalised'];

/** Rivers drawn by hand are off by up to 3 km: a few pixels where they are shown, and gone beyond. */
export const GENERALISED_ZOOMS = { from: 7.2, fades: 8.9, to: 9.3 } as const;
const SURVEYED_ZOOMS = { from: 5.5, fades: 9.4, to: 10 } as const;
/** Lines between units lie off by about a kilometre. */
const UNIT_LINE_ZOOMS = { from: 6.8, fades: 10, to: 10.5 } as const;

export function groundLayers({ palette }: Appearance): LayerSpecification[] {
  return [
    { id: 'sea', type: 'background', paint: { 'background-color': palette.sea } },
    {
      id: 'context-land',
      type: 'fill',
      source: 'context-land',
      paint: { 'fill-color': palette.landAround, 'fill-antialias': false },
    },
    land('land-around', ['!', ['in', ['get', 'id'], ['literal', [...BORDERING]]]], palette.landAround),
    land('land-one', ['==', ['get', 'id'], BORDERING[0]], palette.landOne),
    land('land-other', ['==', ['get', 'id'], BORDERING[1]], palette.landOther),
    {
      id: 'rivers',
      type: 'line',
      source: 'rivers',
      minzoom: SURVEYED_ZOOMS.from,
      maxzoom: SURVEYED_ZOOMS.to,
      filter: ['!', GENERALISED],
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: {
        'line-color': palette.river,
        'line-width': ['interpolate', ['linear'], ['zoom'], 6, 0.7, 9, 1.4],
        'line-opacity': opacityOver(SURVEYED_ZOOMS, 0.8),
      },
    },
    {
      id: 'generalised-rivers',
      type: 'line',
      source: 'rivers',
      minzoom: GENERALISED_ZOOMS.from,
      maxzoom: GENERALISED_ZOOMS.to,
      filter: GENERALISED,
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: {
        'line-color': palette.river,
        'line-width': 1,
        'line-opacity': opacityOver(GENERALISED_ZOOMS, 0.8),
      },
    },
    {
      id: 'lakes',
      type: 'fill',
      source: 'lakes',
      paint: { 'fill-color': palette.lake, 'fill-antialias': false },
    },
    {
      id: 'shores',
      type: 'line',
      source: 'lakes',
      paint: { 'line-color': palette.shore, 'line-width': 0.8 },
    },
    {
      id: 'unit-lines',
      type: 'line',
      source: 'unit-lines',
      minzoom: UNIT_LINE_ZOOMS.from,
      maxzoom: UNIT_LINE_ZOOMS.to,
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': palette.unitLine,
        'line-width': 0.9,
        'line-dasharray': [4, 2.5],
        'line-opacity': opacityOver(UNIT_LINE_ZOOMS, 0.8),
      },
    },
    {
      id: 'country-lines',
      type: 'line',
      source: 'country-lines',
      layout: { 'line-join': 'round' },
      paint: { 'line-color': palette.countryLine, 'line-width': 1.1 },
    },
  ];
}

/** Of its own colour by a layer of its own: one colour by country could not be changed with the next frame. */
function land(id: string, filter: ExpressionSpecification, colour: string): FillLayerSpecification {
  return {
    id,
    type: 'fill',
    source: 'countries',
    filter,
    paint: { 'fill-color': colour, 'fill-antialias': false },
  };
}

/** Comes within a third of a zoom, and goes from `fades` to `to`. */
function opacityOver(
  { from, fades, to }: { from: number; fades: number; to: number },
  opacity: number,
): ExpressionSpecification {
  return ['interpolate', ['linear'], ['zoom'], from, 0, from + 0.3, opacity, fades, opacity, to, 0];
}
