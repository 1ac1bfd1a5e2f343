/**
 * Answers written into a file's own text: every other byte of it stays as it was. Only the command line does so; reading
 * knows nothing of it.
 */
import type { Answers } from './answers';
import { CsvFormat } from '../records/csv-format';
import type { RecordFormat } from '../records/record-format';
import { CsvAnswers } from './csv-answers';
import { JsonAnswers } from './json-answers';

/** To be asked for with the file's first record, or at its end. */
export function writeBackInto(format: RecordFormat, isCrossChecked = false): Answers {
  return format instanceof CsvFormat ? new CsvAnswers(format, isCrossChecked) : new JsonAnswers(format);
}
