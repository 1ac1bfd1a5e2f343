/** A place that stands in one cell: latitude and longitude as people write them, WKT, or GeoJSON. */
import { parseCoordinates } from '../coordinates';
import { parseJson } from '../parse-json';
import { problem, type Problem } from '../result';
import { isNothing } from './nothing';
import { NOWHERE, placeOfGeometry, type GeometryPlace } from './place-of-geometry';
import { parseWellKnownText } from './well-known-text';

/** Latitude, longitude, height and accuracy, as ODK and Kobo write where a phone was. */
const GEOPOINT = /^(-?\d+(?:\.\d+)?) (-?\d+(?:\.\d+)?) -?\d+(?:\.\d+)? \d+(?:\.\d+)?$/;

/** `field` names the column in problems. */
export function placeOfCell(text: string, field: string): GeometryPlace | Problem {
  const trimmed = text.trim();
  if (isNothing(trimmed)) return NOWHERE;
  const found = placeIn(trimmed);
  if ('reason' in found) return { ...found, where: { ...found.where, field } };
  return found.doubt ? { ...found, doubt: { ...found.doubt, where: { field } } } : found;
}

function placeIn(text: string): GeometryPlace | Problem {
  if (text.startsWith('{')) {
    const parsed = parseJson(text);
    return parsed.ok ? placeOfGeometry(parsed.value) : parsed.problems[0]!;
  }
  const wellKnown = parseWellKnownText(text);
  if (wellKnown)
    return 'reason' in wellKnown ? wellKnown : placeOfGeometry(wellKnown.geometry, wellKnown.system);
  const geopoint = GEOPOINT.exec(text);
  const plain = geopoint ? `${geopoint[1]}, ${geopoint[2]}` : text.replace(/^[([]\s*(.*?)\s*[)\]]$/, '$1');
  const read = parseCoordinates(plain);
  if (read.ok) return { ...NOWHERE, position: read.value };
  return problem('not_coordinates', { found: text });
}
