/** What people do most, in WebKit: the browser of every iPhone. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { By, Key } from 'selenium-webdriver';
import { afterAll, expect, test } from 'vitest';
import { calendarDate } from '../../src/core/dates';
import { ALL_SHOWN, publishedData, TOTAL } from '../support';
import {
  answered,
  browser,
  clickAt,
  dragOver,
  gone,
  hashMatching,
  leavePhone,
  mapFrame,
  named,
  openApp,
  openAppOnPhone,
  painted,
  press,
  reload,
  savedText,
  seen,
  shownTitles,
  statusIs,
  statusText,
  textOf,
  useWebKit,
} from './support/app';

useWebKit();

const { dataset } = publishedData();
const folder = mkdtempSync(join(tmpdir(), 'border-incidents-webkit-'));
afterAll(() => rmSync(folder, { recursive: true }));

const DETAILS = '[aria-label="Incident details"]';
const SEARCH = 'input[type="search"]';

async function search(text: string): Promise<void> {
  const field = await seen(SEARCH);
  await field.clear();
  if (text !== '') await field.sendKeys(text);
}

/** A file on the disk, as people choose it. */
async function openFile(name: string, text: string): Promise<void> {
  const path = join(folder, name);
  writeFileSync(path, text);
  await browser().findElement(By.css('header input[type="file"]')).sendKeys(path);
}

test('the map is painted, and every incident is listed and counted', async () => {
  await openApp();
  expect(await statusText()).toBe(ALL_SHOWN);
  expect((await shownTitles()).toSorted()).toEqual(dataset.incidents.map(({ title }) => title).toSorted());
  expect((await mapFrame()).colours).toBeGreaterThan(50);
});

test('a filter narrows count, list, map and address alike', async () => {
  await openApp();
  const before = (await mapFrame()).picture;
  await press('Filters');
  const contested = await browser().wait(
    async () => (await browser().findElements(By.xpath('//label[contains(., "Contested")]//input')))[0],
    20_000,
  );
  await contested!.click();
  await seen('[aria-label="Active filters"]');
  await answered();
  const status = await statusText();
  expect(status).toMatch(new RegExp(String.raw`^\d+ of ${TOTAL} incidents$`));
  const count = Number(/^\d+/.exec(status)![0]);
  expect(count).toBeGreaterThan(0);
  expect(count).toBeLessThan(TOTAL);
  await hashMatching(/claims=contested/);
  await painted();
  expect((await mapFrame()).picture).not.toBe(before);
  await press('Incidents');
  expect(await shownTitles()).toHaveLength(count);
  await press('Undo');
  await statusIs(ALL_SHOWN);
  await hashMatching(/^(?!.*claims=)/);
});

test('a search finds, in any spelling, and gives all back when it is cleared', async () => {
  await openApp();
  await search('Սոթք');
  await hashMatching(/q=/);
  await answered();
  expect(await shownTitles()).toContain('Shelling reported near Sotk');
  expect(Number(/^\d+/.exec(await statusText())![0])).toBe((await shownTitles()).length);
  await search('');
  await (await seen(SEARCH)).sendKeys('x', Key.BACK_SPACE);
  await statusIs(ALL_SHOWN);
});

test('a region is typed, and one is drawn on the map', async () => {
  await openApp('#map=8/39.9/46.2');
  await press('Type or import a region');
  const dialog = await seen('dialog[open]');
  await dialog.findElement(By.css('select')).sendKeys('Circle');
  await (await seen('dialog input[placeholder="40.2031, 45.8647"]')).sendKeys('40.2031, 45.8647');
  const radius = await seen('dialog input[inputmode="decimal"]');
  await radius.clear();
  await radius.sendKeys('10');
  await press('Add region');
  await gone('dialog[open]');
  await seen('[aria-label="Regions"] li');
  await answered();
  expect(await shownTitles()).toContain('Shelling reported near Sotk');
  expect(await shownTitles()).not.toContain('Fire reported at Khramort');

  await press('Clear regions');
  await statusIs(ALL_SHOWN);
  await press('Draw rectangle');
  await seen('.hint');
  await dragOver([46.7, 39.9], [46.95, 40.1]);
  await seen('[aria-label="Regions"] li');
  await answered();
  expect(await statusText()).toMatch(new RegExp(`^[1-9] of ${TOTAL} incidents`));
  expect(await shownTitles()).toContain('Fire reported at Khramort');
});

test('a click on the map opens what happened there, one after the other', async () => {
  await openApp('#map=12/40.2031/45.8647');
  await clickAt(45.8647, 40.2031);
  await seen(DETAILS);
  expect(await textOf(DETAILS)).toContain('1 of 2 incidents here');
  const first = await textOf(`${DETAILS} h2`);
  await press('Next incident here');
  await browser().wait(async () => (await textOf(DETAILS)).includes('2 of 2 incidents here'), 20_000);
  expect([first, await textOf(`${DETAILS} h2`)].toSorted()).toEqual([
    'Shelling reported in the direction of Sotk',
    'Shelling reported near Sotk',
  ]);
});

