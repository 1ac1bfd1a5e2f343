/**
 * The one spatial question: the signed distance from an extent to a reference, as an interval. Lines are unsigned,
 * polygons negative inside. `nominal` is measured from the extent's point, geodesic on WGS 84; `min` and `max` are the
 * extremes over the extent, widened by how accurately the reference is known. Metres, degrees.
 */
import type { Position } from 'geojson';
import type { Truth } from '../truth';
import { discArea, type Extent } from './extents';
import { exceedsIn, maximumOver, minimumOver, type Area } from './extremes';
import {
  approximateDistance,
  emptyBatch,
  nearestOnLines,
  nearestOnLinesBatch,
} from './nearest/nearest-on-lines';
import { containsPosition, containsPositionsBatch } from './nearest/polygon-index';
import { lineNamed, type Reference, type ReferencePiece } from './reference';

/** Metres. */
export interface Interval {
  nominal: number;
  min: number;
  max: number;
}

export interface SignedDistance extends Interval {
  /** Nearest point on the reference to the extent's point, degrees. */
  nearest: Position;
  piece: ReferencePiece;
}

/** Discs, one per entry: degrees, and metres around each position. */
export interface Discs {
  longitude: Float64Array;
  latitude: Float64Array;
  radius: Float64Array;
}

/** One entry per disc, in the discs' order; metres, degrees, and the number of the nearest piece in the reference. */
export interface SignedDistances {
  nominal: Float64Array;
  min: Float64Array;
  max: Float64Array;
  nearestLongitude: Float64Array;
  nearestLatitude: Float64Array;
  piece: Int32Array;
}

/**
 * The extremes are exact to a metre over polygons and over what is cut; for a whole disc `max` is the bound
 * nominal + radius. (Searches over areas measure without Karney's method: beyond 3,000 km from the reference their ends
 * are good to 2e-6 of the distance, beyond 5,000 km to 0.2 %.) A reference without any line has nothing to measure to:
 * the answer is null.
 */
export function signedDistance(extent: Extent, reference: Reference): SignedDistance | null {
  const [longitude, latitude] = extent.position as [number, number];
  const found = nearestOnLines(reference.boundary, longitude, latitude);
  const piece = reference.pieces[lineNamed(reference, found.line, found.longitude, found.latitude)];
  if (!piece) return null;
  const inside = reference.area !== null && containsPosition(reference.area, longitude, latitude);
  const nominal = inside ? -found.distance : found.distance;
  return {
    ...(extent.area
      ? intervalOverArea(extent.area, reference, nominal)
      : {
          nominal,
          min: leastOverDisc(reference, longitude, latitude, extent.radius, nominal, piece),
          max: nominal + piece.accuracy + extent.radius,
        }),
    nearest: [found.longitude, found.latitude],
    piece,
  };
}

/** As `signedDistance` for many whole discs at once; a disc far from everything costs one search. */
export function signedDistances(
  discs: Discs,
  reference: Reference,
  out: SignedDistances = emptyDistances(discs.longitude.length),
): SignedDistances {
  const { longitude, latitude, radius } = discs;
  const batch = {
    distance: out.nominal,
    footLongitude: out.nearestLongitude,
    footLatitude: out.nearestLatitude,
    line: out.piece,
  };
  nearestOnLinesBatch(reference.boundary, longitude, latitude, batch);
  const inside = reference.area && containsPositionsBatch(reference.area, longitude, latitude);
  for (let i = 0; i < longitude.length; i += 1) {
    if (out.piece[i]! < 0) continue;
    out.piece[i] = lineNamed(reference, out.piece[i]!, out.nearestLongitude[i]!, out.nearestLatitude[i]!);
    const piece = reference.pieces[out.piece[i]!]!;
    if (inside?.[i] === 1) out.nominal[i] = -out.nominal[i]!;
    out.min[i] = leastOverDisc(reference, longitude[i]!, latitude[i]!, radius[i]!, out.nominal[i]!, piece);
    out.max[i] = out.nominal[i]! + piece.accuracy + radius[i]!;
  }
  return out;
}

export function emptyDistances(length: number): SignedDistances {
  const { distance, footLongitude, footLatitude, line } = emptyBatch(length);
  return {
    nominal: distance,
    min: new Float64Array(length),
    max: new Float64Array(length),
    nearestLongitude: footLongitude,
    nearestLatitude: footLatitude,
    piece: line,
  };
}

/** What a signed distance says of lying inside the polygon that it was measured to. */
export function inside(distance: Interval): Truth {
  return within(distance, 0);
}

