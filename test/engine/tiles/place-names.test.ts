import { expect, test } from 'vitest';
import { placeName, type Place } from '../../../src/core/incident';
import { placeNamesOf } from '../../../src/engine/tiles/place-names';

const place = (id: string, radius: number | null = 2000): Place =>
  ({ id, names: [{ language: 'en', text: id, kind: 'common' }], radius }) as unknown as Place;
const named = (...places: (Place | undefined)[]) => placeNamesOf(places, placeName)?.en ?? null;

test('two places at most are named, the latest first, then how many more there are', () => {
  const [a, b, c, d] = ['A', 'B', 'C', 'D'].map((id) => place(id));
  expect(named()).toBeNull();
  expect(named(undefined)).toBeNull();
  expect(named(a, undefined, a)).toBe('A');
  expect(named(b, a, b)).toBe('B · A');
  expect(named(a, b, c, d)).toBe('A · B +2');
});

test('spots are named before areas', () => {
  const [spot, other, district, exclave] = [place('A'), place('B'), place('C', 30_000), place('D', null)];
  expect(named(district, spot, exclave, other)).toBe('A · B +2');
  expect(named(district, exclave)).toBe('C · D');
});
