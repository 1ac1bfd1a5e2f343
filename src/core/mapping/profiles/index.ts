/** All profiles: to add one is to add a file and a line. The first whose marks are all there is taken. */
import type { Profile } from '../fields';
import { acledEvents } from './acled-events';
import { acledWeekly } from './acled-weekly';
import { epicollect } from './epicollect';
import { gdelt } from './gdelt';
import { geoconfirmed } from './geoconfirmed';
import { gtd } from './gtd';
import { kobo } from './kobo';
import { microsoftForms } from './microsoft-forms';
import { openStreetMap } from './openstreetmap';
import { qualtrics } from './qualtrics';
import { ucdpGed } from './ucdp-ged';
import { viina } from './viina';

export const PROFILES: readonly Profile[] = [
  ucdpGed,
  acledEvents,
  acledWeekly,
  viina,
  gdelt,
  gtd,
  geoconfirmed,
  kobo,
  microsoftForms,
  qualtrics,
  epicollect,
  openStreetMap,
];
