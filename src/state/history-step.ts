/**
 * What the browser's Back leads back over, one by one: an incident opened or closed, another panel, the table, a search.
 * Moves of the map, filters and regions only change the address of the step that they were made at; those have Undo.
 */
import type { ViewState } from '../core/link/view';

/** Whether a view is another step than the one before it. */
export function isStep(before: ViewState, now: ViewState): boolean {
  return (
    before.incident !== now.incident ||
    before.panel !== now.panel ||
    before.shown !== now.shown ||
    isOtherSearch(before.filter.text, now.filter.text)
  );
}

/** A text that is typed on or taken back letter by letter stays one search; to clear it, or to begin one, is a step. */
function isOtherSearch(before: string, now: string): boolean {
  if (before === now) return false;
  if (before === '' || now === '') return true;
  return !before.startsWith(now) && !now.startsWith(before);
}
