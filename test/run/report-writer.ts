import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import type { Reporter, TestModule } from 'vitest/node';
import { countText, type Report } from './report';

/** Ends a run with one plain line of counts, and writes a report of it to the file that TEST_REPORT names. */
export default class ReportWriter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const report = reportOf(modules);
    process.stdout.write(`\n${countText(report)}\n`);
    const file = process.env.TEST_REPORT;
    if (!file) return;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(report, null, 2));
  }
}

function reportOf(modules: readonly TestModule[]): Report {
  const tests = modules.flatMap((module) => [...module.children.allTests()]);
  const count = (state: 'passed' | 'failed' | 'skipped') =>
    tests.filter((test) => test.result().state === state).length;
  // A file that could not be loaded has no tests to count, and is a failure all the same.
  const broken = modules.filter((module) => module.errors().length > 0).length;
  return {
    passed: count('passed'),
    failed: count('failed') + broken,
    skipped: count('skipped'),
    files: modules.map((module) => ({ name: nameOf(module), seconds: secondsOf(module) })),
    failures: modules.flatMap((module) => [
      ...module.errors().map(({ message }) => ({ name: nameOf(module), message })),
      ...[...module.children.allTests('failed')].map((test) => ({
        name: `${nameOf(module)} > ${test.fullName}`,
        message: (test.result().errors ?? []).map(({ message }) => message).join('\n'),
      })),
    ]),
  };
}

function nameOf(module: TestModule): string {
  return `${relative('.', module.moduleId)} (${module.project.name})`;
}

function secondsOf(module: TestModule): number {
  const { setupDuration, collectDuration, duration } = module.diagnostic();
  return (setupDuration + collectDuration + duration) / 1000;
}
