import type { Incident, Place, Source } from './incident';

/** Incidents with what they refer to and where they come from. */
export interface Dataset {
  title: string;
  /** Version or date of the data, as its publisher writes it. */
  version: string;
  licence: string;
  attribution: string;
  /**
   * `incidents`: records in the project's own claim model; `features`: rows of a file of someone else's making,
   * whose properties are kept as they came.
   */
  kind: 'incidents' | 'features';
  incidents: Incident[];
  places: ReadonlyMap<string, Place>;
  sources: ReadonlyMap<string, Source>;
}

export function indexById<Item extends { id: string }>(items: readonly Item[]): Map<string, Item> {
  return new Map(items.map((item) => [item.id, item]));
}
