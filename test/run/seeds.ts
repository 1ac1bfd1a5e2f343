/** `npm run test:seeds -- 10`: the properties over other cases than those of `npm test`, again and again. */
import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';

const times = Number(process.argv[2] ?? 10);
if (!Number.isInteger(times) || times < 1) throw new Error('How often is a whole number from 1 on.');

const failed: number[] = [];
for (let run = 1; run <= times; run += 1) {
  const seed = randomInt(2 ** 31);
  console.log(`\nRun ${run} of ${times}: SEED=${seed} npx vitest run --project core`);
  const words = ['vitest', 'run', '--project', 'core', '--reporter=minimal', '--silent'];
  const { status } = spawnSync('npx', words, {
    env: { ...process.env, SEED: String(seed) },
    stdio: 'inherit',
  });
  if (status !== 0) failed.push(seed);
}
console.log(
  `\nOf ${times} seeds, ${failed.length} found a failure${failed.length > 0 ? ': ' : '.'}${failed.join(', ')}`,
);
if (failed.length > 0) process.exitCode = 1;
