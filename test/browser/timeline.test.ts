import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { incidentDates } from '../../src/core/dates';
import { dateOfDay, dayOf } from '../../src/core/days';
import type { DateWindow } from '../../src/core/filter';
import { dayText } from '../../src/core/words/date-text';
import { ENGLISH } from '../../src/core/words/english';
import { ALL_SHOWN, publishedData, TOTAL } from '../support';
import { PHONE, doubleClick, openApp, showApp, statusOf, useBrowser, type AppOptions } from './support/app';
import { shownTitles } from './support/shown-titles';

useBrowser();

const { dataset } = publishedData();

/** Small, because the map is painted again for every step of a drag; no lower, or the page scrolls. */
const LOW = { width: 1000, height: 600 };

/** The app once its timeline is there. */
async function openTimeline(options: AppOptions = {}): Promise<{ page: Page; timeline: Locator }> {
  // Nothing is played where less motion is asked for.
  const opened = { viewport: LOW, reducedMotion: 'no-preference' as const, ...options };
  const page = await ('init' in opened ? openApp(opened) : showApp(opened));
  const timeline = page.getByRole('region', { name: 'Timeline' });
  await firstOf(timeline).waitFor();
  return { page, timeline };
}

const firstOf = (timeline: Locator) => timeline.getByRole('slider', { name: 'First date' });
const lastOf = (timeline: Locator) => timeline.getByRole('slider', { name: 'Last date' });
const button = (timeline: Locator, name: string) => timeline.getByRole('button', { name, exact: true });

const field = (timeline: Locator, name: 'From' | 'To') =>
  timeline.getByRole('textbox', { name, exact: true });

const days = dataset.incidents.map((incident) => incidentDates(incident)!);
/** Of all incidents. */
const SPAN = {
  first: days.map(({ first }) => first).toSorted()[0]!,
  last: days
    .map(({ last }) => last)
    .toSorted()
    .at(-1)!,
};
const LAST_YEAR = Math.max(...dataset.incidents.map((incident) => Number(incident.start!.slice(0, 4))));
const year = (number: number): DateWindow => ({ first: `${number}-01-01`, last: `${number}-12-31` });

/** The day that an end of the dates stands at. */
async function dayAt(slider: Locator): Promise<string> {
  return dateOfDay(Number(await slider.getAttribute('aria-valuenow')));
}

/** What the status has to say of dates, by looking at every incident. */
function statusAt({ first, last }: DateWindow): string {
  let [definite, possible] = [0, 0];
  for (const incident of dataset.incidents) {
    const dates = incidentDates(incident)!;
    if ((last !== null && dates.first > last) || (first !== null && dates.last < first)) continue;
    const isWithin = (first === null || dates.first >= first) && (last === null || dates.last <= last);
    if (isWithin) definite += 1;
    else possible += 1;
  }
  return `${definite} of ${TOTAL} incidents${possible > 0 ? `, ${possible} possibly` : ''}`;
}

async function statusIs(page: Page, text: string): Promise<void> {
  await statusOf(page).getByText(text, { exact: true }).waitFor();
}

async function wantedDates(timeline: Locator): Promise<DateWindow> {
  const [first, last] = await Promise.all(
    [firstOf(timeline), lastOf(timeline)].map(async (slider) => {
      const isOpen = (await slider.getAttribute('aria-valuetext'))!.endsWith('no limit chosen');
      return isOpen ? null : dateOfDay(Number(await slider.getAttribute('aria-valuenow')));
    }),
  );
  return { first: first!, last: last! };
}

/** Drags between shares of the way over the bars. */
async function drag(page: Page, timeline: Locator, ...shares: [number, ...number[]]): Promise<void> {
  const { x, y, width } = (await timeline.locator('.surface').boundingBox())!;
  const [from, ...to] = shares;
  await page.mouse.move(x + from * width, y + 20);
  await page.mouse.down();
  for (const share of to) await page.mouse.move(x + share * width, y + 20, { steps: 2 });
  await page.mouse.up();
}

async function typeDates(page: Page, timeline: Locator, first: string, last: string): Promise<void> {
  await button(timeline, 'Choose dates').click();
  await typeDate(timeline, 'From', first);
  await typeDate(timeline, 'To', last);
}

/** Key by key: for a text put in all at once Firefox tells of no change. */
async function typeDate(timeline: Locator, name: 'From' | 'To', date: string): Promise<void> {
  await field(timeline, name).press('ControlOrMeta+A');
  await field(timeline, name).pressSequentially(date);
  await field(timeline, name).press('Enter');
}

/** Where the browser cannot be told to ask for less motion, the page is told that it does. */
function askForLessMotion(): void {
  const { matchMedia } = window;
  window.matchMedia = (query) => {
    const list = matchMedia.call(window, query);
    return query.includes('prefers-reduced-motion') && !list.matches ? matchMedia.call(window, 'all') : list;
  };
}

