/** One coordinate as people write it: decimal degrees, or degrees, minutes and seconds, with or without a hemisphere. */
import { degreesOf } from './numbers';

export type Axis = 'latitude' | 'longitude';

export interface Angle {
  degrees: number;
  /** Which its letter says it is; null where it has none. */
  axis: Axis | null;
}

const PART = String.raw`(\d{1,3}(?:[.,]\d+)?)`;
/**
 * "с.ш.", "в. д.": north latitude, east longitude; or the first letter alone, whose capitals look like Latin ones. A
 * small s is seconds.
 */
const LETTER = String.raw`([NSEWnewСЮВЗсювз])(?:\.?\s*[ШДшд]\.?)?`;
const MARKED = new RegExp(
  String.raw`^(?:${LETTER}\s*)?([+−-]?)${PART}\s*(?:°|º|˚|[Dd]eg\.?|d|\s|:|$)?\s*(?:${PART}\s*(?:'|′|’|‘|´|m|:|\s|$)?\s*)?(?:${PART}\s*(?:"|″|”|“|''|′′|’’|s|$)?\s*)?(?:${LETTER})?$`,
  'u',
);

const HEMISPHERES: Record<string, { axis: Axis; sign: 1 | -1 }> = {
  N: { axis: 'latitude', sign: 1 },
  С: { axis: 'latitude', sign: 1 },
  S: { axis: 'latitude', sign: -1 },
  Ю: { axis: 'latitude', sign: -1 },
  E: { axis: 'longitude', sign: 1 },
  В: { axis: 'longitude', sign: 1 },
  W: { axis: 'longitude', sign: -1 },
  З: { axis: 'longitude', sign: -1 },
};

/** Characters beyond which a text is no angle. */
const LONGEST = 60;

/** Null where the text is no angle, or says two things: a sign and a hemisphere, minutes of a part of a degree. */
export function parseAngle(text: string): Angle | null {
  const plain = degreesOf(text);
  if (!Number.isNaN(plain)) return { degrees: plain, axis: null };
  if (text.length > LONGEST) return null;
  const match = MARKED.exec(text.trim());
  if (!match) return null;
  const [, before, sign = '', degrees, minutes, seconds, after] = match;
  if (before && after) return null;
  const letter = (before ?? after)?.toUpperCase();
  const hemisphere = letter === undefined ? null : HEMISPHERES[letter]!;
  if (sign === '-' && hemisphere?.sign === -1) return null;
  const parts = [degrees, minutes, seconds].flatMap((part) => (part === undefined ? [] : [part]));
  // Only the last part may have decimals.
  if (parts.slice(0, -1).some((part) => /[.,]/.test(part))) return null;
  const [d = 0, m = 0, s = 0] = parts.map((part) => Number(part.replace(',', '.')));
  if (m >= 60 || s >= 60) return null;
  const isNegative = sign === '-' || sign === '−' || hemisphere?.sign === -1;
  // To a tenth of a millimetre: 49′35.4″ is 0.8265° and nothing beside it.
  const size = Math.round((d + m / 60 + s / 3600) * 1e9) / 1e9;
  return { degrees: isNegative ? -size : size, axis: hemisphere?.axis ?? null };
}
