/** `npm run data:check [-- FOLDER]`: validates the published files and says what is wrong with them. */
import { resolve } from 'node:path';
import { checkPublished } from '../src/core/formats/check-published';
import { describeProblem } from '../src/core/result';
import { readPublishedFiles } from './read-published';

const folder = resolve(process.argv[2] ?? 'data');
const files = readPublishedFiles(folder);
const problems = files.ok ? checkPublished(files.value) : files.problems;

for (const problem of problems) console.error(describeProblem(problem));
if (problems.length > 0) {
  console.error(`data:check: ${problems.length} problems`);
  process.exitCode = 1;
} else {
  console.log('data:check: all files are sound');
}
