import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDecimal, formatDms, parseCoordinates } from '../../src/core/coordinates';
import { told } from '../words';

const position = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -90, max: 90, noNaN: true }),
);

describe('coordinates', () => {
  test('are read back as they were written, to the precision written', () => {
    fc.assert(
      fc.property(position, ([longitude, latitude]) => {
        for (const [text, precision] of [
          [formatDecimal([longitude, latitude]), 5.1e-6],
          [formatDms([longitude, latitude]), 1.4e-5],
        ] as const) {
          const read = parseCoordinates(text);
          if (!read.ok) throw new Error(text);
          expect(Math.abs(read.value[0] - longitude)).toBeLessThan(precision);
          expect(Math.abs(read.value[1] - latitude)).toBeLessThan(precision);
        }
      }),
    );
  });

  test.each([
    '40.2031, 45.8647',
    '40.2031,45.8647',
    '40.2031 45.8647',
    '40.2031; 45.8647',
    '40,2031; 45,8647',
    '40.2031° N, 45.8647° E',
    '45.8647 E 40.2031 N',
    '40°12′11.16″N 45°51′52.92″E',
    '40°12\'11.16"N, 45°51\'52.92"E',
    '+40.2031, +45.8647',
  ])('%s', (text) => {
    const read = parseCoordinates(text);
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    expect(read.value[0]).toBeCloseTo(45.8647, 6);
    expect(read.value[1]).toBeCloseTo(40.2031, 6);
  });

  test.each([
    '',
    'Sotk',
    '40.2031',
    '95, 45',
    '40, 200',
    '40°75′N 45°E',
    '40 N 41 N',
    '1, 2, 3',
    '40.1 x 45',
  ])('“%s” is told what was expected', (text) => {
    const read = parseCoordinates(text);
    expect(read.ok).toBe(false);
    if (!read.ok) expect(told(read.problems[0]!)).toContain('expected latitude and longitude');
  });

  test('any text is answered', () => {
    fc.assert(fc.property(fc.string({ maxLength: 60 }), (text) => void parseCoordinates(text)));
  });
});
