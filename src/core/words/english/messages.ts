/** What is said when a file was opened, something is wrong, or was left out, and of the page itself. */
import { aboutTexts } from './about-texts';
import { notices } from './notices';
import { problemPlaces, problems } from './problems';
import { understood } from './understood';

export const messages = { about: aboutTexts, notices, problems, problemPlaces, understood };
