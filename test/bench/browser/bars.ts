/** What is demanded, beside what was measured. */
import type { Bar } from '../verdict';
import type { AppFigures, NotOpened } from './app-figures';
import type { SizeReport } from './first-map';
import type { PlainKind } from './page/plain';
import { megabytes, secondsText, spreadText, type Spread } from './statistics';

/** Of a million rows: milliseconds and bytes. */
const OPEN = 20_000;
const MEMORY = 900e6;
const FILTER = 500;
const TASK = 50;
const REGION = 500;
const SEARCH = 300;
/** Times as fast as the map library alone. */
const FASTER = 8;

const PLAIN_NAMES: Record<PlainKind, string> = {
  filtered: 'setFilter on a GeoJSON source',
  clustered: 'setData on a clustered source',
};

export function millionBars(figures: AppFigures): Bar[] {
  const { open, memory, filter, region, search, drag } = figures;
  return [
    { what: 'open a CSV file', bar: secondsText(OPEN), measured: secondsText(open), isMet: open <= OPEN },
    {
      what: 'memory after it',
      bar: megabytes(MEMORY),
      measured: megabytes(memory),
      isMet: memory <= MEMORY,
    },
    medianBar('filter change to settled map', FILTER, filter),
    {
      what: 'longest task while the date range moves 60 times in 2 s',
      bar: `${TASK} ms`,
      measured: taskText(drag.longestTask),
      isMet: drag.longestTask <= TASK,
    },
    {
      what: 'what stands there afterwards is the last range’s',
      bar: 'yes',
      measured: drag.endsOnLast ? 'yes' : 'no',
      isMet: drag.endsOnLast,
    },
    medianBar('a drawn region of 100 vertices answered', REGION, region),
    medianBar('text search answered', SEARCH, search),
  ].map((bar) => ({ ...bar, what: `1,000,000 rows: ${bar.what}` }));
}

export function comparisonBars(app: Spread, plain: Record<PlainKind, Spread>): Bar[] {
  return Object.entries(PLAIN_NAMES).map(([kind, name]) => {
    const other = plain[kind as PlainKind];
    const ratio = other.median / app.median;
    return {
      what: `100,000 rows: filter change to settled map, beside ${name}`,
      bar: `${FASTER} ×`,
      measured: `${ratio.toFixed(1)} × (${spreadText(app)} beside ${spreadText(other)})`,
      isMet: ratio >= FASTER,
    };
  });
}

/** However many rows there are: they are opened, or the user is told why not. */
export function openedBar(rows: number, outcome: Pick<AppFigures, 'open'> | NotOpened): Bar {
  const isOpened = 'open' in outcome;
  return {
    what: openedName(rows),
    bar: 'yes',
    measured: isOpened ? 'opened' : outcome.message || 'neither',
    isMet: isOpened || (outcome.isTold && outcome.message !== ''),
  };
}

export function openedName(rows: number): string {
  return `${rows.toLocaleString('en')} rows: opened, or a message`;
}

export const FIRST_MAP = 'own data: bytes to the first map';

export function firstMapBar({ text, isMet }: SizeReport): Bar {
  return { what: FIRST_MAP, bar: 'npm run size', measured: text, isMet };
}

function medianBar(what: string, bar: number, spread: Spread): Bar {
  return { what, bar: secondsText(bar), measured: spreadText(spread), isMet: spread.median <= bar };
}

export function taskText(longestTask: number): string {
  return longestTask === 0 ? `none over ${TASK} ms` : `${Math.round(longestTask)} ms`;
}
