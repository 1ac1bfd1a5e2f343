/** What runs of tests came to, and what several of them come to together. */
import { existsSync, readFileSync, rmSync } from 'node:fs';

export interface Report {
  passed: number;
  failed: number;
  skipped: number;
  files: { name: string; seconds: number }[];
  failures: Failure[];
}

export interface Failure {
  /** The file, its project and the test's whole name. */
  name: string;
  message: string;
}

export const RUNS = ['plain', 'chromium', 'firefox', 'webkit'] as const;

/** `plain` is all that needs no browser. */
export type Run = (typeof RUNS)[number];

export function reportFile(run: Run): string {
  return `.cache/tests/${run}.json`;
}

export function forgetReport(run: Run): void {
  rmSync(reportFile(run), { force: true });
}

/** Null where the run did not come to its end. */
export function readReport(run: Run): Report | null {
  const file = reportFile(run);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Report) : null;
}

export function sumOf(reports: readonly Report[]): Report {
  const total = (name: 'passed' | 'failed' | 'skipped') =>
    reports.reduce((sum, report) => sum + report[name], 0);
  return {
    passed: total('passed'),
    failed: total('failed'),
    skipped: total('skipped'),
    files: reports.flatMap(({ files }) => files),
    failures: reports.flatMap(({ failures }) => failures),
  };
}

/** "Tests: 857 passed, 0 failed", for whoever reads the log by program. */
export function countText({ passed, failed, skipped }: Report): string {
  return `Tests: ${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** Each test that failed, and why: a long log is read from its end. */
export function failuresText(failures: readonly Failure[]): string {
  return failures
    .map(({ name, message }) => `FAILED  ${name}\n${message.replace(/^/gm, '        ')}\n`)
    .join('');
}

/** Whether all of it ran, and passed. */
export function isSound({ passed, failed, skipped }: Report): boolean {
  return passed > 0 && failed === 0 && skipped === 0;
}
