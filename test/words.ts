/** Problems as they are told, and what the page says of itself where there is none. */
import type { Problem } from '../src/core/result';
import { ENGLISH } from '../src/core/words/english';
import { topicWords } from '../src/core/words/claim-text';
import { messages } from '../src/core/words/english/messages';
import { problemText } from '../src/core/words/problem-text';
import { LATEST_FIRST } from '../src/core/order';
import type { ExportSaid } from '../src/core/writers/taken';
import type { ExportRequest } from '../src/engine/export-request';
import type { Page } from '../src/state/explorer.svelte';

export const PAGE: Page = { words: ENGLISH, isEmbedded: false };

/** What an export says that the data do not. */
export const SAID: ExportSaid = {
  exportedAt: '2023-09-12T10:00:00.000Z',
  askedFor: [],
  disclaimer: 'No endorsement.',
  topics: topicWords(ENGLISH),
  licences: [{ part: 'Incidents', licence: 'CC0-1.0' }],
  coarsened: null,
  tables: { ours: ['Ours.'], others: ['Theirs.'] },
  about: ['About.', 'No endorsement.'],
};

/** What is shown, latest first, as it is. */
export const AS_GEOJSON: ExportRequest = {
  writer: 'geojson',
  rows: 'shown',
  order: LATEST_FIRST,
  grid: 0,
  hasMark: false,
};

export function told(found: Problem): string {
  return problemText(messages, found);
}
