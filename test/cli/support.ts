/** The command run in-process, in a folder of its own. */
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { loadReferences } from '../../src/cli/load-references';
import { run } from '../../src/cli/run';
import { RecordCutter } from '../../src/core/records/record-cutter';
import { ProximityAnswerer } from '../../src/core/geo/proximity-record';

export interface Outcome {
  code: number;
  stdout: string;
  stderr: string;
}

/** A temporary folder that goes when its block ends. */
export class Folder implements Disposable {
  readonly path = mkdtempSync(join(tmpdir(), 'border-incidents-test-'));

  /** Writes a file and gives its path. */
  file(name: string, content: string | Uint8Array): string {
    const path = this.at(name);
    writeFileSync(path, content);
    return path;
  }

  at(name: string): string {
    return join(this.path, name);
  }

  read(name: string): string {
    return readFileSync(this.at(name), 'utf8');
  }

  names(): string[] {
    return readdirSync(this.path).sort();
  }

  [Symbol.dispose](): void {
    rmSync(this.path, { recursive: true });
  }
}

export async function command(arguments_: string[], signal?: AbortSignal): Promise<Outcome> {
  const stdout = new Collector();
  const stderr = new Collector();
  const code = await run(arguments_, { stdout, stderr }, signal);
  return { code, stdout: stdout.text(), stderr: stderr.text() };
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

const references = await loadReferences({ boundary: undefined, zones: undefined }, () => {});
if (!references.ok) throw new Error(references.problems[0]?.message);
const answerer = new ProximityAnswerer(references.value);

/** What the command makes of a file's text, read in chunks that end anywhere; all its records must be good. */
export async function answeredText(name: string, text: string, ends: readonly number[]): Promise<string> {
  const cutter = new RecordCutter(name);
  const edges = [0, ...ends.map((end) => end % text.length).sort((one, other) => one - other), text.length];
  const pieces: string[] = [];
  for (const [index, end] of edges.slice(1).entries()) {
    const cut = await cutter.cut(text.slice(edges[index], end), index === edges.length - 2);
    if (!cut.ok) throw new Error(cut.problems[0]!.message);
    const format = cutter.format!;
    for (const record of cut.value) {
      const [question] = record.text === '' ? [] : format.questions([record]);
      if (question && !question.ok) throw new Error(question.problems[0]!.message);
      const [answer] = question ? answerer.answer([question.value]) : [];
      pieces.push(record.before, answer ? format.answered(record, answer) : '', record.after);
    }
  }
  const format = cutter.format!;
  return [format.answeredHead, ...pieces, format.tail].join('');
}

/** The text without every proximity answer, which must be the input again. */
export function withoutAnswers(text: string): string {
  const answer =
    /,?"proximity":\{"border":(?:null|\{[^{}]*\}),"zone":\{(?:[^{}]|\{[^{}]*\})*\}(?:,"reason":"[^"]*")?\}/g;
  return text.replace(answer, '');
}
