/** Dates as people type them: YYYY-MM-DD, nothing where they are open. */
import { isDate } from '../../core/dates';
import type { DateWindow } from '../../core/filter';
import { failure, problem, success, type Problem, type Result } from '../../core/result';

/** Null where both are open; else every problem, with the field it is of. */
export function readTypedDates(first: string, last: string): Result<DateWindow | null> {
  const [from, to] = [first.trim(), last.trim()];
  const problems = [...problemsOf('first', from), ...problemsOf('last', to)];
  if (problems.length > 0) return failure(problems);
  if (from === '' && to === '') return success(null);
  if (from !== '' && to !== '' && from > to) {
    return failure(problem('ends_before_start', {}, { field: 'last' }));
  }
  return success({ first: from || null, last: to || null });
}

function problemsOf(field: string, text: string): Problem[] {
  if (text === '' || isDate(text)) return [];
  return /^\d{4}-\d{2}-\d{2}$/.test(text)
    ? [problem('no_such_date', { date: text }, { field })]
    : [problem('not_typed_as_date', {}, { field })];
}
