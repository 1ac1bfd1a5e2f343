/** Which kind of file it is, from how it begins; the name decides only what the text leaves open. */
import { failure, problem, success, type Result } from '../result';
import { GeojsonFormat } from './geojson-format';
import { arrayStart, skipSpace, valueEnd } from './json-scan';
import { NdjsonFormat, RECORD_SEPARATOR } from './ndjson-format';
import { MARK, type RecordFormat } from './record-format';

const NEWLINE_DELIMITED = /\.(ndjson|jsonl|ndgeojson|geojsonl|geojsons|nljson)$/i;

/** `opening` is the first stretch of the file's text, or all of it; null while a longer one is needed to tell. */
export async function detectFormat(
  fileName: string,
  opening: string,
  isWhole: boolean,
): Promise<Result<RecordFormat | null>> {
  const start = skipSpace(opening, opening.startsWith(MARK) ? MARK.length : 0);
  const first = opening[start];
  if (first === undefined) {
    return isWhole ? failure(problem('empty', { isBlank: true })) : success(null);
  }
  if (first === '[') return failure(problem('not_geojson', { type: null, isArray: true }));
  if (first === RECORD_SEPARATOR) return success(new NdjsonFormat());
  if (first !== '{') {
    if (NEWLINE_DELIMITED.test(fileName)) return success(new NdjsonFormat());
    // Loaded on first use: few who look at the map open a file of rows.
    const { CsvFormat } = await import('./csv-format');
    return success(new CsvFormat());
  }
  const features = arrayStart(opening, 'features');
  if (features !== null && features !== -1) return success(new GeojsonFormat());
  const isNamed = NEWLINE_DELIMITED.test(fileName);
  if (features === null && isNamed) return success(new NdjsonFormat());
  const end = features === null ? valueEnd(opening, start) : -1;
  const next = end === -1 ? undefined : opening[skipSpace(opening, end)];
  if (next === undefined && !isWhole) return success(null);
  return success(isNamed || next === '{' ? new NdjsonFormat() : new GeojsonFormat());
}
