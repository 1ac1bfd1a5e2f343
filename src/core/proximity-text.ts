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

/** `precise`: whether it is stated how precisely the point is known; where it is not, nothing is certain. */
export function borderFact(border: SignedDistance | null, side: Side | null, precise: boolean): Fact {
  if (!border) {
    const why = side ? 'No border was in force on this date.' : 'No place is given, so no distance can be.';
    return { headline: side ? 'not in force' : 'not computable', details: [why] };
  }
  const where = side?.country === 'other' ? 'outside the countries mapped' : sideText(side, precise);
  const details = [`${border.piece.section} section`, where];
  if (!precise) details.push('measured from the point as given; how precise it is, is not stated');
  return { headline: formatInterval(border), details };
}

function sideText(side: Side | null, precise: boolean): string {
  if (!side || side.country === 'other') return 'side unknown';
  const country = COUNTRIES[side.country];
  if (!precise) return `in ${country} at its point`;
  if (side.basis === 'place') return `in ${country}, going by the place named: only the part there counts`;
  if (side.certain) return `in ${country}, all of the area around its point`;
  return `in ${country} at its point; it may have been across a border, so the side is uncertain`;
}

export function zoneFact(proximity: ZoneProximity): Fact {
  switch (proximity.status) {
    case 'inside':
      return {
        headline: 'inside',
        details: [`at least ${tenths(-proximity.distance.max, Math.floor)} within`, version(proximity.zone)],
      };
    case 'possibly_inside':
      return {
        headline: 'possibly inside',
        details: [
          `from ${tenths(-proximity.distance.min, Math.ceil)} inside to ${tenths(proximity.distance.max, Math.ceil)} outside`,
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

/** Kilometres to a tenth, rounded towards what is sure. */
function tenths(metres: number, round: (value: number) => number): string {
  return `${(round(metres / 100) / 10).toFixed(1)} km`;
}

function version({ validFrom, validTo, accuracy }: Zone): string {
  const from = formatDate(validFrom, validFrom, 'day');
  const until = validTo === null ? 'still in force' : `until ${formatDate(validTo, validTo, 'day')}`;
  return `version in force from ${from} ${until}${accuracy > 0 ? `, edge ±${accuracy / 1000} km` : ''}`;
}
