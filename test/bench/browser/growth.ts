/** How the figures grow with the rows. */
import { printTable } from '../measure';
import type { AppFigures } from './app-figures';
import { taskText } from './bars';
import { megabytes, secondsText, spreadText } from './statistics';

/** The figures, or what came instead. */
export interface Growth {
  rows: number;
  outcome: AppFigures | string;
}

const HEADER = [
  'rows',
  'open',
  'memory',
  'filter → settled',
  'filter → answered',
  'repaint',
  'answered → settled',
  'region',
  'search',
  'longest task, date range moving',
];

export function printGrowth(growth: readonly Growth[]): void {
  printTable(
    'By rows; medians and worst',
    HEADER,
    growth.map(({ rows, outcome }) => [
      rows.toLocaleString('en'),
      ...(typeof outcome === 'string' ? [outcome, ...HEADER.slice(2).map(() => '–')] : cellsOf(outcome)),
    ]),
  );
}

function cellsOf(figures: AppFigures): string[] {
  const { open, memory, filter, filterAnswered, repaint, repaints, region, search, drag } = figures;
  return [
    secondsText(open),
    megabytes(memory),
    ...[filter, filterAnswered, repaint].map(spreadText),
    `${repaints.toFixed(1)} repaints`,
    ...[region, search].map(spreadText),
    taskText(drag.longestTask),
  ];
}
