/** The dated notes of the timeline, as published; in the chunk of whoever shows them. */
import published from '../../data/events.json';
import type { DatedEvent } from '../core/dated-event';

export const DATED_EVENTS: readonly DatedEvent[] = published.events.map(({ source_ids, ...event }) => ({
  ...event,
  sourceIds: source_ids,
}));
