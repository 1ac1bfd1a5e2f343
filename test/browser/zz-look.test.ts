import { test } from 'vitest';
import { openApp, useBrowser } from './support/app';
useBrowser();
test('look', { timeout: 300000 }, async () => {
  const page = await openApp({ hash: '#incident=2023-09-01-sotk&map=8.2/40.1/45.8&km=0..40&claims=contested,one_sided&dates=2021-01-01..2023-12-31&region=circle:45.86,40.2,30000:Around%20Sotk&names=hy', viewport: {width: 1440, height: 900} });
  await page.screenshot({ path: '/tmp/w/look/app.png' });
  console.log(page.url());
  await page.getByRole('button', { name: 'Export' }).click();
  await page.screenshot({ path: '/tmp/w/look/menu.png' });
  await page.getByRole('menuitem', { name: 'Picture' }).click();
  const dialog = page.getByRole('dialog', { name: 'Picture of the map' });
  await dialog.getByLabel('Title').fill('Reported shelling near Sotk and Norabak, and what both sides say of it: a title that is far too long for one line of a picture and goes on, and on, and on until it ends after two');
  for (const [format, sharp, colour] of [['article','3×','Dark'],['square','1×','Light'],['slide','1×','Dark']]) {
    await dialog.getByLabel('Format').selectOption(format!);
    await dialog.getByLabel('Sharpness').selectOption({ label: sharp! });
    await dialog.getByLabel('Colours').selectOption({ label: colour! });
    await dialog.locator('.preview[aria-busy="false"]').waitFor({ timeout: 100000 });
    const download = page.waitForEvent('download', { timeout: 100000 });
    await dialog.getByRole('button', { name: 'Save PNG' }).click();
    await (await download).saveAs(`/tmp/w/look/b-${format}.png`);
  }
  await page.screenshot({ path: '/tmp/w/look/dialog.png' });
  console.log(await dialog.getByLabel('Text for those').inputValue());
});
