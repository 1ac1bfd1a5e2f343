/**
 * `npm test`, `npm run test:firefox`, `npm run test:webkit`: every stage, whatever came of the one before, then how long
 * each took and one line of counts. Where something is missing on this machine, the last line says what, and how to get
 * it; that is a failure, never a skip.
 */
import { countText, failuresText, readReport, sumOf } from './report';
import { STAGES } from './stages';

const name = process.argv[2] ?? 'all';
if (!Object.hasOwn(STAGES, name)) throw new Error(`There is no run called "${name}".`);
const stages = STAGES[name as keyof typeof STAGES];

const faults = new Set<string>();
const took: string[] = [];
for (const { name: stage, perform } of stages) {
  console.log(`\n– ${stage}`);
  const started = performance.now();
  const fault = await perform();
  const seconds = (performance.now() - started) / 1000;
  took.push(`${seconds.toFixed(0).padStart(6)} s  ${stage}${fault ? ': failed' : ''}`);
  if (fault) faults.add(fault);
}

const reports = stages.flatMap(({ run }) => (run ? (readReport(run) ?? []) : []));
const sum = sumOf(reports);
if (sum.failures.length > 0) console.log(`\n${failuresText(sum.failures)}`);
console.log(`\n${took.join('\n')}\n\n${countText(sum)}`);
if (faults.size > 0) {
  console.log([...faults].join('\n'));
  process.exitCode = 1;
}
