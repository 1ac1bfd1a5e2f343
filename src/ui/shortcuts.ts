/** What the keyboard does wherever the focus is; none of it while somebody types. */
import type { Explorer } from '../state/explorer.svelte';
import { focusSearch } from './keep-focus';

export type DialogName = 'about' | 'shortcuts' | 'go-to' | 'picture' | 'print' | 'share';

export const SHORTCUTS: readonly { keys: readonly string[]; does: string }[] = [
  { keys: ['?'], does: 'This list' },
  { keys: ['/'], does: 'Search' },
  { keys: ['Ctrl', 'Z'], does: 'Undo the last change of filters, regions or file' },
  { keys: ['Ctrl', 'Shift', 'Z'], does: 'Redo it' },
  { keys: ['Ctrl', 'G'], does: 'Go to coordinates' },
  { keys: ['Ctrl', 'P'], does: 'Print what is shown' },
  { keys: ['Esc'], does: 'Put down a tool; close the details' },
  {
    keys: ['↑', '↓'],
    does: 'In the list: the incident before or after; Home, End, Page Up and Page Down go further',
  },
  { keys: ['Enter'], does: 'In the list: open the incident' },
  { keys: ['Tab'], does: 'From part to part; on the map the arrow keys move it, + and − zoom' },
];

/** Does what a key stands for; true if it did something. */
export function takeShortcut(
  event: KeyboardEvent,
  explorer: Explorer,
  open: (dialog: DialogName) => void,
): boolean {
  const key = event.key.toLowerCase();
  if (event.ctrlKey || event.metaKey) {
    // A field being typed in has an undo of its own.
    if (key === 'z' && !isTyping(event.target)) void (event.shiftKey ? explorer.redo() : explorer.undo());
    else if (key === 'g') open('go-to');
    else if (key === 'p') open('print');
    else return false;
    return true;
  }
  if (event.altKey || isTyping(event.target)) return false;
  if (key === '?') open('shortcuts');
  else if (key === '/') focusSearch();
  else return false;
  return true;
}

/** Whether keys make a text, or choose in a list by its letters. */
function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement)
    return !['checkbox', 'radio', 'button', 'file'].includes(target.type);
  return target instanceof HTMLElement && target.closest('textarea, select, [contenteditable]') !== null;
}
