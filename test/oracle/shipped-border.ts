/** The border as shipped: its pieces, and the main line as one. */
import { readFileSync } from 'node:fs';
import type { FeatureCollection, LineString, Position } from 'geojson';

const { features } = JSON.parse(readFileSync('data/boundaries.geojson', 'utf8')) as FeatureCollection<
  LineString,
  { kind: string }
>;

/** One line per feature, in the file's order. */
export const borderPieces: Position[][] = features.map(({ geometry }) => geometry.coordinates);

export const mainLine: Position[] = features
  .filter(({ properties }) => properties.kind === 'main')
  .flatMap(({ geometry }) => geometry.coordinates);
