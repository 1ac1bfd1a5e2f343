/** The columns of a header by their keys, looked through once: there may be millions. */
import { columnKey, pathParts } from './column-key';
import { holdsOnly, ownerOf } from './owners';

export interface Keyed {
  /** The first column with a key, by its whole name or by the last part of its path. */
  first: Map<string, number>;
  /** Further columns of the same key, where they go by their whole names as the first does, or by their last parts as it does. */
  repeated: Map<string, number[]>;
  /** Keys that are the last parts of paths of which nothing says that they are the event's. */
  doubtful: Set<string>;
  /** The columns that go by their whole names. */
  whole: number;
}

/** Where Elasticsearch holds its records: not whose they are. */
const HOLDER = '_source.';

export function columnKeysOf(header: readonly string[]): Keyed {
  const first = new Map<string, number>();
  const repeated = new Map<string, number[]>();
  const doubtful = new Set<string>();
  for (const [index, name] of header.entries()) {
    const key = columnKey(held(name));
    if (key === '') continue;
    add(key, index);
  }
  const whole = first.size;
  const byWholeNames = new Set(first.keys());
  for (const [index, name] of header.entries()) {
    const path = pathParts(held(name));
    const key = path ? columnKey(path.last) : '';
    if (!path || key === '' || byWholeNames.has(key)) continue;
    // An author's date and a user's id are not the event's.
    if (ownerOf(columnKey(path.before)) === 'other') continue;
    if (!first.has(key) && !holdsOnly(path.before)) doubtful.add(key);
    add(key, index);
  }
  return { first, repeated, doubtful, whole };

  function add(key: string, index: number): void {
    if (!first.has(key)) first.set(key, index);
    else if (repeated.has(key)) repeated.get(key)!.push(index);
    else repeated.set(key, [index]);
  }
}

function held(name: string): string {
  return name[0] === '_' && name.startsWith(HOLDER) ? name.slice(HOLDER.length) : name;
}
