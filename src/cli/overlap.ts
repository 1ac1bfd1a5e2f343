/** What is read must not be written over, whatever names and links lead to it. */
import type { BigIntStats } from 'node:fs';
import { stat } from 'node:fs/promises';
import { failure, problem, success, type Result } from '../core/result';
import type { Destination } from './destination';

/** Fails where an output is one of the inputs, or where the second output, if there are two, is the first. */
export async function keepApart(
  inputs: readonly string[],
  outputs: readonly [first: Destination, second?: Destination],
): Promise<Result<void>> {
  for (const input of inputs) {
    // What cannot be looked at is told when it is read.
    const present = await stat(input, { bigint: true }).catch(() => null);
    const output = outputs.find((output) => isSameFile(output?.present, present));
    if (output) return wouldOverwrite(output, 'input', input);
  }
  const [first, second] = outputs;
  if (!second) return success(undefined);
  const isSame = isSameFile(first.present, second.present) || isSamePath(first, second);
  return isSame ? wouldOverwrite(second, 'output', first.name) : success(undefined);
}

/** Pipes and devices keep nothing that could be lost. */
export function isSameFile(one: BigIntStats | null | undefined, other: BigIntStats | null): boolean {
  return !!one?.isFile() && one.dev === other?.dev && one.ino === other.ino;
}

/** Even where nothing is there yet. */
function isSamePath(one: Destination, other: Destination): boolean {
  return one.kind === 'file' && other.kind === 'file' && one.path === other.path;
}

function wouldOverwrite({ name }: Destination, what: 'input' | 'output', overwritten: string): Result<never> {
  return failure(problem(`overwrites_${what}`, { overwritten }, { file: name }));
}
