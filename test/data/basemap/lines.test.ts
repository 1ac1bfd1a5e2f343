/** The shaping of lines in the build. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distanceToLine, geodesicDistance, lineLength, type Point } from '../../../data/build/geometry';
import { joinPieces, smoothed, stretchBetween } from '../../../data/build/lines';

/** A line without a vertex twice, going east in steps. */
const eastward = fc
  .array(fc.double({ min: 39, max: 41, noNaN: true }), { minLength: 3, maxLength: 30 })
  .map((latitudes) => latitudes.map((latitude, index): Point => [44 + index / 20, latitude]));

test('a line cut into pieces, which are turned and mixed, is joined again', () => {
  fc.assert(
    fc.property(eastward, fc.infiniteStream(fc.boolean()), fc.nat(), (line, choices, turn) => {
      const choose = (): boolean => choices.next().value ?? false;
      const pieces: Point[][] = [[line[0]!]];
      line.slice(1).forEach((point, index) => {
        pieces.at(-1)!.push(point);
        if (index < line.length - 2 && choose()) pieces.push([point]);
      });
      const turned = pieces.map((piece) => (choose() ? piece.toReversed() : piece));
      const from = turn % turned.length;
      const mixed = [...turned.slice(from), ...turned.slice(0, from)];
      const [joined, ...more] = joinPieces(mixed);
      expect(more).toEqual([]);
      expect([line, line.toReversed()]).toContainEqual(joined);
    }),
  );
});

test('a closed ring cut into pieces is joined to a ring', () => {
  const ring: Point[] = [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
    [0, 0],
  ];
  const [joined, ...more] = joinPieces([ring.slice(0, 3), ring.slice(2)]);
  expect(more).toEqual([]);
  expect(joined).toHaveLength(5);
  expect(joined![0]).toEqual(joined!.at(-1));
});

test('where three ends meet nothing is joined', () => {
  const mouth: Point = [1, 0];
  const pieces: Point[][] = [
    [[0, 0], mouth],
    [mouth, [2, 0]],
    [[1, 1], mouth],
  ];
  expect(joinPieces(pieces)).toEqual(pieces);
});

test('a stretch is cut out of the line that comes closest, in the direction asked for', () => {
  const near: Point[] = Array.from({ length: 11 }, (_, index) => [44 + index / 10, 40]);
  const far: Point[] = near.map(([longitude, latitude]) => [longitude, latitude + 0.2]);
  expect(stretchBetween([far, near], [44.21, 40.01], [44.52, 39.99])).toEqual(near.slice(2, 6));
  expect(stretchBetween([far, near], [44.52, 39.99], [44.21, 40.01])).toEqual(near.slice(2, 6).toReversed());
});

test('smoothing keeps the ends and never makes a line longer', () => {
  fc.assert(
    fc.property(eastward, fc.double({ min: 500, max: 10_000, noNaN: true }), (line, reach) => {
      const smooth = smoothed(line, reach);
      expect(geodesicDistance(smooth[0]!, line[0]!)).toBeLessThan(0.1);
      expect(geodesicDistance(smooth.at(-1)!, line.at(-1)!)).toBeLessThan(0.1);
      expect(lineLength(smooth)).toBeLessThan(lineLength(line) * 1.001);
    }),
    { numRuns: 30 },
  );
});

test('smoothing leaves a straight line where it is and flattens a wiggle that is shorter than its reach', () => {
  const straight: Point[] = Array.from({ length: 101 }, (_, index) => [44 + index / 100, 40]);
  const wiggly = straight.map(([longitude], index): Point => [longitude, 40 + (index % 2) * 0.01]);
  for (const point of smoothed(straight, 3_000)) expect(distanceToLine(point, straight)).toBeLessThan(0.1);
  const middle = smoothed(wiggly, 3_000).filter(([longitude]) => longitude > 44.2 && longitude < 44.8);
  for (const [, latitude] of middle) expect(latitude).toBeCloseTo(40.005, 3);
});
