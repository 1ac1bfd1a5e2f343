/** What who cannot see the page is told of list, filters, legend, timeline and map: in whole words, with units. */
import { expect, test } from 'vitest';
import { ON_LARGE_SCREEN, mapOf, showApp, useBrowser } from './support/app';

useBrowser();

test('counts have units, signs what they are signs of, ends of dates whether they were chosen; the map leads to the list', async () => {
  const page = await showApp(ON_LARGE_SCREEN);
  await expect
    .poll(() =>
      mapOf(page).evaluate((map) =>
        map.ariaDescribedByElements?.map(({ textContent }) => textContent).join(),
      ),
    )
    .toMatch(/Named on the map: .*Sotk.* The list tells of every incident\./);
  await page.getByText(/· version \d+\.\d+\.\d+/).waitFor();
  await page.getByRole('combobox', { name: 'Names of places' }).waitFor();
  const legend = page.getByRole('region', { name: 'Legend' }).getByRole('list').first();
  await expect.poll(() => legend.getByRole('listitem').first().textContent()).toBe('The claims are');
  for (const [name, end] of [
    ['First date', /^\d+ \w+ \d{4}, no limit chosen$/],
    ['Last date', /^\d+ \w+ \d{4}, no limit chosen$/],
  ] as const) {
    await expect.poll(() => page.getByRole('slider', { name }).getAttribute('aria-valuetext')).toMatch(end);
  }
  await page.getByRole('tab', { name: 'Filters' }).click();
  const claims = page.getByRole('group', { name: 'Claims', exact: true });
  await claims.getByRole('checkbox', { name: /^Contested \d+ incidents$/ }).waitFor();
  // Said by what opens it alone, and once more as the name of the group.
  await expect
    .poll(() => page.getByRole('region', { name: 'Filters' }).getByText('Claims', { exact: true }).count())
    .toBe(1);
});
