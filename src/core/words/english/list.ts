import type { Order } from '../../order';

const order: Record<Order['by'], (descending: boolean) => string> = {
  date: (descending) => (descending ? 'latest first' : 'earliest first'),
  title: (descending) => (descending ? 'by title, backwards' : 'by title'),
  state: (descending) => (descending ? 'by claims, backwards' : 'by claims'),
  type: (descending) => (descending ? 'by event, backwards' : 'by event'),
  match: (descending) => (descending ? 'worst match first' : 'best match first'),
  border: (descending) => (descending ? 'farthest point first' : 'nearest point first'),
};

const between = ' · ';

/** What lists and tables say of an incident, in a few words. */
export const list = {
  parts: (parts: readonly string[]) => parts.join(between),
  /** Two of what stands in a row. */
  between,
  inferred: 'date inferred',
  /** Of the table's column that says how surely a row is what is asked for. */
  matches: { definitely: 'yes', possibly: 'possibly', no: 'no' },
  order,
  noPlace: 'no position known',
  fromBorder: 'from border',
  /** Beside the incidents, where a search can lead on the map. */
  goTo: (name: string) => `Go to ${name}`,
  places: 'Places on the map',
  enter: 'Enter',
  reached: (name: string) => `The map shows ${name}.`,
};
