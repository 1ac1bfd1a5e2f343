/** Shown on the map, on pictures and in every export. */
export const DISCLAIMER = 'Boundaries and names shown imply no endorsement.';
