/** What is doubtful of one record after the other. */
import { within, type Consequence, type Problem, type Where } from '../result';

const NONE: Problem[] = [];

export class RowDoubts {
  where: Where = {};
  all: Problem[] = NONE;

  begin(where: Where): void {
    this.where = where;
    this.all = NONE;
  }

  add(found: Problem, consequence?: Consequence): void {
    this.all = [...this.all, { ...within(found, this.where), ...(consequence && { consequence }) }];
  }
}
