/** Where the rows of the same columns say that it was, and how sure that is. */
import { columnKey, isInKilometres } from '../mapping/column-names';
import {
  cellOf,
  firstUses,
  type ColumnUse,
  type FirstUses,
  type Mapping,
  type PlaceCode,
  type Profile,
} from '../mapping/fields';
import { problem, type Problem } from '../result';
import { parseAngle, type Axis } from '../values/angles';
import { systemOfCell, type CoordinateSystem } from '../values/coordinate-system';
import { isNothing } from '../values/nothing';
import { degreesOf, hasDecimalComma, quantityOf } from '../values/numbers';
import { placeOfCell } from '../values/place-cell';
import { degreesAsMetres, NOWHERE, placeOfGeometry, type GeometryPlace } from '../values/place-of-geometry';
import { isOnGlobe, offTheGlobe } from '../values/positions';
import { LOCATION_PRECISIONS, isCode } from '../vocabulary';
import type { RowDoubts } from './row-doubts';

/** What of a row does not stand in its cells. */
export interface RowGeometry {
  geometry: unknown;
  system: CoordinateSystem;
}

export class RowPlaces {
  readonly #first: FirstUses;
  readonly #profile: Profile | null;
  readonly #radiusUnit: number;

  constructor(mapping: Mapping) {
    this.#first = firstUses(mapping);
    this.#profile = mapping.profile;
    const { radius } = this.#first;
    this.#radiusUnit = radius && isInKilometres(columnKey(radius.name)) ? 1000 : 1;
  }

  place(cells: readonly string[], shape: RowGeometry | null): GeometryPlace | Problem {
    // A feature says by its geometry that it has no place; what other records say stands in their columns.
    if (shape && shape.geometry !== undefined) {
      return nullIslandAside(placeOfGeometry(shape.geometry, shape.system));
    }
    const { area, crs } = this.#first;
    const areaText = area ? (cells[area.index] ?? '') : '';
    if (areaText.trim() !== '') return placeOfCell(areaText, area!.name);
    const system = crs ? systemOfCell(cells[crs.index] ?? '') : 'degrees';
    if (typeof system !== 'string') return this.#inUnclear(cells, system, crs!.name);
    return this.#placeIn(cells, system);
  }

  /** Under a system that is another, or perhaps none. */
  #inUnclear(cells: readonly string[], found: Problem, field: string): GeometryPlace | Problem {
    const place = this.#placeIn(cells, 'degrees');
    const isPlaced = 'reason' in place || place.position !== null;
    if (!isPlaced) return place;
    const named = { ...found, where: { field } };
    if (found.reason !== 'unclear_crs') return named;
    return 'reason' in place ? place : { ...place, doubt: place.doubt ?? named };
  }

  #placeIn(cells: readonly string[], system: CoordinateSystem): GeometryPlace | Problem {
    const { latitude, longitude, place } = this.#first;
    if (place) return nullIslandAside(placeOfCell(cells[place.index] ?? '', place.name, system));
    if (!latitude || !longitude) return NOWHERE;
    const [east, north] = [cells[longitude.index] ?? '', cells[latitude.index] ?? ''];
    return system === 'degrees'
      ? positionOf(east, north, longitude, latitude)
      : positionInMetres(east.trim(), north.trim(), longitude, latitude);
  }

  code(cells: readonly string[], doubts: RowDoubts): PlaceCode {
    const otherwise = this.#profile?.places ?? UNKNOWN_PLACE;
    const text = cellOf(this.#first, cells, 'location_precision').trim().toLowerCase();
    if (isNothing(text)) return otherwise;
    const codes = this.#profile?.locationPrecision;
    if (codes && Object.hasOwn(codes, text)) return codes[text]!;
    if (isCode(LOCATION_PRECISIONS, text)) return LOCATION_CODES[text];
    const { name: field } = this.#first.location_precision!;
    doubts.add(problem('unknown_place_precision', { found: text }, { field }));
    return otherwise;
  }

  /** Metres; null where none are stated. */
  radius(cells: readonly string[], doubts: RowDoubts): number | null {
    const use = this.#first.radius;
    const text = use ? (cells[use.index] ?? '').trim() : '';
    if (!use || isNothing(text)) return null;
    const { latitude, longitude } = this.#first;
    const isBesideCommas =
      text.includes('.') &&
      [latitude, longitude].some((axis) => axis && hasDecimalComma(cells[axis.index] ?? ''));
    const metres = quantityOf(text, isBesideCommas) * this.#radiusUnit;
    if (Number.isFinite(metres) && metres >= 0) return metres;
    doubts.add(problem('not_a_radius', { found: text }, { field: use.name }), 'without_radius');
    return null;
  }
}

