/** What `check` prints, piece by piece, so that it may be of any length. */
import type { Problem } from '../core/result';
import { messages } from '../core/words/english/messages';
import { sentenceText } from '../core/words/problem-text';
import { shownJson } from '../core/shown-text';
import { asLine } from './streams';
import { told, words } from './words';

export interface CheckReport {
  problem: (file: string, problem: Problem) => string;
  /** Of a file with which nothing is wrong. */
  clean: (file: string) => string;
  end: () => string;
}

/** A line for each problem, for people. */
export class WordReport implements CheckReport {
  problem(file: string, problem: Problem): string {
    return asLine(words.inFile(file, told(problem)));
  }

  clean(file: string): string {
    return asLine(words.inFile(file, words.nothingWrong));
  }

  end(): string {
    return '';
  }
}

/** An array with an object for each problem, one in each line, for programs. */
export class JsonReport implements CheckReport {
  #isEmpty = true;

  problem(file: string, found: Problem): string {
    const { reason, where } = found;
    const { unit, number, id, field = '' } = where;
    const place = { ...(unit && { [unit]: number }), ...(id !== undefined && { id }) };
    const finding = { file, ...place, field, reason, message: sentenceText(messages, found) };
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
