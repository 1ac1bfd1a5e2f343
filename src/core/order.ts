/** How lists of incidents are ordered; rows that lack the value come last. */

/** `match`: by how well they fit the words searched for, latest first where none are or too many do. */
export const ORDER_KEYS = ['date', 'title', 'state', 'type', 'border', 'match'] as const;

export interface Order {
  by: (typeof ORDER_KEYS)[number];
  descending: boolean;
}

export const LATEST_FIRST: Order = { by: 'date', descending: true };

const BEST_FIRST: Order = { by: 'match', descending: false };

/** Rows up to which they are put in order by how well they match: each has to be read for it. */
export const MOST_RANKED = 2000;

/** The order that nobody chose. */
export function usualOrder(text: string): Order {
  return text.trim() === '' ? LATEST_FIRST : BEST_FIRST;
}

export function isUsualOrder({ by, descending }: Order, text: string): boolean {
  const usual = usualOrder(text);
  return usual.by === by && usual.descending === descending;
}
