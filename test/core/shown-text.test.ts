import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shown, shownJson } from '../../src/core/shown-text';
import { hostileText, UNSEEN } from '../hostile-text';

describe('text as it is shown', () => {
  test('holds nothing that acts on a terminal or cannot be seen, and is no longer than it may be', () => {
    fc.assert(
      fc.property(hostileText, fc.nat({ max: 200 }), (text, limit) => {
        const result = shown(text, limit);
        expect(result).not.toMatch(UNSEEN);
        expect(result.length).toBeLessThanOrEqual(limit + 1);
        expect(shown(result, Infinity)).toBe(result);
      }),
      { numRuns: 2000 },
    );
  });

  test('is the text itself where that is harmless and short', () => {
    const harmless = fc.string({
      unit: fc.constantFrom('a', ' ', '"', 'é', 'Ա', 'გ', 'ع', '😀', '\u00A0', '\\'),
    });
    fc.assert(
      fc.property(harmless, (text) => {
        expect(shown(text, text.length)).toBe(text);
        expect(shownJson(JSON.stringify(text))).toBe(JSON.stringify(text));
      }),
    );
  });

  test('is cut between signs: no pair and no escape is halved', () => {
    fc.assert(
      fc.property(hostileText, fc.nat({ max: 200 }), (text, limit) => {
        const signs = Array.from(text, (character) => shown(character, Infinity));
        const whole = signs.join('');
        while (signs.join('').length > limit) signs.pop();
        const kept = signs.join('');
        expect(shown(text, limit)).toBe(kept === whole ? whole : `${kept}…`);
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ['an escape sequence', '\x1B[2J', '\\x1B[2J'],
    ['a control of one byte', '\x9B31m', '\\x9B31m'],
    ['line ends and tabs', 'a\r\n\tb', 'a\\x0D\\x0A\\x09b'],
    ['an override of direction', '\u202Eevil', '\\u{202E}evil'],
    ['a tag', '\u{E0041}', '\\u{E0041}'],
    ['half a pair', '\uD83D', '\\u{D83D}'],
    ['a long text', 'x'.repeat(121), `${'x'.repeat(120)}…`],
  ])('%s', (_, text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  test('within JSON is the same value to whoever parses it', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const json = shownJson(JSON.stringify(text));
        expect(json).not.toMatch(UNSEEN);
        expect(JSON.parse(json)).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });
});
