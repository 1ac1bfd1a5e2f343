/**
 * From navigation to the whole first view, beside a bare map of the same size and by turns with it: right after the
 * browser's launch, in one that has settled, on a slow processor, and on a slow line.
 */
import { chromium, type Browser, type CDPSession, type Page } from 'playwright-core';
import { obtainBrowser } from '../../browser/support/find-browser';
import { FLAGS } from '../../browser/support/flags';
import { WHOLE_VIEW_PARTS } from '../../browser/support/whole-view';
import type { Bar } from '../verdict';
import { withPage } from './open-page';
import { spreadOf, spreadText, type Spread } from './statistics';

/** Times that each is opened under each condition: fewer leave a tenth of a ratio to the noise of the machine. */
const TURNS = 15;

const BARE_PARTS = ['.map[aria-busy="false"]'];

interface Condition {
  name: string;
  /** Times the bare page's. */
  bar: number;
  /** A browser of its own for each page. */
  isCold: boolean;
  prepare: (devtools: CDPSession) => Promise<unknown>;
}

/** Bits to bytes. */
const BYTE = 8;
const CONDITIONS: readonly Condition[] = [
  { name: 'right after launch', bar: 1.35, isCold: true, prepare: async () => {} },
  { name: 'settled browser', bar: 1.6, isCold: false, prepare: async () => {} },
  {
    name: 'processor slowed 4 ×',
    bar: 1.6,
    isCold: false,
    prepare: (devtools) => devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 }),
  },
  {
    name: 'line of 9 Mbit/s, 165 ms',
    bar: 1.6,
    isCold: false,
    prepare: async (devtools) => {
      await devtools.send('Network.enable');
      await devtools.send('Network.emulateNetworkConditions', {
        offline: false,
        latency: 165,
        downloadThroughput: 9e6 / BYTE,
        uploadThroughput: 1.5e6 / BYTE,
      });
    },
  },
];

export const WHOLE_VIEW = CONDITIONS.map(({ name }) => barName(name));

/** @param appUrl of the app as built; `bareUrl` of the bare page */
export async function wholeViewBars(appUrl: string, bareUrl: string): Promise<Bar[]> {
  const size = await inFreshBrowser((browser) => withPage(browser, (page) => mapSize(page, appUrl)));
  const bare = { url: `${bareUrl}#${size}`, parts: BARE_PARTS };
  const app = { url: appUrl, parts: WHOLE_VIEW_PARTS };
  const bars: Bar[] = [];
  for (const condition of CONDITIONS) {
    const [ours, least] = await byTurns([app, bare], condition);
    const ratio = ours!.median / least!.median;
    bars.push({
      what: barName(condition.name),
      bar: `${condition.bar} ×`,
      measured: `${ratio.toFixed(2)} × (${spreadText(ours!)} beside ${spreadText(least!)})`,
      isMet: ratio <= condition.bar,
    });
  }
  return bars;
}

function barName(condition: string): string {
  return `whole first view beside a bare map: ${condition}`;
}

interface Subject {
  url: string;
  parts: readonly string[];
}

async function byTurns(subjects: readonly Subject[], condition: Condition): Promise<Spread[]> {
  const taken = subjects.map((): number[] => []);
  const turns = async (browser: Browser | null) => {
    for (let turn = 0; turn < TURNS; turn += 1) {
      for (const [index, subject] of subjects.entries()) {
        const measure = (used: Browser) => withPage(used, (page) => wholeAfter(page, subject, condition));
        taken[index]!.push(await (browser ? measure(browser) : inFreshBrowser(measure)));
      }
    }
  };
  if (condition.isCold) await turns(null);
  else {
    await inFreshBrowser(async (browser) => {
      for (const subject of subjects) await withPage(browser, (page) => wholeAfter(page, subject, condition));
      await turns(browser);
    });
  }
  return taken.map(spreadOf);
}

/** Milliseconds from navigation until all parts are there and a frame with them has been painted. */
async function wholeAfter(page: Page, { url, parts }: Subject, condition: Condition): Promise<number> {
  await condition.prepare(await page.context().newCDPSession(page));
  const whole = new Promise<number>((resolve) => void page.exposeFunction('tellWhole', resolve));
  await page.addInitScript((wanted) => {
    const watch = new MutationObserver(() => {
      if (!wanted.every((selector) => document.querySelector(selector))) return;
      watch.disconnect();
      // The task after a frame comes behind its painting; the page's clock starts with the navigation.
      requestAnimationFrame(() =>
        setTimeout(() =>
          (window as unknown as { tellWhole: (at: number) => void }).tellWhole(performance.now()),
        ),
      );
    });
    watch.observe(document, { subtree: true, childList: true, attributes: true });
  }, parts);
  const response = await page.goto(url);
  if (!response?.ok()) throw new Error(`${url} is not there: run \`npm run build\` first.`);
  return whole;
}

/** The app's map in CSS pixels, as the bare page takes it. */
async function mapSize(page: Page, url: string): Promise<string> {
  await page.goto(url);
  const box = await page.locator(BARE_PARTS[0]!).boundingBox();
  return `${box!.width}x${box!.height}`;
}

async function inFreshBrowser<Value>(work: (browser: Browser) => Promise<Value>): Promise<Value> {
  const browser = await chromium.launch({ executablePath: obtainBrowser(), args: FLAGS });
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}
