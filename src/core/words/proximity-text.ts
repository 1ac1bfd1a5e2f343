/** Proximity in plain words. */
import type { CheckedDistance } from '../geo/cross-check';
import type { Side, ZoneProximity } from '../geo/proximity';
import type { Zone } from '../geo/geography';
import type { SignedDistance } from '../geo/signed-distance';
import { dayText } from './date-text';
import { intervalText, lengthText, radiusText } from './measure-text';
import type { Words } from './words';

/** Metres. */
const SHARE_FROM = 2500;

export interface Fact {
  /** The answer in a word or a figure. */
  headline: string;
  details: string[];
}

/** `precise`: whether it is stated how precisely the point is known; where it is not, nothing is certain. */
export function borderFact(
  words: Words,
  border: SignedDistance | null,
  side: Side | null,
  precise: boolean,
): Fact {
  const { proximity } = words;
  if (!border) {
    return side
      ? { headline: proximity.notInForce, details: [proximity.noBorder] }
      : { headline: proximity.notComputable, details: [proximity.noPlaceNoDistance] };
  }
  const where = side?.country === 'other' ? proximity.outsideMapped : sideText(words, side, precise);
  const details = [proximity.section(border.piece.section), where];
  if (!precise) details.push(proximity.precisionNotStated);
  return { headline: intervalText(words, border), details };
}

function sideText({ codes, proximity }: Words, side: Side | null, precise: boolean): string {
  if (!side || side.country === 'other') return proximity.sideUnknown;
  const country = codes.countries[side.country];
  if (!precise) return proximity.sideOfPoint(country);
  if (side.basis === 'place') return proximity.sideOfPlace(country);
  return side.certain ? proximity.sideCertain(country) : proximity.sideUncertain(country);
}

export function zoneFact(words: Words, zone: ZoneProximity): Fact {
  const { proximity } = words;
  switch (zone.status) {
    case 'inside':
      return {
        headline: proximity.inside,
        details: [
          proximity.within(tenths(words, -zone.distance.max, Math.floor)),
          versionText(words, zone.zone),
        ],
      };
    case 'possibly_inside':
      return {
        headline: proximity.possiblyInside,
        details: [
          proximity.across(
            tenths(words, -zone.distance.min, Math.ceil),
            tenths(words, zone.distance.max, Math.ceil),
          ),
          versionText(words, zone.zone),
        ],
      };
    case 'outside':
      return {
        headline: proximity.outside,
        details: [proximity.away(intervalText(words, zone.distance)), versionText(words, zone.zone)],
      };
    case 'not_in_force':
      return { headline: proximity.notInForce, details: [proximity.noZone] };
    case 'undated':
      return {
        headline: proximity.notCertain,
        details: [
          proximity.undated,
          ...zone.versions.map(({ zone: version, answer }) =>
            proximity.relationOf(zoneFact(words, answer).headline, versionText(words, version)),
          ),
        ],
      };
    case 'straddles_change':
      return {
        headline: proximity.notCertain,
        details: [proximity.changedWithin, ...zone.zones.map((version) => versionText(words, version))],
      };
    case 'not_computable':
      return {
        headline: proximity.notComputable,
        details: [zone.zone?.polygon === null ? proximity.extentUnknown : proximity.noPlaceNoRelation],
      };
  }
}

/** Both measurements of a distance, and how well they agree: "… They agree within 0.2 %." */
export function checkedText(words: Words, from: 'border' | 'zone', checked: CheckedDistance): string {
  const { proximity, quantities } = words;
  const [distance, turf] = [Math.abs(checked.distance), Math.abs(checked.turf)];
  const apart = Math.abs(distance - turf);
  // A share of next to nothing says less than its metres.
  const difference =
    distance < SHARE_FROM
      ? quantities.metres(quantities.number(Math.ceil(apart)))
      : quantities.percent(quantities.shortest(Math.ceil((apart / distance) * 1000) / 10, 1));
  return [
    proximity.measuredTwice(from, lengthText(words, distance), lengthText(words, turf)),
    checked.disagreement
      ? proximity.differBy(difference, checked.disagreement)
      : proximity.agreeWithin(difference),
  ].join(' ');
}

/** Kilometres to a tenth, rounded towards what is sure. */
function tenths({ quantities }: Words, metres: number, round: (value: number) => number): string {
  return quantities.kilometres(quantities.decimal(round(metres / 100) / 10, 1));
}

function versionText(words: Words, { validFrom, validTo, accuracy }: Zone): string {
  const { dates, proximity } = words;
  const until = validTo === null ? proximity.stillInForce : dates.until(dayText(words, validTo));
  const version = proximity.version(dayText(words, validFrom), until);
  return accuracy > 0 ? proximity.versionWithEdge(version, radiusText(words, accuracy)) : version;
}
