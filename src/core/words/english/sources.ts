/** Reports and other sources, by name. */
export const sources = {
  untitled: 'Report without a stated title',
  published: (publisher: string, title: string) => `${publisher}: ${title}`,
};
