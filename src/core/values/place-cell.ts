/** A place that stands in one cell: latitude and longitude as people write them, WKT, or GeoJSON. */
import { parseCoordinates } from '../coordinates';
import { parseJson } from '../parse-json';
import { problem, type Problem } from '../result';
import type { CoordinateSystem } from './coordinate-system';
import { isNothing } from './nothing';
import { NOWHERE, placeOfGeometry, type GeometryPlace } from './place-of-geometry';
import { parseWellKnownText } from './well-known-text';

/** Latitude, longitude, height and accuracy, as ODK and Kobo write where a phone was. */
const GEOPOINT = /^(-?\d+(?:\.\d+)?) (-?\d+(?:\.\d+)?) -?\d+(?:\.\d+)? \d+(?:\.\d+)?$/;

/** `field` names the column in problems; `system` is that of coordinates that do not tell theirs. */
export function placeOfCell(
  text: string,
  field: string,
  system: CoordinateSystem = 'degrees',
): GeometryPlace | Problem {
  const trimmed = text.trim();
  if (isNothing(trimmed)) return NOWHERE;
  const found = placeIn(trimmed, system);
  if ('reason' in found) return { ...found, where: { ...found.where, field } };
  return found.doubt ? { ...found, doubt: { ...found.doubt, where: { field } } } : found;
}

function placeIn(text: string, system: CoordinateSystem): GeometryPlace | Problem {
  if (text.startsWith('{')) {
    const parsed = parseJson(text);
    return parsed.ok ? placeOfGeometry(parsed.value, system) : parsed.problems[0]!;
  }
  const wellKnown = parseWellKnownText(text);
  if (wellKnown) {
    return 'reason' in wellKnown
      ? wellKnown
      : placeOfGeometry(wellKnown.geometry, wellKnown.system ?? system);
  }
  // Metres are pairs of x and y, never latitude and longitude.
  if (system !== 'degrees') return problem('not_coordinates', { found: text });
  const geopoint = GEOPOINT.exec(text);
  const plain = geopoint ? `${geopoint[1]}, ${geopoint[2]}` : text.replace(/^[([]\s*(.*?)\s*[)\]]$/, '$1');
  const read = parseCoordinates(plain);
  if (read.ok) return { ...NOWHERE, position: read.value };
  return problem('not_coordinates', { found: text });
}
