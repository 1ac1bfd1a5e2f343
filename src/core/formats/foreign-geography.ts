/**
 * Lines and zones from a GeoJSON file instead of the published ones: in the project's own schema, or plain features
 * whose silence is filled in and said.
 */
import * as v from 'valibot';
import { isDate } from '../dates';
import type { Boundary, Zone } from '../geo/geography';
import { failure, problem, success, type Problem, type Result, type Where } from '../result';
import { decodeBoundary, decodeZone, faultOf, whereOf } from './codec';

/** What was decoded, and how many features did not say from when on, or how accurately. */
export interface Foreign<Value> {
  values: Value[];
  silent: { validFrom: number; accuracy: number };
}

/** Before every date that can be written. */
const SINCE_EVER = '0000-01-01';

const Collection = v.object({ type: v.literal('FeatureCollection'), features: v.array(v.unknown()) });
const Single = v.looseObject({ type: v.literal('Feature') });
const CalendarDate = v.pipe(v.string(), v.check(isDate, 'expected a calendar date that exists, YYYY-MM-DD'));
const Metres = v.pipe(v.number(), v.finite(), v.minValue(0));

const Longitude = v.pipe(v.number(), v.minValue(-180), v.maxValue(180));
const Latitude = v.pipe(v.number(), v.minValue(-90), v.maxValue(90));
const Position = v.pipe(
  v.looseTuple([Longitude, Latitude]),
  v.transform(([longitude, latitude]): [number, number] => [longitude, latitude]),
);
const PlainLine = v.object({
  type: v.literal('LineString'),
  coordinates: v.pipe(v.array(Position), v.minLength(2)),
});
const PlainPolygon = v.object({
  type: v.literal('Polygon'),
  coordinates: v.pipe(v.array(v.pipe(v.array(Position), v.minLength(4))), v.minLength(1)),
});

const plainMembers = {
  section: v.nullish(v.string()),
  name: v.nullish(v.string()),
  valid_from: v.nullish(CalendarDate),
  valid_to: v.nullish(CalendarDate),
  accuracy: v.nullish(Metres),
  positional_accuracy_m: v.nullish(Metres),
};

function plainFeature<Geometry extends v.GenericSchema>(geometry: Geometry) {
  return v.object({
    type: v.literal('Feature'),
    id: v.optional(v.union([v.string(), v.number()])),
    geometry,
    properties: v.optional(v.nullable(v.looseObject(plainMembers)), null),
  });
}

export function decodeForeignBoundaries(json: unknown): Result<Foreign<Boundary>> {
  return decodeForeign(json, decodeBoundary, 'section_id', plainFeature(PlainLine), (plain, number) => {
    const id = String(plain.id ?? `boundary-${number}`);
    const section = plain.properties?.section ?? plain.properties?.name ?? id;
    return {
      ...validityOf(plain.properties),
      id,
      sectionId: id,
      section,
      kind: 'main',
      line: plain.geometry,
      bridged: false,
    };
  });
}

export function decodeForeignZones(json: unknown): Result<Foreign<Zone>> {
  return decodeForeign(json, decodeZone, 'vertices', plainFeature(PlainPolygon), (plain, number) => {
    const id = String(plain.id ?? `zone-${number}`);
    return {
      ...validityOf(plain.properties),
      id,
      name: plain.properties?.name ?? plain.properties?.section ?? id,
      polygon: plain.geometry,
    };
  });
}

/** `mark` is a property that only the project's own features have. */
function decodeForeign<Value, Schema extends ReturnType<typeof plainFeature>>(
  json: unknown,
  decodeOwn: (feature: unknown, where: Where) => Result<Value>,
  mark: string,
  schema: Schema,
  fromPlain: (plain: v.InferOutput<Schema>, number: number) => Value,
): Result<Foreign<Value>> {
  const features = featuresOf(json);
  if (!features) return failure(problem('wrong_file', { expected: 'features' }));
  if (features.length === 0) return failure(problem('no_features_in_it', {}));
  const problems: Problem[] = [];
  const values: Value[] = [];
  const silent = { validFrom: 0, accuracy: 0 };
  features.forEach((feature, index) => {
    const where = whereOf(feature, index);
    if (isOwn(feature, mark)) {
      const own = decodeOwn(feature, where);
      if (own.ok) values.push(own.value);
      else for (const found of own.problems) problems.push(found);
      return;
    }
    const plain = v.safeParse(schema, feature);
    if (!plain.success) {
      for (const issue of plain.issues) problems.push(problemOf(issue, where));
      return;
    }
    const { properties } = plain.output;
    if (properties?.valid_from == null) silent.validFrom += 1;
    if (properties?.accuracy == null && properties?.positional_accuracy_m == null) silent.accuracy += 1;
    values.push(fromPlain(plain.output, index + 1));
  });
  return problems.length > 0 ? failure(problems) : success({ values, silent });
}

function validityOf(properties: v.InferOutput<ReturnType<typeof plainFeature>>['properties']) {
  return {
    validFrom: properties?.valid_from ?? SINCE_EVER,
    validTo: properties?.valid_to ?? null,
    accuracy: properties?.positional_accuracy_m ?? properties?.accuracy ?? 0,
  };
}

function featuresOf(json: unknown): unknown[] | null {
  const collection = v.safeParse(Collection, json);
  if (collection.success) return collection.output.features;
  return v.is(Single, json) ? [json] : null;
}

function isOwn(feature: unknown, mark: string): boolean {
  const { properties } = (feature ?? {}) as { properties?: unknown };
  return typeof properties === 'object' && properties !== null && mark in properties;
}

function problemOf(issue: v.BaseIssue<unknown>, where: Where): Problem {
  return problem('wrong_field', faultOf(issue), { ...where, field: v.getDotPath(issue) ?? '' });
}
