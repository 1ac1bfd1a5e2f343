import { DOMParser } from '@xmldom/xmldom';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  FRAME_SIZES,
  LEAST_SIZE,
  MOST_SIZE,
  frameCode,
  isOnlyHere,
  readLength,
} from '../../../src/core/link/embedding';

describe('the code of a frame', () => {
  test('holds link and title as they are, whatever stands in them', () => {
    const text = fc.oneof(
      fc.constantFrom('"><script>alert(1)</script>', "' onload='", '&amp;&quot;', '</iframe>'),
      // What no page can hold is not in it.
      fc.string({ unit: 'grapheme', maxLength: 40 }).filter((given) => !/[\p{C}\s]/u.test(given)),
    );
    fc.assert(
      fc.property(text, text, (link, title) => {
        const code = frameCode(link, title, FRAME_SIZES.small);
        const { documentElement: frame } = new DOMParser().parseFromString(code, 'text/xml');
        expect(frame!.tagName).toBe('iframe');
        expect(frame!.childNodes.length).toBe(0);
        expect([frame!.getAttribute('src'), frame!.getAttribute('title')]).toEqual([link, title]);
        expect(frame!.attributes.length).toBe(6);
      }),
    );
  });

  test('has lengths within bounds, in whole pixels', () => {
    for (const size of Object.values(FRAME_SIZES)) {
      for (const side of ['width', 'height'] as const) {
        expect(readLength(String(size[side]), side)).toBe(size[side]);
      }
    }
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.integer().map(String), fc.double().map(String)), (text) => {
        const length = readLength(text, 'width');
        if (length === null) return;
        expect(Number.isInteger(length)).toBe(true);
        expect(length).toBeGreaterThanOrEqual(LEAST_SIZE.width);
        expect(length).toBeLessThanOrEqual(MOST_SIZE.width);
        expect(text.trim()).toBe(text.trim().padStart(String(length).length, '0'));
      }),
    );
    for (const text of ['', '1e3', '-500', '500.5', '0x200', '99999']) {
      expect([text, readLength(text, 'width')]).toEqual([text, null]);
    }
  });
});

test.each([
  ['http://localhost:4173/#map=1/2/3', true],
  ['http://localhost./', true],
  ['http://maps.localhost/', true],
  ['http://127.0.0.1:4173/', true],
  ['http://127.10.0.3/', true],
  ['http://[::1]:8080/', true],
  ['http://0.0.0.0:8080/', true],
  ['file:///home/somebody/dist/index.html', true],
  ['https://example.org/localhost/', false],
  ['https://localhost.example.org/', false],
  ['https://127.0.0.1.example.org/', false],
  ['http://192.168.0.7/', false],
])('%s works only on this computer: %s', (address, expected) => {
  expect(isOnlyHere(address)).toBe(expected);
});
