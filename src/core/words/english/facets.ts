/** What incidents are chosen by: the names of the criteria, and of the values that facets have beside codes. */
import type { Facet, FacetValue } from '../../facets';
import type { Criterion } from '../../filter';
import { codes } from './codes';
import { plural } from './quantities';

const {
  claimants,
  claimStates,
  countries,
  datePrecisions,
  eventTypes,
  locationPrecisions,
  parties,
  weapons,
} = codes;

const criteria: Record<Criterion, string> = {
  regions: 'Regions',
  dates: 'Dates',
  text: 'Words',
  borderDistance: 'From the border',
  state: 'Claims',
  eventType: 'Event type',
  ownType: 'Type in the file',
  weapon: 'Weapon',
  accused: 'Party accused',
  claimant: 'Who speaks',
  losses: 'Losses',
  locationPrecision: 'Place known',
  datePrecision: 'Date known',
  source: 'Source',
  side: 'Side of the border',
  zone: 'Peacekeepers’ zone',
};

const values: { [Name in Facet]: Record<FacetValue<Name>, string> } = {
  state: claimStates,
  eventType: eventTypes,
  ownType: { none: 'None of its own', '…': 'All others' },
  weapon: { ...weapons, none: 'not stated' },
  accused: { ...parties, none: 'Nobody' },
  claimant: { ...claimants, none: 'Nobody' },
  losses: {
    killed: 'Any killed',
    others: 'Any wounded, captured or missing',
    civilians: 'Civilian losses',
    none_claimed: 'No losses, as claimed',
    none_or_unknown: 'None or unknown (0 in the file)',
    unknown: 'Unknown',
  },
  locationPrecision: locationPrecisions,
  datePrecision: { ...datePrecisions, none: 'no date given' },
  source: { none: 'Not stated' },
  side: { ...countries, other: 'Elsewhere', uncertain: 'Uncertain', none: 'No position known' },
  zone: {
    inside: 'Inside',
    possibly_inside: 'Possibly inside',
    outside: 'Outside',
    not_in_force: 'Not in force on the date',
    straddles_change: 'It changed within the dates',
    undated: 'No date given',
    not_computable: 'Not computable',
  },
};

export const facets = {
  criteria,
  values,
  /** A criterion with what is asked of it: "Event type: Shelling". */
  asked: (criterion: string, what: string) => `${criterion}: ${what}`,
  chosen: (count: number) => `· ${count} chosen`,
  /** For the ear, behind the number of those that have a value. */
  unit: (count: number) => plural(count, { one: ' incident', other: ' incidents' }),
  list: (values: readonly string[]) => values.join(', '),
  words: (text: string) => `“${text}”`,
};
