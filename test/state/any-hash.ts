/** Links as they come: whole ones, and ones that are broken or made to do harm. */
import fc from 'fast-check';

const AREA = 'Sotk and Norabak~area~45.5,40;46.2,40;46.2,40.4;45.5,40.4';
const PARTS = 'Two parts~area~45,39;46,39;46,40*45.2,39.2;45.4,39.2;45.4,39.4!46.5,39;47,39;47,39.5';
const CIRCLE = 'Around Goris~circle~46.341234,39.511234~25500.5';
const CORRIDOR = 'Կորիդոր & more~corridor~45.8,40.3;45.9,40.1;46.3,39.6~12000';
const BORDER = 'Border aside~border-aside~gegharkunik-kalbajar~4000';
const ZONE = 'Not in the zone~zone-not';

/** A hash of parameters, the same name as often as it comes. */
export function hashOf(...pairs: [name: string, value: string][]): string {
  return `#${pairs.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')}`;
}

export function wholeView(regions: readonly string[]): string {
  return hashOf(
    ['map', '8.53/39.912345/46.054321'],
    ['incident', '2023-09-01-sotk'],
    ['names', 'hy'],
    ['panel', 'incidents'],
    ['sort', 'title'],
    ['days', '2021-01-01..2023-12-31'],
    ['dates', '2021-06-01..2023-09-30'],
    ['km', '0..40'],
    ['type', 'shelling,small_arms_fire,drone_strike'],
    ['claims', 'contested,one_sided'],
    ...regions.map((region): [string, string] => ['region', region]),
  );
}

/** Of every kind but one. */
export const REGIONS = [AREA, PARTS, CIRCLE, CORRIDOR, BORDER, ZONE];
export const EXCLAVE = 'Exclave~surface~nakhchivan-ar';

export const GOOD = [
  // Without the exclave, which takes seconds each time.
  wholeView(REGIONS),
  ...REGIONS.map((region) => hashOf(['region', region])),
  hashOf(['map', '12/40.2031/45.8647'], ['incident', '2022-11-12-khramort']),
  hashOf(['q', 'Սոթք'], ['weapon', 'drone,artillery'], ['accused', 'AM'], ['by', 'AZ'], ['names', 'ru']),
  hashOf(['region', AREA], ['region', CIRCLE], ['regions', 'all'], ['names', 'az']),
  hashOf(['losses', 'killed'], ['place', 'exact'], ['dated', 'day'], ['side', 'AM'], ['zone', 'outside']),
  hashOf(['elsewhere', '0123456789abcdef,0123456789abcdef']),
  hashOf(['shown', 'table'], ['columns', 'date,border,losses-others']),
  hashOf(['file', 'mine.geojson'], ['data', '0123456789abcdef'], ['v', '1'], ['source', 'none']),
];

/** Names that are known, and names that objects bring along. */
const NAMES = [
  'map incident names shown columns panel sort days q dates km type weapon accused by claims losses place dated source side zone',
  'region regions elsewhere data file v __proto__ constructor toString hasOwnProperty',
].flatMap((names) => names.split(' '));

const anyNumber = fc.oneof(
  fc.double(),
  fc.constantFrom(
    '1e999',
    '-1e308',
    '9'.repeat(400),
    '0',
    '-0',
    '90',
    '-180',
    '0x1F',
    '٣',
    'NaN',
    '20000000',
  ),
  fc.integer({ min: -200, max: 200 }),
);

const anyText = fc.oneof(
  fc.constantFrom(
    '__proto__',
    'constructor',
    '<script>alert(1)</script>',
    '"><img src=https://example.org/x onerror=alert(1)>',
    'https://example.org/stolen.geojson',
    'javascript:alert(1)',
    '../../etc/passwd',
    '',
    ',,,',
    '..',
    '\u202e\u0000\ud800',
  ),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  anyNumber.map(String),
);

const anyDegrees = fc.oneof(
  { weight: 6, arbitrary: fc.double({ min: 38, max: 48, noNaN: true }) },
  { weight: 2, arbitrary: fc.double({ min: -180, max: 180, noNaN: true }) },
  { weight: 1, arbitrary: fc.constantFrom(-180, -90, 0, 40, 90, 180) },
);
const anyLine = fc
  .array(fc.tuple(anyDegrees, anyDegrees), { minLength: 1, maxLength: 8 })
  .map((positions) => positions.map((position) => position.join(',')).join(';'));
