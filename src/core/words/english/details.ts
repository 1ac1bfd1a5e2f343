/** What the details of an incident say around its data. */
export const details = {
  back: 'Back',
  backTitle: 'Back to the view before (Escape)',
  showMoreOf: (characters: string) => `Show more of its ${characters} characters`,
  asInFile: 'As it stands in the file',
  noProperties: 'No properties.',
  firstProperties: (shown: string, count: string) => `The first ${shown} of ${count} properties.`,
  copyRecord: 'Copy the whole record',
};
