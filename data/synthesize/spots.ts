/** Where made-up incidents happen: along the border, around published places, and over and over at the same spots. */
import type { Position } from 'geojson';
import type { Published } from '../../src/core/formats/published';
import { RADIANS_PER_DEGREE, SEMI_MAJOR_AXIS } from '../../src/core/geo/nearest/ellipsoid';
import type { Place } from '../../src/core/incident';
import { borderPoints } from './border-points';
import { heavyTailed, pick, weighted, type Random } from './seeded-random';

export interface Spot {
  /** Longitude, latitude in degrees, to 5 decimals. */
  position: [number, number];
  /** The nearest published place, after which the spot is named. */
  place: Place;
  /** The spot is the place's own point. */
  isPlace: boolean;
}

/** A place whose point is known. */
type Located = Place & { position: Position };

const RECURRING_SPOTS = 400;

const drawManner = weighted({ nowhere: 1, recurring: 20, settled: 24, border: 55 });

/** Metres, see `heavyTailed`. */
const FROM_BORDER = 4000;
const FROM_PLACE = 2000;

/** The places that made-up incidents are named after: nothing is made up about the capitals. */
export function namedPlaces({ dataset }: Published): Located[] {
  return [...dataset.places.values()].filter(
    (place): place is Located => place.position !== null && place.kind !== 'capital',
  );
}

/** Draws spots; null is an incident of which nobody says where it was. */
export function spotDrawer(published: Published, random: Random): () => Spot | null {
  const places = namedPlaces(published);
  const onBorder = borderPoints(published.geography.boundaries);
  const nearBorder = () => spotAt(displaced(onBorder(random), FROM_BORDER, random), places);
  const recurring = [
    ...places.map((place): Spot => ({ position: pointOf(place), place, isPlace: true })),
    ...Array.from({ length: RECURRING_SPOTS - places.length }, nearBorder),
  ];
  return () => {
    switch (drawManner(random)) {
      case 'nowhere':
        return null;
      case 'recurring':
        // The places come first and most often.
        return recurring[Math.floor(recurring.length * random() ** 2)]!;
      case 'settled':
        return spotAt(displaced(pointOf(pick(random, places)), FROM_PLACE, random), places);
      case 'border':
        return nearBorder();
    }
  };
}

function spotAt(position: [number, number], places: readonly Located[]): Spot {
  return { position, place: nearestOf(places, position), isPlace: false };
}

function pointOf({ position }: Located): [number, number] {
  return [position[0]!, position[1]!];
}

/** In any direction from a position; to 5 decimals, as the written files have them. */
function displaced([longitude, latitude]: [number, number], scale: number, random: Random): [number, number] {
  const degrees = heavyTailed(random, scale) / (SEMI_MAJOR_AXIS * RADIANS_PER_DEGREE);
  const direction = 2 * Math.PI * random();
  const east = (degrees * Math.sin(direction)) / Math.cos(latitude * RADIANS_PER_DEGREE);
  return [rounded(longitude + east), rounded(latitude + degrees * Math.cos(direction))];
}

function rounded(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5;
}

/** By straight lines on a flat map, near enough for a name. */
function nearestOf(places: readonly Located[], [longitude, latitude]: [number, number]): Located {
  const narrowing = Math.cos(latitude * RADIANS_PER_DEGREE);
  let nearest = places[0]!;
  let least = Infinity;
  for (const place of places) {
    const east = (place.position[0]! - longitude) * narrowing;
    const north = place.position[1]! - latitude;
    const squared = east * east + north * north;
    if (squared < least) {
      least = squared;
      nearest = place;
    }
  }
  return nearest;
}
