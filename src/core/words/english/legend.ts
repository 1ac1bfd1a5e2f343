/** The signs of the map: in a word or two, and explained. */
import type { LossSize } from '../../loss-size';
import type { ClaimState } from '../../vocabulary';

interface Sign {
  name: string;
  meaning: string;
}

const states: Record<ClaimState, Sign> = {
  contested: {
    name: 'contested',
    meaning: 'One side denies what the other says, or they say what cannot both be true.',
  },
  one_sided: { name: 'made by one side only', meaning: 'Only one of the two sides speaks of it.' },
  agreed: { name: 'agreed', meaning: 'Both sides say it, compatibly.' },
  unstated: { name: 'made by neither', meaning: 'Neither side is on record with a claim.' },
};

const losses: Record<LossSize, Sign> = {
  unknown: { name: 'no figure', meaning: 'No figure is known, which is not zero: the sign is hollow.' },
  none: { name: '0', meaning: 'Somebody says that nobody was killed, wounded, captured or missing.' },
  few: { name: '1–2', meaning: 'The highest figures that anybody claims come to one or two.' },
  many: { name: '3 or more', meaning: 'The highest figures that anybody claims come to three or more.' },
};

export const legend = {
  title: 'Legend',
  states: { title: 'The claims are', signs: states },
  losses: { title: 'Losses claimed', signs: losses },
  events: { title: 'What is reported' },
  map: { title: 'On the map' },
  together: {
    name: 'several here',
    meaning: 'The number lie here or close together; the ring is divided as their claims are.',
  },
  wide: { name: 'somewhere around', meaning: 'No exact spot is known: the sign stands for a wider area.' },
  possibly: { name: 'pale: possibly', meaning: 'It may match what is asked for, or may not.' },
  border: {
    name: 'border as mapped',
    meaning: 'As OpenStreetMap had it in 2017; largely not delimited on the ground.',
  },
  bridged: { name: 'approximate', meaning: 'The source has a gap here, closed by a straight line.' },
  zone: { name: 'peacekeepers’ zone', meaning: 'The area of the Russian peacekeepers.' },
  zoneOn: {
    notInForce: (day: string) => `not in force on ${day}`,
    unknown: (day: string) => `extent unknown on ${day}`,
    approximate: (day: string, kilometres: number) => `approximate, as of ${day}, ±${kilometres} km`,
  },
};
