import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DEPTH_LIMIT, nestingDepth, parseJson } from '../../src/core/parse-json';

test('nesting is counted as recursion would count it', () => {
  const depthOf = (value: unknown): number =>
    typeof value === 'object' && value !== null
      ? 1 + Math.max(0, ...Object.values(value).map((inner) => depthOf(inner)))
      : 0;
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(nestingDepth(JSON.stringify(value))).toBe(depthOf(value));
    }),
  );
});

test('what is nested too deep is refused, all other JSON is what it says, behind a mark too', () => {
  const wraps = fc.array(fc.constantFrom('[]', '{}'), {
    minLength: DEPTH_LIMIT - 5,
    maxLength: DEPTH_LIMIT + 5,
  });
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 3 }), wraps, fc.constantFrom('', '\uFEFF'), (value, wraps, mark) => {
      const nested = wraps.reduce<unknown>((inner, wrap) => (wrap === '[]' ? [inner] : { inner }), value);
      const text = JSON.stringify(nested);
      const parsed = parseJson(mark + text);
      if (nestingDepth(text) > DEPTH_LIMIT)
        expect(parsed).toMatchObject({ ok: false, problems: [{ reason: 'too_deep' }] });
      else expect(parsed).toEqual({ ok: true, value: JSON.parse(text) as unknown });
    }),
  );
});

test.each(['', '{', '{"a":}', 'a', '\uFEFF', '[1,]'])('%j is not JSON', (text) => {
  expect(parseJson(text)).toMatchObject({
    ok: false,
    problems: [{ reason: 'not_json' }],
  });
});
