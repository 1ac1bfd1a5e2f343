/** Losses added up, against a reckoning that walks all claims for each sum. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CasualtyCount, Claim } from '../../src/core/incident';
import { LossBook, type Totals } from '../../src/core/totals';
import { aClaim, publishedData } from '../support';

type Losses = Extract<Claim, { attribute: 'casualties' }>;

const toll = (
  value: Partial<CasualtyCount>,
  changes: Partial<Omit<Losses, 'attribute' | 'value'>> = {},
): Claim =>
  aClaim('casualties', {
    ...changes,
    value: { party: 'AM', category: 'military', outcome: 'killed', low: 4, high: 4, ...value },
  });

/** @param possible those of the shown that match only possibly */
function totalsOf(
  all: readonly (readonly Claim[])[],
  shown: readonly number[] = [...all.keys()],
  possible: readonly number[] = [],
): Totals {
  const book = new LossBook();
  all.forEach((claims, incident) => book.add(incident, claims));
  return book.totals(shown.length, (incident) =>
    !shown.includes(incident) ? 'no' : possible.includes(incident) ? 'possibly' : 'definitely',
  );
}

/** Low and high of all sums, in whatever cell. */
const ranges = ({ cells }: Totals) => cells.map(({ low, high }) => [low, high]);

describe('losses added up', () => {
  test('ranges add, and an open end stays open', () => {
    expect(ranges(totalsOf([[toll({})], [toll({})], [toll({ low: 3, high: 5 })]]))).toEqual([[11, 13]]);
    expect(ranges(totalsOf([[toll({ low: 13, high: null })], [toll({})]]))).toEqual([[17, null]]);
  });

  test('what matches only possibly raises the upper end alone', () => {
    const all = [
      [toll({})],
      [toll({ low: 3, high: 5 })],
      [toll({ joint: 'both' })],
      [toll({ joint: 'both' })],
    ];
    expect(ranges(totalsOf(all, [0, 1], [1]))).toEqual([[4, 9]]);
    expect(ranges(totalsOf(all, [1], [1]))).toEqual([[0, 5]]);
    expect(ranges(totalsOf(all, [2, 3], [3]))).toEqual([[4, 4]]);
    expect(ranges(totalsOf(all, [2, 3], [2, 3]))).toEqual([[0, 4]]);
    expect(ranges(totalsOf([[toll({ high: null })], [toll({})]], [0, 1], [0]))).toEqual([[4, null]]);
  });

  test('no figure is counted apart; a claimed nought is a figure', () => {
    const nobodyHurt = toll({ low: 0, high: 0 });
    const denied = toll({}, { stance: 'denies' });
    expect(totalsOf([[], [denied], [aClaim('occurrence', {})]])).toEqual({ cells: [], unknown: 3 });
    const { cells, unknown } = totalsOf([[nobodyHurt], []]);
    expect([cells[0]!.low, cells[0]!.high, unknown]).toEqual([0, 0, 1]);
  });

  test('of one claimant’s figures for the same people the latest stands, or all of its day', () => {
    const early = toll({ low: 9, high: 9 }, { asOf: '2022-11-12' });
    const late = toll({}, { asOf: '2022-11-13' });
    const sameDay = toll({ low: 6, high: 7 }, { asOf: '2022-11-13' });
    expect(ranges(totalsOf([[late, early]]))).toEqual([[4, 4]]);
    expect(ranges(totalsOf([[late, early, sameDay]]))).toEqual([[4, 7]]);
  });

  test('claimants, and those of neither side by their names, are never mixed', () => {
    const claims = [
      toll({}),
      toll({}, { claimant: 'NK' }),
      toll({}, { claimant: 'other', office: 'One paper' }),
      toll({}, { claimant: 'other', office: 'Another paper' }),
      toll({}, { office: 'Another office' }),
    ];
    expect(ranges(totalsOf([claims]))).toEqual([
      [4, 4],
      [4, 4],
      [4, 4],
      [4, 4],
    ]);
  });

  test('a toll that incidents share counts once, and says how many of them are not shown', () => {
    const shared = [toll({ joint: 'both' })];
    const all = [shared, shared, shared, [toll({})]];
    expect(totalsOf(all, [0, 1, 2]).cells).toMatchObject([
      { low: 4, high: 4, joint: { tolls: 1, notShown: 0 } },
    ]);
    expect(totalsOf(all, [1, 3]).cells).toMatchObject([
      { low: 8, high: 8, joint: { tolls: 1, notShown: 2 } },
    ]);
    expect(totalsOf(all, [3]).cells).toMatchObject([{ low: 4, joint: { tolls: 0, notShown: 0 } }]);
  });

  test('the published incidents: the toll of Sotk and Norabak is 3 killed and 2 wounded, once', () => {
    const { incidents } = publishedData().dataset;
    const isThere = ({ id }: { id: string }) => /^2023-09-01-(sotk|norabak)$/.test(id);
    const shown = incidents.flatMap((incident, index) => (isThere(incident) ? [index] : []));
    expect(shown).toHaveLength(2);
    const all = incidents.map(({ claims }) => claims);
    const counted = totalsOf(all, shown).cells.map(({ claimant, outcome, low, high, joint }) => ({
      claimant,
      outcome,
      range: [low, high],
      joint,
    }));
    const joint = { tolls: 1, notShown: 0 };
    expect(counted).toContainEqual({ claimant: 'AM', outcome: 'killed', range: [3, 3], joint });
    expect(counted).toContainEqual({ claimant: 'AM', outcome: 'wounded', range: [2, 2], joint });
    const { unknown } = totalsOf(all);
    const withFigure = all.filter((claims) => claims.some(({ attribute }) => attribute === 'casualties'));
    expect(unknown).toBe(incidents.length - withFigure.length);
  });
});

