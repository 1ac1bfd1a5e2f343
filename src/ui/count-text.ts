/** Counts of matches in words, the same wherever they stand. */
import type { MatchCount } from '../engine/answers';

/** "1,204". */
export function numberText(number: number): string {
  return number.toLocaleString('en');
}

/** "12", "12, 1 possibly". */
export function matchesText({ definite, possible }: MatchCount): string {
  return numberText(definite) + possiblyText(possible);
}

/** "12 of 23 incidents, 1 possibly". */
export function shownText({ definite, possible }: MatchCount, total: number): string {
  return `${numberText(definite)} of ${numberText(total)} incidents${possiblyText(possible)}`;
}

function possiblyText(possible: number): string {
  return possible > 0 ? `, ${numberText(possible)} possibly` : '';
}
