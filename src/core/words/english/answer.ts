/** The answer that details begin with: what is contested and by whom, and whose losses are claimed by whom. */
import type { GrammaticalNumber } from './codes';
import { number } from './quantities';

/** How a claim is put forward. */
export type Speech = 'says' | 'denies' | 'implies';

/** Who speaks: a name, and whether its verb is that of one or of many. */
export interface Speaker {
  name: string;
  number: GrammaticalNumber;
}

const verbs: Record<GrammaticalNumber, Record<Speech, string>> = {
  one: { says: 'says', denies: 'denies', implies: 'implies' },
  many: { says: 'say', denies: 'deny', implies: 'imply' },
};

const pronouns: Record<Speech, string> = { says: 'so', denies: 'it', implies: 'so' };

function speaking({ name, number: of }: Speaker, speech: Speech): string {
  return `${name} ${verbs[of][speech]}`;
}

export const answer = {
  onlySide: (state: string, side: string) => `${state}: only the ${side} speaks`,
  bothSay: (state: string) => `${state}: both sides say that it happened`,
  neither: (state: string) => `${state}: neither side speaks`,
  ofDifferent: (state: string) => `${state}: each side speaks of something else`,

  /** "Who acted: Armenia says that it was Azerbaijan; Azerbaijan denies that it was Azerbaijan". */
  dispute: (topic: string, statements: readonly string[]) => `${topic}: ${statements.join('; ')}`,
  /** "Armenia says so": what the topic itself says. */
  saidSo: (speaker: Speaker, speech: Speech) => `${speaking(speaker, speech)} ${pronouns[speech]}`,
  /** "Armenia says that it was Azerbaijan". */
  saidThat: (speaker: Speaker, speech: Speech, sentence: string) =>
    `${speaking(speaker, speech)} that ${sentence}`,
  /** "it was to advance", "it was engineering work". */
  purpose: (purpose: string) => `it was ${purpose}`,
  /** "Armenia says 3 killed (Armenia, military)", "Azerbaijan denies mortars". */
  said: (speaker: Speaker, speech: Speech, phrase: string) => `${speaking(speaker, speech)} ${phrase}`,
  /** Of a name in a file's own words, which may be one or many: nobody knows its verb. */
  accordingTo: (name: string, what: string) => `according to ${name}, ${what}`,

  losses: 'Losses',
  /** "Armenia says 3 killed, 2 wounded (Armenia, military)". */
  outcomes: (counts: readonly string[], whose: string) => `${counts.join(', ')} (${whose})`,
  shared: (losses: string, others: string) => `${losses}, one toll with ${others}`,
  allShared: (losses: string, others: string) => `${losses} – counted together with ${others}`,
  /** Those that share a toll: some by name, "Goris, Jermuk and 5 more". */
  others: (named: readonly string[], more: number) => {
    if (named.length === 0) return 'other incidents';
    const all = more > 0 ? [...named, `${number(more)} more`] : named;
    return all.length === 1 ? all[0]! : `${all.slice(0, -1).join(', ')} and ${all.at(-1)!}`;
  },
  titled: (title: string) => `“${title}”`,
  and: (parts: readonly string[]) => parts.join('; '),
  noFigure: (side: string) => `No figure from the ${side} is known`,
  nobody: 'No figure is known. Unknown is not zero',
  sentence: (text: string) => `${text}.`,
};
