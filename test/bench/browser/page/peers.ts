/**
 * The parts of the work that others do, by others: Papa Parse reads the file into rows; crossfilter2 narrows them by
 * date and kind of event, with a count by kind and one by month. Neither draws, searches, measures or keeps records.
 */
import crossfilter from 'crossfilter2';
import Papa from 'papaparse';
import { dayOf } from '../../../../src/core/days';
import { dayRange, type FilterChange } from '../filter-change';

declare global {
  interface Window {
    peers: Peers;
  }
}

type Row = Record<string, string>;
interface Dated {
  day: number;
  eventType: string;
}

/** Days; a month is near enough. */
const MONTH = 30;

class Peers {
  #rows: Dated[] = [];

  /** Milliseconds that Papa Parse takes for the file, and how many rows it finds. */
  async parse(url: string): Promise<{ milliseconds: number; rows: number }> {
    const file = new File([await (await fetch(url)).blob()], 'rows.csv');
    const from = performance.now();
    const { data } = await new Promise<Papa.ParseResult<Row>>((complete) => {
      Papa.parse<Row>(file, { header: true, skipEmptyLines: true, complete });
    });
    const milliseconds = performance.now() - from;
    this.#rows = data.map(({ event_date: start = '', event_type: eventType = '' }) => ({
      day: start === '' ? -Infinity : dayOf(start.slice(0, 10)),
      eventType,
    }));
    return { milliseconds, rows: data.length };
  }

  /** Milliseconds that crossfilter2 takes for each change, to both counts and the number of matches. */
  narrow(changes: readonly FilterChange[]): number[] {
    const rows = crossfilter(this.#rows);
    const days = rows.dimension(({ day }) => day);
    const types = rows.dimension(({ eventType }) => eventType);
    const byType = types.group();
    const byMonth = days.group((day) => Math.floor(day / MONTH));
    return changes.map((change) => {
      const from = performance.now();
      const [first, last] = dayRange(change);
      if (change.dates) days.filterRange([first, last + 1]);
      else days.filterAll();
      const wanted = change.eventTypes as readonly string[];
      if (wanted.length > 0) types.filterFunction((type) => wanted.includes(String(type)));
      else types.filterAll();
      byType.all();
      byMonth.all();
      rows.groupAll().value();
      return performance.now() - from;
    });
  }
}

window.peers = new Peers();
