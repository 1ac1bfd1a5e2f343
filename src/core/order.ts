/** How lists of incidents are ordered; rows that lack the value come last. */

export const ORDER_KEYS = ['date', 'title', 'state', 'type', 'border'] as const;

export interface Order {
  by: (typeof ORDER_KEYS)[number];
  descending: boolean;
}

export const LATEST_FIRST: Order = { by: 'date', descending: true };
