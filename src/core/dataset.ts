import type { Incident, Place, Source } from './incident';

/** Where a dataset comes from, and what its incidents refer to. */
export interface DatasetInfo {
  title: string;
  /** Version or date of the data, as its publisher writes it; null where it is not stated. */
  version: string | null;
  licence: string | null;
  /** Of its incidents alone, where its other parts are under others beside; null where that is not said. */
  incidentsLicence: string | null;
  attribution: string;
  /** How many incidents there were in the data that this is an excerpt of; null where it is whole. */
  excerptOf: number | null;
  /** What else its file says of it, each member's value as JSON, as it came. */
  members: readonly { name: string; json: string }[];
  places: ReadonlyMap<string, Place>;
  sources: ReadonlyMap<string, Source>;
}

export interface Dataset extends DatasetInfo {
  incidents: Incident[];
}

export function indexById<Item extends { id: string }>(items: readonly Item[]): Map<string, Item> {
  return new Map(items.map((item) => [item.id, item]));
}