test('the keyboard moves an end by bins, and the count and the list follow', async () => {
  const { page, timeline } = await openTimeline();
  const first = firstOf(timeline);
  await first.focus();
  await page.keyboard.press('End');
  const last = await dayAt(first);
  const status = statusAt({ first: last, last: null });
  await statusIs(page, status);
  await expect.poll(() => shownTitles(page)).toHaveLength(Number.parseInt(status, 10));
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => dayAt(first)).toBe(dateOfDay(dayOf(last) - 14));
  await statusIs(page, statusAt({ first: await dayAt(first), last: null }));
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('PageUp');
  await expect.poll(() => dayAt(first)).toBe(dateOfDay(dayOf(last) - 14));
  await page.keyboard.press('Home');
  await statusIs(page, ALL_SHOWN);
  await timeline
    .getByText(`All dates: ${dayText(ENGLISH, SPAN.first)} – ${dayText(ENGLISH, SPAN.last)}`)
    .waitFor();
});

describe('dragging', () => {
  test('an end follows the pointer to where it is let go', async () => {
    const { page, timeline } = await openTimeline();
    const handle = (await lastOf(timeline).boundingBox())!;
    const bars = (await timeline.locator('.surface').boundingBox())!;
    await page.mouse.move(handle.x + 5, handle.y + 30);
    await page.mouse.down();
    for (const share of [0.2, 0.9]) {
      await page.mouse.move(bars.x + share * bars.width + 5, handle.y, { steps: 3 });
    }
    // Faster than any answer.
    await timeline.locator('.surface').evaluate(
      (surface, places) => {
        for (const clientX of places)
          surface.dispatchEvent(new PointerEvent('pointermove', { clientX, bubbles: true }));
      },
      [0.3, 0.7, 0.585].map((share) => bars.x + share * bars.width + 5),
    );
    await page.mouse.up();
    const dates = await wantedDates(timeline);
    // Bins are weeks, and a week of each side's is no more than a share of the way.
    const meant = dayOf(SPAN.first) + 0.585 * (dayOf(SPAN.last) - dayOf(SPAN.first));
    expect(dates.first).toBeNull();
    expect(Math.abs(dayOf(dates.last!) - meant)).toBeLessThanOrEqual(10);
    await statusIs(page, statusAt(dates));
    await expect
      .poll(() => lastOf(timeline).evaluate((element) => element === document.activeElement))
      .toBe(true);
  });

  test('makes a span on empty space, moves it by its middle; a double click wants all dates', async () => {
    const { page, timeline } = await openTimeline();
    await drag(page, timeline, 0.5, 0.3, 0.6);
    const made = await wantedDates(timeline);
    await statusIs(page, statusAt(made));
    await drag(page, timeline, 0.55, 0.7);
    const moved = await wantedDates(timeline);
    await statusIs(page, statusAt(moved));
    expect(moved.first! > made.first! && moved.last! > made.last!).toBe(true);
    await doubleClick(timeline.locator('.surface'), { x: 30, y: 20 });
    await statusIs(page, ALL_SHOWN);
  });
});

describe('typed dates', () => {
  test('narrow to the day, with what is only possibly of it; a closer look has bins of a day', async () => {
    const { page, timeline } = await openTimeline();
    await typeDates(page, timeline, '2022-09-13', '2022-09-13');
    await statusIs(page, statusAt({ first: '2022-09-13', last: '2022-09-13' }));
    await timeline.getByText('3 known only to longer spans, possibly').first().waitFor();
    await page.keyboard.press('Escape');
    await button(timeline, 'Zoom to selection').click();
    await firstOf(timeline).focus();
    await page.keyboard.press('ArrowLeft');
    await statusIs(page, statusAt({ first: '2022-09-12', last: '2022-09-13' }));
    await button(timeline, 'Whole span').click();
    await firstOf(timeline).focus();
    await page.keyboard.press('ArrowLeft');
    await statusIs(page, statusAt({ first: '2022-09-05', last: '2022-09-13' }));
    await button(timeline, 'Clear dates').click();
    await statusIs(page, ALL_SHOWN);
  });

  test('that are none are refused in words, on a phone, where less motion is asked for', async () => {
    const { page, timeline } = await openTimeline({
      viewport: PHONE,
      reducedMotion: 'reduce',
      init: askForLessMotion,
    });
    await expect.poll(() => button(timeline, 'Play').count()).toBe(0);
    await typeDates(page, timeline, '2022-09-13', '2022-09-31');
    await timeline.getByText('this device asks for less motion').waitFor();
    await timeline.getByText('The calendar has no 2022-09-31.').waitFor();
    await expect.poll(() => field(timeline, 'To').getAttribute('aria-invalid')).toBe('true');
    await typeDate(timeline, 'To', '2022-09-12');
    await timeline.getByText('This is before the first date.').waitFor();
    await typeDate(timeline, 'To', '2022-09-30');
    await statusIs(page, statusAt({ first: '2022-09-13', last: '2022-09-30' }));
    await expect.poll(() => field(timeline, 'To').getAttribute('aria-invalid')).toBe('false');
  });
});