const anyMetres = fc.oneof(
  fc.constantFrom('0', '0.1', '1', '20000000', '99999999'),
  fc.integer({ min: 0, max: 300_000 }).map(String),
);

/** Regions that look right: degenerate, crossing themselves, across the date line, over a pole, as wide as the earth. */
const anyRegion = fc
  .tuple(
    fc.oneof(fc.constant('Region'), anyText),
    fc.constantFrom('', '-not', '-aside', '-not-aside', '-nothing'),
    fc.oneof(
      fc.array(anyLine, { minLength: 1, maxLength: 3 }).map((rings) => ['area', rings.join('*')]),
      fc
        .tuple(fc.tuple(anyDegrees, anyDegrees), anyMetres)
        .map(([at, metres]) => ['circle', at.join(), metres]),
      fc
        .tuple(fc.array(anyLine, { minLength: 1, maxLength: 2 }), anyMetres)
        .map(([lines, metres]) => ['corridor', lines.join('!'), metres]),
      fc
        .tuple(fc.constantFrom('', 'tavush-tovuz', '__proto__', 'no-such'), anyMetres)
        .map(([section, metres]) => ['border', section, metres]),
      fc.constantFrom(['zone'], ['surface', 'no-such'], ['surface', '__proto__'], ['constructor', '']),
    ),
  )
  .map(([name, flags, [kind = '', ...parts]]) => [name, kind + flags, ...parts].join('~'));

/** Half a character cannot be escaped. */
const wellFormed = (text: string) => text.replace(/\p{Surrogate}/gu, '\ufffd');
const escaped = (text: string) => encodeURIComponent(wellFormed(text));

const anyPair = fc.oneof(
  fc.tuple(fc.constantFrom(...NAMES), anyText).map(([name, text]) => `${name}=${escaped(text)}`),
  fc.tuple(fc.constantFrom(...NAMES), anyText).map(([name, text]) => `${name}=${text}`),
  { weight: 2, arbitrary: anyRegion.map((region) => `region=${escaped(region)}`) },
  fc.tuple(anyNumber, anyNumber, anyNumber).map((numbers) => `map=${numbers.join('/')}`),
  fc.tuple(anyNumber, anyNumber).map((numbers) => `km=${numbers.join('..')}`),
);

const anyGood = fc.constantFrom(...GOOD);

/** Hashes as they come to grief: cut short, bytes changed, escapes broken, parameters repeated; and made to do harm. */
export const anyHash = fc.oneof(
  fc.array(anyPair, { minLength: 1, maxLength: 5 }).map((pairs) => `#${pairs.join('&')}`),
  fc
    .array(anyRegion, { minLength: 1, maxLength: 3 })
    .map((regions) => hashOf(...regions.map((region): [string, string] => ['region', wellFormed(region)]))),
  fc.tuple(anyGood, fc.nat({ max: 400 })).map(([hash, length]) => hash.slice(0, length)),
  fc
    .tuple(
      anyGood,
      fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 0xff })), { minLength: 1, maxLength: 4 }),
    )
    .map(([hash, flips]) => {
      const codes = [...hash].map((letter) => letter.codePointAt(0)!);
      for (const [at, bits] of flips) codes[at % codes.length]! ^= bits;
      return `#${String.fromCodePoint(...codes)}`;
    }),
  fc
    .tuple(anyGood, fc.constantFrom('%', '%E', '%E0%A4', '%FF', '%00', '%2', '%zz'), fc.nat())
    .map(([hash, broken, at]) => {
      const place = 1 + (at % hash.length);
      return hash.slice(0, place) + broken + hash.slice(place);
    }),
  fc
    .tuple(anyGood, anyPair, fc.integer({ min: 2, max: 30 }))
    .map(([hash, pair, times]) => `${hash}&${Array(times).fill(pair).join('&')}`),
  fc.tuple(anyGood, anyNumber).map(([hash, number]) => hash.replace(/\d+(\.\d+)?/, String(number))),
  fc
    .tuple(
      fc.constantFrom(...NAMES),
      fc.constantFrom('x', 'a,', '1', '45,40;', 'Ա', '%41', 'x~area~', '&'),
      fc.nat({ max: 9 }),
    )
    .map(([name, unit, over]) =>
      `#${name}=${unit.repeat(Math.ceil(8192 / unit.length))}`.slice(0, 8188 + over),
    ),
);
