/** Quantities as people write them: what may be two numbers is none. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countOf, degreesOf, hasDecimalComma, quantityOf } from '../../../src/core/values/numbers';
import { readAll } from '../records/read-all';

test.each(['.', ','])(
  'three digits behind "%s" are thousands or decimals: no count, and no quantity beside commas',
  (mark) => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 0, max: 999 }), (head, tail) => {
        const text = `${head}${mark}${String(tail).padStart(3, '0')}`;
        expect(countOf(text)).toBeNaN();
        expect(quantityOf(text, true)).toBeNaN();
        if (mark === '.') expect(quantityOf(text)).toBe(Number(text));
        // Of degrees there are no thousands.
        expect(degreesOf(text)).toBe(Number(text.replace(',', '.')));
      }),
    );
  },
);

test('all other numbers of digits are read alike beside commas and without', () => {
  const digits = fc.stringMatching(/^\d{1,6}([.,]\d{1,6})?$/);
  fc.assert(
    fc.property(digits, (text) => {
      fc.pre(!/^\d{1,3}[.,]\d{3}$/.test(text));
      const value = Number(text.replace(',', '.'));
      expect([quantityOf(text), quantityOf(text, true), countOf(text)]).toEqual([value, value, value]);
    }),
  );
});

test.each<[latitude: string, longitude: string, radius: number | null]>([
  ['39,84', '45,67', null],
  ['39', '45,67', null],
  ['39.84', '45.67', 1.5],
  ['39', '45', 1.5],
])('beside %s and %s a radius of 1.500 is %s', async (latitude, longitude, radius) => {
  const [read] = await readAll('x.csv', `latitude;longitude;radius_m\n${latitude};${longitude};1.500\n`);
  expect(read!.radius).toBe(radius);
  expect(read!.doubts.map(({ reason }) => reason)).toEqual(radius === null ? ['not_a_radius'] : []);
  expect([latitude, longitude].some(hasDecimalComma)).toBe(radius === null);
});
