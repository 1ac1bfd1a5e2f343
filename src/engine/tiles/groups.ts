/**
 * Which candidates become one symbol. A candidate that no greater one crowds stands for itself and takes in the lesser
 * ones it crowds; those left by this are judged again, in a few rounds. Only neighbours on the grid are looked at, so
 * that what comes of a cell depends on DEPENDS_ON_RINGS rings of cells around it and on no tile.
 *
 * Greater is the next power of two of the count; within one power it is drawn by lot, from the cell's place. This
 * leaves no long chains, each waiting for the next, and no rows and columns where all are alike.
 */
import type { Candidate } from './candidates';

const ROUNDS = 3;

/** Two per round: who stands, and who is taken in; then two more: where the neighbours go, of all that stand. */
export const DEPENDS_ON_RINGS = 2 * ROUNDS + 2;

/** The candidates that become one symbol, in the order they came in. */
export type Group = Candidate[];

interface Place {
  candidate: Candidate;
  rank: number;
  crowding: Crowding[];
  isOpen: boolean;
  stands: boolean;
}

interface Crowding {
  place: Place;
  /** Squared, world units. */
  distance: number;
}

/**
 * Groups by the candidate that stands.
 *
 * @param pixel one CSS pixel at the grid's zoom, world units
 * @param gap CSS pixels that are to be free between symbols
 */
export function groupsOf(
  candidates: readonly Candidate[],
  pixel: number,
  gap: number,
): Map<Candidate, Group> {
  const places = placesOf(candidates, pixel, gap);
  let open = places;
  for (let round = 0; round < ROUNDS; round++) open = settle(open);
  // What is open still may crowd its like; with random lots that is rare.
  for (const place of open) place.stands = true;

  const groups = new Map<Candidate, Group>();
  for (const place of places) {
    const { candidate } = homeOf(place);
    const group = groups.get(candidate);
    if (group) group.push(place.candidate);
    else groups.set(candidate, [place.candidate]);
  }
  return groups;
}

/**
 * A number drawn for a cell, 32 bits: never the same for neighbours, since they start from different numbers and each
 * step can be undone (the last steps of A. Appleby's MurmurHash3, public domain).
 */
export function lot(column: number, row: number): number {
  let mixed = Math.imul(column, 0x9e3779b1) + Math.imul(row, 0x85ebca77);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

function placesOf(candidates: readonly Candidate[], pixel: number, gap: number): Place[] {
  const places = candidates.map((candidate): Place => ({
    candidate,
    rank: rankOf(candidate),
    crowding: [],
    isOpen: true,
    stands: false,
  }));
  const byCell = new Map(
    places.map((place) => [cellKey(place.candidate.column, place.candidate.row), place]),
  );
  for (const place of places) {
    const { column, row } = place.candidate;
    // Half of the neighbours; the other half finds this one.
    for (const [right, down] of [
      [1, 0],
      [-1, 1],
      [0, 1],
      [1, 1],
    ] as const) {
      const other = byCell.get(cellKey(column + right, row + down));
      if (other) noteCrowding(place, other, pixel, gap);
    }
  }
  return places;
}

function cellKey(column: number, row: number): number {
  return row * 2 ** 26 + column;
}

function noteCrowding(one: Place, other: Place, pixel: number, gap: number): void {
  const [right, down] = [one.candidate.x - other.candidate.x, one.candidate.y - other.candidate.y];
  const distance = right * right + down * down;
  const free = (one.candidate.radius + other.candidate.radius + gap) * pixel;
  if (distance >= free * free) return;
  one.crowding.push({ place: other, distance });
  other.crowding.push({ place: one, distance });
}

function rankOf({ count, column, row }: Candidate): number {
  return (31 - Math.clz32(count)) * 2 ** 32 + lot(column, row);
}

/** One round; returns those still open. */
function settle(open: readonly Place[]): Place[] {
  const standing = open.filter(({ rank, crowding }) =>
    crowding.every(({ place }) => !place.isOpen || place.rank < rank),
  );
  for (const place of standing) {
    place.stands = true;
    place.isOpen = false;
    for (const crowded of place.crowding) crowded.place.isOpen = false;
  }
  return open.filter(({ isOpen }) => isOpen);
}

/** Itself if it stands, or the nearest standing one that crowds it; the greater of two as near. */
function homeOf(place: Place): Place {
  if (place.stands) return place;
  const homes = place.crowding.filter((crowding) => crowding.place.stands);
  return homes.reduce((best, next) => {
    if (next.distance !== best.distance) return next.distance < best.distance ? next : best;
    return next.place.rank > best.place.rank ? next : best;
  }).place;
}
