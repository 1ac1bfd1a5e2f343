/**
 * Records of JSON that are not of the project's own model: read by their columns, which are the paths of their values, as
 * these are understood for the whole file. Fetched when the first of them is met.
 *
 * `geojson-validation` checks the structure of features; what it accepts and cannot be used is found where the geometry is
 * read.
 */
import { USUAL_LATITUDES, USUAL_LONGITUDES } from '../mapping/position-names';
import { firstUses, type Mapping } from '../mapping/fields';
import { applyMapping } from '../mapping/given-mapping';
import { hasPosition } from '../mapping/match-columns';
import { parseJson } from '../parse-json';
import { failure, problem, success, within, type Problem, type Result, type Where } from '../result';
import { systemOf } from '../values/coordinate-system';
import { isNothing } from '../values/nothing';
import { isEsri } from './esri-json';
import { takenApart, type Apart } from './json-apart';
import { settlePlace } from './json-beside';
import { halfOf, JsonColumns, type Understanding } from './json-columns';
import { isObject, isOwn, type Json, type RecordKind } from './json-kinds';
import type { ReadSettings } from './read-settings';
import type { ReadRecord } from './record-reader';
import { geometryOf, RowReader, type ReadRow } from './row-reader';

type FeatureValidator = (feature: unknown, trace: true) => string[] | undefined;

/** Kinds of columns that are remembered. */
const SHAPES = 500;
/** Columns named where something is said of all of them. */
const NAMED = 200;

/** How records of the same columns are read. */
interface Shape extends Omit<Understanding, 'mapping'> {
  rows: RowReader;
}

export class JsonRows {
  readonly #kind: RecordKind;
  readonly #unit: 'feature' | 'line';
  readonly #settings: ReadSettings;
  readonly #isFeature: FeatureValidator;
  readonly #shapes = new Map<string, Shape>();
  readonly #columns: JsonColumns;
  /** Under a given mapping, by shape. */
  readonly #mappings: Mapping[] = [];
  /** Columns that a given mapping names and that no record had so far. */
  readonly #missing: Set<string>;
  /** Whether any record says by a geometry where it was. */
  #hasShapes = false;
  /** Whether records that are no features may say by a geometry where they were. */
  #hasGeometries = false;

  /**
   * @param unit what records are counted by in problems
   * @param first texts of the file's first records
   */
  static async make(
    kind: RecordKind,
    unit: 'feature' | 'line',
    settings: ReadSettings,
    first: readonly string[] = [],
  ): Promise<JsonRows> {
    // A chunk of its own: it is LGPL and must stay replaceable.
    const { isFeature } = await import('geojson-validation');
    return new JsonRows(kind, unit, settings, first, isFeature);
  }

  private constructor(
    kind: RecordKind,
    unit: 'feature' | 'line',
    settings: ReadSettings,
    first: readonly string[],
    isFeature: FeatureValidator,
  ) {
    this.#kind = kind;
    this.#unit = unit;
    this.#settings = settings;
    this.#isFeature = isFeature;
    this.#missing = new Set(settings.mapping?.columns.map(({ name }) => name));
    this.#columns = new JsonColumns(this.#columnsOf(first), () => this.#hasShapes);
  }

