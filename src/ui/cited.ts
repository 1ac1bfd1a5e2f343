import type { Cited } from '../core/citation';
import { localDate } from '../core/dates';
import type { Explorer } from '../state/explorer.svelte';

/** What a citation of the view needs to know; `link` is its whole address. */
export function citedView({ info, filter, answer, total, loaded }: Explorer, link: string): Cited {
  return {
    info,
    filter,
    definite: answer.definite,
    possible: answer.possible,
    total,
    fingerprint: loaded.fingerprint,
    link,
    date: localDate(new Date()),
  };
}
