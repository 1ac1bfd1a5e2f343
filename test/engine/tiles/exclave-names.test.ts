import { booleanPointInPolygon } from '@turf/turf';
import { expect, test } from 'vitest';
import { LANGUAGES } from '../../../src/core/conflict';
import { placeName } from '../../../src/core/incident';
import { ExclaveNames } from '../../../src/engine/tiles/exclave-names';
import { published } from '../support';

const { dataset, geography } = published;
const places = [...dataset.places.values()];
const names = new ExclaveNames(geography.extents, places);

test('a place in an exclave is named with it, in every language; all others by their names alone', () => {
  const village = dataset.places.get('asagi-buzqov')!;
  expect(LANGUAGES.map((language) => names.nameOf(village, language))).toEqual([
    'Ashagi Buzgov, Nakhchivan',
    'Ներքին Բուզղով, Նախիջևան',
    'Aşağı Buzqov, Naxçıvan',
    'Ашагы-Бузгов, Нахичевань',
  ]);
  const longer = places.filter((place) => names.nameOf(place, 'en') !== placeName(place, 'en'));
  const within = places.filter(
    ({ position, extentId, names: own }) =>
      position !== null &&
      extentId === null &&
      !own.some(({ text }) => text === 'Nakhchivan') &&
      geography.extents.some(({ polygon }) => booleanPointInPolygon(position, polygon)),
  );
  expect(longer).toContain(village);
  expect(longer).toEqual(within);
});
