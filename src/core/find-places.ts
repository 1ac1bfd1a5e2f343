/** Places on the map by any of their names, in whatever language: those named so exactly first. */
import type { Position } from 'geojson';
import type { Language } from './conflict';
import { foldText, isWordUnit } from './fold-text';

export interface NamedSpot {
  /** The common name by language. */
  names: Readonly<Partial<Record<Language, string>>>;
  /** All others that it goes by. */
  alsoNamed: readonly string[];
  position: Position;
  /** What the map shows of it: closer for a town than for a district. */
  zoom: number;
}

export interface FoundSpot {
  spot: NamedSpot;
  /** Whether all of a name is what was searched for. */
  isExact: boolean;
}

/** Letters from which on a word may begin a name, and degrees within which two spots of one name are one. */
const SHORTEST = 2;
const SAME = 0.25;

const [EXACT, BEGUN, WITHIN] = [0, 1, 2] as const;

export class PlaceFinder {
  readonly #spots: readonly { spot: NamedSpot; folded: readonly string[] }[];

  /** Of two spots of one name, close to each other, the first stands. */
  constructor(spots: readonly NamedSpot[]) {
    const kept: { spot: NamedSpot; folded: string[] }[] = [];
    for (const spot of spots) {
      const folded = [...Object.values(spot.names), ...spot.alsoNamed].map(foldText);
      const same = kept.find(
        (other) =>
          isNear(other.spot.position, spot.position) && other.folded.some((name) => folded.includes(name)),
      );
      if (same) same.folded.push(...folded);
      else kept.push({ spot, folded });
    }
    this.#spots = kept;
  }

  /** Those of which a name, or a word of it, begins with the text; at most so many. */
  find(text: string, most: number): FoundSpot[] {
    const wanted = foldText(text.trim());
    if (wanted.length < SHORTEST) return [];
    const found = this.#spots.flatMap(({ spot, folded }) => {
      const fit = Math.min(...folded.map((name) => fitOf(name, wanted)));
      return fit === Infinity ? [] : [{ spot, fit }];
    });
    found.sort((one, other) => one.fit - other.fit);
    return found.slice(0, most).map(({ spot, fit }) => ({ spot, isExact: fit === EXACT }));
  }
}

function fitOf(name: string, wanted: string): number {
  if (name === wanted) return EXACT;
  if (name.startsWith(wanted)) return BEGUN;
  for (let at = name.indexOf(wanted); at > 0; at = name.indexOf(wanted, at + 1)) {
    if (!isWordUnit(name.charCodeAt(at - 1))) return WITHIN;
  }
  return Infinity;
}

function isNear([x = 0, y = 0]: Position, [otherX = 0, otherY = 0]: Position): boolean {
  return Math.abs(x - otherX) < SAME && Math.abs(y - otherY) < SAME;
}
