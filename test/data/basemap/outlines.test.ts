/** The fitting of lines into a country's outline. */
import { expect, test } from 'vitest';
import type { Point } from '../../../data/build/geometry';
import { fitInto, type Outline, readOutline } from '../../../data/build/outlines';

const SQUARE: Point[] = [
  [44, 40],
  [45, 40],
  [45, 41],
  [44, 41],
  [44, 40],
];

const square: Outline = {
  rings: [SQUARE],
  contains: ([longitude, latitude]) => longitude > 44 && longitude < 45 && latitude > 40 && latitude < 41,
};

const REACH_M = 5_000;

test('a line is cut where it leaves the outline, as often as it does', () => {
  const line: Point[] = [
    [44.5, 40.5],
    [44.5, 41.5],
    [44.75, 41.5],
    [44.75, 40.5],
  ];
  expect(fitInto(square, [line], REACH_M)).toEqual([
    [
      [44.5, 40.5],
      [44.5, 41],
    ],
    [
      [44.75, 41],
      [44.75, 40.5],
    ],
  ]);
});

test('a free end within reach is led on to the nearest point of the outline, a farther one is not', () => {
  const line: Point[] = [
    [44.5, 40.5],
    [44.5, 40.98],
  ];
  const [fitted] = fitInto(square, [line], REACH_M);
  expect(fitted).toHaveLength(3);
  expect(fitted!.at(-1)![0]).toBeCloseTo(44.5, 9);
  expect(fitted!.at(-1)![1]).toBeCloseTo(41, 9);
  expect(fitInto(square, [line], 1_000)).toEqual([line]);
});

test('an end where lines meet stays where it is', () => {
  const meeting: Point = [44.5, 40.98];
  const lines: Point[][] = [
    [[44.4, 40.5], meeting],
    [meeting, [44.6, 40.5]],
  ];
  expect(fitInto(square, lines, REACH_M)).toEqual(lines);
});

test('the outline of Armenia leaves out the enclaves of Azerbaijan in it, and its own abroad', () => {
  const armenia = readOutline('AM');
  const azerbaijan = readOutline('AZ');
  const [yerevan, askipara, artsvashen]: Point[] = [
    [44.51, 40.18],
    [45.0, 41.07],
    [45.52, 40.63],
  ];
  expect([yerevan!, askipara!, artsvashen!].map(armenia.contains)).toEqual([true, false, false]);
  expect([yerevan!, askipara!, artsvashen!].map(azerbaijan.contains)).toEqual([false, false, false]);
});
