/** Whether a bench has shown what it was to show: each bar is met, and none is missing. */

export interface Bar {
  what: string;
  bar: string;
  measured: string;
  isMet: boolean;
}

/** What is wrong, a line each; none where the bench may say yes. A bench without a bar has shown nothing. */
export function verdictOf(bars: readonly Bar[], expected: readonly string[] = []): string[] {
  const missing = expected.filter((what) => !bars.some((bar) => bar.what === what));
  return [
    ...(bars.length === 0 ? ['Nothing was measured.'] : []),
    ...missing.map((what) => `Not measured: ${what}.`),
    ...bars.filter(({ isMet }) => !isMet).map(({ what, measured }) => `Not met: ${what} (${measured}).`),
  ];
}

/** Ends the bench with its verdict: exit status 1 unless all is well. */
export function closeWith(faults: readonly string[]): void {
  for (const fault of faults) console.log(fault);
  if (faults.length > 0) process.exitCode = 1;
}
