/** Losses added up, each claimant's by themselves. */
import { incidents, number } from './quantities';

export const losses = {
  militaryOrCivilianNotSaid: 'military or civilian not said',
  jointTolls: (tolls: number) =>
    tolls === 1
      ? 'Includes a toll that several incidents share, counted once'
      : `Includes ${number(tolls)} tolls that several incidents share, each counted once`,
  allShown: (tolls: string) => `${tolls}.`,
  partlyShown: (tolls: string, notShown: number) => `${tolls}; shared with ${number(notShown)} not shown.`,
  noFigure: (count: number) => `${incidents(count)}: nobody gives a figure. Unknown is not zero.`,
  uncoded: (count: number) =>
    `${incidents(count)}: not coded claim by claim, so that what they may say of losses is not in here.`,
  unclear: (count: number) =>
    `${incidents(count)}: the dataset gives 0, which it also writes where it does not know. None or unknown.`,
  ofAllBeside:
    'Figures of all sides together hold those of the sides beside them: they are never added to them.',
  retracted: (count: number) =>
    `${incidents(count)}: retracted. Losses claimed in what was withdrawn are not added up.`,
  possiblyOnly: (count: number) =>
    `${incidents(count)}: matching possibly only, counted in the upper ends alone.`,
  howAdded:
    'Each claimant’s figures are added by themselves; of its several figures for one incident the latest stand.',
  of: (people: string) => `Losses of ${people}`,
  accordingTo: 'according to',
  unknown: 'unknown',
  /** Of one incident, in lists: "Losses: Armenia says 3 killed (Armenia, military)". */
  brief: (said: string) => `Losses: ${said}`,
  noneGiven: 'no figure',
  saidBy: (speaker: string, losses: string) => `${speaker}: ${losses}`,
  sharedToll: (losses: string) => `${losses}, shared toll`,
  othersToo: 'others as well',
};
