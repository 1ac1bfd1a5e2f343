/**
 * Records of JSON that are not of the project's own model: read by their columns, which are the paths of their values.
 * Records of a file may have different ones; few files have many kinds. Fetched when the first of them is met.
 *
 * `geojson-validation` checks the structure of features; what it accepts and cannot be used is found where the geometry is
 * read.
 */
import { applyMapping } from '../mapping/given-mapping';
import type { Mapping } from '../mapping/fields';
import { hasPosition, matchColumns } from '../mapping/match-columns';
import { failure, problem, success, within, type Problem, type Result, type Where } from '../result';
import { takenApart, type Apart } from './json-apart';
import { isGeometryType, isObject, type Json, type RecordKind } from './json-kinds';
import type { ReadSettings } from './read-settings';
import type { ReadRecord } from './record-reader';
import { geometryOf, RowReader, type ReadRow } from './row-reader';

type FeatureValidator = (feature: unknown, trace: true) => string[] | undefined;

/** Kinds of columns that are remembered. */
const SHAPES = 500;

export class JsonRows {
  readonly #kind: RecordKind;
  readonly #unit: 'feature' | 'line';
  readonly #settings: ReadSettings;
  readonly #isFeature: FeatureValidator;
  readonly #shapes = new Map<string, RowReader>();
  readonly #mappings: Mapping[] = [];
  /** Columns that a given mapping names and that no record had so far. */
  readonly #missing: Set<string>;

  /** @param unit what records are counted by in problems */
  static async make(kind: RecordKind, unit: 'feature' | 'line', settings: ReadSettings): Promise<JsonRows> {
    // A chunk of its own: it is LGPL and must stay replaceable.
    const { isFeature } = await import('geojson-validation');
    return new JsonRows(kind, unit, settings, isFeature);
  }

  private constructor(
    kind: RecordKind,
    unit: 'feature' | 'line',
    settings: ReadSettings,
    isFeature: FeatureValidator,
  ) {
    this.#kind = kind;
    this.#unit = unit;
    this.#settings = settings;
    this.#isFeature = isFeature;
    this.#missing = new Set(settings.mapping?.columns.map(({ name }) => name));
  }

  get mappings(): readonly Mapping[] {
    return this.#mappings;
  }

  get fileDoubts(): readonly Problem[] {
    return [...this.#missing].map((name) => problem('mapping_column', { name }));
  }

  forget(): void {
    for (const rows of this.#shapes.values()) rows.forget();
  }

  read(json: Json, text: string, number: number, where: Where): Result<ReadRecord> {
    const read = this.#read(json, text, number, where);
    return read.ok ? success(read.value) : read;
  }

  dateCells(json: Json, text: string): [column: string, cell: string][] {
    const apart = takenApart(json, text);
    return 'reason' in apart ? [] : this.#rowsOf(apart).dateCells(apart.cells);
  }

  /** Where a record says that it was, as a geometry. */
  geometryText(json: Json, text: string): string {
    const read = this.#read(json, text, 0, {});
    return JSON.stringify(read.ok ? geometryOf(read.value) : null);
  }

  #read(
    json: Json,
    text: string,
    number: number,
    where: Where,
  ): Result<ReadRow & Pick<ReadRecord, 'searchable'>> {
    const apart = takenApart(json, text);
    if ('reason' in apart) return failure(within(apart, where));
    const fault = this.#misfit(json, apart);
    if (fault) return failure(within(fault, where));
    const read = this.#row(apart, number);
    if (!read.ok || json.type !== 'Feature' || read.value.incident.position === null) return read;
    const faults = this.#isFeature(json, true) ?? [];
    if (faults.length === 0) return read;
    return failure(
      faults.map((found) => problem('not_sound', { fault: `${found}` }, { ...where, field: 'geometry' })),
    );
  }

  /** What keeps it from being a record of this file, if anything. */
  #misfit(json: Json, apart: Apart): Problem | null {
    if (json.type === 'Feature') return null;
    if (this.#kind === 'features') return problem('not_a_feature', {}, { field: 'type' });
    if (isGeometryType(json.type) || isObject(json.geometry)) return null;
    if (hasPosition(this.#rowsOf(apart).mapping)) return null;
    return problem('not_a_feature', {}, { field: 'type' });
  }

  #row(apart: Apart, number: number) {
    const { geometry, id, cells } = apart;
    const { system } = this.#settings;
    const read = this.#rowsOf(apart).read(cells, { geometry, system }, id, this.#unit, number);
    if (!read.ok) {
      // In metres, as the end of the file may say.
      if (read.problems.some(({ reason }) => reason === 'off_the_globe')) this.#settings.noteOpenSystem();
      return read;
    }
    const searchable = [read.value.incident.id, ...cells].join(' ');
    return success({ ...read.value, searchable });
  }

  #rowsOf({ names, geometry }: Apart): RowReader {
    const hasShape = geometry !== undefined;
    const key = `${hasShape ? '+' : ''}${names.join('\u0000')}`;
    const known = this.#shapes.get(key);
    if (known) return known;
    const mapping = this.#mappingOf(names, hasShape);
    const rows = new RowReader(mapping, this.#settings);
    if (this.#shapes.size >= SHAPES) this.#shapes.clear();
    else this.#mappings.push(mapping);
    this.#shapes.set(key, rows);
    return rows;
  }

  #mappingOf(names: readonly string[], hasShape: boolean): Mapping {
    const given = this.#settings.mapping;
    if (!given) return matchColumns(names, null, hasShape);
    for (const name of names) this.#missing.delete(name.trim());
    return applyMapping(given, names).mapping;
  }
}
