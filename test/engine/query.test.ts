/** The engine's answers are those of a plain loop over the records, whatever was asked before. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NO_FILTER } from '../../src/core/filter';
import { binEdges, LONGER_UNITS } from '../../src/core/timeline-bins';
import type { Answer, Histogram } from '../../src/engine/answers';
import type { LocalEngine } from '../../src/engine/local-engine';
import { periodsOf, plainAnswer, type PlainAnswer, type PlainHistogram } from '../oracle/plain-query';
import { anyFilter } from './filters';
import {
  engineWith,
  matchedRows,
  plainRowsOf,
  published,
  publishedFile,
  rowsIn,
  syntheticFile,
} from './support';

const { places, sources } = published.dataset;
const surroundings = { places, sources, geography: published.geography };

describe.each([
  ['the published incidents', publishedFile(), 15],
  ['CSV rows', syntheticFile('csv', 2500), 10],
  ['records of claims', syntheticFile('geojson', 1000), 10],
])('of %s', async (_, file, numRuns) => {
  const engine = await engineWith(file);
  const rows = await plainRowsOf(file);

  test('sets, facets, histogram and the latest equal those of a plain loop, in any sequence', async () => {
    const anySequence = fc.array(anyFilter(rows), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(anySequence, async (filters) => {
        for (const filter of filters) {
          const answer = await engine.query(filter, true);
          expect(toldPlainly(engine, answer)).toEqual(plainAnswer(rows, surroundings, filter));
        }
      }),
      { numRuns },
    );
  });
});

test('a name in one script finds the place by its name in another, also by a part behind a hyphen', async () => {
  const text = 'title,latitude,longitude\nNear Verin Shorzha,40,45\nNear Sotk,40,46\n';
  const engine = await engineWith({ name: 'names.csv', text });
  for (const asked of ['Верин-Шоржа', 'шоржа', 'ВЕРИН', 'shor', 'near shorzha']) {
    await engine.query({ ...NO_FILTER, text: asked });
    expect(matchedRows(engine.session.matches)).toEqual([0]);
  }
});

/** An answer in the words of the plain loop. */
function toldPlainly(
  engine: LocalEngine,
  { definite, possible, facets, histogram, unplaced, latest }: Answer,
): PlainAnswer {
  const { matches } = engine.session;
  const sets = { definite: rowsIn(matches.definite), possible: rowsIn(matches.possible) };
  expect([definite, possible]).toEqual([sets.definite.length, sets.possible.length]);
  const counted = Object.entries(facets).map(([facet, counts]) => [facet, withoutZeros(counts)]);
  return {
    ...sets,
    facets: Object.fromEntries(counted) as PlainAnswer['facets'],
    histogram: plainHistogram(histogram),
    unplaced,
    latest,
  };
}

function plainHistogram({
  firstDay,
  days,
  known,
  possible,
  begun,
  within,
  undated,
}: Histogram): PlainHistogram {
  const states = known.length / days;
  const sparse = (counts: Uint32Array, keyOf: (bin: number) => string) =>
    Object.fromEntries(
      [...counts.entries()].flatMap(([bin, count]) => (count > 0 ? [[keyOf(bin), count]] : [])),
    );
  return {
    known: sparse(known, (bin) => `${firstDay + Math.floor(bin / states)} ${bin % states}`),
    possible: sparse(possible, (day) => String(firstDay + day)),
    begun: sparse(begun, (day) => String(firstDay + day)),
    within: Object.assign(
      {},
      ...LONGER_UNITS.map((unit, index) => {
        const edges = binEdges({ first: firstDay, last: firstDay + days - 1 }, unit);
        return sparse(
          within[unit],
          (bin) => `${periodsOf(edges[Math.floor(bin / states)]!)[index]} ${bin % states}`,
        );
      }),
    ) as Record<string, number>,
    undated,
  };
}

function withoutZeros(counts: Record<string, number>): Record<string, number> {
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
}
