import type { Order } from '../core/order';
import type { WriterName } from '../core/writers/kinds';

/** What is to be taken away, and how. */
export interface ExportRequest {
  writer: WriterName;
  /** What the latest answer shows, all there is, or single rows. */
  rows: 'shown' | 'all' | readonly number[];
  order: Order;
  /** Degrees of the grid that coordinates are coarsened to; 0 leaves them as they are. */
  grid: number;
  /** Of tables: whether a byte-order mark comes first. */
  hasMark: boolean;
}
