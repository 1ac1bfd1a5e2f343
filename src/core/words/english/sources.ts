/** Reports and other sources, by name. */
export const sources = {
  publisherNotStated: 'publisher not stated',
  archived: 'archived copy',
  untitled: 'Report without a stated title',
  published: (publisher: string, title: string) => `${publisher}: ${title}`,
};
