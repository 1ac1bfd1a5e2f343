/** How a file was read, as it goes out with its rows, and as a file of its own. */
import { MAPPING_VERSION } from '../mapping/given-mapping';
import type { Understood } from './understood';

/** How rows were read, as it goes out with them. */
export function readRecord({ format, encoding, profile, columns, orders }: Understood): object {
  return {
    format,
    encoding,
    profile,
    columns: columns.map(({ name, field, foundBy }) => ({ name, field, found_by: foundBy })),
    orders: orders.map(({ column, order }) => ({ column, order })),
  };
}

export function mappingText(understood: Understood): string {
  return `${JSON.stringify({ border_incidents_mapping: MAPPING_VERSION, ...readRecord(understood) }, null, 2)}\n`;
}