  get mappings(): readonly Mapping[] {
    if (this.#settings.mapping) return this.#mappings;
    return this.#columns.isEmpty ? [] : [this.#columns.mapping];
  }

  get fileDoubts(): readonly Problem[] {
    return [...this.#missing].map((name) => problem('mapping_column', { name }));
  }

  forget(): void {
    for (const { rows } of this.#shapes.values()) rows.forget();
  }

  read(json: Json, text: string, number: number, where: Where): Result<ReadRecord> {
    const apart = takenApart(json, text);
    if ('reason' in apart) return failure(within(apart, where));
    const shape = this.#shapeOf(apart.names);
    settlePlace(apart, shape.rows.mapping);
    const fault = this.#misfit(json, apart, shape);
    if (fault) return failure(within(fault, where));
    const read = this.#row(apart, shape, number);
    if (!read.ok) return read;
    if (json.type === 'Feature' && read.value.incident.position !== null) {
      const faults = this.#isFeature(json, true) ?? [];
      if (faults.length > 0) return failure(faults.map((found) => unsound(found, where)));
    }
    const doubts = doubtsOf(apart, shape);
    if (doubts.length === 0) return read;
    return success({
      ...read.value,
      doubts: [...doubts.map((doubt) => within(doubt, where)), ...read.value.doubts],
    });
  }

  dateCells(json: Json, text: string): [column: string, cell: string][] {
    const apart = takenApart(json, text);
    return 'reason' in apart ? [] : this.#shapeOf(apart.names).rows.dateCells(apart.cells);
  }

  /** Whether the coordinates of a feature are metres, by what it says itself or the file says of all. */
  isInMetres({ geometry, crs, coordRefSys }: Json): boolean {
    const own = (isObject(geometry) ? geometry.crs : null) ?? crs ?? coordRefSys;
    const system = own === undefined || own === null ? this.#settings.system : systemOf(own);
    return isPlace(geometry) && system === 'web_mercator';
  }

  /** Where a record says that it was, as a geometry. */
  geometryText(json: Json, text: string): string {
    const apart = takenApart(json, text);
    if ('reason' in apart) return 'null';
    const shape = this.#shapeOf(apart.names);
    settlePlace(apart, shape.rows.mapping);
    const read = this.#row(apart, shape, 0);
    return JSON.stringify(read.ok ? geometryOf(read.value) : null);
  }

  *#columnsOf(texts: readonly string[]): Generator<readonly string[]> {
    for (const text of texts) {
      // Lines may begin with a separator.
      const parsed = parseJson(text.slice(Math.max(0, text.indexOf('{'))));
      const json = parsed.ok ? parsed.value : null;
      if (!isObject(json) || isOwn(json)) continue;
      const apart = takenApart(json, text);
      if ('reason' in apart) continue;
      this.#noteGeometry(json, apart);
      yield apart.names;
    }
  }

  /** What keeps it from being a record of this file, if anything. */
  #misfit(json: Json, apart: Apart, { rows, half }: Shape): Problem | null {
    if (half && !isPlace(apart.geometry) && !isNothing((apart.cells[half.index] ?? '').trim()))
      return problem('half_a_position', {}, { field: half.missing });
    if (json.type === 'Feature') return null;
    if (this.#kind === 'features' && !isEsri(json)) return problem('not_a_feature', {}, { field: 'type' });
    this.#noteGeometry(json, apart);
    if (isPlace(apart.geometry) || hasPosition(rows.mapping)) return null;
    // As a row of a table without its coordinates.
    if (apart.names.length > 0 && (this.#hasGeometries || this.#hasPositions)) return null;
    const found = apart.names.slice(0, NAMED).join(', ');
    return problem('no_place_keys', { found, latitude: USUAL_LATITUDES, longitude: USUAL_LONGITUDES });
  }

  get #hasPositions(): boolean {
    const given = this.#settings.mapping;
    if (!given) return this.#columns.hasPosition;
    return hasPosition(applyMapping(given, namesOf(given)).mapping);
  }

  #noteGeometry({ type }: Json, { geometry }: Apart): void {
    this.#hasShapes ||= isPlace(geometry);
    if (type !== 'Feature' && isPlace(geometry)) this.#hasGeometries = true;
  }

  #row(
    { geometry, crs, id, cells }: Apart,
    { rows }: Shape,
    number: number,
  ): Result<ReadRow & Pick<ReadRecord, 'searchable'>> {
    const system = crs === undefined ? this.#settings.system : systemOf(crs);
    const where = { unit: this.#unit, number, ...(id !== '' && { id }) };
    if (typeof system !== 'string') return failure(within(system, where));
    // Where a geometry says nothing, columns may.
    const read = rows.read(cells, { geometry: geometry ?? undefined, system }, id, this.#unit, number);
    if (!read.ok) {
      // In metres, as the end of the file may say.
      if (read.problems.some(({ reason }) => reason === 'off_the_globe')) this.#settings.noteOpenSystem();
      return read;
    }
    const searchable = [read.value.incident.id, ...cells].join(' ');
    return success({ ...read.value, searchable });
  }

  #shapeOf(names: readonly string[]): Shape {
    const key = names.join('\u0000');
    const known = this.#shapes.get(key);
    if (known) return known;
    const { mapping, ...others } = this.#understood(names);
    const shape = { rows: new RowReader(mapping, this.#settings), ...others };
    if (this.#shapes.size >= SHAPES) this.#shapes.clear();
    this.#shapes.set(key, shape);
    return shape;
  }

  #understood(names: readonly string[]): Understanding {
    const given = this.#settings.mapping;
    if (!given) return this.#columns.of(names);
    for (const name of names) this.#missing.delete(name.trim());
    const { mapping } = applyMapping(given, names);
    if (this.#mappings.length < SHAPES) this.#mappings.push(mapping);
    const half = halfOf(
      firstUses(mapping),
      (axis) => given.columns.find(({ field }) => field === axis)?.name,
    );
    return { mapping, half, doubts: [], placeDoubts: [] };
  }
}

function isPlace(geometry: unknown): boolean {
  return geometry !== undefined && geometry !== null;
}

function namesOf({ columns }: { columns: readonly { name: string }[] }): string[] {
  return columns.map(({ name }) => name);
}

function unsound(found: unknown, where: Where): Problem {
  return problem('not_sound', { fault: `${found}` }, { ...where, field: 'geometry' });
}

function doubtsOf(
  { geometry, placeDoubt, aside }: Apart,
  { doubts, placeDoubts }: Shape,
): readonly Problem[] {
  const ofShape = placeDoubt ? [placeDoubt] : [];
  const all = isPlace(geometry) ? [...ofShape, ...doubts] : [...ofShape, ...placeDoubts, ...doubts];
  if (aside.length === 0) return all;
  return [...all, ...aside.map((name) => problem('kept_aside', { name }, { field: name }))];
}
