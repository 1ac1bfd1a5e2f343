/** `npm run data:check [-- FOLDER]`: validates the published files and says what is wrong with them. */
import { resolve } from 'node:path';
import { checkPublished } from '../src/core/formats/check-published';
import { messages } from '../src/core/words/english/messages';
import { problemText } from '../src/core/words/problem-text';
import { readPublishedFiles } from './read-published';

const folder = resolve(process.argv[2] ?? 'data');
const files = readPublishedFiles(folder);
const problems = files.ok ? checkPublished(files.value) : files.problems;

for (const problem of problems) console.error(problemText(messages, problem));
if (problems.length > 0) {
  console.error(`data:check: ${problems.length} problems`);
  process.exitCode = 1;
} else {
  console.log('data:check: all files are sound');
}
