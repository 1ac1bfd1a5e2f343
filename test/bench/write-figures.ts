/**
 * `npm run bench:readme`: runs every bench once, one after the other, and writes what they print into
 * `docs/performance.md`, with commit, machine and date. Only of what is committed; fails where a bench does.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { format, resolveConfig } from 'prettier';

const PAGE = 'docs/performance.md';
const [BEGIN, END] = ['<!-- figures: written by `npm run bench:readme` -->', '<!-- end of the figures -->'];

const BENCHES: readonly [title: string, script: string, ...options: string[]][] = [
  ['Distances, answers and regions', 'bench'],
  ['The command line', 'bench:command'],
  ['Reading', 'bench:reading'],
  ['Converting', 'bench:convert'],
  ['In the browser', 'bench:browser', '--', '--quick'],
  ['Bytes', 'size'],
];

const git = (...words: string[]) => execFileSync('git', words, { encoding: 'utf8' }).trim();
const changed = git('status', '--porcelain')
  .split('\n')
  .filter((line) => line !== '' && !line.endsWith(` ${PAGE}`));
if (changed.length > 0) throw new Error(`Commit first what the figures are of:\n${changed.join('\n')}`);

const [processor] = cpus();
const parts = [
  `Commit ${git('rev-parse', '--short', 'HEAD')}, ${new Date().toISOString().slice(0, 10)}; ${processor?.model ?? 'unknown'} × ${cpus().length}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}; Chromium paints in software.`,
];
const failed: string[] = [];
for (const [title, script, ...options] of BENCHES) {
  console.log(`${title} …`);
  const { status, stdout } = spawnSync('npm', ['run', '--silent', script, ...options], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 2 ** 26,
  });
  if (status !== 0) failed.push(script);
  parts.push(`### ${title}`, `\`npm run ${[script, ...options].join(' ')}\``, toldIn(stdout));
}

const page = readFileSync(PAGE, 'utf8');
const [before, rest] = page.split(BEGIN);
const after = rest?.split(END)[1];
if (before === undefined || after === undefined) throw new Error(`${PAGE} has no place for the figures.`);
const written = `${before}${BEGIN}\n\n${parts.join('\n\n')}\n\n${END}${after}`;
writeFileSync(PAGE, await format(written, { ...(await resolveConfig(PAGE)), filepath: PAGE }));
for (const script of failed) console.log(`Not met: ${script}.`);
if (failed.length > 0) process.exitCode = 1;

/** Without what only tells how far it has come, and what the build says. */
function toldIn(output: string): string {
  const lines = output.split('\n').map((line) => line.trimEnd());
  const told = lines.filter(
    (line) => !line.endsWith('…') && !/^(dist|vite |✓|transforming|rendering|computing)/.test(line),
  );
  // Sums of bytes are in columns; tables are tables.
  const text = told.join('\n').trim();
  return text.startsWith('|') || text.includes('\n|') ? text : `\`\`\`\n${text}\n\`\`\``;
}
