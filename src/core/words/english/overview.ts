/** What a first-time reader is told of the whole, and of what the map does not show. */
import { incidents, number, plural } from './quantities';

export const overview = {
  headline: 'Who says what happened on the Armenia–Azerbaijan border',
  whole: (count: number, from: string, to: string, sources: number) =>
    `${incidents(count)} reported from ${from} to ${to}, with each side’s claims side by side, from ${number(sources)} ${plural(sources, { one: 'source', other: 'sources' })}.`,
  /** For who cannot see the map. */
  onMap: (names: readonly string[]) =>
    `${names.length === 0 ? '' : `Named on the map: ${names.join(', ')}. `}The list tells of every incident.`,
  /** Behind "Names", for the ear; and in full. */
  ofPlaces: ' of places',
  namesOfPlaces: 'The language that places are named in',
  unplaced: (count: number) =>
    count === 1 ? '1 incident has no place' : `${number(count)} incidents have no place`,
  unplacedBriefly: (count: number) => `${number(count)} without a place`,
  credits: '© OpenStreetMap contributors (ODbL) · GeoNames · Natural Earth · GSHHG',
  /** Where there is little room; a press shows all, or folds it away again. */
  briefCredits: '© OpenStreetMap and others',
  fewerCredits: 'Show less',
  atThisSpot: 'at this spot',
  more: (count: number) => `and ${number(count)} more`,
};
