/**
 * Proximity as it stands in files: snake_case, metres to 0.1 m, coordinates to 1e-6 degrees. One record at a time from
 * what was measured, or answers to many questions at once.
 */
import { discExtent } from './extents';
import {
  borderOn,
  indexReferences,
  sideOf,
  zoneProximity,
  type DateRange,
  type Proximity,
  type ProximityReferences,
  type Side,
  type ZoneProximity,
} from './proximity';
import type { Reference } from './reference';
import type { References } from './references';
import { signedDistances, type Interval, type SignedDistance, type SignedDistances } from './signed-distance';

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

  constructor(references: References) {
    this.#references = indexReferences(references);
  }

  /** One record per question, in the questions' order. */
  answer(questions: readonly ProximityQuestion[]): ProximityRecord[] {
    const { borders, zones, sides } = this.#references;
    const measures = new Measures(questions);
    // First what is asked of which reference, so that each is measured in one go; then the answers.
    const borderReferences = questions.map(({ dates }) => borderOn(dates, borders));
    questions.forEach(({ dates }, i) => {
      const border = borderReferences[i];
      if (border) measures.ask(i, border);
      zoneProximity(dates, zones, (reference) => measures.ask(i, reference));
    });
    measures.take();
    return questions.map(({ position, radius, dates }, i) => {
      const reference = borderReferences[i];
      const border = reference ? measures.answer(i, reference) : null;
      const side = position && sideOf(discExtent([...position], radius), border, sides);
      const zone = zoneProximity(dates, zones, (version) => measures.answer(i, version));
      return proximityRecord({ border, side, zone });
    });
  }
}

/** Distances from the positions of a batch of questions to the references asked of. */
class Measures {
  readonly #questions: readonly ProximityQuestion[];
  readonly #asked = new Map<Reference, number[]>();
  readonly #answers = new Map<Reference, { distances: SignedDistances; slots: Map<number, number> }>();

  constructor(questions: readonly ProximityQuestion[]) {
    this.#questions = questions;
  }

  ask(question: number, reference: Reference): null {
    if (!this.#questions[question]!.position) return null;
    const asked = this.#asked.get(reference);
    if (asked) asked.push(question);
    else this.#asked.set(reference, [question]);
    return null;
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
      this.#answers.set(reference, {
        distances,
        slots: new Map(asked.map((question, slot) => [question, slot])),
      });
    }
  }

  answer(question: number, reference: Reference): SignedDistance | null {
    const measured = this.#answers.get(reference);
    const slot = measured?.slots.get(question);
    if (!measured || slot === undefined) return null;
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
  const [longitude, latitude] = border.nearest as [number, number];
  return {
    ...intervalRecord(border),
    section: border.piece.section,
    side: side?.certain ? side.country : 'uncertain',
    nearest: [rounded(longitude, 1e6), rounded(latitude, 1e6)],
    boundary_id: border.piece.id,
  };
}

function zoneRecord(zone: ZoneProximity): ZoneRecord {
  switch (zone.status) {
    case 'inside':
    case 'possibly_inside':
    case 'outside':
      return { status: zone.status, ...intervalRecord(zone.distance), zone_id: zone.zone.id };
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

function intervalRecord({ nominal, min, max }: Interval) {
  return { distance_m: rounded(nominal, 10), min_m: rounded(min, 10), max_m: rounded(max, 10) };
}

function rounded(value: number, steps: number): number {
  return Math.round(value * steps) / steps;
}
