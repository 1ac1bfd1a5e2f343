/** What holds for every file of the basemap's ground: form, size, names. */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Geometry } from 'geojson';
import * as validation from 'geojson-validation';
import { describe, expect, test } from 'vitest';
import { type Named, readCollection } from './support';

/** Greatest size in bytes after gzip. */
const FILES: Record<string, number> = {
  lakes: 11_500,
  rivers: 11_500,
  'unit-lines': 16_000,
  'unit-labels': 4_500,
  'section-lines': 4_500,
};

/** Letters of the language's own alphabet; Azerbaijani and English names are written in Latin ones. */
const SCRIPTS = {
  en: /^\p{Script=Latin}/u,
  hy: /^\p{Script=Armenian}/u,
  az: /^\p{Script=Latin}/u,
  ru: /^\p{Script=Cyrillic}/u,
};
const FOREIGN = {
  en: /[^\p{Script=Latin}\p{Script=Common}]/u,
  hy: /[^\p{Script=Armenian}\p{Script=Common}]/u,
  az: /[^\p{Script=Latin}\p{Script=Common}]/u,
  ru: /[^\p{Script=Cyrillic}\p{Script=Common}]/u,
};

describe.each(Object.entries(FILES))('%s', (name, greatest) => {
  const path = `static/basemap/${name}.geojson`;
  const collection = readCollection<Geometry, Partial<Named> | null>(path);

  test('is valid GeoJSON', () => {
    expect(validation.valid(collection)).toBe(true);
    expect(collection.features.length).toBeGreaterThan(0);
  });

  test('says where it comes from and what it is good for', () => {
    expect(collection.licence).toBeTruthy();
    expect(collection.note).toBeTruthy();
  });

  test('every feature has an id of its own', () => {
    const ids = collection.features.map(({ id }) => id);
    expect(ids.every((id) => typeof id === 'string' && id !== '')).toBe(true);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('what has names has them in four languages, each in its own letters', () => {
    for (const { id, properties } of collection.features) {
      if (name === 'unit-lines') continue;
      const names = properties?.names;
      expect(Object.keys(names ?? {}).toSorted(), String(id)).toEqual(['az', 'en', 'hy', 'ru']);
      for (const language of ['en', 'hy', 'az', 'ru'] as const) {
        expect(names![language], String(id)).toMatch(SCRIPTS[language]);
        expect(names![language], String(id)).not.toMatch(FOREIGN[language]);
      }
    }
  });

  test('stays small', () => {
    expect(gzipSync(readFileSync(path), { level: 9 }).length).toBeLessThan(greatest);
  });
});
