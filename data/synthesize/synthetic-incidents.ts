/** Made-up incidents, shaped as the real ones are and saying nothing of what happened. */
import type { Published } from '../../src/core/formats/published';
import type { EventType, LocationPrecision, Status, Weapon } from '../../src/core/vocabulary';
import { drawDates, type EventDates } from './event-dates';
import { drawNote, drawPlaceName, title } from './prose';
import { between, pick, seededRandom, weighted, type Random } from './seeded-random';
import { spotDrawer, type Spot } from './spots';
import { statementDrawer, type Statement } from './statements';

export interface SyntheticIncident {
  /** `synthetic-0000001`. */
  id: string;
  title: string;
  dates: EventDates;
  eventType: EventType;
  weapons: Weapon[];
  /** Null where no place is given. */
  spot: Spot | null;
  locationPrecision: LocationPrecision;
  /** Metres; null where it is not known. */
  locationRadius: number | null;
  /** The place's name as the source spells it, empty where none is given. */
  placeName: string;
  /** Who reported it: one of the synthetic wires, 1 to `WIRE_COUNT`. */
  wire: number;
  note: string;
  status: Status;
  statements: Statement[];
}

export const WIRE_COUNT = 40;

/** The last day on which the de facto authorities of Nagorno-Karabakh spoke of fighting. */
const LAST_OF_AUTHORITIES = '2023-09-20';

const drawEventType = weighted<EventType>({
  shelling: 30,
  drone_strike: 8,
  small_arms_fire: 34,
  armed_clash: 12,
  capture: 4,
  troop_movement: 8,
  sabotage: 2,
  mine: 2,
  other: 4,
});

const WEAPONS_OF: Record<EventType, readonly Weapon[]> = {
  shelling: ['artillery', 'mortar', 'large_calibre', 'rocket', 'drone'],
  drone_strike: ['drone'],
  small_arms_fire: ['small_arms'],
  armed_clash: ['small_arms', 'mortar', 'large_calibre'],
  capture: [],
  troop_movement: [],
  sabotage: [],
  mine: [],
  other: [],
};

const drawPrecision = weighted<LocationPrecision>({
  exact: 22,
  settlement: 40,
  direction: 16,
  district: 10,
  region: 6,
  unknown: 6,
});
const drawSettlementPrecision = weighted({ exact: 1, settlement: 6, direction: 3 });

const drawStatus = weighted<Status>({ active: 92, corrected: 5, retracted: 3 });

/** Metres: least, most, and the step by which sources round. */
const RADII: Record<LocationPrecision, readonly [least: number, most: number, step: number] | null> = {
  exact: [0, 50, 1],
  settlement: [500, 3000, 100],
  direction: [3000, 10_000, 500],
  district: [10_000, 30_000, 1000],
  region: null,
  unknown: null,
};

/** Always the same ones for a seed; fewer are the first of more. */
export function* syntheticIncidents(
  published: Published,
  seed: number,
  count: number,
): Generator<SyntheticIncident, void, void> {
  const random = seededRandom(seed);
  const drawSpot = spotDrawer(published, random);
  const drawStatements = statementDrawer(random);
  for (let number = 1; number <= count; number++) {
    const digits = String(number).padStart(7, '0');
    const dates = drawDates(random);
    const spot = drawSpot();
    const placeName = spot ? drawPlaceName(random, spot) : '';
    const locationPrecision = precisionOf(random, spot);
    const eventType = drawEventType(random);
    const weapons = drawWeapons(random, WEAPONS_OF[eventType]);
    yield {
      id: `synthetic-${digits}`,
      title: title(eventType, locationPrecision, placeName),
      dates,
      eventType,
      weapons,
      spot,
      locationPrecision,
      locationRadius: drawRadius(random, locationPrecision),
      placeName,
      wire: between(random, 1, WIRE_COUNT),
      note: drawNote(random),
      statements: drawStatements({
        weapons,
        place: spot && spot.place,
        hasAuthorities: dates.start <= LAST_OF_AUTHORITIES,
        tollId: `synthetic-toll-${digits}`,
      }),
      status: drawStatus(random),
    };
  }
}

/** At a place's own point stands what is only known to be somewhere in that kind of place. */
function precisionOf(random: Random, spot: Spot | null): LocationPrecision {
  if (!spot) return 'unknown';
  if (!spot.isPlace) return drawPrecision(random);
  if (spot.place.kind === 'district') return 'district';
  return spot.place.kind === 'exclave' ? 'region' : drawSettlementPrecision(random);
}

function drawRadius(random: Random, precision: LocationPrecision): number | null {
  const radii = RADII[precision];
  if (!radii) return null;
  const [least, most, step] = radii;
  return least + step * between(random, 0, (most - least) / step);
}

/** None, one or two; in half the cases nobody says with what. */
function drawWeapons(random: Random, weapons: readonly Weapon[]): Weapon[] {
  if (weapons.length === 0 || random() < 0.5) return [];
  return [...new Set([pick(random, weapons), pick(random, weapons)])];
}
