/** Figures of several repeats, and how they are told. */

/** Milliseconds. */
export interface Spread {
  median: number;
  worst: number;
}

export function spreadOf(milliseconds: readonly number[]): Spread {
  if (milliseconds.length === 0) throw new Error('Nothing was measured.');
  const sorted = [...milliseconds].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  const median = sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
  return { median, worst: sorted.at(-1)! };
}

export function spreadText({ median, worst }: Spread): string {
  return `${secondsText(median)} (worst ${secondsText(worst)})`;
}

export function secondsText(milliseconds: number): string {
  const seconds = milliseconds / 1000;
  return `${seconds.toFixed(seconds < 1 ? 3 : seconds < 10 ? 2 : 1)} s`;
}

export function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6).toLocaleString('en')} MB`;
}
