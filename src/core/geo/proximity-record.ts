/**
 * Proximity as it stands in files: snake_case, metres to 0.1 m, coordinates to 1e-6 degrees. One record at a time from
 * what was measured, or answers to many questions at once.
 */
import {
  borderOn,
  indexReferences,
  sideOf,
  zoneProximity,
  zoneSituation,
  type DateRange,
  type Proximity,
  type ProximityReferences,
  type Side,
  type ZoneProximity,
  type ZoneSituation,
} from './proximity';
import type { Reference } from './reference';
import type { References } from './references';
import { signedDistances, type SignedDistance, type SignedDistances } from './signed-distance';

export interface BorderRecord {
  distance_m: number;
  min_m: number;
  max_m: number;
  section: string;
  /** A country's code, `other`, or `uncertain` where the extent reaches over an edge. */
  side: string;
  nearest: [longitude: number, latitude: number];
  boundary_id: string;
}

export interface ZoneRecord {
  status: ZoneProximity['status'];
  distance_m?: number;
  min_m?: number;
  max_m?: number;
  zone_id?: string;
  /** Of an undated record: the answer for each version of the zone. */
  zones?: ZoneRecord[];
}

export interface ProximityRecord {
  border: BorderRecord | null;
  zone: ZoneRecord;
  /** Why there is no border distance. */
  reason?: string;
}

export interface ProximityQuestion {
  /** Degrees; null where the record has no usable point. */
  position: readonly [longitude: number, latitude: number] | null;
  /** Metres around the point; 0 where the record states none. */
  radius: number;
  /** Null where the record has no date. */
  dates: DateRange | null;
}

export function proximityRecord({ border, side, zone }: Proximity): ProximityRecord {
  const record: ProximityRecord = { border: border && borderRecord(border, side), zone: zoneRecord(zone) };
  if (!border) record.reason = side ? 'no border was in force on this date' : 'no place is given';
  return record;
}

/** Answers questions in batches: references are indexed once, and each is measured once for a whole batch. */
export class ProximityAnswerer {
  readonly #references: ProximityReferences;
  readonly #situations = new Map<string, ZoneSituation>();

  constructor(references: References) {
    this.#references = indexReferences(references);
  }

  /** One record per question, in the questions' order. */
  answer(questions: readonly ProximityQuestion[]): ProximityRecord[] {
    const { borders, sides } = this.#references;
    const measures = new Measures(questions);
    // First what is asked of which reference, so that each is measured in one go; then the answers.
    const asked = questions.map(({ dates }, i) => {
      const border = borderOn(dates, borders);
      const situation = this.#situation(dates);
      if (border) measures.ask(i, border);
      if (situation.status === 'undated' || situation.status === 'in_force') {
        for (const { reference } of situation.versions) if (reference) measures.ask(i, reference);
      }
      return { border, situation };
    });
    measures.take();
    return questions.map(({ position, radius }, i) => {
      const { border: reference, situation } = asked[i]!;
      const border = reference && measures.answer(i, reference);
      const side = position && sideOf({ position, radius, area: null }, border, sides);
      const zone = zoneProximity(situation, position && ((version) => measures.answer(i, version)));
      return proximityRecord({ border, side, zone });
    });
  }

  /** Files hold few different dates, and their answers rest on the same versions each time. */
  #situation(dates: DateRange | null): ZoneSituation {
    const key = dates ? `${dates.first} ${dates.last}` : '';
    const known = this.#situations.get(key);
    if (known) return known;
    const situation = zoneSituation(dates, this.#references.zones);
    this.#situations.set(key, situation);
    return situation;
  }
}

/** Distances from the positions of a batch of questions to the references asked of. */
class Measures {
  readonly #questions: readonly ProximityQuestion[];
  readonly #asked = new Map<Reference, number[]>();
  readonly #answers = new Map<Reference, { distances: SignedDistances; slots: Int32Array }>();

  constructor(questions: readonly ProximityQuestion[]) {
    this.#questions = questions;
  }

  ask(question: number, reference: Reference): void {
    if (!this.#questions[question]!.position) return;
    const asked = this.#asked.get(reference);
    if (asked) asked.push(question);
    else this.#asked.set(reference, [question]);
  }

  take(): void {
    for (const [reference, asked] of this.#asked) {
      const column = (value: (question: ProximityQuestion) => number) =>
        Float64Array.from(asked, (question) => value(this.#questions[question]!));
      const distances = signedDistances(
        {
          longitude: column(({ position }) => position![0]),
          latitude: column(({ position }) => position![1]),
          radius: column(({ radius }) => radius),
        },
        reference,
      );
      const slots = new Int32Array(this.#questions.length).fill(-1);
      asked.forEach((question, slot) => (slots[question] = slot));
      this.#answers.set(reference, { distances, slots });
    }
  }

  answer(question: number, reference: Reference): SignedDistance | null {
    const measured = this.#answers.get(reference);
    const slot = measured?.slots[question] ?? -1;
    if (!measured || slot < 0) return null;
    const { nominal, min, max, nearestLongitude, nearestLatitude, piece } = measured.distances;
    return {
      nominal: nominal[slot]!,
      min: min[slot]!,
      max: max[slot]!,
      nearest: [nearestLongitude[slot]!, nearestLatitude[slot]!],
      piece: reference.pieces[piece[slot]!]!,
      reference,
    };
  }
}

function borderRecord(border: SignedDistance, side: Side | null): BorderRecord {
  return {
    distance_m: metres(border.nominal),
    min_m: metres(border.min),
    max_m: metres(border.max),
    section: border.piece.section,
    side: side?.certain ? side.country : 'uncertain',
    nearest: [degrees(border.nearest[0]!), degrees(border.nearest[1]!)],
    boundary_id: border.piece.id,
  };
}

function zoneRecord(zone: ZoneProximity): ZoneRecord {
  switch (zone.status) {
    case 'inside':
    case 'possibly_inside':
    case 'outside':
      return {
        status: zone.status,
        distance_m: metres(zone.distance.nominal),
        min_m: metres(zone.distance.min),
        max_m: metres(zone.distance.max),
        zone_id: zone.zone.id,
      };
    case 'not_computable':
      return { status: zone.status, ...(zone.zone && { zone_id: zone.zone.id }) };
    case 'straddles_change':
      return { status: zone.status };
    case 'not_in_force':
      return { status: zone.status };
    case 'undated':
      return {
        status: zone.status,
        zones: zone.versions.map(({ zone: { id }, answer }) => ({ ...zoneRecord(answer), zone_id: id })),
      };
  }
}

/** To 0.1 m. */
function metres(value: number): number {
  return Math.round(value * 10) / 10;
}

/** To 1e-6°, about 0.1 m. */
function degrees(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
