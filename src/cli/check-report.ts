/** What `check` prints, piece by piece, so that it may be of any length. */
import { describeProblem, type Problem } from '../core/result';
import { shownJson } from '../core/shown-text';
import { asLine } from './streams';

export interface CheckReport {
  problem: (file: string, problem: Problem) => string;
  /** Of a file with which nothing is wrong. */
  clean: (file: string) => string;
  end: () => string;
}

/** A line for each problem, for people. */
export class WordReport implements CheckReport {
  problem(file: string, problem: Problem): string {
    return asLine(`${file}: ${describeProblem(problem)}`);
  }

  clean(file: string): string {
    return asLine(`${file}: nothing is wrong`);
  }

  end(): string {
    return '';
  }
}

/** An array with an object for each problem, one in each line, for programs. */
export class JsonReport implements CheckReport {
  #isEmpty = true;

  problem(file: string, { where, field, reason, message }: Problem): string {
    const [, unit, number] = /^(line|feature) (\d+)/.exec(where) ?? [];
    const finding = { file, ...(unit && { [unit]: Number(number) }), field, reason, message };
    const before = this.#isEmpty ? '[' : ',';
    this.#isEmpty = false;
    return `${before}\n${shownJson(JSON.stringify(finding))}`;
  }

  clean(): string {
    return '';
  }

  end(): string {
    return this.#isEmpty ? '[]\n' : '\n]\n';
  }
}
