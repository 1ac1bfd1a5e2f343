/**
 * `npm run data:check [-- FOLDER] [--reports FOLDER]`: validates the published files and says all that is wrong with
 * them; with the reports in a folder as texts, also what is told in their words instead of ours.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { checkPublished } from '../src/core/formats/check-published';
import { messages } from '../src/core/words/english/messages';
import { problemText } from '../src/core/words/problem-text';
import { checkOwnWords } from './own-words';
import { readPublishedFiles } from './read-published';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { reports: { type: 'string' } },
});
const folder = resolve(positionals[0] ?? 'data');
const files = readPublishedFiles(folder);
const problems = [
  ...(files.ok ? checkPublished(files.value) : files.problems),
  ...(values.reports === undefined ? [] : checkOwnWords(folder, resolve(values.reports))),
];

for (const problem of problems) console.error(problemText(messages, problem));
if (problems.length > 0) {
  console.error(`data:check: ${problems.length} problems`);
  process.exitCode = 1;
} else {
  console.log('data:check: all files are sound');
}
