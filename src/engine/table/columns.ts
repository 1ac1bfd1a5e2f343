/** What is asked of all rows at once, as typed arrays that grow with the file. */
import { calendarDate, DATE_LENGTH } from '../../core/dates';
import { dayOf } from '../../core/days';
import { twoDigits } from '../../core/digits';
import { liesAtItsPlace } from '../../core/geo/incident-extent';
import type { Incident } from '../../core/incident';
import { SymbolClasses } from '../tiles/symbol-class';

/** First day of what may have happened at any time; its last day is `LATEST`. */
export const EARLIEST = -0x8000_0000;
export const LATEST = 0x7fff_ffff;
/** Place of rows that name none. */
export const NO_PLACE = -1;

export const HAS_RADIUS = 1;
export const IS_AT_ITS_PLACE = 2;
export const IS_CODED = 4;
export const IS_RETRACTED = 8;
export const HAS_SURFACE = 16;
export const HAS_CLAIMS = 32;
export const ARE_LOSSES_UNCLEAR = 64;

const MINUTES = 1440;

export class Columns {
  count = 0;
  /** Degrees; NaN where there is no position. */
  longitude = new Float64Array(0);
  latitude = new Float64Array(0);
  /** Metres around the position. */
  radius = new Float64Array(0);
  /** Days on which it may have happened, both inclusive; EARLIEST and LATEST where there is no date. */
  firstDay = new Int32Array(0);
  lastDay = new Int32Array(0);
  /** Minutes since 1970-01-01 in local time, EARLIEST where there is no date: what lists are ordered by. */
  start = new Int32Array(0);
  profile = new Uint32Array(0);
  /** How the map draws it, as `tiles/symbol-class.ts` packs it. */
  symbolClass = new SymbolClasses(0);
  /** The number of its place, NO_PLACE where it names none. */
  place = new Int32Array(0);
  /** HAS_RADIUS, IS_AT_ITS_PLACE, IS_CODED, IS_RETRACTED, HAS_SURFACE, HAS_CLAIMS, ARE_LOSSES_UNCLEAR. */
  flags = new Uint8Array(0);
  /** The line or the number of the feature in the file. */
  number = new Uint32Array(0);

  add(
    incident: Incident,
    row: { profile: number; symbolClass: number; place: number; number: number },
  ): void {
    if (this.count === this.longitude.length) this.#resize(Math.max(1024, this.count * 2));
    const at = this.count;
    this.longitude[at] = incident.position?.[0] ?? NaN;
    this.latitude[at] = incident.position?.[1] ?? NaN;
    this.radius[at] = incident.locationRadius ?? 0;
    this.#addDates(at, incident);
    this.profile[at] = row.profile;
    this.symbolClass[at] = row.symbolClass;
    this.place[at] = row.place;
    this.flags[at] = flagsOf(incident);
    this.number[at] = row.number;
    this.count += 1;
  }

  #addDates(at: number, { start, end }: Incident): void {
    if (start === null) {
      this.firstDay[at] = this.start[at] = EARLIEST;
      this.lastDay[at] = LATEST;
      return;
    }
    const first = dayOf(calendarDate(start));
    this.firstDay[at] = first;
    this.lastDay[at] = end === null || end === start ? first : dayOf(calendarDate(end));
    // Years beyond 6052 count as that one.
    this.start[at] = Math.min(first * MINUTES + minuteOfDay(start), LATEST);
  }

  /** Gives back the room that was kept for more rows. */
  trim(): void {
    this.#resize(this.count);
  }

  #resize(length: number): void {
    this.longitude = resized(this.longitude, new Float64Array(length));
    this.latitude = resized(this.latitude, new Float64Array(length));
    this.radius = resized(this.radius, new Float64Array(length));
    this.firstDay = resized(this.firstDay, new Int32Array(length));
    this.lastDay = resized(this.lastDay, new Int32Array(length));
    this.start = resized(this.start, new Int32Array(length));
    this.profile = resized(this.profile, new Uint32Array(length));
    this.symbolClass = resized(this.symbolClass, new SymbolClasses(length));
    this.place = resized(this.place, new Int32Array(length));
    this.flags = resized(this.flags, new Uint8Array(length));
    this.number = resized(this.number, new Uint32Array(length));
  }
}

function flagsOf(incident: Incident): number {
  return (
    (incident.locationRadius === null ? 0 : HAS_RADIUS) +
    (incident.placeId !== null && liesAtItsPlace(incident) ? IS_AT_ITS_PLACE : 0) +
    (incident.isCoded ? IS_CODED : 0) +
    (incident.status === 'retracted' ? IS_RETRACTED : 0) +
    (incident.surface ? HAS_SURFACE : 0) +
    (incident.claims.length > 0 ? HAS_CLAIMS : 0) +
    (incident.areLossesUnclear ? ARE_LOSSES_UNCLEAR : 0)
  );
}

/** Of a date or a date-time: a time of another offset is moved to the local day only. */
function minuteOfDay(start: string): number {
  if (start.length <= DATE_LENGTH) return 0;
  return 60 * twoDigits(start, 11) + twoDigits(start, 14);
}

function resized<
  Column extends {
    length: number;
    set: (values: never) => void;
    subarray: (from: number, to: number) => Column;
  },
>(from: Column, to: Column): Column {
  to.set(from.subarray(0, Math.min(from.length, to.length)) as never);
  return to;
}
