/** Timing that stands a busy machine: methods take turns, and each is given its best turn. */
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';

const TURNS = 5;

export interface Method {
  name: string;
  /** How many points one run measures. */
  points: number;
  run: () => void;
}

/** Seconds per point of each method, in order; the first turn warms up and does not count. */
export function secondsPerPoint(methods: readonly Method[]): number[] {
  const best = methods.map(() => Infinity);
  for (let turn = 0; turn <= TURNS; turn++) {
    methods.forEach(({ points, run }, i) => {
      const start = performance.now();
      run();
      const seconds = (performance.now() - start) / 1000 / points;
      if (turn > 0) best[i] = Math.min(best[i]!, seconds);
    });
  }
  return best;
}

export function printTable(
  title: string,
  header: readonly string[],
  rows: readonly (readonly string[])[],
): void {
  const widths = header.map((cell, i) => Math.max(cell.length, ...rows.map((row) => row[i]!.length)));
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join(' | ')} |`;
  const rule = line(widths.map((width, i) => (i === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)));
  console.log(`\n${title}\n\n${[line(header), rule, ...rows.map(line)].join('\n')}`);
}

export function machine(packages: readonly string[]): string {
  const versions = packages.map((name) => {
    const { version } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')) as {
      version: string;
    };
    return `${name} ${version}`;
  });
  const processors = cpus();
  return [`${processors[0]?.model} × ${processors.length}`, `node ${process.version}`, ...versions].join(
    ', ',
  );
}

export function perSecond(seconds: number): string {
  return Math.round(1 / seconds).toLocaleString('en');
}

/** Three digits, thousands apart. */
export function times(ratio: number): string {
  return `${Number(ratio.toPrecision(3)).toLocaleString('en')} ×`;
}

export function metres(error: number): string {
  if (error === 0) return '0';
  return error < 0.01 ? `${error.toExponential(0)} m` : `${Number(error.toPrecision(2))} m`;
}
