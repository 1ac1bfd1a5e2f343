/**
 * Proximity as it stands in files: snake_case, metres to 0.1 m, coordinates to 1e-6 degrees. One record at a time from
 * what was measured, or answers to many questions at once.
 */
import type { MultiPolygon, Polygon } from 'geojson';
import { polygonExtent } from './extents';
import {
  borderOn,
  indexGeography,
  proximityOf,
  zoneProximity,
  zoneSituation,
  type DateRange,
  type Proximity,
  type IndexedGeography,
  type Side,
  type ZoneProximity,
  type ZoneSituation,
} from './proximity';
import type { Reference } from './reference';
import type { Geography } from './geography';
import type { SideCountry } from './sides';
import { COUNTRIES } from '../conflict';
import type { CheckedDistance, CrossCheck } from './cross-check';
import { signedDistances, type Discs, type SignedDistance, type SignedDistances } from './signed-distance';

export interface BorderRecord {
  distance_m: number;
  /** The same distance by Turf, where it was asked for. */
  turf_m?: number;
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
  turf_m?: number;
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
  reason?: 'no_border_in_force' | 'no_place';
}

export interface Whereabouts {
  /** Degrees; null where the record has no usable point. */
  position: readonly [longitude: number, latitude: number] | null;
  /** Metres around the point; 0 where the record states none. */
  radius: number;
  /** Null where the record has no date. */
  dates: DateRange | null;
  /** The published surface that the record's place has, where it has one instead of a radius. */
  extentId?: string;
  /** The area that the record itself gives. */
  surface?: Polygon | MultiPolygon;
}

export function proximityRecord(
  { border, side, zone }: Proximity,
  check: CrossCheck | null = null,
): ProximityRecord {
  const record: ProximityRecord = {
    border: border && borderRecord(border, side, check),
    zone: zoneRecord(zone, check),
  };
  if (!border) record.reason = side ? 'no_border_in_force' : 'no_place';
  return record;
}

/** What has to be measured for a batch of questions; typed arrays, which can be handed to another thread. */
export interface Survey {
  /** The positions of the questions that have one. */
  places: Discs;
  /** By reference asked of: its number in the answerer, and the positions from which its distance is wanted. */
  distances: readonly { reference: number; discs: Discs }[];
}

/** What was measured, in the order of the survey. */
export interface Surveyed {
  /** By place: the number of its country among `SIDE_COUNTRIES`. */
  country: Uint8Array;
  /** By place: 1 where a coast or another border may lie within its radius. */
  nearOtherEdge: Uint8Array;
  distances: readonly SignedDistances[];
}

/** A batch of questions whose survey is still to be made: here, or in another thread. */
export interface AskedBatch {
  questions: readonly Whereabouts[];
  survey: Survey;
  /** Each question's number among the places, −1 where it has none. */
  place: Int32Array;
  /** By reference asked of: each question's number among its distances, −1 where it does not ask. */
  slots: ReadonlyMap<Reference, { column: number; slot: Int32Array }>;
  borders: readonly (Reference | null)[];
  situations: readonly ZoneSituation[];
}

const SIDE_COUNTRIES: readonly SideCountry[] = [...COUNTRIES, 'other'];

/** Answers questions in batches: references are indexed once, and each is measured once for a whole batch. */
export class ProximityAnswerer {
  /** What is measured to. */
  readonly geography: IndexedGeography;
  readonly #references: readonly Reference[];
  readonly #surfaces: Geography['extents'];
  readonly #situations = new Map<string, ZoneSituation>();

