/** What all runs before came to: the slowest ten files, what failed, and one line of counts. Fails where one of them did not run. */
import { countText, failuresText, isSound, readReport, RUNS, sumOf, type Report } from './report';

const SLOWEST = 10;

const reports = new Map(RUNS.map((run) => [run, readReport(run)] as const));
const missing = RUNS.filter((run) => !reports.get(run));
const sum = sumOf([...reports.values()].filter((report): report is Report => report !== null));
const slowest = sum.files.toSorted((one, other) => other.seconds - one.seconds).slice(0, SLOWEST);

console.log('\nThe slowest files:');
for (const { name, seconds } of slowest) console.log(`${seconds.toFixed(1).padStart(7)} s  ${name}`);
for (const run of missing) console.log(`There was no run called ${run}, or it did not come to its end.`);
if (sum.failures.length > 0) console.log(`\n${failuresText(sum.failures)}`);
console.log(`\n${countText({ ...sum, failed: sum.failed + missing.length })}`);
if (missing.length > 0 || !isSound(sum)) process.exitCode = 1;
