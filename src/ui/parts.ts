import type { Words } from '../core/words/words';

/**
 * Parts of the interface that the first view does not need: chunks of their own. They are fetched once the first view
 * stands, so that nothing that comes later needs the network; one that could not be is asked for again when needed.
 */
export const PARTS = {
  about: () => import('./AboutDialog.svelte'),
  chips: () => import('./FilterChips.svelte'),
  details: () => import('./IncidentDetails.svelte'),
  embedded: () => import('./embedded/EmbeddedBar.svelte'),
  filters: () => import('./FilterPanel.svelte'),
  found: () => import('./FoundPlaces.svelte'),
  'go-to': () => import('./GoToDialog.svelte'),
  legend: () => import('./legend/LegendSigns.svelte'),
  notice: () => import('./NoticeBar.svelte'),
  nothing: () => import('./NothingMatches.svelte'),
  opening: () => import('./OpeningBar.svelte'),
  reading: () => import('./ReadingNote.svelte'),
  picture: () => import('./PictureDialog.svelte'),
  print: () => import('./PrintPage.svelte'),
  region: () => import('./RegionDialog.svelte'),
  regions: () => import('./RegionList.svelte'),
  share: () => import('./ShareDialog.svelte'),
  shortcuts: () => import('./ShortcutsDialog.svelte'),
  summary: () => import('./SummaryPanel.svelte'),
  table: () => import('./IncidentTable.svelte'),
};

/** With the fonts of all languages and the words of all parts; fails where something cannot be fetched. */
export async function fetchParts(words: Words): Promise<void> {
  const fonts = [...document.fonts].map((face) => face.load());
  const parts = Object.values(PARTS).map((load) => load());
  await Promise.all([...fonts, ...parts, words.messages(), words.table(), words.sharing()]);
}