  /** @param indexed the same geography, if it is indexed already */
  constructor(geography: Geography, indexed = indexGeography(geography)) {
    this.#surfaces = geography.extents;
    this.geography = indexed;
    this.#references = [
      ...this.geography.borders,
      ...this.geography.zones.flatMap(({ reference }) => reference ?? []),
    ];
  }

  /** The country that a position (degrees) lies in. */
  get countryAt(): (longitude: number, latitude: number) => SideCountry {
    return this.geography.sides.countryAt;
  }

  /** One record per question, in the questions' order. */
  answer(questions: readonly Whereabouts[]): ProximityRecord[] {
    const batch = this.ask(questions);
    const surveyed = this.survey(batch.survey);
    return questions.map((_, i) => proximityRecord(this.proximity(batch, surveyed, i)));
  }

  /** What has to be measured before the questions can be answered. */
  ask(questions: readonly Whereabouts[]): AskedBatch {
    const borders = questions.map(({ dates }) => borderOn(dates, this.geography.borders));
    const situations = questions.map(({ dates }) => this.#situation(dates));
    const placed: number[] = [];
    const asked = new Map<Reference, number[]>();
    const ask = (question: number, reference: Reference | null) => {
      if (!reference) return;
      const those = asked.get(reference);
      if (those) those.push(question);
      else asked.set(reference, [question]);
    };
    questions.forEach(({ position }, i) => {
      if (!position) return;
      placed.push(i);
      ask(i, borders[i]!);
      const situation = situations[i]!;
      if (situation.status === 'straddles_change') return;
      for (const { reference } of situation.versions) ask(i, reference);
    });
    const entries = [...asked];
    return {
      questions,
      survey: {
        places: discsOf(questions, placed),
        distances: entries.map(([reference, those]) => ({
          reference: this.#references.indexOf(reference),
          discs: discsOf(questions, those),
        })),
      },
      place: numbersOf(placed, questions.length),
      slots: new Map(
        entries.map(([reference, those], column) => [
          reference,
          { column, slot: numbersOf(those, questions.length) },
        ]),
      ),
      borders,
      situations,
    };
  }

  survey({ places, distances }: Survey): Surveyed {
    const { countryAt, nearOtherEdge } = this.geography.sides;
    const { longitude, latitude, radius } = places;
    const country = new Uint8Array(longitude.length);
    const near = new Uint8Array(longitude.length);
    for (let i = 0; i < longitude.length; i += 1) {
      country[i] = SIDE_COUNTRIES.indexOf(countryAt(longitude[i]!, latitude[i]!));
      near[i] = Number(nearOtherEdge(longitude[i]!, latitude[i]!, radius[i]!));
    }
    return {
      country,
      nearOtherEdge: near,
      distances: distances.map(({ reference, discs }) =>
        signedDistances(discs, this.#references[reference]!),
      ),
    };
  }

  /** The answer to one question of the batch, from what was measured for it. */
  proximity(batch: AskedBatch, surveyed: Surveyed, question: number): Proximity {
    const { position, dates, extentId, surface: own } = batch.questions[question]!;
    const polygon = own ?? (extentId && this.#surfaces.find(({ id }) => id === extentId)?.polygon);
    if (position && polygon) return proximityOf(polygonExtent([...position], polygon), dates, this.geography);
    const distance = (reference: Reference | null): SignedDistance | null => {
      const asked = reference && batch.slots.get(reference);
      return asked ? distanceIn(surveyed.distances[asked.column]!, asked.slot[question]!, reference) : null;
    };
    const place = batch.place[question]!;
    const border = distance(batch.borders[question]!);
    const side: Side | null =
      place < 0
        ? null
        : {
            country: SIDE_COUNTRIES[surveyed.country[place]!]!,
            certain: (border?.min ?? Infinity) > 0 && surveyed.nearOtherEdge[place] === 0,
            basis: 'measured',
          };
    const zone = zoneProximity(batch.situations[question]!, place < 0 ? null : distance);
    return { border, side, zone };
  }

  /** Files hold few different dates, and their answers rest on the same versions each time. */
  #situation(dates: DateRange | null): ZoneSituation {
    let key = '';
    if (dates) key = dates.first === dates.last ? dates.first : `${dates.first} ${dates.last}`;
    const known = this.#situations.get(key);
    if (known) return known;
    const situation = zoneSituation(dates, this.geography.zones);
    this.#situations.set(key, situation);
    return situation;
  }
}

/** The positions and radii of the chosen questions. */
function discsOf(questions: readonly Whereabouts[], chosen: readonly number[]): Discs {
  const discs = {
    longitude: new Float64Array(chosen.length),
    latitude: new Float64Array(chosen.length),
    radius: new Float64Array(chosen.length),
  };
  chosen.forEach((question, i) => {
    const { position, radius } = questions[question]!;
    discs.longitude[i] = position![0];
    discs.latitude[i] = position![1];
    discs.radius[i] = radius;
  });
  return discs;
}

/** Of each of `length` questions its number among the chosen, −1 where it is not one of them. */
function numbersOf(chosen: readonly number[], length: number): Int32Array {
  const numbers = new Int32Array(length).fill(-1);
  chosen.forEach((question, number) => (numbers[question] = number));
  return numbers;
}

function distanceIn(distances: SignedDistances, slot: number, reference: Reference): SignedDistance | null {
  if (slot < 0) return null;
  const { nominal, min, max, nearestLongitude, nearestLatitude, piece } = distances;
  return {
    nominal: nominal[slot]!,
    min: min[slot]!,
    max: max[slot]!,
    nearest: [nearestLongitude[slot]!, nearestLatitude[slot]!],
    piece: reference.pieces[piece[slot]!]!,
  };
}

function borderRecord(border: SignedDistance, side: Side | null, check: CrossCheck | null): BorderRecord {
  return {
    distance_m: metres(border.nominal),
    ...turfRecord(check?.border),
    min_m: metres(border.min),
    max_m: metres(border.max),
    section: border.piece.section,
    side: side?.certain ? side.country : 'uncertain',
    nearest: [degrees(border.nearest[0]!), degrees(border.nearest[1]!)],
    boundary_id: border.piece.id,
  };
}

function turfRecord(checked: CheckedDistance | null | undefined): { turf_m?: number } {
  return checked ? { turf_m: metres(checked.turf) } : {};
}

function zoneRecord(zone: ZoneProximity, check: CrossCheck | null): ZoneRecord {
  switch (zone.status) {
    case 'inside':
    case 'possibly_inside':
    case 'outside':
      return {
        status: zone.status,
        distance_m: metres(zone.distance.nominal),
        ...turfRecord(check?.zones.get(zone.zone.id)),
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
        zones: zone.versions.map(({ zone: { id }, answer }) => ({
          ...zoneRecord(answer, check),
          zone_id: id,
        })),
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
