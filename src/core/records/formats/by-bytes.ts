/** What is no text, told by its bytes. */
import { problem, type Problem } from '../../result';
import { FORMATS } from '.';
import type { FileFormat } from './file-format';

/** What is to be said of bytes that are a file of another kind than text; null where they may be text. */
export function namedByBytes(opening: Uint8Array): Problem | null {
  const format = FORMATS.find(({ hasBytes }) => hasBytes?.(opening));
  return format ? otherFormat(format) : null;
}

export function otherFormat({ name }: FileFormat): Problem {
  return problem('other_format', { format: name });
}
