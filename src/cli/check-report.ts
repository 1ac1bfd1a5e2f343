/** What `check` prints, piece by piece, so that it may be of any length. */
import { isDoubt } from '../core/records/doubts';
import type { Understood } from '../core/records/understood';
import type { Problem } from '../core/result';
import { messages } from '../core/words/english/messages';
import { sentenceText } from '../core/words/problem-text';
import { understoodLines } from '../core/words/understood-text';
import { shownJson } from '../core/shown-text';
import { asLine } from './streams';
import { told, words } from './words';

export interface CheckReport {
  problem: (file: string, problem: Problem) => string;
  /** Of a file that could be read: how it was. */
  understood: (file: string, understood: Understood) => string;
  /** Of a file with which nothing is wrong. */
  clean: (file: string) => string;
  end: () => string;
}

/** A line for each problem, for people. */
export class WordReport implements CheckReport {
  problem(file: string, problem: Problem): string {
    const line = told(problem);
    return asLine(words.inFile(file, isDoubt(problem) ? words.doubt(line) : line));
  }

  understood(file: string, understood: Understood): string {
    return understoodLines(messages.understood, understood)
      .map((line) => asLine(words.inFile(file, line)))
      .join('');
  }

  clean(file: string): string {
    return asLine(words.inFile(file, words.nothingWrong));
  }

  end(): string {
    return '';
  }
}

/** An array with an object for each problem and for each file that was read, one in each line, for programs. */
export class JsonReport implements CheckReport {
  #isEmpty = true;

  problem(file: string, found: Problem): string {
    const { reason, where } = found;
    const { unit, number, id, field = '' } = where;
    const place = { ...(unit && { [unit]: number }), ...(id !== undefined && { id }) };
    const kind = isDoubt(found) ? 'doubt' : 'fault';
    return this.#item({ file, ...place, field, reason, kind, message: sentenceText(messages, found) });
  }

  understood(file: string, understood: Understood): string {
    return this.#item({ file, understood });
  }

  clean(): string {
    return '';
  }

  end(): string {
    return this.#isEmpty ? '[]\n' : '\n]\n';
  }

  #item(item: object): string {
    const before = this.#isEmpty ? '[' : ',';
    this.#isEmpty = false;
    return `${before}\n${shownJson(JSON.stringify(item))}`;
  }
}