const anyClaim = fc
  .record({
    claimant: fc.constantFrom('AM' as const, 'AZ' as const, 'other' as const),
    office: fc.constantFrom('One paper', 'Another paper'),
    stance: fc.constantFrom('asserts' as const, 'asserts' as const, 'denies' as const),
    asOf: fc.constantFrom('2022-11-12', '2022-11-13'),
    party: fc.constantFrom('AM' as const, 'AZ' as const),
    outcome: fc.constantFrom('killed' as const, 'wounded' as const),
    low: fc.nat(5),
    more: fc.option(fc.nat(3)),
    joint: fc.option(fc.constantFrom('first', 'second'), { nil: undefined, freq: 2 }),
  })
  .map(({ party, outcome, low, more, joint, ...said }) =>
    toll({ party, outcome, low, high: more === null ? null : low + more, joint }, said),
  );

/** One claim may replace the one before it. */
const anyClaims = fc.array(fc.tuple(anyClaim, fc.boolean()), { maxLength: 5 }).map((drawn) =>
  drawn.map(([claim, replaces], index) => ({
    ...claim,
    supersedes: replaces && index > 0 ? drawn[index - 1]![0].id : null,
  })),
);

const anyMatch = fc.constantFrom('definite', 'possible', null);

const anyAsked = fc.array(fc.tuple(anyClaims, anyMatch), { maxLength: 8 }).map((drawn) => ({
  all: drawn.map(([claims]) => claims),
  shown: drawn.flatMap(([, match], index) => (match === null ? [] : [index])),
  possible: drawn.flatMap(([, match], index) => (match === 'possible' ? [index] : [])),
}));

describe('whatever the claims', () => {
  test('the sums are those of a plain reckoning', () => {
    fc.assert(
      fc.property(anyAsked, ({ all, shown, possible }) => {
        expect(byCell(totalsOf(all, shown, possible))).toEqual(plainTotals(all, shown, possible));
      }),
      { numRuns: 500 },
    );
  });

  test('neither the order of the incidents nor of their claims matters', () => {
    fc.assert(
      fc.property(anyAsked, ({ all, shown, possible }) => {
        const mirrored = all.map((claims) => claims.toReversed()).toReversed();
        const there = (numbers: readonly number[]) => numbers.map((index) => all.length - 1 - index);
        expect(byCell(totalsOf(mirrored, there(shown), there(possible)))).toEqual(
          byCell(totalsOf(all, shown, possible)),
        );
      }),
    );
  });

  test('what is surely so lies between the ends: only the possible ones can make the difference', () => {
    fc.assert(
      fc.property(anyAsked, ({ all, shown, possible }) => {
        const given = byCell(totalsOf(all, shown, possible));
        const sure = shown.filter((incident) => !possible.includes(incident));
        for (const [cell, { low }] of Object.entries(byCell(totalsOf(all, sure)).cells)) {
          expect(given.cells[cell]!.low).toBe(low);
        }
        for (const [cell, { high }] of Object.entries(byCell(totalsOf(all, shown)).cells)) {
          expect(given.cells[cell]!.high).toBe(high);
        }
      }),
    );
  });

  test('showing one more never lowers a sum', () => {
    fc.assert(
      fc.property(anyAsked, fc.nat(7), ({ all, shown, possible }, more) => {
        fc.pre(more < all.length && !shown.includes(more));
        const before = byCell(totalsOf(all, shown, possible));
        const after = byCell(totalsOf(all, [...shown, more], possible));
        expect(after.unknown).toBeGreaterThanOrEqual(before.unknown);
        for (const [cell, { low, high }] of Object.entries(before.cells)) {
          expect(after.cells[cell]!.low).toBeGreaterThanOrEqual(low);
          expect(after.cells[cell]!.high ?? Infinity).toBeGreaterThanOrEqual(high ?? Infinity);
        }
      }),
    );
  });
});

