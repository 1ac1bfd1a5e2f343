/** What the page says of itself is true of what stands beside it. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { contactAddress } from '../build/contact';
import { aboutTexts } from '../src/core/words/english/about-texts';
import { CLAIM_STATES } from '../src/core/vocabulary';

test('the newest change is that of the data as they are', () => {
  const { version } = JSON.parse(readFileSync('data/datapackage.json', 'utf8')) as { version: string };
  const told = aboutTexts.changeTexts.map((change) => change.version);
  expect(told[0]).toBe(version);
  const written = readFileSync('data/CHANGELOG.md', 'utf8').matchAll(/^## (\S+)/gm);
  expect(told).toEqual([...written].map(([, number]) => number));
});

test('every state that a claim can have is explained', () => {
  expect(Object.keys(aboutTexts.stateTexts).sort()).toEqual([...CLAIM_STATES].sort());
});

test('a host’s address for errors is a web address or mailto', () => {
  const before = process.env.CONTACT_URL;
  try {
    for (const address of ['', 'https://example.org/issues', 'mailto:map@example.org']) {
      process.env.CONTACT_URL = address;
      expect(contactAddress()).toBe(address);
    }
    for (const address of ['javascript:alert(1)', 'example.org', 'https://a b']) {
      process.env.CONTACT_URL = address;
      expect(contactAddress).toThrow('CONTACT_URL');
    }
  } finally {
    if (before === undefined) delete process.env.CONTACT_URL;
    else process.env.CONTACT_URL = before;
  }
});
