/** The table of incidents: one a row, with its distances; of others' files their own columns in their order, then ours. */
import { deriveState } from '../../claims';
import { proximityRecord } from '../../geo/proximity-record';
import { polygonExtent } from '../../geo/extents';
import { placeName, type Incident } from '../../incident';
import { textOf } from '../../records/json-scan';
import { proximityCells } from '../../answers/proximity-columns';
import { propertiesOf } from '../../records/splice';
import { MARK } from '../../records/record-format';
import { wellKnownText } from '../../values/well-known-text';
import { digitsOfPosition } from '../digits';
import type { Pieces, Taken, TakenRow } from '../taken';
import { anyCell, listText, numberCell, rowOf, textCell } from './cells';
import { CARRIED, DERIVED_OF_OTHERS, DERIVED_OF_OURS, writtenBy, type CarriedColumn } from './columns';

export async function* incidentTable(taken: Taken): Pieces {
  const table = taken.isOurs ? ourTable(taken) : othersTable(await columnsIn(taken));
  yield (taken.hasMark ? MARK : '') + rowOf(table.header.map(textCell));
  for await (const stretch of taken.stretches()) yield stretch.map((row) => rowOf(table.cells(row))).join('');
}

const YES_NO = ['no', 'yes'] as const;

interface Table {
  header: readonly string[];
  cells: (row: TakenRow) => string[];
}

function ourTable({ info }: Taken): Table {
  return {
    header: [...CARRIED, ...DERIVED_OF_OURS],
    cells: (row) => {
      const carried = carriedCells(row);
      const { placeId, claims } = row.incident;
      const place = placeId === null ? undefined : info.places.get(placeId);
      return [
        ...CARRIED.map((name) => carried[name]),
        textCell(place ? placeName(place, 'en') : null),
        textCell(deriveState(claims).state),
        ...measuredCells(row),
      ];
    },
  };
}

function carriedCells({ incident, feature }: TakenRow): Record<CarriedColumn, string> {
  const [longitude = null, latitude = null] = digitsOfPosition(feature, incident);
  const radius = propertiesOf(feature).findLast(({ key }) => key === 'location_radius_m');
  const radiusDigits = radius ? feature.slice(radius.valueStart, radius.valueEnd) : 'null';
  return {
    id: textCell(incident.id),
    title: textCell(incident.title),
    start: textCell(incident.start),
    end: textCell(incident.end),
    date_precision: textCell(incident.datePrecision),
    date_basis: textCell(incident.dateBasis),
    date_note: textCell(incident.dateNote),
    time_about: textCell(YES_NO[Number(incident.isTimeAbout)]!),
    end_known: textCell(YES_NO[Number(incident.isEndKnown)]!),
    longitude: numberCell(longitude),
    latitude: numberCell(latitude),
    location_precision: textCell(incident.locationPrecision),
    location_radius_m: numberCell(radiusDigits === 'null' ? null : radiusDigits),
    location_note: textCell(incident.locationNote),
    place_id: textCell(incident.placeId),
    event_type: textCell(incident.eventType),
    weapons: textCell(listText(incident.weapons)),
    status: textCell(incident.status),
    related: textCell(listText(incident.related)),
    sources: textCell(listText(incident.sources.map(({ sourceId, locator }) => `${sourceId}: ${locator}`))),
    note: textCell(incident.note),
  };
}

/** The names of all properties that any record has, each where it comes first. */
async function columnsIn(taken: Taken): Promise<string[]> {
  const names = new Set<string>();
  for await (const stretch of taken.stretches()) {
    for (const { feature } of stretch) for (const { key } of propertiesOf(feature)) names.add(key);
  }
  // Of a table that was taken away before, what was reckoned then is reckoned anew.
  return writtenBy([...names]) === 'others'
    ? [...names].filter((name) => !DERIVED_OF_OTHERS.includes(name))
    : [...names];
}

function othersTable(own: readonly string[]): Table {
  const ours = new Set(DERIVED_OF_OTHERS);
  const isTaken = own.some((name) => ours.has(name));
  const at = new Map(own.map((name, index) => [name, index]));
  return {
    header: [
      ...own.map((name) => (isTaken && ours.has(name) ? `original_${name}` : name)),
      ...DERIVED_OF_OTHERS,
    ],
    cells: (row) => {
      const { incident, feature } = row;
      const cells = new Array<string>(own.length).fill('');
      for (const { key, valueStart, valueEnd } of propertiesOf(feature)) {
        const index = at.get(key);
        if (index === undefined) continue;
        cells[index] = ownCell(key, feature.slice(valueStart, valueEnd));
      }
      const [longitude = null, latitude = null] = digitsOfPosition(feature, incident);
      return [
        ...cells,
        textCell(incident.id),
        numberCell(longitude),
        numberCell(latitude),
        numberCell(radiusOf(incident)),
        textCell(incident.start),
        textCell(incident.end),
        ...measuredCells(row),
        textCell(incident.datePrecision),
        textCell(YES_NO[Number(incident.isTimeAbout)]!),
        textCell(incident.locationPrecision),
        textCell(incident.eventType),
        textCell(incident.surface && wellKnownText(incident.surface)),
      ];
    },
  };
}

/** Metres; of an area, those around its point that hold all of it. */
function radiusOf({ position, surface, locationRadius }: Incident): number | null {
  return position && surface ? Math.ceil(polygonExtent(position, surface).radius) : locationRadius;
}

/** Names that hold ids are never numbers, whatever they look like. */
const ID_COLUMN = /(^|[_\s-])(id|code|uuid|guid)([_\s-]|$)/i;

/** A value of JSON as a cell: its text, or its digits, or what it is as it stands. */
function ownCell(name: string, raw: string): string {
  if (raw === 'null') return '';
  if (raw.startsWith('"')) {
    const text = textOf(raw);
    return ID_COLUMN.test(name) ? textCell(text) : anyCell(text);
  }
  return anyCell(raw);
}

function measuredCells(row: TakenRow): string[] {
  const record = proximityRecord(row.measure());
  return [textCell(row.match), proximityCells(record, ',', textCell, false)];
}