/** What it says of lying within so many metres. */
export function within({ min, max }: Interval, metres: number): Truth {
  if (max <= metres) return 'definitely';
  return min <= metres ? 'possibly' : 'no';
}

/** As `within` of the signed distance, without measuring more than the answer takes; 0 metres: inside. */
export function isWithin(extent: Extent, reference: Reference, metres: number): Truth {
  const [longitude, latitude] = extent.position as [number, number];
  const { area, radius } = extent;
  // Farther away nothing matters, and a short search is quick; a metre more, so that the limit itself is found.
  const reach = metres + radius + worstAccuracy(reference) + 1;
  if (lowerBound(reference, longitude, latitude, reach) - radius > metres) return 'no';
  // The bound over pieces of unlike accuracy is closer than the interval that people are shown.
  if (!area && reference.loosest) return within(signedDistance(extent, reference)!, metres);
  if (upperBound(reference, longitude, latitude, reach) + radius <= metres) return 'definitely';
  if (!area) return 'possibly';
  if (!exceedsIn(area, (x, y) => upperBound(reference, x, y), metres)) return 'definitely';
  return exceedsIn(area, (x, y) => -lowerBound(reference, x, y), -metres) ? 'possibly' : 'no';
}

/**
 * The least distance over a whole disc. A distance falls by the disc's radius where it can; but inside a polygon a disc
 * gets no deeper than the polygon is, and that takes a search.
 */
function leastOverDisc(
  reference: Reference,
  longitude: number,
  latitude: number,
  radius: number,
  nominal: number,
  piece: ReferencePiece,
): number {
  const least = leastAt(reference, longitude, latitude, nominal, piece);
  if (reference.area === null) return Math.max(0, least - radius);
  if (radius === 0 || nominal >= radius) return least - radius;
  const area = discArea([longitude, latitude], radius);
  return Math.min(
    least,
    minimumOver(area, (x, y) => lowerBound(reference, x, y)),
  );
}

function intervalOverArea(area: Area, reference: Reference, nominal: number): Interval {
  const floor = reference.area === null ? 0 : -Infinity;
  const min = minimumOver(area, (x, y) => lowerBound(reference, x, y), floor);
  const max = maximumOver(area, (x, y) => upperBound(reference, x, y));
  return { nominal, min: Math.min(min, nominal), max: Math.max(max, nominal) };
}

/** The least that the distance of one position can be, given its nearest piece: a looser one may lie nearer still. */
function leastAt(
  { loosest, classes }: Reference,
  longitude: number,
  latitude: number,
  nominal: number,
  { accuracy }: ReferencePiece,
): number {
  const least = nominal - accuracy;
  if (!loosest || loosest.accuracy <= accuracy) return least;
  // Farther than this no looser piece matters, which a short search tells for nearly every position.
  const reach = nominal + loosest.accuracy - accuracy;
  if (approximateDistance(loosest.boundary, longitude, latitude, reach) === Infinity) return least;
  return classes.reduce(
    (lowest, looser) =>
      Math.min(lowest, approximateDistance(looser.boundary, longitude, latitude, reach) - looser.accuracy),
    least,
  );
}

/**
 * The least that the signed distance of one position can be, whatever the truth about the reference's pieces; infinite
 * (either way) where it is known to be beyond `reach` metres.
 */
function lowerBound(reference: Reference, longitude: number, latitude: number, reach = Infinity): number {
  if (reference.area !== null)
    return signedAt(reference, longitude, latitude, reach) - reference.classes[0]!.accuracy;
  let least = Infinity;
  for (const { boundary, accuracy } of reference.classes) {
    least = Math.min(least, approximateDistance(boundary, longitude, latitude, reach) - accuracy);
  }
  return least;
}

function upperBound(reference: Reference, longitude: number, latitude: number, reach = Infinity): number {
  if (reference.area !== null)
    return signedAt(reference, longitude, latitude, reach) + reference.classes[0]!.accuracy;
  let most = Infinity;
  for (const { boundary, accuracy } of reference.classes) {
    most = Math.min(most, approximateDistance(boundary, longitude, latitude, reach) + accuracy);
  }
  return most;
}

function worstAccuracy({ classes, loosest }: Reference): number {
  return loosest?.accuracy ?? classes[0]?.accuracy ?? 0;
}

function signedAt({ boundary, area }: Reference, longitude: number, latitude: number, reach: number): number {
  const distance = approximateDistance(boundary, longitude, latitude, reach);
  return area !== null && containsPosition(area, longitude, latitude) ? -distance : distance;
}
