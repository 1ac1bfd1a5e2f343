/** What the tests of the basemap's files share. */
import { readFileSync } from 'node:fs';
import type { Feature, FeatureCollection, Geometry, LineString } from 'geojson';

export interface Named {
  readonly names: Readonly<Record<'en' | 'hy' | 'az' | 'ru', string>>;
  readonly rank: number;
}

export function readCollection<Shape extends Geometry, Properties>(
  path: string,
): FeatureCollection<Shape, Properties> & { readonly note?: string; readonly licence?: string } {
  return JSON.parse(readFileSync(path, 'utf8')) as FeatureCollection<Shape, Properties>;
}

export function readFeatures<Shape extends Geometry, Properties>(path: string): Feature<Shape, Properties>[] {
  return readCollection<Shape, Properties>(path).features;
}

interface BoundaryProperties {
  readonly section_id: string;
  readonly kind: 'main' | 'nakhchivan' | 'enclave';
}

/** The border between Armenia and Azerbaijan, piece by piece. */
export const boundaries = readFeatures<LineString, BoundaryProperties>('data/boundaries.geojson');
