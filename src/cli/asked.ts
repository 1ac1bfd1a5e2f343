/** What records ask, and what is to be said of them. */
import type { Whereabouts } from '../core/geo/proximity-record';
import { isDoubt } from '../core/records/doubts';
import { questionOf } from '../core/records/record-question';
import type { ReadRecord } from '../core/records/record-reader';
import { failure, success, type Problem, type Result } from '../core/result';

/** What a record asks, or what is wrong with it: something of a sound record may be unreadable, too. */
export interface Asked {
  question: Result<Whereabouts>;
  doubts: readonly Problem[];
  /** As it was read. */
  cells: number | undefined;
}

const NO_DOUBTS: readonly Problem[] = [];

export function askedBy(result: Result<ReadRecord>): Asked {
  if (!result.ok) return { question: result, doubts: NO_DOUBTS, cells: undefined };
  const { incident, doubts, cells } = result.value;
  if (doubts.length === 0) return { question: success(questionOf(incident)), doubts: NO_DOUBTS, cells };
  const faults = doubts.filter((doubt) => !isDoubt(doubt));
  return {
    question: faults.length > 0 ? failure(faults) : success(questionOf(incident)),
    doubts: doubts.filter(isDoubt),
    cells,
  };
}
