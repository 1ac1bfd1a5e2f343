/** What is said when a file was opened, something is wrong, or was left out. */
import { notices } from './notices';
import { problemPlaces, problems } from './problems';
import { understood } from './understood';

export const messages = { notices, problems, problemPlaces, understood };
