import { itemsOf } from '../records/json-scan';
import { memberOf } from '../records/splice';

/** Longitude and latitude of a feature, as their digits stand there; none where it has no point. */
export function digitsOfPosition(feature: string): string[] {
  const geometry = memberOf(feature, feature.indexOf('{'), 'geometry');
  if (!geometry || feature[geometry.valueStart] !== '{') return [];
  const coordinates = memberOf(feature, geometry.valueStart, 'coordinates');
  return coordinates ? itemsOf(feature, coordinates.valueStart).slice(0, 2) : [];
}
