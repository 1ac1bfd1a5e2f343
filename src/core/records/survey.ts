/** A look through a whole file, for what no single record tells: by column the order of day and month, and the system of coordinates. */
import { ordersIn } from '../formats/dataset-marker';
import { parseJson } from '../parse-json';
import { success, type Result } from '../result';
import { systemOf } from '../values/coordinate-system';
import { OrderCount } from '../values/date-order';
import { ReadSettings } from './read-settings';
import { RecordCutter } from './record-cutter';
import type { RecordReader } from './record-reader';
import type { TextSource } from './text-source';

export async function survey(source: TextSource, settings: ReadSettings): Promise<Result<void>> {
  const cutter = new RecordCutter(source.name, settings.mapping);
  const counts = new Map<string, OrderCount>();
  let reader: RecordReader | null = null;
  for await (const piece of source.pieces()) {
    if (!piece.ok) return piece;
    const cut = await cutter.cut(piece.value.text, piece.value.isLast);
    if (!cut.ok) return cut;
    const records = cut.value.filter(({ isBlank }) => !isBlank);
    if (records.length === 0) continue;
    if (!reader) {
      const made = await cutter.format!.reader(new ReadSettings(null, undefined, settings.mapping));
      if (!made.ok) return made;
      reader = made.value;
    }
    for (const { text } of records) {
      for (const [column, cell] of reader.dateCells(text)) countOf(counts, column).add(cell);
    }
  }
  const { head = '', tail = '', kind } = cutter.format ?? {};
  const orders = new Map([...counts].map(([column, count]) => [column, count.order]));
  settings.noteSurveyed(new Map([...orders, ...(kind === 'geojson' ? ordersIn(head + tail) : [])]));
  if (kind === 'geojson' && tail.includes('"crs"')) {
    const around = parseJson(head + tail);
    const system = around.ok ? systemOf((around.value as { crs?: unknown }).crs) : 'degrees';
    if (typeof system === 'string') settings.settleSystem(system);
  }
  return success(undefined);
}

function countOf(counts: Map<string, OrderCount>, column: string): OrderCount {
  const known = counts.get(column) ?? new OrderCount();
  counts.set(column, known);
  return known;
}
