/** Filters as people might set them, and worse: for what a file says and for what it does not. */
import fc from 'fast-check';
import type { Polygon, Position } from 'geojson';
import { dateOfDay, dayOf } from '../../src/core/days';
import { FACET_NAMES, FACETS, hasOwnValues, type Facet } from '../../src/core/facets';
import type { Filter } from '../../src/core/filter';
import type { Region } from '../../src/core/regions/region';

import { anyRegion } from '../oracle/any-region';
import type { PlainRow } from '../oracle/plain-rows';
import { roughRing, seededRandom, type Box } from '../oracle/seeded';
import { published } from './support';

/** Where most incidents lie; degrees. */
const AROUND: Box = { west: 44, south: 38.8, east: 47.5, north: 41.4 };

const NAMES = [...published.dataset.places.values()].flatMap(({ names }) => names.map(({ text }) => text));

export function anyFilter(rows: readonly PlainRow[]): fc.Arbitrary<Filter> {
  return fc.record({
    regions: often([], fc.array(anyRegionAmong(rows), { minLength: 1, maxLength: 3 })),
    regionRule: fc.constantFrom('any', 'all'),
    dates: often(null, anyDates()),
    text: often('', anyText(rows)),
    borderDistance: often(null, anyBorderDistance()),
    chosen: often({}, anyChoice(rows)),
  });
}

function anyRegionAmong(rows: readonly PlainRow[]): fc.Arbitrary<Region> {
  return anyRegion({
    position: fc.oneof(anyPosition(), fc.constantFrom(...spotsOf(rows))),
    polygon: fc.oneof(anyRoughPolygon(), anyTangle(rows)),
    sections: published.geography.boundaries.map(({ sectionId }) => sectionId),
    surfaces: published.geography.extents.map(({ id }) => id),
  });
}

function spotsOf(rows: readonly PlainRow[]): Position[] {
  return rows.flatMap(({ incident: { position } }) => (position ? [position] : []));
}

/** Degrees. */
export function anyPosition(): fc.Arbitrary<[longitude: number, latitude: number]> {
  return fc.tuple(between(AROUND.west, AROUND.east), between(AROUND.south, AROUND.north));
}

/** A shape about a centre, from a few metres wide to all of the area. */
function anyRoughPolygon(): fc.Arbitrary<Polygon> {
  return fc
    .tuple(anyPosition(), between(-4, 0.5), fc.integer({ min: 3, max: 100 }), fc.nat())
    .map(([centre, magnitude, count, seed]) =>
      polygonOf(roughRing(centre, 10 ** magnitude, count, seededRandom(seed))),
    );
}

/** Whose edges may cross, and go from one incident to the other. */
function anyTangle(rows: readonly PlainRow[]): fc.Arbitrary<Polygon> {
  const spots = spotsOf(rows);
  return fc
    .array(fc.oneof(anyPosition(), fc.constantFrom(...spots) as fc.Arbitrary<[number, number]>), {
      minLength: 3,
      maxLength: 12,
      size: 'max',
    })
    .map((corners) => polygonOf([...corners, corners[0]!]));
}

function anyDates(): fc.Arbitrary<Filter['dates']> {
  const day = fc.integer({ min: dayOf('1990-01-01'), max: dayOf('2025-12-31') });
  return fc.tuple(fc.option(day), fc.option(fc.nat(2000))).map(([first, length]) => ({
    first: first === null ? null : dateOfDay(first),
    last: length === null ? null : dateOfDay((first ?? dayOf('2010-01-01')) + length),
  }));
}

/** Words or pieces of them, with and without digits, from the records, from names in any script, or from nowhere. */
function anyText(rows: readonly PlainRow[]): fc.Arbitrary<string> {
  const said = fc
    .constantFrom(...rows)
    .chain(({ incident: { id, title }, lowerText, words }) =>
      fc.constantFrom(id, title, ...words, ...(lowerText.match(/[a-z]*\d+[a-z]*/g) ?? [])),
    );
  const piece = fc
    .tuple(fc.oneof(said, fc.constantFrom(...NAMES)), fc.nat(4), fc.option(fc.integer({ min: 1, max: 6 })))
    .map(([text, from, length]) => text.slice(from, length === null ? text.length : from + length));
  const nonsense = fc.constantFrom('qqq', '  ', '—', 'A', 'ΑΒΓ', '77', 'no-such-word 2020');
  const word = fc.oneof({ weight: 5, arbitrary: piece }, nonsense);
  return fc
    .tuple(fc.array(word, { minLength: 1, maxLength: 2 }), fc.boolean())
    .map(([words, isLoud]) => (isLoud ? words.join(' ').toUpperCase() : words.join(', ')));
}

function anyBorderDistance(): fc.Arbitrary<Filter['borderDistance']> {
  return fc
    .tuple(fc.oneof(fc.constant(0), between(0, 30_000)), fc.option(between(0, 20_000)))
    .map(([least, width]) => ({ least, most: width === null ? null : least + width }));
}

/** Values of one facet or of several at once; also such as no row has. */
function anyChoice(rows: readonly PlainRow[]): fc.Arbitrary<Filter['chosen']> {
  const sources = [...new Set(rows.flatMap(({ values }) => values.source))];
  const some = (values: readonly string[]) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: 3 });
  const facets = FACET_NAMES.map((facet) => [
    facet,
    some(hasOwnValues(facet) ? [...sources, 'no-such-source'] : FACETS[facet]),
  ]);
  return fc
    .tuple(fc.record(Object.fromEntries(facets) as Record<Facet, fc.Arbitrary<string[]>>), anyFacets())
    .map(([choice, kept]) => Object.fromEntries(kept.map((facet) => [facet, choice[facet]])));
}

function anyFacets(): fc.Arbitrary<Facet[]> {
  return fc.subarray([...FACET_NAMES], { minLength: 1, maxLength: 3 });
}

function polygonOf(ring: Position[]): Polygon {
  return { type: 'Polygon', coordinates: [ring] };
}

/** The plain value in most cases, so that not all criteria together leave nothing. */
function often<Value, Other>(plain: Value, other: fc.Arbitrary<Other>): fc.Arbitrary<Value | Other> {
  return fc.oneof({ weight: 3, arbitrary: fc.constant(plain) }, { weight: 2, arbitrary: other });
}

function between(min: number, max: number): fc.Arbitrary<number> {
  return fc.double({ min, max, noNaN: true });
}
