/** The words of the language that the page speaks, for whatever component asks. */
import { createContext } from 'svelte';
import type { Words } from '../core/words/words';

export const [wordsInUse, provideWords] = createContext<Words>();
