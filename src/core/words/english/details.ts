/** What the details of an incident say around its data. */
export const details = {
  howKnown: 'How date and place are known',
  whoSaysWhat: 'Who says what',
  paragraph: (numbers: string) => `¶ ${numbers}`,
  notLookedFor: (side: string, attributes: string) => `Not looked for: the ${side} on ${attributes}.`,
  showMoreOf: (characters: string) => `Show more of its ${characters} characters`,
  asInFile: 'As it stands in the file',
  noProperties: 'No properties.',
  firstProperties: (shown: string, count: string) => `The first ${shown} of ${count} properties.`,
  copyRecord: 'Copy the whole record',
};
