/** All of the view that a link carries. */
import type { Language } from '../conflict';
import type { Filter } from '../filter';
import type { Order } from '../order';
import type { TableColumn } from '../table-columns';
import type { DaySpan } from '../timeline-bins';

/** Degrees (WGS 84), zoom in MapLibre's tiles of 512 px. */
export interface Camera {
  zoom: number;
  latitude: number;
  longitude: number;
}

/** What the panel beside the map can show; the first if nothing is said. */
export const PANELS = ['incidents', 'filters', 'summary'] as const;

export type Panel = (typeof PANELS)[number];

export interface ViewState {
  filter: Filter;
  /** Keys of regions of the filter that are too large for a link. */
  elsewhere?: string[];
  camera?: Camera;
  incident?: string;
  names?: Language;
  /** Instead of map and list. */
  shown?: 'table';
  /** Of the table, beside the title. */
  columns?: readonly TableColumn[];
  panel?: Panel;
  /** The timeline's dated notes. */
  notes?: 'hidden';
  /** Where it is not the usual one. */
  order?: Order;
  /** Days that the timeline looks at more closely. */
  days?: DaySpan;
  /** Fingerprint of the dataset that the view is of, and the name of the file it came in, if it was opened. */
  data?: string;
  file?: string;
}
