/** How datasets name the parties of the conflict. */
import type { Party } from '../../conflict';

/** What datasets write in their columns of sides, in small letters, without "Government of". */
const NAMED_IN_DATASETS: Partial<Record<string, Party>> = {
  armenia: 'AM',
  azerbaijan: 'AZ',
  'republic of nagorno-karabakh': 'NK',
  'nagorno-karabakh': 'NK',
  'republic of artsakh': 'NK',
  'artsakh republic': 'NK',
  artsakh: 'NK',
  russia: 'RU',
  'russia (soviet union)': 'RU',
  'russian federation': 'RU',
  turkey: 'TR',
  türkiye: 'TR',
  'united states of america': 'US',
  'united states': 'US',
};

/** The party that a dataset names; null where it is none that is known, or more than one. */
export function partyNamed(name: string): Party | null {
  const plain = name
    .trim()
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/^government of (?:the )?/, '');
  return Object.hasOwn(NAMED_IN_DATASETS, plain) ? NAMED_IN_DATASETS[plain]! : null;
}