type Sums = Record<string, { low: number; high: number | null; joint: { tolls: number; notShown: number } }>;

function byCell({ cells, unknown }: Totals): { cells: Sums; unknown: number } {
  const named = cells.map(({ claimant, office, party, category, outcome, ...sum }) => [
    [claimant, office, party, category, outcome].join(),
    sum,
  ]);
  return { cells: Object.fromEntries(named) as Sums, unknown };
}

function plainTotals(
  all: readonly (readonly Claim[])[],
  shown: readonly number[],
  possible: readonly number[],
) {
  const said = all.flatMap((claims, incident) => plainFigures(claims).map((claim) => ({ incident, claim })));
  const isShown = ({ incident }: { incident: number }) => shown.includes(incident);
  const isSure = (incident: number) => shown.includes(incident) && !possible.includes(incident);
  const cells: Sums = {};
  for (const cell of new Set(said.map(({ claim }) => cellOf(claim)))) {
    const ofCell = said.filter(({ claim }) => cellOf(claim) === cell);
    const parts: { low: number; high: number; absent: number | null }[] = [];
    for (const incident of shown) {
      const own = ofCell.filter((one) => one.incident === incident && one.claim.value.joint === undefined);
      const { low, high } = hull(own.map(({ claim }) => claim));
      if (own.length > 0) parts.push({ low: isSure(incident) ? low : 0, high, absent: null });
    }
    for (const joint of ['first', 'second']) {
      const sharing = said.filter(({ claim }) => claim.value.joint === joint);
      const claims = sharing.map(({ claim }) => claim).filter((claim) => cellOf(claim) === cell);
      if (claims.length === 0 || !sharing.some(isShown)) continue;
      const lastDay = claims
        .map(({ asOf }) => asOf)
        .toSorted()
        .at(-1);
      const absent = new Set(sharing.filter((one) => !isShown(one)).map(({ incident }) => incident)).size;
      const { low, high } = hull(claims.filter(({ asOf }) => asOf === lastDay));
      const isSureOfOne = sharing.some(({ incident }) => isSure(incident));
      parts.push({ low: isSureOfOne ? low : 0, high, absent });
    }
    if (parts.length === 0) continue;
    const high = parts.reduce((sum, part) => sum + part.high, 0);
    const absent = parts.flatMap((part) => (part.absent === null ? [] : [part.absent]));
    cells[cell] = {
      low: parts.reduce((sum, part) => sum + part.low, 0),
      high: high === Infinity ? null : high,
      joint: { tolls: absent.length, notShown: absent.reduce((sum, number) => sum + number, 0) },
    };
  }
  const unknown = shown.filter((incident) => !said.some((one) => one.incident === incident)).length;
  return { cells, unknown };
}

/** The claims that nothing replaces and no later one of the same claimant overtakes. */
function plainFigures(claims: readonly Claim[]): Losses[] {
  const figures = claims.filter(
    (claim): claim is Losses =>
      claim.attribute === 'casualties' &&
      claim.stance === 'asserts' &&
      !claims.some(({ supersedes }) => supersedes === claim.id),
  );
  return figures.filter(
    (claim) => !figures.some((other) => cellOf(other) === cellOf(claim) && other.asOf > claim.asOf),
  );
}

function cellOf({ claimant, office, value }: Losses): string {
  return [claimant, claimant === 'other' ? office : null, value.party, value.category, value.outcome].join();
}

function hull(claims: readonly Losses[]): { low: number; high: number } {
  return {
    low: Math.min(...claims.map(({ value }) => value.low)),
    high: Math.max(...claims.map(({ value }) => value.high ?? Infinity)),
  };
}
