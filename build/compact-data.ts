import type { FeatureCollection } from 'geojson';
import type { Plugin } from 'vite';
import { packGeojson } from '../src/core/formats/packed-geojson.ts';

/** The data as it is served: written for people in the repository, as few bytes as can be on the way. */
export function compactData(): Plugin {
  return {
    name: 'compact-data',
    apply: 'build',
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'asset' || !/\.(geo)?json$/.test(file.fileName)) continue;
        file.source = compact(file.fileName, Buffer.from(file.source).toString());
      }
    },
  };
}

/** The text of a file of data, by its name. */
export function compact(name: string, text: string): string {
  const parsed: unknown = JSON.parse(text);
  return JSON.stringify(name.endsWith('.geojson') ? packGeojson(parsed as FeatureCollection) : parsed);
}
