/** A dataset as the engine keeps it: columns for what is asked of all rows, records for what is told of one. */
import { deriveState } from '../../core/claims';
import type { DatasetInfo } from '../../core/dataset';
import { facetValues, plainFacetsKey } from '../../core/facets';
import type { Claim, Incident, Place } from '../../core/incident';
import { isRepresentative } from '../../core/incident';
import { lossSize, type LossSize } from '../../core/loss-size';
import { radixOrder } from '../../core/radix-order';
import type { RawRecord } from '../../core/records/raw-record';
import type { ReadRecord, RecordReader } from '../../core/records/record-reader';
import type { Understood } from '../../core/records/understood';
import { LossBook } from '../../core/totals';
import type { ClaimState, Weapon } from '../../core/vocabulary';
import { buildSpotIndex, type SpotIndex } from '../tiles/spot-index';
import { symbolClassOf } from '../tiles/symbol-class';
import { Columns, EARLIEST, NO_PLACE } from './columns';
import { OwnTypes } from './own-types';
import { Profiles } from './profiles';
import { RecordStore } from './record-store';
import { RowIds } from './row-ids';

/** What many rows share. */
interface RowProfile {
  profile: number;
  state: ClaimState;
  losses: LossSize;
}

export interface Table {
  info: DatasetInfo;
  /** How its file was read. */
  understood: Understood;
  columns: Columns;
  profiles: Profiles;
  /** By row: what is claimed of losses, of all that was not retracted. */
  losses: LossBook;
  records: RecordStore;
  reader: RecordReader;
  /** By row, what long records say: to read one again is felt. */
  long: ReadonlyMap<number, Incident>;
  ids: RowIds;
  /** By number in the column of places; undefined where the dataset does not hold a place that a row names. */
  places: readonly (Place | undefined)[];
  spots: SpotIndex;
  /** Rows latest first, undated ones last; rows of one moment in the file's order. */
  latestFirst: Uint32Array;
}

/** A record and what was read of it. */
export interface ReadRow {
  record: Pick<RawRecord, 'text' | 'number'>;
  read: ReadRecord;
}

/** Characters from which on a record is long. */
const LONG = 2 ** 20;

/** Takes in the records of a file as they are read. */
export class TableBuilder {
  readonly #columns = new Columns();
  readonly #profiles = new Profiles();
  readonly #losses = new LossBook();
  readonly #records = new RecordStore();
  readonly #reader: RecordReader;
  readonly #long = new Map<number, Incident>();
  readonly #ids: RowIds;
  /** By the lists of weapons and claims, which rows that have the same share, and by the other codes. */
  readonly #plainProfiles = new WeakMap<
    readonly Weapon[],
    WeakMap<readonly Claim[], Map<number, RowProfile>>
  >();
  readonly #ownTypes = new OwnTypes();
  readonly #placeNumbers = new Map<string, number>();

  constructor(reader: RecordReader) {
    this.#reader = reader;
    this.#ids = new RowIds((row) => this.#incidentOf(row).id);
  }

  get count(): number {
    return this.#columns.count;
  }

