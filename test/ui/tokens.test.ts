/** The colours of page, map and symbols, as the tokens have them: that they can be told apart, in both themes. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contrast, distance, seenBy, type Sight } from '../oracle/colours';

const text = readFileSync('src/ui/tokens.css', 'utf8');
const [lightText = '', darkText = ''] = text.split('@media screen and (prefers-color-scheme: dark)');

function tokensIn(css: string): Map<string, string> {
  return new Map([...css.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name!, value!]));
}

const light = tokensIn(lightText);
const dark = new Map([...light, ...tokensIn(darkText)]);

const LANDS = ['map-land-one', 'map-land-other'];
const STATES = ['contested', 'one-sided', 'agreed', 'unstated'].map((state) => `symbol-${state}`);

describe.each([
  ['light', light],
  ['dark', dark],
] as const)('in the %s theme', (_, tokens) => {
  const of = (name: string) => {
    const value = tokens.get(name);
    if (value === undefined) throw new Error(`There is no token ${name}`);
    return value;
  };
  const lowest = (name: string, grounds: readonly string[]) =>
    Math.min(...grounds.map((ground) => contrast(of(name), of(ground))));

  test('every colour of the light theme has one of its own, or is meant for both', () => {
    expect([...tokensIn(darkText).keys()].sort()).toEqual([...light.keys()].sort());
  });

  test.each(['ink', 'ink-soft', 'warning', 'asserts', 'denies', 'focus'])('%s can be read', (name) => {
    expect(lowest(name, ['paper', 'card', 'tint'])).toBeGreaterThanOrEqual(4.5);
  });

  test.each(['label', 'place-label', 'unit-label', 'country-label', 'section-label', 'zone'])(
    'the map’s %s can be read on both lands',
    (name) => {
      expect(lowest(`map-${name}`, LANDS)).toBeGreaterThanOrEqual(4.5);
    },
  );

  test('names of waters can be read on land and water', () => {
    expect(lowest('map-water-label', [...LANDS, 'map-lake'])).toBeGreaterThanOrEqual(4.5);
  });

  test.each(['border', 'zone', 'river', 'unit-line', 'country-line', 'selection', 'region'])(
    'the line of %s can be seen on both lands',
    (name) => {
      expect(lowest(`map-${name}`, LANDS)).toBeGreaterThanOrEqual(3);
    },
  );

  test.each(STATES)('%s can be seen on both lands, by its fill or its outline', (name) => {
    const best = (ground: string) =>
      Math.max(contrast(of(name), of(ground)), contrast(of('symbol-outline'), of(ground)));
    expect(Math.min(...LANDS.map(best))).toBeGreaterThanOrEqual(3);
  });

  test('both countries are equally light', () => {
    expect(contrast(of(LANDS[0]!), of(LANDS[1]!))).toBeLessThan(1.1);
  });

  test.each(['normal', 'protanopia', 'deuteranopia', 'tritanopia'] satisfies Sight[])(
    'the colours of contested and one-sided are apart for %s sight; the others differ in shape as well',
    (sight) => {
      const apart = distance(seenBy(sight, of(STATES[0]!)), seenBy(sight, of(STATES[1]!)));
      expect(apart).toBeGreaterThanOrEqual(20);
    },
  );
});
