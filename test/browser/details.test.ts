import { describe, expect, test } from 'vitest';
import { publishedData } from '../support';
import { claimedLosses } from '../../src/core/casualties';
import { deriveState } from '../../src/core/claims';
import { calendarDate } from '../../src/core/dates';
import type { Incident } from '../../src/core/incident';
import { answerText, namesOfIncidents, type SharedWith } from '../../src/core/words/answer-text';
import { lossesBriefly } from '../../src/core/words/loss-text';
import { ENGLISH } from '../../src/core/words/english';
import {
  ON_LARGE_SCREEN,
  ON_PHONE,
  clickAt,
  detailsOf,
  follow,
  listOf,
  mapOf,
  openApp,
  showApp,
  pixelOf,
  tap,
  useBrowser,
} from './support/app';

useBrowser();

const { dataset } = publishedData();

describe('clicking the map', () => {
  test('a click in the middle opens what happened at Sotk, one after the other', async () => {
    const page = await showApp({ hash: '#map=12/40.2031/45.8647' });
    const box = (await mapOf(page).boundingBox())!;
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    const details = detailsOf(page);
    await details.getByText('1 of 2 incidents here').waitFor();
    const title = details.getByRole('heading', { level: 2 });
    const sought = ['Shelling reported in the direction of Sotk', 'Shelling reported near Sotk'];
    await expect.poll(() => title.textContent()).toBeOneOf(sought);
    const first = await title.textContent();
    await details.getByRole('button', { name: 'Next incident here' }).click();
    await details.getByText('2 of 2 incidents here').waitFor();
    await expect.poll(() => title.textContent()).toBe(sought.find((other) => other !== first));
  });

  test('the same on a phone', async () => {
    const page = await showApp({ hash: '#map=12/40.2031/45.8647', ...ON_PHONE });
    const box = (await mapOf(page).boundingBox())!;
    await tap(page, { x: box.x + box.width / 2, y: box.y + box.height / 2 });
    await detailsOf(page).getByText('1 of 2 incidents here').waitFor();
  });

  test('every spot with incidents can be reached by a click', async () => {
    const spots = new Map<string, { position: readonly number[]; titles: string[] }>();
    for (const { position, title } of dataset.incidents) {
      if (!position) continue;
      const spot = spots.get(position.join()) ?? { position, titles: [] };
      spot.titles.push(title);
      spots.set(position.join(), spot);
    }
    // Its own: what others left in a shared one is nothing to it.
    const page = await openApp();
    for (const { position, titles } of spots.values()) {
      const details = detailsOf(page);
      await follow(page, `#map=12/${position[1]}/${position[0]}`);
      await details.waitFor({ state: 'detached' });
      // Under load a click may be of the map as it was.
      await expect
        .poll(async () => {
          await clickAt(page, position[0]!, position[1]!);
          return details.waitFor({ timeout: 5000 }).then(
            () => true,
            () => false,
          );
        })
        .toBe(true);
      const seen: string[] = [];
      for (let turn = 1; turn <= titles.length; turn += 1) {
        if (turn > 1) await details.getByRole('button', { name: 'Next incident here' }).click();
        if (titles.length > 1)
          await details.getByText(`${turn} of ${titles.length} incidents here`).waitFor();
        seen.push((await details.getByRole('heading', { level: 2 }).textContent())!);
      }
      expect(seen.toSorted()).toEqual(titles.toSorted());
    }
  });

  test('a click beside everything closes the details', async () => {
    const page = await showApp({
      hash: '#map=12/40.2031/45.8647&incident=2023-09-01-sotk',
      ...ON_LARGE_SCREEN,
    });
    await detailsOf(page).waitFor();
    await clickAt(page, 45.83, 40.23);
    await detailsOf(page).waitFor({ state: 'detached' });
  });
});

test('the pointer on a symbol is told what, when, what is contested, which losses are claimed, and how far off', async () => {
  const page = await showApp();
  for (const id of ['2022-11-12-khramort', '2022-11-11-bezirkhana']) {
    const { title, position, claims } = dataset.incidents.find((incident) => incident.id === id)!;
    await follow(page, `#map=12/${position![1]}/${position![0]}`);
    const { x, y } = await pixelOf(page, position![0]!, position![1]!);
    await page.mouse.move(x - 3, y - 3);
    await page.mouse.move(x, y);
    const hint = page.locator('.hint', { hasText: title });
    await hint.waitFor();
    const lines = await hint.locator('p').allTextContents();
    expect(lines[0]).toBe(title);
    expect(lines.slice(1).join(' | ')).toMatch(/ 2022.*One-sided.* km from border$/);
    expect(lines).toContain(lossesBriefly(ENGLISH, claimedLosses(claims)));
  }
});

