/** What is told of one row. */
import type { Position } from 'geojson';
import { claimedLosses } from '../core/casualties';
import { deriveState } from '../core/claims';
import type { CrossCheck } from '../core/geo/cross-check';
import { proximityOf, type Proximity, type IndexedGeography } from '../core/geo/proximity';
import type { Truth } from '../core/truth';
import { isRepresentative, type Incident } from '../core/incident';
import { lossSize } from '../core/loss-size';
import { textOf } from '../core/records/json-scan';
import { isOursText } from '../core/records/reckoned';
import { propertiesOf } from '../core/records/splice';
import { briefText } from '../core/shown-text';
import type { Details, ListItem, Original } from './engine';
import type { Extents } from './table/extents';
import { datesOf } from './table/measures';
import { featureTextAt, incidentAt, incidentsAt, placeAt, type Table } from './table/table';

/** Of a record as it came: properties, and characters of each name and value. */
const MOST_PROPERTIES = 200;
const LONGEST_VALUE = 1000;
/** Characters of a title in a list. */
const LONGEST_TITLE = 200;

/** Incidents that share a toll with another, as many as are told of by name. */
const MOST_SHARING = 20;

/** Answers kept: more than a screen lists. */
const MOST_KNOWN = 1000;

export class Rows {
  readonly #table: Table;
  readonly #extents: Extents;
  readonly #geography: IndexedGeography;
  /** Of extents that are no discs: to search one for its nearest and farthest points takes as long as a page to draw. */
  readonly #known = new Map<string, Proximity>();

  constructor(table: Table, extents: Extents, geography: IndexedGeography) {
    this.#table = table;
    this.#extents = extents;
    this.#geography = geography;
  }

  proximity(row: number): Proximity {
    const dates = datesOf(this.#table.columns, row);
    const reckon = () => proximityOf(this.#extents.at(row), dates, this.#geography);
    if (this.#extents.isDisc(row)) return reckon();
    const key = `${this.#extents.keyOf(row)} ${dates?.first} ${dates?.last}`;
    const known = this.#known.get(key);
    if (known) return known;
    const reckoned = reckon();
    if (this.#known.size >= MOST_KNOWN) this.#known.clear();
    this.#known.set(key, reckoned);
    return reckoned;
  }

  /** Null where it has no place; fails where the code for it cannot be had. */
  crossCheck(row: number): Promise<CrossCheck | null> {
    return this.crossCheckAt(this.#extents.at(row)?.position ?? null, this.proximity(row));
  }

  async crossCheckAt(position: Position | null, proximity: Proximity): Promise<CrossCheck | null> {
    if (!position) return null;
    // A chunk of its own, which the first view does not need.
    const { crossCheck } = await import('../core/geo/cross-check');
    return crossCheck(proximity, position, this.#geography);
  }

  /** Metres around the row's position that hold all of its extent; 0 without a place. */
  radius(row: number): number {
    return this.#extents.at(row)?.radius ?? 0;
  }

  /** As if the row lay where somebody else says. */
  proximityAt(row: number, located: Pick<Incident, 'position' | 'locationRadius'>): Proximity {
    const extent = this.#extents.elsewhere(row, located);
    return proximityOf(extent, datesOf(this.#table.columns, row), this.#geography);
  }

  items(rows: Iterable<number>, truthOf: (row: number) => Truth): ListItem[] {
    const wanted = [...rows];
    return incidentsAt(this.#table, wanted).map((incident, index) => {
      const row = wanted[index]!;
      const { border, zone } = this.proximity(row);
      const { state, contested } = deriveState(incident.claims);
      return {
        row,
        id: incident.id,
        title: briefText(incident.title, LONGEST_TITLE),
        start: incident.start,
        end: incident.end,
        datePrecision: incident.datePrecision,
        isTimeAbout: incident.isTimeAbout,
        isEndKnown: incident.isEndKnown,
        dateBasis: incident.dateBasis,
        status: incident.status,
        eventType: incident.eventType,
        ...(incident.ownType !== null && { ownType: briefText(incident.ownType, LONGEST_TITLE) }),
        state,
        contested,
        isRepresentative: isRepresentative(incident),
        losses: lossSize(incident.claims),
        claimedLosses: claimedLosses(incident.claims),
        hasPlace: incident.position !== null,
        border: border && { nominal: border.nominal, min: border.min, max: border.max },
        zone: zone.status,
        truth: truthOf(row),
      };
    });
  }

  /** As much of it as a list shows. */
  title(row: number): string {
    return briefText(incidentAt(this.#table, row).title, LONGEST_TITLE);
  }

  details(row: number): Details {
    const incident = incidentAt(this.#table, row);
    const extent = this.#extents.at(row);
    return {
      row,
      incident,
      original: incident.isCoded ? null : this.#original(row),
      state: deriveState(incident.claims),
      place: placeAt(this.#table, row) ?? null,
      extent: extent && {
        radius: extent.radius,
        country: this.#extents.countryCutTo(row),
        surfaceId: this.#extents.surfaceId(row),
      },
      proximity: this.proximity(row),
      sharedTolls: this.#sharedTolls(row),
      related: incident.related.flatMap((id) => {
        const other = this.#table.ids.rowOf(id);
        if (other === null) return [];
        return [{ id, title: this.title(other) }];
      }),
    };
  }

  #sharedTolls(row: number): Details['sharedTolls'] {
    const groups = [...this.#table.losses.sharing(row)];
    return new Map(
      groups.map(([joint, others]) => {
        const some = incidentsAt(this.#table, others.slice(0, MOST_SHARING));
        const named = some.map(({ title, placeId }) => ({ title: briefText(title, LONGEST_TITLE), placeId }));
        return [joint, { some: named, count: others.length }];
      }),
    );
  }

  #original(row: number): Original {
    const feature = featureTextAt(this.#table, row);
    // What this program derived in an earlier life of the file stands among the details themselves.
    const all = propertiesOf(feature).filter(
      ({ key, valueStart, valueEnd }) =>
        key !== 'derived' || !isOursText(key, feature.slice(valueStart, valueEnd)),
    );
    const properties = all.slice(0, MOST_PROPERTIES).map(({ key, valueStart, valueEnd }) => {
      const text = textOf(feature.slice(valueStart, valueEnd));
      return {
        name: briefText(key, LONGEST_VALUE),
        text: briefText(text, LONGEST_VALUE),
        isCut: Math.max(key.length, text.length) > LONGEST_VALUE,
      };
    });
    return { properties, count: all.length };
  }
}
