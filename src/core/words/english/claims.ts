/** What claims say and who says it, in a few words. */
export const claims = {
  happened: 'it happened',
  actedBy: (party: string) => `it was ${party}`,
  wasAt: (place: string) => `it was at ${place}`,
  /** "4 killed (Armenia, military)". */
  losses: (count: string, outcome: string, whose: string) => `${count} ${outcome} (${whose})`,
  none: 'none',
  peopleOf: (people: string, category: string) => `${people}, ${category}`,
  speaker: (party: string, office: string) => `${party}, ${office}`,
  officeNotStated: 'office not stated',
  eachOfDifferent: 'Each of different things',
};
