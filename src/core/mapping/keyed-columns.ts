/** The columns of a header by their keys, looked through once: there may be millions. */
import { columnKey, lastKey } from './column-names';

export interface Keyed {
  /** The first column with a key. */
  first: Map<string, number>;
  repeated: Set<string>;
}

export function columnKeysOf(header: readonly string[]): Keyed {
  const first = new Map<string, number>();
  const repeated = new Set<string>();
  for (const [index, name] of header.entries()) {
    const key = columnKey(name);
    if (key === '') continue;
    if (first.has(key)) repeated.add(key);
    else first.set(key, index);
  }
  for (const [index, name] of header.entries()) {
    const key = lastKey(name);
    if (key !== '' && !first.has(key)) first.set(key, index);
  }
  return { first, repeated };
}
