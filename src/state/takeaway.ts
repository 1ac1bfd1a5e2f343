/** What the user wants to take away, as the engine is asked for it. */
import { NO_FILTER, type Filter } from '../core/filter';
import type { DatasetInfo } from '../core/dataset';
import type { Order } from '../core/order';
import { exportSaid } from '../core/words/takeaway-text';
import type { Words } from '../core/words/words';
import type { ExportSaid } from '../core/writers/taken';
import type { WriterName } from '../core/writers/kinds';
import type { Answer } from '../engine/answers';
import type { Details } from '../engine/engine';
import type { ExportRequest } from '../engine/export-request';

export type Scope = 'shown' | 'chosen' | 'all';

export interface Wanted {
  writer: WriterName;
  scope: Scope;
  /** Degrees of the grid that coordinates are coarsened to; 0 leaves them as they are. */
  grid: number;
  hasMark: boolean;
  exportedAt: Date;
  /** The address of what is shown. */
  link: string;
}

/** What of the Explorer it depends on. */
export interface Seen {
  words: Words;
  info: DatasetInfo;
  filter: Filter;
  answer: Answer;
  total: number;
  list: { order: Order };
  selected: Details | null;
}

export function takeawayOf(seen: Seen, wanted: Wanted): { request: ExportRequest; said: ExportSaid } {
  const { words, info, total, list, answer } = seen;
  const { writer, scope, grid, hasMark, exportedAt } = wanted;
  const chosen = scope === 'chosen' ? seen.selected : null;
  if (scope === 'chosen' && !chosen) throw new Error('no incident is chosen');
  const isShown = scope === 'shown';
  return {
    request: {
      writer,
      rows: chosen ? [chosen.row] : isShown ? 'shown' : 'all',
      order: list.order,
      grid,
      hasMark,
    },
    said: exportSaid(words, {
      info,
      exportedAt,
      filter: isShown ? seen.filter : NO_FILTER,
      chosen: chosen?.incident.id ?? null,
      definite: isShown ? answer.definite : total,
      possible: isShown ? answer.possible : 0,
      total,
      grid,
      link: isShown ? wanted.link : null,
    }),
  };
}
