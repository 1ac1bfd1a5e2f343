/**
 * `npm run data:letters`: the letters of the map's first view as Chromium draws them, so that nobody's browser has to.
 * To be run again when names on the map, fonts or MapLibre change.
 */
import { chromium } from 'playwright-core';
import { LETTERS_FILE } from '../../src/core/presentation/fonts';
import type { Letter } from '../../src/map/names/letters';
import { obtainBrowser } from '../../test/browser/support/find-browser';
import { FLAGS } from '../../test/browser/support/flags';
import { serveApp } from '../../test/browser/support/serve-folder';
import { complete } from '../../test/browser/support/whole-view';
import { writeProduct } from '../build/output';
import { drawnLetter, familyOf, isOfMap } from './drawn-letter';
import { packLetters } from './pack-letters';
import { recordedLetters, recordLetters, type RecordedLetter } from './recorded';

/** A desk's screen and a phone's. */
const SCREENS = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];

const server = await serveApp();
const browser = await chromium.launch({ executablePath: obtainBrowser(), args: FLAGS });
const recorded: RecordedLetter[] = [];
for (const viewport of SCREENS) {
  const page = await browser.newPage({ viewport });
  await page.route(`**/${LETTERS_FILE}`, (route) => route.abort());
  await recordLetters(page);
  await page.goto(server.url);
  await complete(page);
  recorded.push(...(await recordedLetters(page)).filter(isOfMap));
}
await browser.close();
await server.close();

const letters = new Map<string, Map<string, Letter>>();
// In an order of their own: the same letters are the same bytes.
for (const one of recorded.toSorted((one, other) => (one.letter < other.letter ? -1 : 1))) {
  const family = familyOf(one);
  letters.set(family, (letters.get(family) ?? new Map<string, Letter>()).set(one.letter, drawnLetter(one)));
}
const packed = packLetters(new Map([...letters].toSorted(([one], [other]) => (one < other ? -1 : 1))));
writeProduct(`static/${LETTERS_FILE}`, packed);
const count = [...letters.values()].reduce((sum, { size }) => sum + size, 0);
console.log(`${count} letters in ${(packed.length / 1000).toFixed(1)} kB`);
