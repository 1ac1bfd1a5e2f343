/** Captions of tools are for whoever has used none yet. */
import { afterEach, expect, test, vi } from 'vitest';
import { areToolsKnown, rememberTools } from '../../src/ui/known-tools';

afterEach(() => vi.unstubAllGlobals());

test('tools are known once one was used, and stay so', () => {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
  expect(areToolsKnown()).toBe(false);
  rememberTools();
  expect(areToolsKnown()).toBe(true);
});

test('a browser that refuses to keep anything, or has nothing to keep it in, does without', () => {
  const refuse = () => {
    throw new DOMException('refused', 'SecurityError');
  };
  for (const storage of [{ getItem: refuse, setItem: refuse }, undefined]) {
    vi.stubGlobal('localStorage', storage);
    rememberTools();
    expect(areToolsKnown()).toBe(false);
  }
});
