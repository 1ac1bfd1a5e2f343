import type { SyntheticIncident } from './synthetic-incidents';

/** How a file of made-up incidents reads: the head, the records with the separator between them, the tail. */
export interface IncidentFormat {
  head: string;
  record: (incident: SyntheticIncident) => string;
  separator: string;
  tail: string;
}
