/** What is said when something is wrong, or was left out. */
import { notices } from './notices';
import { problemPlaces, problems } from './problems';

export const messages = { notices, problems, problemPlaces };
