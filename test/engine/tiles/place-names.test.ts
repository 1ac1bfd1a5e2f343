import { expect, test } from 'vitest';
import { placeName, type Place } from '../../../src/core/incident';
import { placeNamesOf } from '../../../src/engine/tiles/place-names';

const place = (id: string): Place =>
  ({ id, names: [{ language: 'en', text: id, kind: 'common' }], kind: 'village' }) as unknown as Place;

test('two places at most are named, the latest first, then how many more there are', () => {
  const [a, b, c, d] = ['A', 'B', 'C', 'D'].map(place);
  const named = (...places: (Place | undefined)[]) => placeNamesOf(places, placeName)?.en ?? null;
  expect(named()).toBeNull();
  expect(named(undefined)).toBeNull();
  expect(named(a, undefined, a)).toBe('A');
  expect(named(b, a, b)).toBe('B · A');
  expect(named(a, b, c, d)).toBe('A · B +2');
});