test('details tell who says what and how far it was; Escape gives the focus back', async () => {
  await openApp();
  const row = await seen('button[data-incident="2023-09-01-sotk"]');
  await row.sendKeys(Key.ENTER);
  await seen(`${DETAILS} h2`);
  const text = await textOf(DETAILS);
  const { claims, start } = dataset.incidents.find(({ id }) => id === '2023-09-01-sotk')!;
  for (const { text: said } of claims) expect(text).toContain(said);
  expect(text).toContain(calendarDate(start!).slice(0, 4));
  expect(text).toContain('Gegharkunik–Kalbajar section');
  await browser().switchTo().activeElement().sendKeys(Key.ESCAPE);
  await gone(DETAILS);
  const focused = await browser().switchTo().activeElement().getAttribute('data-incident');
  expect(focused).toBe('2023-09-01-sotk');
});

test('a link is followed: filters, region, dates, incident and names', async () => {
  await openApp(
    '#map=8.5/39.9/46&claims=contested&dates=2021-06-01..2023-09-30&region=Around~circle~45.86,40.2~30000&incident=2023-09-01-sotk&names=hy',
  );
  await seen(DETAILS);
  expect(await textOf(`${DETAILS} h2`)).toBe('Shelling reported near Sotk');
  await seen('[aria-label="Regions"] li');
  await answered();
  const status = await statusText();
  expect(status).toMatch(new RegExp(String.raw`^[1-9]\d* of ${TOTAL} incidents`));
  expect(await shownTitles()).toContain('Shelling reported near Sotk');
  expect(await shownTitles()).not.toContain('Fire reported at Khramort');
  expect(await textOf('[role="alert"]')).toBe('');
  const hash = await hashMatching(/data=/);
  await openApp(hash);
  await statusIs(status);
});

test('a CSV file opens with its bad rows named, is exported, and survives a reload', async () => {
  await openApp();
  const rows = ['1,First,2022-05-01,40.1,45.9', '2,Second,,x,45.9', '3,Third,2022-05-03,40.2,45.8'];
  await openFile('mine.csv', `id,title,event_date,latitude,longitude\n${rows.join('\n')}\n`);
  await statusIs('2 of 2 incidents');
  expect(await textOf('[role="alert"]')).toMatch(/1 row rejected.*line 3/s);
  expect(await shownTitles()).toEqual(['Third', 'First']);

  await press('Export');
  await press('GeoJSON');
  const exported = JSON.parse(await savedText()) as { features: { properties: { title: string } }[] };
  expect(exported.features.map(({ properties }) => properties.title)).toEqual(['Third', 'First']);

  await search('Third');
  await statusIs('1 of 2 incidents');
  await hashMatching(/q=Third.*file=mine\.csv/);
  await browser().wait(async () => (await textOf('.origin')).includes('kept in this browser'), 20_000);
  await reload();
  await statusIs('1 of 2 incidents');
  expect(await shownTitles()).toEqual(['Third']);
  await press('Close this file and show the published incidents');
  await gone('.origin .link');
});

test('a GeoJSON export opens again as what it was', async () => {
  await openApp('#q=Sotk');
  const titles = await shownTitles();
  await press('Export');
  await press('GeoJSON');
  const text = await savedText();
  await openApp();
  await openFile('export.geojson', text);
  await statusIs(`${titles.length} of ${titles.length} incidents`);
  // What was searched for was listed best match first.
  expect((await shownTitles()).toSorted()).toEqual(titles.toSorted());
});

test('the timeline narrows by keys and by a drag, and says so', async () => {
  await openApp();
  const first = await seen('[role="slider"][aria-label="First date"]');
  await first.sendKeys(Key.END);
  await hashMatching(/dates=/);
  await answered();
  expect(Number(/^(\d+) of/.exec(await statusText())![1])).toBeLessThan(TOTAL);
  await press('Clear dates');
  await statusIs(ALL_SHOWN);
  const surface = await browser().findElement(By.css('.surface'));
  const { x, y, width } = await surface.getRect();
  const at = (share: number) => ({ x: Math.round(x + share * width), y: Math.round(y + 20) });
  const actions = browser()
    .actions()
    .move({ ...at(0.3), duration: 0 })
    .press();
  await actions
    .move({ ...at(0.45), duration: 50 })
    .move({ ...at(0.6), duration: 50 })
    .release()
    .perform();
  await hashMatching(/dates=\d{4}-\d\d-\d\d\.\.\d{4}-\d\d-\d\d/);
  await answered();
  expect(await statusText()).not.toBe(ALL_SHOWN);
});

test('on a phone map, list, details and tools are there', async () => {
  await openAppOnPhone('#map=12/40.2031/45.8647');
  try {
    expect(
      await browser().executeScript('return [innerWidth, document.documentElement.scrollWidth]'),
    ).toEqual([390, 390]);
    expect((await mapFrame()).colours).toBeGreaterThan(50);
    // WebKit's driver has no fingers: what it is told to do with one it does with a mouse.
    await clickAt(45.8647, 40.2031);
    await seen(DETAILS);
    await press('Close details');
    await gone(DETAILS);
    await press('Draw and measure');
    await (await named('Draw circle')).click();
    await seen('.hint');
    await press('Put the tool down');
    await press('Show more of the list');
    await search('Khramort');
    await statusIs(`1 of ${TOTAL} incidents`);
  } finally {
    await leavePhone();
  }
});
