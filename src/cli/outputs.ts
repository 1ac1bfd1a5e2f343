/** Where `proximity` writes to: answered records, and those that are dropped. */
import { parse } from 'node:path';
import { success, type Result } from '../core/result';
import { findDestination, standardOutput, type Destination } from './destination';
import { keepApart } from './overlap';
import type { Streams } from './streams';

export interface Outputs {
  result: Destination;
  /** Null where none are dropped. */
  rejects: Destination | null;
}

/** Fails where something cannot be written to, or is what is read. The first of the inputs holds the records. */
export async function findOutputs(
  inputs: readonly [records: string, ...references: string[]],
  { output, drops }: { output: string | undefined; drops: boolean },
  streams: Streams,
): Promise<Result<Outputs>> {
  const result =
    output === undefined ? success(standardOutput(streams)) : await findDestination(output, streams);
  if (!result.ok) return result;
  // Beside a pipe or a device there is no place for a file.
  const beside = result.value.kind === 'file' ? result.value.name : inputs[0];
  const rejects = drops ? await findDestination(rejectsOf(beside), streams) : success(null);
  if (!rejects.ok) return rejects;
  const apart = await keepApart(inputs, rejects.value ? [result.value, rejects.value] : [result.value]);
  return apart.ok ? success({ result: result.value, rejects: rejects.value }) : apart;
}

/** "day/out.csv" → "day/out.rejects.csv". */
function rejectsOf(path: string): string {
  const { dir, name, ext } = parse(path);
  return `${dir && !dir.endsWith('/') ? `${dir}/` : dir}${name}.rejects${ext}`;
}
