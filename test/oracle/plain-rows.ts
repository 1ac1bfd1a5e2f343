/** A file's incidents with everything that can be asked of them, each reckoned by itself. */
import { deriveState } from '../../src/core/claims';
import type { DatasetInfo } from '../../src/core/dataset';
import { calendarDate, incidentDates } from '../../src/core/dates';
import { dayOf } from '../../src/core/days';
import { facetValues, type Facet } from '../../src/core/facets';
import { searchWords } from '../../src/core/fold-text';
import { extentOf, liesAtItsPlace } from '../../src/core/geo/incident-extent';
import type { Extent } from '../../src/core/geo/extents';
import { indexGeography, proximityOf, type Proximity } from '../../src/core/geo/proximity';
import type { Geography } from '../../src/core/geo/geography';
import type { Interval } from '../../src/core/geo/signed-distance';
import type { Incident, Place } from '../../src/core/incident';
import { ReadSettings } from '../../src/core/records/read-settings';
import { RecordCutter } from '../../src/core/records/record-cutter';
import type { ReadRecord } from '../../src/core/records/record-reader';
import { CLAIM_STATES, type ClaimState } from '../../src/core/vocabulary';
import { valueOf } from './value-of';

export interface PlainRow {
  incident: Incident;
  state: ClaimState;
  place: Place | null;
  extent: Extent | null;
  /** First and last day, inclusive; null without a date. */
  days: { first: number; last: number } | null;
  /** Sorts as the start does in local time; empty without a date. */
  moment: string;
  /** The record, in small letters. */
  lowerText: string;
  /** Folded. */
  words: readonly string[];
  values: Record<Facet, readonly string[]>;
  border: Interval | null;
}

export type Surroundings = Pick<DatasetInfo, 'places' | 'sources'> & { geography: Geography };

/** One per sound record, in the file's order. */
export async function plainRows(
  name: string,
  text: string,
  { places, sources, geography }: Surroundings,
): Promise<PlainRow[]> {
  const cutter = new RecordCutter(name);
  const records = valueOf(await cutter.cut(text, true)).filter((record) => !record.isBlank);
  const indexed = indexGeography(geography);
  const settings = new ReadSettings(null, indexed.sides.countryAt);
  const reader = valueOf(await cutter.format!.reader(settings));
  return reader.read(records).flatMap((read, index) => {
    if (!read.ok) return [];
    const { incident } = read.value;
    const state = deriveState(incident.claims).state;
    const place = incident.placeId === null ? undefined : places.get(incident.placeId);
    const isAtItsPlace = liesAtItsPlace(incident);
    const extent = extentOf({ ...incident, isAtItsPlace }, place, geography.extents, indexed.sides);
    const dates = incidentDates(incident);
    const proximity = proximityOf(extent, dates, indexed);
    const row: PlainRow = {
      incident,
      state,
      place: place ?? null,
      extent,
      days: dates && { first: dayOf(dates.first), last: dayOf(dates.last) },
      moment: momentOf(incident),
      ...searched(records[index]!.text, read.value, sources),
      values: { ...facetValues(incident, state), ...measuredValues(proximity) },
      border: proximity.border,
    };
    return [row];
  });
}

/** The number of the row's state, as histograms and symbols count them. */
export function stateNumber({ state }: PlainRow): number {
  return CLAIM_STATES.indexOf(state);
}

function momentOf({ start }: Incident): string {
  if (start === null) return '';
  return `${calendarDate(start)}T${/T(\d\d:\d\d)/.exec(start)?.[1] ?? '00:00'}`;
}

function searched(
  text: string,
  { searchable, incident }: ReadRecord,
  sources: DatasetInfo['sources'],
): Pick<PlainRow, 'lowerText' | 'words'> {
  const publishers = incident.sources.map(({ sourceId }) => sources.get(sourceId)?.publisher ?? '');
  return {
    lowerText: text.toLowerCase(),
    words: searchWords(`${searchable ?? text} ${publishers.join(' ')}`),
  };
}

function measuredValues({ side, zone }: Proximity): Record<'side' | 'zone', readonly string[]> {
  const known = side?.certain ? side.country : 'uncertain';
  return { side: [side ? known : 'none'], zone: [zone.status] };
}
