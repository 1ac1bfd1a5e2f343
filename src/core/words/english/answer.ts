/** The answer that details begin with: what is contested and by whom, and whose losses are claimed by whom. */
import { number } from './quantities';

type Speech = 'says' | 'denies' | 'implies';

export const answer = {
  onlySide: (state: string, side: string) => `${state}: only the ${side} speaks`,
  bothSay: (state: string) => `${state}: both sides say that it happened`,
  neither: (state: string) => `${state}: neither side speaks`,
  ofDifferent: (state: string) => `${state}: each side speaks of something else`,

  /** "Who acted: Armenia says that it was Azerbaijan; Azerbaijan denies that it was Azerbaijan". */
  dispute: (topic: string, statements: readonly string[]) => `${topic}: ${statements.join('; ')}`,
  /** What the topic itself says. */
  ofTopic: { says: 'says so', denies: 'denies it', implies: 'implies so' } satisfies Record<Speech, string>,
  /** What is a sentence, "it was Azerbaijan". */
  ofSentence: { says: 'says that', denies: 'denies that', implies: 'implies that' } satisfies Record<
    Speech,
    string
  >,
  /** What is none, "to advance", "3 killed (Armenia, military)". */
  ofPhrase: { says: 'says', denies: 'denies', implies: 'implies' } satisfies Record<Speech, string>,
  spoken: (speaker: string, verb: string, what: string) =>
    what === '' ? `${speaker} ${verb}` : `${speaker} ${verb} ${what}`,

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
  noFigure: (side: string) => `The ${side} gives no figure`,
  nobody: 'Nobody gives a figure. Unknown is not zero',
  sentence: (text: string) => `${text}.`,
};
