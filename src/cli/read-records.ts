/** The records of a file, chunk by chunk, whatever kind of file it is. */
import { stat } from 'node:fs/promises';
import { RecordCutter } from '../core/records/record-cutter';
import type { RawRecord, RecordFormat } from '../core/records/record-format';
import { success, type Result } from '../core/result';
import { readText } from './read-text';

export interface RecordChunk {
  format: RecordFormat;
  records: RawRecord[];
  /** Part of the file read so far, 0…1. */
  part: number;
  isLast: boolean;
}

/** Always yields at least one chunk, perhaps empty, or a failure; ends after a failure; throws the signal's reason. */
export async function* readRecords(path: string, signal?: AbortSignal): AsyncGenerator<Result<RecordChunk>> {
  const size = await stat(path).then(
    (file) => file.size,
    () => 0,
  );
  const cutter = new RecordCutter(path);
  let read = 0;
  for await (const [text, isLast] of withLast(readText(path, signal))) {
    if (!text.ok) {
      yield text;
      return;
    }
    const cut = await cutter.cut(text.value, isLast);
    if (!cut.ok) {
      yield cut;
      return;
    }
    read += text.value.length;
    const { format } = cutter;
    if (format) yield success({ format, records: cut.value, part: Math.min(1, read / size), isLast });
  }
}

/** Each value with whether it is the last one. */
async function* withLast<Value>(
  values: AsyncIterable<Value>,
): AsyncGenerator<[value: Value, isLast: boolean]> {
  let held: { value: Value } | null = null;
  for await (const value of values) {
    if (held) yield [held.value, false];
    held = { value };
  }
  if (held) yield [held.value, true];
}