async function chooseYear(page: Page, timeline: Locator, year: string): Promise<void> {
  await button(timeline, 'Choose dates').click();
  await button(timeline, year).click();
  await page.keyboard.press('Escape');
}

test('dates move on step by step, and played to the end of the data', async () => {
  const { page, timeline } = await openTimeline();
  await chooseYear(page, timeline, '2022');
  await statusIs(page, statusAt(year(2022)));
  await button(timeline, 'Previous dates').click();
  await statusIs(page, statusAt(year(2021)));
  await expect.poll(() => button(timeline, 'Previous dates').getAttribute('aria-disabled')).toBe('true');
  await button(timeline, 'Play').click();
  await timeline.getByText(`1 January – 31 December ${LAST_YEAR}`).waitFor();
  await button(timeline, 'Play').waitFor();
  await statusIs(page, statusAt(year(LAST_YEAR)));
  await expect.poll(() => button(timeline, 'Next dates').getAttribute('aria-disabled')).toBe('true');
});

test('the years of all data are offered, whatever is asked for', async () => {
  const { page, timeline } = await openTimeline({ hash: '#type=drone_strike' });
  await expect.poll(() => statusOf(page).textContent()).not.toContain(ALL_SHOWN);
  await button(timeline, 'Choose dates').click();
  const years = days.flatMap(({ first, last }) => [first.slice(0, 4), last.slice(0, 4)]);
  const offered = timeline.getByRole('button', { name: /^\d{4}$/ });
  await expect.poll(() => offered.allTextContents()).toEqual([...new Set(years)].toSorted());
});

describe('at opening', () => {
  test('play adds up month by month, and is paused; the arrows work, or say why not', async () => {
    const { page, timeline } = await openTimeline();
    await button(timeline, 'Play').click();
    await timeline.getByText('Until 31 May 2021').waitFor();
    await timeline.getByText('Until 30 June 2021').waitFor();
    await button(timeline, 'Pause').click();
    await button(timeline, 'Play').waitFor();
    const { last } = await wantedDates(timeline);
    await statusIs(page, statusAt({ first: null, last }));
    await button(timeline, 'Clear dates').click();
    await button(timeline, 'Next dates').click();
    await timeline.getByText('Until 31 May 2021').waitFor();
    const previous = button(timeline, 'Previous dates');
    await expect.poll(() => previous.getAttribute('aria-disabled')).toBe('true');
    await expect
      .poll(() => previous.getAttribute('title'))
      .toBe('Previous dates: nothing in the data is earlier');
    await button(timeline, 'Clear dates').click();
    await button(timeline, 'Choose dates').click();
    await timeline.getByRole('radio', { name: 'one span after the other' }).check();
    await page.keyboard.press('Escape');
    await button(timeline, 'Previous dates').click();
    const latest = dataset.incidents
      .map((incident) => incidentDates(incident)!.last)
      .sort()
      .at(-1)!;
    expect((await wantedDates(timeline)).first).toBe(`${latest.slice(0, 7)}-01`);
  });

  test('the bars are told one by one, by the pointer and by the keys', async () => {
    const { page, timeline } = await openTimeline();
    const reader = timeline.getByRole('slider', { name: 'Bars, one by one' });
    await reader.focus();
    await page.keyboard.press('End');
    const text = (await reader.getAttribute('aria-valuetext'))!;
    await timeline.locator('.told').getByText(text, { exact: true }).waitFor();
    await expect.poll(() => timeline.locator('.told').textContent()).toMatch(/: \d/);
    await page.keyboard.press('Home');
    await expect.poll(() => reader.getAttribute('aria-valuetext')).not.toBe(text);
    await firstOf(timeline).focus();
    await expect.poll(() => timeline.locator('.told').count()).toBe(0);
    const { x, y } = (await timeline.locator('.surface').boundingBox())!;
    await page.mouse.move(x + 3, y + 20);
    await timeline.locator('.told').waitFor();
  });

  test('dated notes are told by the keys and the pointer, with their sources, and can be hidden', async () => {
    const { page, timeline } = await openTimeline();
    const notes = timeline.getByRole('group', { name: 'Dated notes' });
    await notes.getByRole('button', { name: /^9–10 November 2020: Ceasefire statement/ }).focus();
    await page.keyboard.press('ArrowRight');
    const card = notes.locator('.card');
    await card.getByText('25–26 August 2022').waitFor();
    await page.keyboard.press('Tab');
    await expect
      .poll(() => page.evaluate(() => document.activeElement!.getAttribute('href')))
      .toContain('azernews');
    await page.keyboard.press('Escape');
    await expect.poll(() => card.count()).toBe(0);
    await notes.getByRole('button', { name: /^19–20 September 2023/ }).hover();
    await card.getByText('local anti-terrorist measures').waitFor();
    await button(timeline, 'Choose dates').click();
    await timeline.getByRole('checkbox', { name: 'Dated notes beside the incidents' }).uncheck();
    await page.keyboard.press('Escape');
    await notes.waitFor({ state: 'detached' });
    await expect.poll(() => page.url()).toContain('notes=hidden');
  });
});
