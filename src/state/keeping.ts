import type * as Kept from './kept';

/** What keeps things in this browser, fetched when it is needed; null where it cannot be: nothing is kept then. */
export async function keeping(): Promise<typeof Kept | null> {
  try {
    return await import('./kept');
  } catch {
    return null;
  }
}
