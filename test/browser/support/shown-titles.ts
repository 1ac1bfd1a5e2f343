/** The titles in the list, read once it holds what it says: the rows that did not show at first come behind the first view. */
import type { Page } from 'playwright-core';

/** The list is to be there, or nothing shown. */
export function shownTitles(page: Page): Promise<string[]> {
  return page.evaluate(titlesInPage);
}

/** To be run in the page, on its own: rows up to which a list holds all stand in it too. */
export async function titlesInPage(): Promise<string[]> {
  const few = 60;
  const rows = (): Element[] => [
    ...document.querySelectorAll('[role=list][aria-label=Incidents] [role=listitem]'),
  ];
  const isWhole = (): boolean => {
    const length = Number(rows()[0]?.getAttribute('aria-setsize') ?? 0);
    return (
      rows().length >= Math.min(length, few) && !rows().some((row) => row.querySelector('[aria-busy=true]'))
    );
  };
  await new Promise<void>((resolve) => {
    if (isWhole()) return resolve();
    const watch = new MutationObserver(() => {
      if (!isWhole()) return;
      watch.disconnect();
      resolve();
    });
    watch.observe(document, { subtree: true, childList: true, attributes: true });
  });
  return rows().flatMap((row) => row.querySelector('.title')?.textContent ?? []);
}
