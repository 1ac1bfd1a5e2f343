import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatViewState, parseViewState } from '../../src/core/view-state';

describe('the view in the link', () => {
  test('reads a camera and an incident', () => {
    expect(parseViewState('#map=12/40.2031/45.8647&incident=2023-09-01-sotk')).toEqual({
      state: { camera: { zoom: 12, latitude: 40.2031, longitude: 45.8647 }, incident: '2023-09-01-sotk' },
      notices: [],
    });
  });

  test('comes back as it was written, to the precision written', () => {
    const state = fc.record(
      {
        camera: fc.record({
          zoom: fc.integer({ min: 0, max: 2200 }).map((hundredths) => hundredths / 100),
          latitude: fc.integer({ min: -900_000, max: 900_000 }).map((units) => units / 1e4),
          longitude: fc.integer({ min: -1_800_000, max: 1_800_000 }).map((units) => units / 1e4),
        }),
        incident: fc.string({ minLength: 1, maxLength: 50, unit: 'grapheme' }),
        names: fc.constantFrom('hy' as const, 'az' as const, 'ru' as const),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(state, (view) => {
        expect(parseViewState(formatViewState(view))).toEqual({ state: view, notices: [] });
      }),
    );
  });

  test.each([
    '#map=12/95/45',
    '#map=a/b/c',
    '#map=12/40',
    '#names=xx',
    '#incident=',
    '#map=1/2/3/4',
    '#colour=red',
  ])('drops %s with a notice', (hash) => {
    const { state, notices } = parseViewState(hash);
    expect(state).toEqual({});
    expect(notices).toHaveLength(1);
  });

  test('any text at all is read without a throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (hash) => void parseViewState(`#${hash}`)),
      {
        numRuns: 1000,
      },
    );
  });

  test('an overlong link is refused whole', () => {
    expect(parseViewState(`#map=12/40/45&x=${'y'.repeat(9000)}`).state).toEqual({});
  });
});
