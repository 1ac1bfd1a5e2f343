/** Parts of the page that are not there, or cannot show what they should. */
export const parts = {
  /** On a phone, where the rest is a sheet below the map: a press makes it higher, or shows the map again. */
  sheet: {
    list: { higher: 'Show more of the list', lower: 'Show more of the map' },
    details: { higher: 'Show more of the incident', lower: 'Show more of the map' },
  },
  notFetched: 'This part of the program could not be fetched.',
  reload: 'Reload the page',
  viewIsKept: 'The view is kept in its address.',
  notShown: 'This part of the program failed: it shows nothing now. All the rest goes on.',
  notShownOf: (what: string) => `“${what}” could not be shown: this part of the program failed at it.`,
};
