/** Reports and other sources, by name. */
export const sources = {
  untitled: 'Report without a stated title',
  noPublisher: 'publisher not stated',
  archived: 'archived copy',
  published: (publisher: string, title: string) => `${publisher}: ${title}`,
};
