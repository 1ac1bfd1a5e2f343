/** The text of a file's bytes: UTF-8, or UTF-16 where a byte-order mark says so. Never guessed, never damaged. */
import { failure, success, type Result } from '../result';

export function decodeText(bytes: Uint8Array): Result<string> {
  const encoding = encodingOf(bytes);
  try {
    return success(new TextDecoder(encoding, { fatal: true }).decode(bytes));
  } catch {
    return failure({
      reason: 'wrong_encoding',
      where: '',
      field: '',
      message: `not ${encoding.toUpperCase()} text; expected UTF-8. Save the file as UTF-8 and open it again.`,
    });
  }
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return 'utf-8';
}
