/** What claims say and who says it, in a few words. */
import type { Attribute } from '../../vocabulary';

/** What an incident is contested in, where its attribute says all. */
const topics: Record<Attribute, string> = {
  occurrence: 'whether it happened',
  responsibility: 'who acted',
  target: 'what was aimed at',
  weapon: 'with what',
  force_posture: 'build-up and posture',
  purpose: 'to what end',
  location: 'where',
  ceasefire: 'ceasefire',
  casualties: 'losses',
};

/** "the de facto Nagorno-Karabakh authorities": a description, unlike the names of states. */
function withinSentence(party: string): string {
  return party.replace(/^De facto /, 'the de facto ');
}

export const claims = {
  happened: 'it happened',
  actedBy: (party: string) => `it was ${withinSentence(party)}`,
  wasAt: (place: string) => `it was at ${place}`,
  /** "4 killed (Armenia, military)". */
  losses: (count: string, whose: string) => `${count} (${whose})`,
  outcome: (count: string, outcome: string) => `${count} ${outcome}`,
  none: 'none',
  peopleOf: (people: string, category: string) => `${people}, ${category}`,
  speaker: (party: string, office: string) => `${party}, ${office}`,
  officeNotStated: 'office not stated',
  eachOfDifferent: 'Each of different things',
  bothInferred: 'Both speak, one of them by inference',
  inferred: 'inferred by us',
  withdrawn: (day: string) => `taken back on ${day}`,
  replaced: 'replaced by a later claim',
  ceasefire: (state: string) => `ceasefire ${state}`,
  brokenBy: (what: string, party: string) => `${what} by ${withinSentence(party)}`,
  topics,
  topicList: (topics: readonly string[]) => topics.join(', '),
  whetherHit: (target: string) => `${target} as a target`,
  whetherUsed: (weapon: string) => `use of ${weapon}`,
  howMany: (outcome: string) => `number ${outcome}`,
  /** "Contested: who acted, troop build-up". */
  contestedIn: (state: string, topics: string) => `${state}: ${topics}`,
  noAnswerFound: (where: string, day: string) => `no answer found (looked for on ${day}: ${where})`,
};
