/** What lists and tables say of an incident, in a few words. */
import { formatDateBriefly } from '../core/dates';
import { formatInterval } from '../core/distances';
import type { ListItem } from '../engine/engine';

/** "12 Nov 2022 · inferred · corrected". */
export function whenText({ start, end, datePrecision, dateBasis, status }: ListItem): string {
  return [
    formatDateBriefly(start, end, datePrecision),
    ...(dateBasis === 'inferred' ? ['inferred'] : []),
    ...(status === 'active' ? [] : [status]),
  ].join(' · ');
}

/** "6.0–10.0 km"; empty where it cannot be told. */
export function fromBorderText({ hasPlace, border }: ListItem): string {
  if (!hasPlace) return 'no place given';
  return border ? formatInterval(border) : '';
}
