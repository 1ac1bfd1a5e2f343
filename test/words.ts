/** Problems as they are told, and what the page says of itself where there is none. */
import type { Problem } from '../src/core/result';
import { ENGLISH } from '../src/core/words/english';
import { topicWords } from '../src/core/words/claim-text';
import { messages } from '../src/core/words/english/messages';
import { problemText } from '../src/core/words/problem-text';
import type { Page } from '../src/state/explorer.svelte';

export const PAGE: Page = { words: ENGLISH, isEmbedded: false };

/** What an export says that the data do not. */
export const SAID = {
  exportedAt: '2023-09-12T10:00:00.000Z',
  askedFor: [],
  disclaimer: 'No endorsement.',
  topics: topicWords(ENGLISH),
};

export function told(found: Problem): string {
  return problemText(messages, found);
}
