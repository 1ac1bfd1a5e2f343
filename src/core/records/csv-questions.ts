/** What the rows of a CSV file ask. */
import type { ProximityQuestion } from '../geo/proximity-record';
import { failure, success, type Problem, type Result } from '../result';
import { CsvCells, type CsvColumns } from './csv-cells';
import { NamedColumns } from './named-columns';
import { PROXIMITY_COLUMNS } from './proximity-output';
import type { Fault } from './record-format';

/** The answer's columns, where the header already has some of them. */
export function takenColumns(header: readonly string[]): Problem | null {
  const named = new NamedColumns(header, PROXIMITY_COLUMNS);
  const taken = PROXIMITY_COLUMNS.filter((name) => named.first([name]));
  if (taken.length === 0) return null;
  const message = `the file already has the columns ${taken.join(', ')}; expected a file without them`;
  return { reason: 'column_taken', where: 'line 1', field: taken[0]!, message };
}

/** Reads rows under one header. */
export class CsvQuestions {
  readonly #cells: CsvCells;

  constructor(columns: CsvColumns, hasDecimalComma: boolean) {
    this.#cells = new CsvCells(columns, hasDecimalComma);
  }

  /** `line` names the row in problems. `fields` is null where the text is not one row. */
  question(fields: readonly string[] | null, line: number): Result<ProximityQuestion> {
    const asked = this.#cells.rowFault(fields) ?? this.#ask(fields!);
    return 'reason' in asked ? failure({ ...asked, where: `line ${line}` }) : success(asked);
  }

  #ask(fields: readonly string[]): ProximityQuestion | Fault {
    const position = this.#cells.position(fields);
    if (position !== null && 'reason' in position) return position;
    const dates = this.#cells.dates(fields);
    if ('fault' in dates) return dates.fault;
    const radius = this.#cells.radius(fields);
    if (typeof radius === 'object' && radius !== null) return radius;
    return { position, radius: radius ?? 0, dates: dates.range };
  }
}
