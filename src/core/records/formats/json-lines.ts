import { holdsRecords } from '../json-lists';
import { arrayStart, skipSpace, valueEnd } from '../json-scan';
import { RECORD_SEPARATOR } from '../ndjson-marks';
import { hasEnding, type FileFormat, type TextOpening } from './file-format';

const ENDINGS = ['.ndjson', '.jsonl', '.ndgeojson', '.geojsonl', '.geojsons', '.nljson'];

/** A record in each line (newline-delimited JSON), or behind each separator (RFC 8142). */
export const jsonLines: FileFormat = {
  name: 'newline-delimited GeoJSON',
  endings: ENDINGS,
  mediaTypes: ['application/x-ndjson', 'application/geo+json-seq'],
  hasText: isLines,
  open: async () => new (await import('../ndjson-format')).NdjsonFormat(),
};

/** Told by a second object behind the first; the name decides only what the text leaves open. */
function isLines({ fileName, text, start, isWhole }: TextOpening): boolean | null {
  if (text[start] === RECORD_SEPARATOR) return true;
  const isNamed = hasEnding({ endings: ENDINGS }, fileName);
  if (text[start] !== '{') return isNamed && text[start] !== '[';
  // A line may hold a list itself; a collection of features is one file under any name.
  const list = arrayStart(text, isNamed ? (name) => name === 'features' : holdsRecords);
  if (list !== null && list !== -1) return false;
  if (list === null && isNamed) return true;
  const end = list === null ? valueEnd(text, start) : -1;
  const next = end === -1 ? undefined : text[skipSpace(text, end)];
  if (next === undefined && !isWhole) return null;
  return isNamed || next === '{';
}
