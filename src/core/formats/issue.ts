import * as v from 'valibot';
import type { Problem } from '../result';
import { shortened } from '../shortened';

/** What a schema finds fault with, of whatever length the record says it. */
export function fieldAndMessage(issue: v.BaseIssue<unknown>): Pick<Problem, 'field' | 'message'> {
  const { message, received } = issue;
  return {
    field: shortened(v.getDotPath(issue) ?? ''),
    message:
      received.length === shortened(received).length
        ? message
        : message.replace(received, () => shortened(received)),
  };
}
