/** Proximity in plain words. */
import { formatInterval } from './distances';
import { formatDate } from './dates';
import type { Side, ZoneProximity } from './geo/proximity';
import type { Zone } from './geo/references';
import type { SignedDistance } from './geo/signed-distance';
import { COUNTRIES } from './vocabulary';

export interface Fact {
  /** The answer in a word or a figure. */
  headline: string;
  details: string[];
}

export function borderFact(border: SignedDistance | null, side: Side | null): Fact {
  if (!border) {
    const why = side ? 'No border was in force on this date.' : 'No place is given, so no distance can be.';
    return { headline: side ? 'not in force' : 'not computable', details: [why] };
  }
  const where = side?.country === 'other' ? 'outside the countries mapped' : sideText(side);
  return { headline: formatInterval(border), details: [`${border.piece.section} section`, where] };
}

function sideText(side: Side | null): string {
  if (!side || side.country === 'other') return 'side unknown';
  if (side.certain) return `in ${COUNTRIES[side.country]}, certain`;
  return `in ${COUNTRIES[side.country]} at its point; it may have been across a border, so the side is uncertain`;
}

export function zoneFact(proximity: ZoneProximity): Fact {
  switch (proximity.status) {
    case 'inside':
      return {
        headline: 'inside',
        details: [`at least ${depth(-proximity.distance.max)} within`, version(proximity.zone)],
      };
    case 'possibly_inside':
      return {
        headline: 'possibly inside',
        details: [
          `from ${depth(Math.abs(proximity.distance.min))} inside to ${depth(proximity.distance.max)} outside`,
          version(proximity.zone),
        ],
      };
    case 'outside':
      return {
        headline: 'outside',
        details: [`${formatInterval(proximity.distance)} away`, version(proximity.zone)],
      };
    case 'not_in_force':
      return { headline: 'not in force', details: ['No peacekeepers’ zone was in force on this date.'] };
    case 'undated':
      return {
        headline: 'not certain',
        details: [
          'The date is not given.',
          ...proximity.versions.map(({ zone, answer }) => `${zoneFact(answer).headline}, ${version(zone)}`),
        ],
      };
    case 'straddles_change':
      return {
        headline: 'not certain',
        details: [
          'The date is not known closely enough: the zone changed within it.',
          ...proximity.zones.map(version),
        ],
      };
    case 'not_computable':
      return {
        headline: 'not computable',
        details: [
          proximity.zone?.polygon === null
            ? 'The zone’s extent on this date is unknown.'
            : 'No place is given, so its relation to the zone cannot be computed.',
        ],
      };
  }
}

function depth(metres: number): string {
  return `${(metres / 1000).toFixed(1)} km`;
}

function version({ validFrom, validTo, accuracy }: Zone): string {
  const from = formatDate(validFrom, validFrom, 'day');
  const until = validTo === null ? 'still in force' : `until ${formatDate(validTo, validTo, 'day')}`;
  return `version in force from ${from} ${until}${accuracy > 0 ? `, edge ±${accuracy / 1000} km` : ''}`;
}
