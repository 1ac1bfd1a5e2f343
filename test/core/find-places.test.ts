/** Places on the map are found by every name that the map's own files give them. */
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import type { FeatureCollection, Point } from 'geojson';
import { expect, test } from 'vitest';
import { PlaceFinder, type NamedSpot } from '../../src/core/find-places';
import { searchWords } from '../../src/core/fold-text';
import { spotsOf } from '../../src/state/gazetteer';
import { publishedData } from '../support';

const spots: NamedSpot[] = ['labels', 'unit-labels'].flatMap((file) => {
  const text = readFileSync(`static/basemap/${file}.geojson`, 'utf8');
  const { features } = JSON.parse(text) as FeatureCollection<Point, { names: NamedSpot['names'] }>;
  return features.map(({ geometry, properties }) => ({
    names: properties.names,
    alsoNamed: [],
    position: geometry.coordinates,
    zoom: 11,
  }));
});
spots.push(...spotsOf(publishedData().dataset.places.values()));
const finder = new PlaceFinder(spots);

const namesOf = ({ names, alsoNamed }: NamedSpot) => [...Object.values(names), ...alsoNamed];

test('every name in every language finds its place, exactly, whatever its case', () => {
  for (const spot of spots) {
    for (const name of namesOf(spot)) {
      for (const asked of [name, ` ${name.toUpperCase()} `]) {
        const there = finder
          .find(asked, 100)
          .filter(({ isExact }) => isExact)
          .map(({ spot: { position } }) =>
            Math.hypot(position[0]! - spot.position[0]!, position[1]! - spot.position[1]!),
          );
        expect(Math.min(...there), asked).toBeLessThan(0.36);
      }
    }
  }
});

test('the beginning of a word of a name finds it; what is found has such a word, the best first, each once', () => {
  const anyBeginning = fc
    .constantFrom(...spots.flatMap(namesOf).flatMap((name) => searchWords(name)))
    .chain((word) => fc.integer({ min: 2, max: word.length + 2 }).map((length) => word.slice(0, length)))
    .filter((text) => text.length >= 2);
  fc.assert(
    fc.property(anyBeginning, (text) => {
      const found = finder.find(text, 1000).map(({ spot }) => spot);
      expect(new Set(found).size).toBe(found.length);
      // Another spot of the same name may stand for it.
      const all = spots.filter((spot) =>
        namesOf(spot).some((name) => searchWords(name).some((word) => word.startsWith(text))),
      );
      for (const spot of all) {
        const isThere = found.some(
          ({ position: [x, y] }) =>
            Math.abs(x! - spot.position[0]!) < 0.25 && Math.abs(y! - spot.position[1]!) < 0.25,
        );
        expect(isThere, namesOf(spot).join()).toBe(true);
      }
      expect(finder.find(text, 3).map(({ spot }) => spot)).toEqual(found.slice(0, 3));
      const exact = finder.find(text, 1000).map(({ isExact }) => isExact);
      expect(exact).toEqual(exact.toSorted((one, other) => Number(other) - Number(one)));
    }),
  );
});

test('Vardenis is one place, by its names of both sides; a letter is none', () => {
  for (const name of ['Vardenis', 'Վարդենիս', 'Basarkeçər', 'basarkecer', 'Варденис']) {
    const [first] = finder.find(name, 4);
    expect(first).toMatchObject({ isExact: true, spot: { position: [45.7316, 40.1827] } });
  }
  expect(finder.find('V', 4)).toEqual([]);
  expect(finder.find('   ', 4)).toEqual([]);
});
