/** What the rows of a CSV file ask. */
import type { Whereabouts } from '../geo/proximity-record';
import { failure, problem, success, within, type Problem, type Result } from '../result';
import { CsvCells, HEADER, type CsvColumns } from './csv-cells';
import { NamedColumns } from './named-columns';
import { PROXIMITY_COLUMNS } from './proximity-output';

/** The answer's columns, where the header already has some of them. */
export function takenColumns(header: readonly string[]): Problem | null {
  const named = new NamedColumns(header, PROXIMITY_COLUMNS);
  const taken = PROXIMITY_COLUMNS.filter((name) => named.first([name]));
  if (taken.length === 0) return null;
  return problem('column_taken', { names: taken.join(', ') }, { ...HEADER, field: taken[0]! });
}

/** Reads rows under one header. */
export class CsvQuestions {
  readonly #cells: CsvCells;

  constructor(columns: CsvColumns, hasDecimalComma: boolean) {
    this.#cells = new CsvCells(columns, hasDecimalComma);
  }

  /** `line` names the row in problems. `fields` is null where the text is not one row. */
  question(fields: readonly string[] | null, line: number): Result<Whereabouts> {
    const asked = this.#cells.rowFault(fields) ?? this.#ask(fields!);
    return 'reason' in asked ? failure(within(asked, { unit: 'line', number: line })) : success(asked);
  }

  #ask(fields: readonly string[]): Whereabouts | Problem {
    const position = this.#cells.position(fields);
    if (position !== null && 'reason' in position) return position;
    const dates = this.#cells.dates(fields);
    if ('fault' in dates) return dates.fault;
    const radius = this.#cells.radius(fields);
    if (typeof radius === 'object' && radius !== null) return radius;
    return { position, radius: radius ?? 0, dates: dates.range };
  }
}
