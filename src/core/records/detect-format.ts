/** Which kind of file it is, from how it begins; the name decides only what the text leaves open. */
import { failure, problem, success, type Result } from '../result';
import { GeojsonFormat } from './geojson-format';
import { arrayStart, skipSpace, valueEnd } from './json-scan';
import { NdjsonFormat, RECORD_SEPARATOR } from './ndjson-format';
import type { RecordFormat } from './record-format';

const NEWLINE_DELIMITED = /\.(ndjson|jsonl|ndgeojson|geojsonl|geojsons|nljson)$/i;

/** `opening` is the first stretch of the file's text. */
export async function detectFormat(fileName: string, opening: string): Promise<Result<RecordFormat>> {
  const start = skipSpace(opening, opening.startsWith('\uFEFF') ? 1 : 0);
  const first = opening[start];
  if (first === undefined) return failure(problem('empty', { isBlank: true }));
  if (first === '[') return failure(problem('not_geojson', { type: null, isArray: true }));
  if (first === RECORD_SEPARATOR) return success(new NdjsonFormat());
  if (first !== '{') {
    if (NEWLINE_DELIMITED.test(fileName)) return success(new NdjsonFormat());
    // Loaded on first use: its parser is the largest part of reading files.
    const { CsvFormat } = await import('./csv-format');
    return success(new CsvFormat());
  }
  const features = arrayStart(opening, 'features');
  if (features !== null && features !== -1) return success(new GeojsonFormat());
  const isNewlineDelimited =
    NEWLINE_DELIMITED.test(fileName) || opening[skipSpace(opening, valueEnd(opening, start))] === '{';
  return success(isNewlineDelimited ? new NdjsonFormat() : new GeojsonFormat());
}
