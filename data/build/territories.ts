/**
 * The six countries as rings that fit together: territory (inland water filled), the Armenia–Azerbaijan line
 * taken vertex by vertex from the border line, and every other border in one version where the neighbours'
 * outlines differ by a sliver.
 */
import type { Border } from './border-line';
import type { CountryRings } from './country-rings';
import { at, type Point, replaceStretch, ringStretch } from './geometry';

/** Vertices of the maritime package where borders meet. */
const NODES = {
  armeniaAzerbaijanGeorgia: [45.01382, 41.29647],
  armeniaAzerbaijanIran: [46.53398, 38.86717],
  armeniaGeorgiaTurkey: [43.47415, 41.12304],
  /** Last vertex of Armenia's and Iran's line before the tripoint with Nakhichevan. */
  armeniaIranWest: [46.14495, 38.84219],
  /** First vertex of Nakhichevan's and Iran's line after that tripoint. */
  nakhichevanIranEast: [46.14211, 38.84347],
  armeniaNakhichevanTurkey: [44.76373, 39.7144],
  azerbaijanGeorgiaRussia: [46.42605, 41.91344],
  georgiaRussiaSea: [40.00845, 43.38557],
} as const satisfies Record<string, Point>;

export interface Territories {
  readonly armenia: readonly Point[];
  /** Azerbaijan without Nakhichevan, out to the edge of its territorial sea. */
  readonly azerbaijan: readonly Point[];
  readonly nakhichevan: readonly Point[];
  readonly georgia: readonly Point[];
  readonly iran: readonly Point[];
  readonly russia: readonly Point[];
  readonly turkey: readonly Point[];
}

/** Fits the countries' outlines together along their borders. All rings run clockwise, as in the source. */
export function fitTerritories(border: Border, maritime: CountryRings): Territories {
  const main = border.main.points;
  const nakhichevanLine = border.nakhichevan.points;

  const armenia = replaceStretch(
    replaceStretch(at(maritime.ARM, 0), NODES.armeniaAzerbaijanGeorgia, NODES.armeniaAzerbaijanIran, main),
    NODES.armeniaIranWest,
    NODES.armeniaNakhichevanTurkey,
    [NODES.armeniaIranWest, ...nakhichevanLine],
  );
  const azerbaijan = replaceStretch(
    at(maritime.AZE, 0),
    NODES.armeniaAzerbaijanIran,
    NODES.armeniaAzerbaijanGeorgia,
    main.toReversed(),
  );
  // The line's first edge (32 m) lies on Iran's border: the source gives that riverbank to both countries.
  // Nakhichevan's ring would turn back on itself there, so it starts at the line's second vertex.
  const nakhichevan = replaceStretch(
    at(maritime.AZE, 1),
    NODES.armeniaNakhichevanTurkey,
    NODES.nakhichevanIranEast,
    [...nakhichevanLine.slice(1).toReversed(), NODES.nakhichevanIranEast],
  );
  const georgia = replaceStretch(
    at(maritime.GEO, 0),
    NODES.armeniaAzerbaijanGeorgia,
    NODES.armeniaGeorgiaTurkey,
    ringStretch(armenia, NODES.armeniaGeorgiaTurkey, NODES.armeniaAzerbaijanGeorgia).toReversed(),
  );
  const iran = replaceStretch(at(maritime.IRN, 0), NODES.nakhichevanIranEast, NODES.armeniaAzerbaijanIran, [
    NODES.nakhichevanIranEast,
    at(nakhichevanLine, 1),
    at(nakhichevanLine, 0),
    ...ringStretch(armenia, NODES.armeniaAzerbaijanIran, NODES.armeniaIranWest).toReversed(),
  ]);
  const russiaOutline = maritime.RUS.find((ring) => containsVertex(ring, NODES.azerbaijanGeorgiaRussia));
  const russia = replaceStretch(
    russiaOutline ?? [],
    NODES.azerbaijanGeorgiaRussia,
    NODES.georgiaRussiaSea,
    ringStretch(georgia, NODES.georgiaRussiaSea, NODES.azerbaijanGeorgiaRussia).toReversed(),
  );
  return { armenia, azerbaijan, nakhichevan, georgia, iran, russia, turkey: at(maritime.TUR, 0) };
}

function containsVertex(ring: readonly Point[], [longitude, latitude]: Point): boolean {
  return ring.some((point) => point[0] === longitude && point[1] === latitude);
}

/**
 * The Caspian Sea's western part as a closed ring: the land package's coast of Russia, Azerbaijan and Iran
 * from north to south, closed far out to the east. The territories reach out to sea; this cuts them back.
 */
export function caspianSea(land: CountryRings, north: number, south: number): Point[] {
  const azerbaijan = at(land.AZE, 0);
  const russia = land.RUS.find((ring) => containsVertex(ring, RUSSIAN_COAST_END)) ?? [];
  const iran = at(land.IRN, 0);
  const coast = [
    ...coastTowards(russia.toReversed(), RUSSIAN_COAST_END, ([, latitude]) => latitude > north).toReversed(),
    ...ringStretch(azerbaijan, RUSSIAN_COAST_END, IRANIAN_COAST_END),
    ...coastTowards(iran, IRANIAN_COAST_END, ([, latitude]) => latitude < south).slice(1),
  ];
  const farEast = 60;
  return [...coast, [farEast, at(coast, -1)[1]], [farEast, at(coast, 0)[1]], at(coast, 0)];
}

/** Where the land borders of Russia and of Iran with Azerbaijan reach the Caspian coast. */
const RUSSIAN_COAST_END: Point = [48.59152, 41.84188];
const IRANIAN_COAST_END: Point = [48.88054, 38.44223];

/** A ring's vertices from one vertex on, up to the first that lies beyond the frame. */
function coastTowards(ring: readonly Point[], from: Point, beyond: (point: Point) => boolean): Point[] {
  const start = ring.findIndex((point) => point[0] === from[0] && point[1] === from[1]);
  const onward = [...ring.slice(start, -1), ...ring.slice(0, start)];
  return onward.slice(0, onward.findIndex(beyond) + 1);
}
