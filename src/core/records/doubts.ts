/** Which problems are doubts: what they are about is taken as it stands, and no fault of the file. */
import type { Problem, Reason } from '../result';

const DOUBTS: ReadonlySet<Reason> = new Set<Reason>([
  'encoding_guessed',
  'claims_elsewhere',
  'several_columns',
  'weak_column',
  'last_part',
  'no_date_column',
  'other_key',
  'stands_in',
  'repeated_key',
  'kept_aside',
  'list_not_read',
  'late_crs',
  'degrees_as_metres',
  'unclear_crs',
  'stands_for_area',
  'stands_for_several',
  'null_island',
  'may_be_swapped',
  'far_from_others',
  'placeholder_position',
  'unlikely_date',
  'may_be_footer',
  'alike',
  'near_alike',
  'date_order_open',
  'about_date',
  'day_by_clock',
  'date_elsewhere',
  'not_a_time',
  'unknown_time_zone',
  'time_not_taken',
  'unknown_precision',
  'unknown_place_precision',
  'not_a_count',
  'high_below_low',
]);

export function isDoubt({ reason }: Problem): boolean {
  return DOUBTS.has(reason);
}
