/** How columns of coordinates are called, in the languages of the region and of those who write of it. */
import { columnKey, remembering } from './column-key';
import type { Axis } from '../values/angles';

/** One after the other, in order of preference: what goes by one pair's names belongs together before all else. */
export const PAIRS: readonly (readonly [latitude: readonly string[], longitude: readonly string[]])[] = [
  [['latitude'], ['longitude']],
  [['lat'], ['lon', 'lng', 'long']],
  [['широта'], ['долгота', 'довгота']],
  [['enlik'], ['uzunluq']],
  [['enlem'], ['boylam']],
  [['լայնություն'], ['երկայնություն']],
  [['განედი'], ['გრძედი']],
  [
    ['breitengrad', 'breite'],
    ['längengrad', 'länge'],
  ],
  [['latitud'], ['longitud']],
  [['latitudine'], ['longitudine']],
  [['breedtegraad'], ['lengtegraad']],
  [
    ['szerokość', 'szerokość_geograficzna'],
    ['długość', 'długość_geograficzna'],
  ],
  [
    ['عرض_جغرافیایی', 'عرض', 'خط_العرض', 'دائرة_العرض'],
    ['طول_جغرافیایی', 'طول', 'خط_الطول'],
  ],
  [
    ['y', 'ycoord', 'y_coord', 'y_coordinate'],
    ['x', 'xcoord', 'x_coord', 'x_coordinate'],
  ],
];

/** The pair that may be of any plane as well. */
export const PLANE = PAIRS.length - 1;

const NAMES = new Map<string, { axis: Axis; pair: number; rank: number }>();
for (const [pair, [latitudes, longitudes]] of PAIRS.entries()) {
  for (const [rank, name] of latitudes.entries())
    NAMES.set(columnKey(name), { axis: 'latitude', pair, rank });
  for (const [rank, name] of longitudes.entries())
    NAMES.set(columnKey(name), { axis: 'longitude', pair, rank });
}

/** What a message names as expected. */
export const USUAL_LATITUDES = usual(0);
export const USUAL_LONGITUDES = usual(1);

/** What may stand behind the name of an axis and says only how it is written. */
const WRITTEN =
  'wgs_?84|wgs|epsg_4326|4326|dd|dms|deg|degree|degrees|decimal|decimal_degrees|dec|grad|градус\\p{L}*|град|dərəcə|derece|n|e|с_ш|в_д|north|east|gps|map|s_n|w_e';
/** What may stand there and says of what it is. */
const OF_WHAT = String.raw`\d+(?:_.+)?|(?:of|at)_.+|(?:incident|event|location|loc|place|site|point|места|события|происшествия)(?:_.+)?`;

const NAMED = [...NAMES.keys()].toSorted((one, other) => other.length - one.length).join('|');
const AXIS = new RegExp(`^(?:(.+)_)?(${NAMED})(?:_(?:(${WRITTEN})|(${OF_WHAT})))?$`, 'u');

/** What holds a part of a coordinate alone: its minutes, its seconds, its hemisphere. */
const PART = new RegExp(
  `^(?:.+_)?(?:${NAMED})_(?:min|minute|minutes|minuten|мин|минуты|минут|dəq|dəqiqə|dakika|sec|second|seconds|sek|sekunden|сек|секунды|секунд|san|saniyə|saniye|dir|direction|hemisphere|hemi|ref|ns|n_s|ew|e_w)$`,
  'u',
);
/** The same without the name of the axis, where both are there. */
const HEMISPHERES: readonly (readonly [string, string])[] = [
  ['ns', 'ew'],
  ['n_s', 'e_w'],
  ['north_south', 'east_west'],
];

/** Before plain x and y: what draws them on the earth rather than on a screen. */
const EARTHLY =
  /^(?:event|incident|point|coords?|coordinates?|geo|geom|geometry|gps|loc|location|place|pos|position)$/;

/** Systems of coordinates, and ways to write them, that are not read. */
export type OtherSystem =
  | 'mgrs'
  | 'utm'
  | 'gauss_krueger'
  | 'projected'
  | 'plus_codes'
  | 'geohash'
  | 'what3words'
  | 'longitude_first';

const OTHER_SYSTEMS: readonly (readonly [name: OtherSystem, key: RegExp])[] = [
  ['mgrs', /(?:^|_)(?:mgrs|usng)(?:_|$)/],
  ['utm', /(?:^|_)(?:utm|eastings?|northings?)(?:_|$)/],
  ['gauss_krueger', /(?:^|_)(?:(?:ск|sk)_?(?:42|63|95)|pulkovo\w*|пулково|gauss\w*|гаусс?а?|gk)(?:_|$)/],
  ['projected', /(?:^|_)(?:mercator|3857|900913|lambert|osgb)(?:_|$)/],
  ['plus_codes', /^(?:plus_?code|open_location_code|olc)s?$/],
  ['geohash', /^geo_?hash$/],
  ['what3words', /^(?:what3words|w3w)$/],
  ['longitude_first', /(?:^|_)(?:lon|lng|long|longitude|долгота)_(?:lat|latitude|широта)(?:_|$)/],
];

export interface AxisName {
  axis: Axis;
  /** What stands around the axis's own name. */
  before: string;
  behind: string;
  /** How it is written, as the name says. */
  written: string;
  /** Which of the pairs of names it belongs to, and how usual it is in it. */
  pair: number;
  rank: number;
}

/** Null of what is no name of a whole coordinate in degrees. */
export const axisNamed = remembering((key: string): AxisName | null => {
  const match = AXIS.exec(key);
  if (!match || systemOf(key) !== null) return null;
  const [, before = '', name, written = '', behind = ''] = match;
  const known = NAMES.get(name!)!;
  if (known.pair === PLANE && before !== '' && !before.split('_').some((part) => EARTHLY.test(part)))
    return null;
  return { ...known, before, behind, written };
});

/** Which other system of coordinates a column is of; null where its name says none. */
export function systemOf(key: string): OtherSystem | null {
  return OTHER_SYSTEMS.find(([, pattern]) => pattern.test(key))?.[0] ?? null;
}

/**
 * The columns that hold the rest of what a column of whole degrees begins. The least of a range is no minutes.
 *
 * @param has whether there is a column of a key
 */
export function partsBeside(key: string, all: readonly string[], has: (key: string) => boolean): string[] {
  const stem = key.replace(/_(?:deg|degrees?|grad|град|градусы|dərəcə|derece)$/u, '');
  return all.filter(
    (other) =>
      other.startsWith(`${stem}_`) &&
      PART.test(other) &&
      !(other.endsWith('_min') && has(other.replace(/_min$/, '_max'))),
  );
}

export function hemispheresBeside(has: (key: string) => boolean): readonly string[] {
  return HEMISPHERES.find((both) => both.every(has)) ?? [];
}

function usual(axis: 0 | 1): string {
  const named = [...PAIRS[0]![axis], ...PAIRS[1]![axis], PAIRS[PLANE]![axis][0]!];
  return named.join(', ');
}
