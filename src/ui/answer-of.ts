/** What an incident's claims come to, in sentences: on the screen and on paper. */
import { answerText, namesOfIncidents, type AnswerText } from '../core/words/answer-text';
import type { Words } from '../core/words/words';
import type { Details } from '../engine/engine';
import type { Explorer } from '../state/explorer.svelte';

export function answerOf(
  words: Words,
  { incident, state, sharedTolls }: Details,
  { info, names: language }: Explorer,
): AnswerText {
  /** What the incidents are called that share a toll with this one. */
  const sharedWith = new Map(
    [...sharedTolls].map(([joint, { some, count }]) => {
      const names = namesOfIncidents(words, some, incident.placeId, info.places, language);
      return [joint, { names, count }];
    }),
  );
  return answerText(words, incident, state, info.places, language, sharedWith);
}
