/** Sources by name. */
import type { Source } from '../incident';
import type { Words } from './words';

/** "Al Jazeera: Title"; what a source does not state is said to be so. */
export function sourceText({ untitled, published }: Words['sources'], { publisher, title }: Source): string {
  const name = title === 'not stated' ? untitled : title;
  return publisher === 'not stated' ? name : published(publisher, name);
}
