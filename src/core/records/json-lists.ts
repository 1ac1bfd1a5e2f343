/** Under which names files of JSON hold their records. */

/** Keys under which interfaces give their records. */
const WRAPPERS = new Set([
  ...['data', 'results', 'result', 'records', 'items', 'rows', 'events', 'elements', 'incidents', 'reports'],
  ...['value', 'values', 'entries', 'objects', 'response', 'list', 'posts', 'placemarks'],
]);

/** Whether the records of a file stand in a list of that name, which begins so. */
export function holdsRecords(name: string, opening: string): boolean {
  return name === 'features' || (WRAPPERS.has(name) && opening === '{');
}
