/** Which kind of file it is: by its content first, by its name only where the content leaves it open. */
import { failure, problem, success, type Result } from '../../result';
import { skipSpace } from '../json-scan';
import { MARK, type RecordFormat } from '../record-format';
import { FORMATS } from '.';
import { otherFormat } from './by-bytes';
import type { FileFormat } from './file-format';

export interface Detected {
  format: FileFormat;
  records: RecordFormat;
}

/** `text` is the first stretch of the file's text, or all of it; null while a longer one is needed to tell. */
export async function detectFormat(
  fileName: string,
  text: string,
  isWhole: boolean,
): Promise<Result<Detected | null>> {
  const start = skipSpace(text, text.startsWith(MARK) ? MARK.length : 0);
  if (start >= text.length) return isWhole ? failure(problem('empty', { isBlank: true })) : success(null);
  for (const format of FORMATS) {
    const isIt = format.hasText?.({ fileName, text, start, isWhole }) ?? (format.hasText ? null : false);
    if (isIt === null) return success(null);
    if (!isIt) continue;
    if (!format.open) return failure(otherFormat(format));
    return success({ format, records: await format.open() });
  }
  return failure(problem('empty', { isBlank: true }));
}
