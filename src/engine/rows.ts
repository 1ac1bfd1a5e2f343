/** What is told of one row. */
import { deriveState } from '../core/claims';
import { proximityOf, type Proximity, type ProximityReferences } from '../core/geo/proximity';
import type { Truth } from '../core/geo/signed-distance';
import { isRepresentative } from '../core/incident';
import type { Details, ListItem } from './engine';
import type { Extents } from './table/extents';
import { datesOf } from './table/measures';
import { featureAt, incidentAt, incidentsAt, placeAt, type Table } from './table/table';

/** Answers kept: more than a screen lists. */
const MOST_KNOWN = 1000;

export class Rows {
  readonly #table: Table;
  readonly #extents: Extents;
  readonly #references: ProximityReferences;
  /** Of extents that are no discs: to search one for its nearest and farthest points takes as long as a page to draw. */
  readonly #known = new Map<string, Proximity>();

  constructor(table: Table, extents: Extents, references: ProximityReferences) {
    this.#table = table;
    this.#extents = extents;
    this.#references = references;
  }

  proximity(row: number): Proximity {
    const dates = datesOf(this.#table.columns, row);
    const reckon = () => proximityOf(this.#extents.at(row), dates, this.#references);
    if (this.#extents.isDisc(row)) return reckon();
    const key = `${this.#extents.keyOf(row)} ${dates?.first} ${dates?.last}`;
    const known = this.#known.get(key) ?? reckon();
    if (this.#known.size >= MOST_KNOWN) this.#known.clear();
    this.#known.set(key, known);
    return known;
  }

  items(rows: Iterable<number>, truthOf: (row: number) => Truth): ListItem[] {
    const wanted = [...rows];
    return incidentsAt(this.#table, wanted).map((incident, index) => {
      const row = wanted[index]!;
      const { border } = this.proximity(row);
      return {
        row,
        id: incident.id,
        title: incident.title,
        start: incident.start,
        end: incident.end,
        datePrecision: incident.datePrecision,
        dateBasis: incident.dateBasis,
        status: incident.status,
        eventType: incident.eventType,
        state: deriveState(incident.claims).state,
        isRepresentative: isRepresentative(incident),
        hasPlace: incident.position !== null,
        border: border && { nominal: border.nominal, min: border.min, max: border.max },
        truth: truthOf(row),
      };
    });
  }

  details(row: number): Details {
    const incident = incidentAt(this.#table, row);
    const extent = this.#extents.at(row);
    return {
      row,
      incident,
      feature: featureAt(this.#table, row),
      state: deriveState(incident.claims),
      place: placeAt(this.#table, row) ?? null,
      extent: extent && { radius: extent.radius, surfaceId: this.#extents.surfaceId(row) },
      proximity: this.proximity(row),
      related: incident.related.flatMap((id) => {
        const other = this.#table.ids.rowOf(id);
        return other === null ? [] : [{ id, title: incidentAt(this.#table, other).title }];
      }),
    };
  }
}
