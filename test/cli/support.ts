/** The command run in-process, in a folder of its own. */
import { Writable } from 'node:stream';
import { loadGeography } from '../../src/cli/load-geography';
import { run } from '../../src/cli/run';
import type { Answers } from '../../src/core/answers/answers';
import { writeBackInto } from '../../src/core/answers/write-back';
import { ReadSettings } from '../../src/core/records/read-settings';
import { questionOf } from '../../src/core/records/record-question';
import { RecordCutter } from '../../src/core/records/record-cutter';
import type { RecordReader } from '../../src/core/records/record-reader';
import { ProximityAnswerer } from '../../src/core/geo/proximity-record';

import { valueOf } from '../oracle/value-of';

export { Folder } from '../folder';

export interface Outcome {
  code: number;
  stdout: string;
  stderr: string;
}

export async function command(arguments_: string[], signal?: AbortSignal): Promise<Outcome> {
  const stdout = new Collector();
  const stderr = new Collector();
  const code = await run(arguments_, { stdout, stderr }, signal);
  return { code, stdout: stdout.text(), stderr: stderr.text() };
}

/** The findings among what `check --json` printed: reasons with their places. */
export function findingsOf(
  stdout: string,
): { reason: string; line?: number; feature?: number; field?: string }[] {
  return (JSON.parse(stdout) as { reason?: string }[]).filter(({ reason }) => reason !== undefined) as {
    reason: string;
  }[];
}

/** Standard output or error as a program in a pipe sees it; `onText` is told of every write. */
export class Collector extends Writable {
  readonly #chunks: Buffer[] = [];
  isTTY = false;
  onText: (text: string) => void = () => {};

  text(): string {
    return Buffer.concat(this.#chunks).toString('utf8');
  }

  override _write(chunk: Buffer, _: BufferEncoding, done: () => void): void {
    this.#chunks.push(chunk);
    this.onText(chunk.toString('utf8'));
    done();
  }
}

const geography = await loadGeography({ boundary: undefined, zones: undefined }, async () => {});
const answerer = new ProximityAnswerer(valueOf(geography));

/** What the command makes of a file's text, read in chunks that end anywhere; all its records must be good. */
export async function answeredText(name: string, text: string, ends: readonly number[]): Promise<string> {
  const cutter = new RecordCutter(name);
  const edges = [0, ...ends.map((end) => end % text.length).sort((one, other) => one - other), text.length];
  const pieces: string[] = [];
  let reader: RecordReader | null = null;
  let writeBack: Answers | null = null;
  for (const [index, end] of edges.slice(1).entries()) {
    const records = valueOf(await cutter.cut(text.slice(edges[index], end), index === edges.length - 2));
    const format = cutter.format!;
    for (const record of records) {
      reader ??= valueOf(await format.reader(new ReadSettings()));
      writeBack ??= writeBackInto(format);
      const [read] = record.isBlank ? [] : reader.read([record]);
      const [answer] = read ? answerer.answer([questionOf(valueOf(read).incident)]) : [];
      const text = answer ? writeBack.answered(record, answer) : writeBack.unanswered(record);
      pieces.push(record.before, text, record.after);
    }
  }
  const format = cutter.format!;
  return [(writeBack ?? writeBackInto(format)).head, ...pieces, format.tail].join('');
}

/** The text without every proximity answer, which must be the input again. */
export function withoutAnswers(text: string): string {
  const answer =
    /,?"proximity":\{"border":(?:null|\{[^{}]*\}),"zone":\{(?:[^{}]|\{[^{}]*\})*\}(?:,"reason":"[^"]*")?\}/g;
  return text.replace(answer, '');
}