describe('details', () => {
  test('show both sides’ claims, losses, sources and proximity', async () => {
    const page = await showApp({ hash: '#incident=2023-09-01-sotk' });
    const details = detailsOf(page);
    const text = (await details.textContent())!;
    expect(text).toContain('1 September 2023, about 07:50 (UTC+4); until when is not known');
    expect(text).toContain('Contested: troop build-up');
    expect(text).toMatch(/no answer found \(looked for on 26 November 2026: /);
    for (const name of ['Սոթք', 'Zod', 'Сотк']) expect(text).toContain(name);
    expect(text).toContain('Gegharkunik–Kalbajar section');
    expect(text).toMatch(/From the border\s*2\.7–12\.9 km/);
    expect(text).toMatch(/Peacekeepers’ zone\s*outside/);
    expect(text).toContain('in Armenia, going by the place named');
    expect(text).toContain('counted once');

    const ledger = details.getByRole('table');
    await expect
      .poll(() => ledger.getByRole('columnheader').allTextContents())
      .toEqual(['Armenian side', 'Azerbaijani side']);
    const buildUp = ledger.locator('tbody', { hasText: 'Build-up and posture' });
    await expect.poll(() => buildUp.locator('.attribute').textContent()).toContain('Contested');
    const [armenian, azerbaijani] = await buildUp.getByRole('cell').allTextContents();
    expect(armenian).toContain('asserts');
    expect(azerbaijani).toContain('denies');
  });

  test.each([
    ['2023-09-01-norabak', 'outside'],
    ['2022-11-12-khramort', 'possibly inside'],
    ['2022-11-12-border', 'not computable'],
    ['2022-08-place-not-given', 'not computable'],
  ])('%s: relation to the zone is “%s”', async (id, relation) => {
    const page = await showApp({ hash: `#incident=${id}` });
    await expect.poll(() => detailsOf(page).textContent()).toContain(`Peacekeepers’ zone ${relation}`);
  });

  test('unknown losses are said to be unknown', async () => {
    const { id } = dataset.incidents.find(
      ({ claims }) => !claims.some(({ attribute }) => attribute === 'casualties'),
    )!;
    const page = await showApp({ hash: `#incident=${id}` });
    await expect
      .poll(() => detailsOf(page).textContent())
      .toContain('No figure is known. Unknown is not zero.');
  });

  test('every source that has an address is a link to it, and opens by itself', async () => {
    const page = await showApp();
    for (const { id, sources } of dataset.incidents) {
      await page.evaluate((hash) => (location.hash = hash), `#incident=${id}`);
      const details = detailsOf(page);
      const { title } = dataset.incidents.find((incident) => incident.id === id)!;
      await details.getByRole('heading', { level: 2, name: title, exact: true }).waitFor();
      const links = await details.locator('a[target="_blank"][rel="noopener noreferrer"]').all();
      const addresses = await Promise.all(links.map((link) => link.getAttribute('href')));
      const expected = sources.map(({ sourceId }) => dataset.sources.get(sourceId)!.url).filter(Boolean);
      expect([id, addresses]).toEqual([id, expected]);
    }
  });

  test('every incident can be opened from the list and shows its date and title', async () => {
    const page = await showApp();
    for (const { title, start, claims, position } of dataset.incidents) {
      const item = listOf(page)
        .getByRole('listitem')
        .filter({ has: page.getByText(title, { exact: true }) });
      // By key: the list may still be moving to what was opened last.
      await item.first().getByRole('button').press('Enter');
      const details = detailsOf(page);
      await details.getByRole('heading', { level: 2, name: title, exact: true }).waitFor();
      const text = (await details.textContent())!;
      expect(text).toContain(calendarDate(start!).slice(0, 4));
      for (const { text: said } of claims) expect(text).toContain(said);
      if (position) await details.getByText(/From the border: .* They agree within [\d.]+ (%|m)\./).waitFor();
    }
  });

  test('Enter in the list opens them, they take focus, Escape gives it back', async () => {
    const page = await showApp();
    const item = listOf(page).getByRole('button', { name: 'Shelling reported near Norabak' });
    await item.focus();
    await page.keyboard.press('Enter');
    const heading = detailsOf(page).getByRole('heading', { level: 2 });
    await heading.waitFor();
    await expect.poll(() => heading.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Escape');
    await detailsOf(page).waitFor({ state: 'detached' });
    await expect.poll(() => item.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test('names follow the chosen language and stay in the link', async () => {
    const page = await showApp({ hash: '#incident=2021-05-27-kalbajar-district' });
    await page.getByLabel('Names').selectOption('hy');
    await detailsOf(page).getByText('it was at Կութ', { exact: true }).waitFor();
    await expect.poll(() => page.url()).toContain('names=hy');
  });
});

/** By the tolls that an incident shares: what the others are called that bear them, by a plain look at all. */
function sharedWith(incident: Incident): SharedWith {
  const groupsOf = ({ claims }: Incident) =>
    new Set(claimedLosses(claims).flatMap(({ joint }) => (joint === undefined ? [] : [joint])));
  return new Map(
    [...groupsOf(incident)].map((joint) => {
      const others = dataset.incidents.filter((other) => other !== incident && groupsOf(other).has(joint));
      const names = namesOfIncidents(ENGLISH, others, incident.placeId, dataset.places, 'en');
      return [joint, { names, count: others.length }];
    }),
  );
}

describe('the answer first', () => {
  const asked = dataset.incidents.filter(({ id }) => /sotk|jermuk|kalbajar|nakhchivan/.test(id));

  test('who denies what and whose losses stand in the first screen, without scrolling', async () => {
    const page = await showApp({ ...ON_LARGE_SCREEN });
    expect(asked.length).toBeGreaterThan(6);
    for (const incident of asked) {
      // The panel alone is looked at: the map may still be on its way.
      await page.evaluate((hash) => (location.hash = hash), `#incident=${incident.id}`);
      const details = detailsOf(page);
      await details.getByRole('heading', { level: 2, name: incident.title, exact: true }).waitFor();
      const { disputes, losses } = answerText(
        ENGLISH,
        incident,
        deriveState(incident.claims),
        dataset.places,
        'en',
        sharedWith(incident),
      );
      const panel = (await details.boundingBox())!;
      for (const sentence of [...disputes, ...losses]) {
        const told = (await details.getByText(sentence, { exact: true }).boundingBox())!;
        expect(told.y).toBeGreaterThan(panel.y);
        expect(told.y + told.height).toBeLessThan(Math.min(panel.y + panel.height, 900));
      }
    }
  });
});

describe('what is heard', () => {
  test('runs no names together, names the claims and begins their cells with words', async () => {
    const page = await showApp({ hash: '#incident=2022-09-13-sotk' });
    const details = detailsOf(page);
    await details.getByRole('heading', { name: 'How measured' }).waitFor();
    const heard = await details.ariaSnapshot();
    expect(heard).toContain('Sotk · Սոթք · Zod · Сотк');
    const table = details.getByRole('table', { name: 'Who says what' });
    const cells = (await table.ariaSnapshot()).split('\n').filter((line) => /- '?cell/.test(line));
    expect(cells.length).toBeGreaterThan(8);
    for (const cell of cells) {
      const [, begin] = /cell(?: "([^"]*))?/.exec(cell)!;
      if (begin !== undefined)
        expect(begin).toMatch(/^(asserts|denies|not looked for|no answer found|Neither side)/);
    }
    // No separator stands against the word before it, and no mark is spelled out.
    expect(heard).not.toMatch(/\S·|·\S|[✓✕–] ?"/);
  });

  test('comes in the order in which it is seen, here and in the list', async () => {
    const page = await showApp({ hash: '#incident=2023-09-01-sotk', ...ON_LARGE_SCREEN });
    await detailsOf(page).getByRole('heading', { name: 'How measured' }).waitFor();
    const tops = await detailsOf(page).evaluate((panel) =>
      [
        ...panel.querySelectorAll('.top, h2, h3, .eyebrow, .answer > *, dl, table, tbody, li, .cite, .place'),
      ].map((part) => part.getBoundingClientRect().top),
    );
    expect(tops.length).toBeGreaterThan(30);
    expect(tops).toEqual(tops.toSorted((one, other) => one - other));
    const order = page.getByText('latest first', { exact: true });
    await order.waitFor();
    const item = listOf(page).getByRole('button', { name: 'Shelling reported near Sotk' });
    await expect
      .poll(() => item.ariaSnapshot())
      .toMatch(/Contested: troop build-up 2\.7–12\.9 km from border/);
  });

  test('filters say what they count, and their names once; the version and the names say what they are', async () => {
    const page = await showApp({ hash: '#type=shelling&panel=filters' });
    const filters = page.getByRole('region', { name: 'Filters' });
    await filters.getByRole('checkbox').first().waitFor();
    const heard = await filters.ariaSnapshot();
    expect(heard).toMatch(/checkbox "Contested \d+ incidents"/);
    expect(heard).toContain('Event type · 1 chosen');
    expect(heard.match(/\bClaims\b/g)).toHaveLength(2);
    await page.getByRole('combobox', { name: 'Names of places' }).waitFor();
    await page.getByText(/ · version \d+\.\d+\.\d+/).waitFor();
  });
});
