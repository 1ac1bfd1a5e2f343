import { dateHere } from '../core/dates';
import type { Cited } from '../core/words/citation-text';
import { formatViewState } from '../core/link/view-state';
import type { Explorer } from '../state/explorer.svelte';
import { viewStateOf } from '../state/link.svelte';

/** The view's whole address, as it is now: the address bar follows at a pace of its own. */
export function linkTo(explorer: Explorer): string {
  return location.href.replace(/#.*$/, '') + formatViewState(viewStateOf(explorer)).hash;
}

/** What a citation of the view needs to know. */
export function citedView(explorer: Explorer): Cited {
  const { info, filter, answer, total, loaded } = explorer;
  return {
    info,
    filter,
    definite: answer.definite,
    possible: answer.possible,
    total,
    rejected: loaded.rejected,
    fingerprint: loaded.fingerprint,
    link: linkTo(explorer),
    date: dateHere(new Date()),
  };
}
