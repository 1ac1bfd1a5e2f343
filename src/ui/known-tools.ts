/**
 * Whether a tool of the map has been used in this browser before: its icons are known then, and need no captions. Where
 * a browser keeps nothing they stand there each time.
 */
const KEY = 'border-incidents-tools-known';

export function areToolsKnown(): boolean {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    return false;
  }
}

export function rememberTools(): void {
  try {
    localStorage.setItem(KEY, 'yes');
  } catch {
    // It is refused, or full: captions are no loss.
  }
}
