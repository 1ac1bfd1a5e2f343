/** What is said wherever the map is seen or taken away. */
export const conflict = {
  disclaimer: 'Boundaries and names shown imply no endorsement.',
};
