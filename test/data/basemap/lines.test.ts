/** The shaping of lines in the build. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Point } from '../../../data/build/geometry';
import { joinPieces } from '../../../data/build/lines';

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