  /** Gives back those whose id a row before them bears. */
  add<Row extends ReadRow>(rows: readonly Row[]): Row[] {
    this.#records.add(rows.map(({ record }) => record.text));
    return rows.filter(({ record, read }) => !this.#addRow(read.incident, record));
  }

  #incidentOf(row: number): Incident {
    const table = { reader: this.#reader, records: this.#records, columns: this.#columns, long: this.#long };
    return incidentsIn(table, [row])[0]!;
  }

  finish(info: DatasetInfo, how: Understood): Table {
    const columns = this.#columns;
    columns.trim();
    return {
      info,
      understood: how,
      columns,
      profiles: this.#profiles,
      losses: this.#losses,
      records: this.#records,
      reader: this.#reader,
      long: this.#long,
      ids: this.#ids,
      places: [...this.#placeNumbers.keys()].map((id) => info.places.get(id)),
      spots: buildSpotIndex(columns.longitude, columns.latitude),
      latestFirst: radixOrder(Uint32Array.from(columns.start, (start) => ~(start - EARLIEST))),
    };
  }

  /** False where a row before bears the same id. */
  #addRow(incident: Incident, { text, number }: ReadRow['record']): boolean {
    if (text.length >= LONG) this.#long.set(this.count, incident);
    const { profile, state, losses } = this.#profileOf(incident);
    const { claims, status } = incident;
    if (claims.length > 0 && status !== 'retracted') this.#losses.add(this.count, claims);
    // First, because finding a repeated id reads the row's number.
    this.#columns.add(incident, {
      number,
      profile,
      symbolClass: symbolClassOf({
        state,
        losses,
        isWide: isRepresentative(incident),
        eventType: incident.eventType,
      }),
      place: this.#placeNumber(incident.placeId),
    });
    return this.#ids.add(incident.id);
  }

  #profileOf(incident: Incident): RowProfile {
    const { claims, weapons, isCoded } = incident;
    // Rows of others' files share lists and have few codes.
    if (isCoded) return this.#reckonProfile(incident);
    let sameWeapons = this.#plainProfiles.get(weapons);
    if (!sameWeapons) this.#plainProfiles.set(weapons, (sameWeapons = new WeakMap()));
    let same = sameWeapons.get(claims);
    if (!same) sameWeapons.set(claims, (same = new Map()));
    const key = plainFacetsKey(incident) * OwnTypes.MOST + this.#ownTypes.numberOf(incident.ownType);
    const known = same.get(key) ?? this.#reckonProfile(incident);
    same.set(key, known);
    return known;
  }

  #reckonProfile(incident: Incident): RowProfile {
    const { state } = deriveState(incident.claims);
    const ownType = this.#ownTypes.told(incident.ownType);
    const profile = this.#profiles.numberOf(facetValues({ ...incident, ownType }, state));
    return { profile, state, losses: lossSize(incident.claims) };
  }

  #placeNumber(id: string | null): number {
    if (id === null) return NO_PLACE;
    const known = this.#placeNumbers.get(id);
    if (known !== undefined) return known;
    this.#placeNumbers.set(id, this.#placeNumbers.size);
    return this.#placeNumbers.size - 1;
  }
}

export function incidentAt(table: Table, row: number): Incident {
  return incidentsAt(table, [row])[0]!;
}

/** Of many rows at once, which is much quicker than of each by itself. */
export function incidentsAt(table: Table, rows: Iterable<number>): Incident[] {
  const wanted = [...rows];
  return incidentsIn(table, wanted).map((incident, index) => ({
    ...incident,
    id: table.ids.unique(wanted[index]!, incident.id),
  }));
}

/** The row's feature as JSON, digit for digit as it came. */
export function featureTextAt({ reader, records }: Table, row: number): string {
  return reader.featureText(records.text(row));
}

export function placeAt({ columns, places }: Table, row: number): Place | undefined {
  const place = columns.place[row]!;
  return place === NO_PLACE ? undefined : places[place];
}

/** The records of rows `first` to `end` − 1. */
export function recordsAt({ records, columns }: Table, first: number, end: number) {
  return Array.from({ length: end - first }, (_, at) => ({
    text: records.text(first + at),
    number: columns.number[first + at]!,
  }));
}

function incidentsIn(
  { reader, records, columns, long }: Pick<Table, 'reader' | 'records' | 'columns' | 'long'>,
  rows: readonly number[],
): Incident[] {
  const anew = rows.filter((row) => !long.has(row));
  const raw = anew.map((row) => ({ text: records.text(row), number: columns.number[row]! }));
  const found = new Map(reader.read(raw).map((read, index) => [anew[index]!, read]));
  return rows.map((row) => {
    const read = found.get(row);
    if (read && !read.ok) throw new Error(`row ${row} was taken and cannot be read again`);
    return read?.value.incident ?? long.get(row)!;
  });
}
