/** The picture of the map: its dialog, and what stands on it. */
import { overview } from './overview';
import { number } from './quantities';

const formats = {
  article: 'Article, 1200 × 800',
  square: 'Square post, 1080 × 1080',
  slide: 'Slide, 1600 × 900',
};

export const picture = {
  title: 'Picture of the map',
  titleField: 'Title',
  format: 'Format',
  formats,
  sharpness: 'Sharpness',
  /** Pixels of the file for each pixel of the format. */
  times: (ratio: number) => `${number(ratio)}×`,
  colours: 'Colours',
  light: 'Light',
  dark: 'Dark',
  names: 'Names',
  save: 'Save PNG',
  altText: 'Text for those who do not see it',
  copyAltText: 'Copy text',
  taking: 'Being drawn…',
  withoutMap: 'There is no map here to take a picture of.',

  counted: (shown: string, dates: string | null) => (dates === null ? `${shown}.` : `${shown}, ${dates}.`),
  /** Fewer than are shown: some have no place, some lie outside of the picture. */
  depicted: (count: number) => `${number(count)} of them on this map.`,
  askedFor: (criteria: readonly string[]) => `Asked for: ${criteria.join('; ')}.`,
  nothingAsked: 'All incidents of the data.',
  source: (title: string, version: string, licence: string) =>
    `Data: ${title}, ${version}. Licence: ${licence}.`,
  credits: (disclaimer: string) => `${overview.credits} · ${disclaimer}`,

  possible: 'pale: possibly',
  sizes: 'larger: more losses claimed',
  hollow: 'hollow: no figure of losses',
  border: 'border as mapped',
  bridged: 'border, approximate',
  zone: 'peacekeepers’ zone, approximate',
  zoneOn: (day: string) => `peacekeepers’ zone on ${day}, approximate`,
  regions: 'region asked for',
  chosen: 'the chosen incident, where it may lie, how far from the border',

  alt: (title: string, what: readonly string[], legend: readonly string[]) =>
    `Map: ${title}. ${what.join(' ')}${legend.length > 0 ? ` It shows: ${legend.join('; ')}.` : ''}`,
};
