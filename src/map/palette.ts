/** The map's colours, read from the page's tokens, so that there is one place for both. */
import type { Tokens } from './tokens';

export interface Palette {
  sea: string;
  /** Of the two countries that the border parts, in the order of `BORDERING`, and of those around them. */
  landOne: string;
  landOther: string;
  landAround: string;
  lake: string;
  shore: string;
  river: string;
  /** Between provinces and between districts. */
  unitLine: string;
  countryLine: string;
  border: string;
  borderHalo: string;
  zone: string;
  label: string;
  /** Of places where something is reported. */
  placeLabel: string;
  unitLabel: string;
  countryLabel: string;
  waterLabel: string;
  sectionLabel: string;
  labelHalo: string;
  selection: string;
  region: string;
  /** Of regions that are left out. */
  excluded: string;
}

export function paletteOf(tokens: Tokens): Palette {
  const token = (name: string) => tokens(`map-${name}`);
  return {
    sea: token('sea'),
    landOne: token('land-one'),
    landOther: token('land-other'),
    landAround: token('land-around'),
    lake: token('lake'),
    shore: token('shore'),
    river: token('river'),
    unitLine: token('unit-line'),
    countryLine: token('country-line'),
    border: token('border'),
    borderHalo: token('border-halo'),
    zone: token('zone'),
    label: token('label'),
    placeLabel: token('place-label'),
    unitLabel: token('unit-label'),
    countryLabel: token('country-label'),
    waterLabel: token('water-label'),
    sectionLabel: token('section-label'),
    labelHalo: token('label-halo'),
    selection: token('selection'),
    region: token('region'),
    excluded: token('excluded'),
  };
}
