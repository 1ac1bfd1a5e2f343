/** What the command line says, in the one language that it speaks. */
import type { Problem } from '../core/result';
import { messages } from '../core/words/english/messages';
import { problemText } from '../core/words/problem-text';

export { command as words } from '../core/words/english/command';

/** A problem in one line: where, what was found, what was expected. */
export function told(found: Problem): string {
  return problemText(messages, found);
}
