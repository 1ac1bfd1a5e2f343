/** Dates as people type them: YYYY-MM-DD, nothing where they are open. */
import { isDate } from '../../core/dates';
import type { DateWindow } from '../../core/filter';
import { failure, success, type Problem, type Result } from '../../core/result';

/** Null where both are open; else every problem, with the field it is of. */
export function readTypedDates(first: string, last: string): Result<DateWindow | null> {
  const [from, to] = [first.trim(), last.trim()];
  const problems = [...problemsOf('first', from), ...problemsOf('last', to)];
  if (problems.length > 0) return failure(problems);
  if (from === '' && to === '') return success(null);
  if (from !== '' && to !== '' && from > to) {
    return failure(problem('last', 'ends_before_start', 'This is before the first date.'));
  }
  return success({ first: from || null, last: to || null });
}

function problemsOf(field: string, text: string): Problem[] {
  if (text === '' || isDate(text)) return [];
  return /^\d{4}-\d{2}-\d{2}$/.test(text)
    ? [problem(field, 'no_such_date', `The calendar has no ${text}.`)]
    : [problem(field, 'not_a_date', 'Write year-month-day, as in 2022-09-13.')];
}

function problem(field: string, reason: string, message: string): Problem {
  return { reason, where: 'dates', field, message };
}
