/** What the details of an incident say around its data. */
export const details = {
  howKnown: 'How date and place are known',
  whoSaysWhat: 'Who says what',
  paragraph: (numbers: string) => `¶ ${numbers}`,
  notLookedFor: (side: string, attributes: string) => `Not looked for: the ${side} on ${attributes}.`,
  back: 'Back',
  backTitle: 'Back to the view before (Escape)',
  showMoreOf: (characters: string) => `Show more of its ${characters} characters`,
  /** "Deaths, as UCDP GED records them". */
  deathsIn: (dataset: string) => `Deaths, as ${dataset} records them`,
  /** "4 killed (Armenia, military): deaths_a". */
  recordedIn: (figure: string, columns: string) => `${figure}: ${columns}`,
  ofAll: (figure: string) => `${figure}; holds the others, and is not added to them`,
  conservative: (figure: string) => `${figure}; the most conservative of the figures reported`,
  deathsUnclear: 'Deaths: none or unknown. The file gives 0, which it also writes where it does not know.',
  /** "Remote explosive (the file’s own type)". */
  ownType: (type: string) => `${type} (the file’s own type)`,
  asInFile: 'As it stands in the file',
  noProperties: 'No properties.',
  firstProperties: (shown: string, count: string) => `The first ${shown} of ${count} properties.`,
  copyRecord: 'Copy the whole record',
};