const UNKNOWN_PLACE: PlaceCode = { precision: 'unknown', radius: null };
const LOCATION_CODES = Object.fromEntries(
  LOCATION_PRECISIONS.map((precision) => [precision, { precision, radius: null }]),
) as Record<(typeof LOCATION_PRECISIONS)[number], PlaceCode>;

function positionOf(
  eastText: string,
  northText: string,
  longitude: ColumnUse,
  latitude: ColumnUse,
): GeometryPlace | Problem {
  const [east, north] = [eastText.trim(), northText.trim()];
  const [isEastNothing, isNorthNothing] = [isNothing(east), isNothing(north)];
  if (isEastNothing && isNorthNothing) return NOWHERE;
  if (isEastNothing) return problem('half_a_position', {}, { field: longitude.name });
  if (isNorthNothing) return problem('half_a_position', {}, { field: latitude.name });
  const x = degreesIn(east, 'longitude');
  if (!Number.isFinite(x)) return problem('not_a_number', { found: east }, { field: longitude.name });
  const y = degreesIn(north, 'latitude');
  if (!Number.isFinite(y)) return problem('not_a_number', { found: north }, { field: latitude.name });
  if (!isOnGlobe(x, y)) return offTheGlobe(x, y, { longitude: longitude.name, latitude: latitude.name });
  const found: GeometryPlace = { position: [x, y], radius: null, area: null, several: null, doubt: null };
  return x === 0 && y === 0 ? nullIslandAside(found) : found;
}

/** As maps on the web have them. */
function positionInMetres(
  east: string,
  north: string,
  longitude: ColumnUse,
  latitude: ColumnUse,
): GeometryPlace | Problem {
  const [x, y] = [degreesOf(east), degreesOf(north)];
  // What is no number, or missing, is said as of degrees.
  if (Number.isNaN(x) || Number.isNaN(y)) return positionOf(east, north, longitude, latitude);
  if (x === 0 && y === 0) return positionOf(east, north, longitude, latitude);
  if (isOnGlobe(x, y)) return degreesAsMetres([x, y], longitude.name);
  return placeOfGeometry({ type: 'Point', coordinates: [x, y] }, 'web_mercator');
}

/** Null Island, 0° N 0° E, is where programs put what has no place. */
function nullIslandAside(place: GeometryPlace | Problem): GeometryPlace | Problem {
  if ('reason' in place || place.position === null || place.area || place.radius !== null) return place;
  const [x, y] = place.position;
  if (x !== 0 || y !== 0) return place;
  return { ...NOWHERE, doubt: { ...problem('null_island', {}), consequence: 'without_place' } };
}

function degreesIn(text: string, axis: Axis): number {
  const plain = Number(text);
  // Most cells are plain figures; what Number reads besides is looked at closely.
  if (plain === plain && PLAIN.test(text)) return plain;
  const angle = parseAngle(text);
  return angle && (angle.axis === null || angle.axis === axis) ? angle.degrees : NaN;
}

const PLAIN = /^-?\d{1,3}(?:\.\d+)?$/;
