/**
 * `npm run data:synthesize -- N SEED OUT`: writes N made-up incidents for tests and benchmarks, the same bytes for the
 * same N and SEED, as .csv or as .geojson.
 */
import { messages } from '../../src/core/words/english/messages';
import { problemText } from '../../src/core/words/problem-text';
import { synthesize } from './synthesize';

const outcome = await synthesize(process.argv.slice(2));
if (outcome.ok) {
  const { rows, bytes, path } = outcome.value;
  console.log(`${rows} rows, ${bytes} bytes, ${path}`);
} else {
  for (const problem of outcome.problems) console.error(`data:synthesize: ${problemText(messages, problem)}`);
  process.exitCode = outcome.problems.some(({ reason }) => reason === 'usage') ? 2 : 1;
}
