/** How a file was read, as data: what people are told, and what programs are given. */
import type { Field, FoundBy, Mapping } from '../mapping/fields';
import type { ColumnOrder } from '../values/date-order';
import type { ReadBatch } from './read-file';

/** rows = incidents + rejected + skipped. */
export interface Account {
  rows: number;
  incidents: number;
  rejected: number;
  /** Blank rows. */
  skipped: number;
}

export interface Understood {
  format: string;
  encoding: string;
  /** Of rows of cells. */
  delimiter: string | null;
  /** The publisher or program whose columns they are. */
  profile: string | null;
  columns: { name: string; field: Field; foundBy: FoundBy }[];
  /** Of columns of dates that depend on it: the order of day and month, and whether the user gave it. */
  orders: { column: string; order: ColumnOrder; isGiven: boolean }[];
  /** Columns that look like an id, a date, a place or its uncertainty and are not used. */
  unused: string[];
  account: Account;
}

/** Columns named where records of many kinds have many. */
const NAMED = 200;

export function understood(
  { format, formatName, reader, piece }: Omit<ReadBatch, 'records' | 'results' | 'read' | 'isLast'>,
  counts: Omit<Account, 'rows'>,
): Understood {
  const mappings = reader?.mappings ?? [];
  const { incidents, rejected, skipped } = counts;
  return {
    format: format.name ?? formatName,
    encoding: piece.encoding,
    delimiter: format.delimiter,
    profile: mappings.find(({ profile }) => profile)?.profile?.name ?? null,
    columns: columnsOf(mappings),
    orders: ordersOf(reader, mappings),
    unused: unusedOf(mappings),
    account: { rows: incidents + rejected + skipped, ...counts },
  };
}

function columnsOf(mappings: readonly Mapping[]): Understood['columns'] {
  const found = new Map<string, Understood['columns'][number]>();
  for (const { uses } of mappings) {
    for (const { name, field, foundBy } of uses) found.set(`${field} ${name}`, { name, field, foundBy });
  }
  return [...found.values()].slice(0, NAMED);
}

function ordersOf(reader: ReadBatch['reader'], mappings: readonly Mapping[]): Understood['orders'] {
  const settings = reader?.settings;
  const names = mappings.flatMap(({ uses }) =>
    uses.flatMap(({ field, name }) => (field === 'start' || field === 'end' ? [name] : [])),
  );
  return [...new Set(names)].flatMap((column) => {
    const order = settings?.orderOf(column) ?? 'unseen';
    return order === 'unseen' ? [] : [{ column, order, isGiven: settings!.given !== null }];
  });
}

function unusedOf(mappings: readonly Mapping[]): string[] {
  const used = new Set(mappings.flatMap(({ uses }) => uses.map(({ name }) => name)));
  const unused = mappings.flatMap((mapping) => mapping.unused);
  return [...new Set(unused)].filter((name) => !used.has(name)).slice(0, NAMED);
}
