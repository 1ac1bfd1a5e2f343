import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseAngle } from '../../../src/core/values/angles';

describe('an angle', () => {
  test.each<[string, number, string | null]>([
    ['39.8265', 39.8265, null],
    ['39,8265', 39.8265, null],
    ['-39.8', -39.8, null],
    ['−39,8', -39.8, null],
    ['39.8265°', 39.8265, null],
    ['39.8265 N', 39.8265, 'latitude'],
    ['N 39.8265', 39.8265, 'latitude'],
    ['S39.8265', -39.8265, 'latitude'],
    ['46.7656E', 46.7656, 'longitude'],
    ['39°49′35.4″N', 39.8265, 'latitude'],
    ['39° 49\' 35.4" N', 39.8265, 'latitude'],
    ["39°49.59'N", 39.8265, 'latitude'],
    ['39 49 35.4 N', 39.8265, 'latitude'],
    ['39:49:35.4', 39.8265, null],
    ['39°49′35,4″ с.ш.', 39.8265, 'latitude'],
    ['46°45′56.16″ в. д.', 46.7656, 'longitude'],
    ['39°49′35.4″С', 39.8265, 'latitude'],
    ['46°45′56.16″В', 46.7656, 'longitude'],
  ])('%s', (text, degrees, axis) => {
    const angle = parseAngle(text);
    expect(angle?.degrees).toBeCloseTo(degrees, 9);
    expect(angle?.axis).toBe(axis);
  });

  test.each(['', 'north', '39.5°30′', '39°60′', '39°10′60″', '1.039,85', '-39 S', 'N 39 N', '39°49', '0x10'])(
    '“%s” is none or is read as what it says',
    (text) => {
      const angle = parseAngle(text);
      if (text === '39°49') expect(angle?.degrees).toBeCloseTo(39 + 49 / 60);
      else expect(angle).toBeNull();
    },
  );

  test('in minutes and seconds is what it is in degrees', () => {
    const marks = fc.constantFrom(
      ['°', '′', '″'],
      ['°', "'", '"'],
      [' ', ' ', ''],
      ['° ', "' ", '"'],
      ['°', '’', '”'],
    );
    const letters = fc.constantFrom<[string, number]>(
      ['N', 1],
      ['S', -1],
      ['E', 1],
      [' W', -1],
      [' С', 1],
      [' в.д.', 1],
    );
    fc.assert(
      fc.property(
        fc.nat(179),
        fc.nat(59),
        fc.integer({ min: 0, max: 5999 }),
        marks,
        letters,
        fc.constantFrom('.', ','),
        (d, m, hundredths, [a, b, c], [letter, sign], point) => {
          const text = `${d}${a}${m}${b}${(hundredths / 100).toFixed(2).replace('.', point)}${c}${letter}`;
          expect(parseAngle(text)?.degrees).toBeCloseTo(sign * (d + m / 60 + hundredths / 360_000), 9);
        },
      ),
    );
  });
});
