import type { Incident } from '../incident';
import { itemsOf } from '../records/json-scan';
import { memberOf } from '../records/splice';

/**
 * Longitude and latitude of an incident, as the digits of its feature stand where they are those; none where it has no
 * place. Of a line, an area or another system of coordinates the feature holds others.
 */
export function digitsOfPosition(feature: string, { position }: Pick<Incident, 'position'>): string[] {
  if (!position) return [];
  const [longitude, latitude] = pointDigits(feature);
  const isTheSame = Number(longitude) === position[0] && Number(latitude) === position[1];
  return isTheSame ? [longitude!, latitude!] : [String(position[0]), String(position[1])];
}

function pointDigits(feature: string): string[] {
  const geometry = memberOf(feature, feature.indexOf('{'), 'geometry');
  if (!geometry || feature[geometry.valueStart] !== '{') return [];
  const coordinates = memberOf(feature, geometry.valueStart, 'coordinates');
  return coordinates ? itemsOf(feature, coordinates.valueStart).slice(0, 2) : [];
}
