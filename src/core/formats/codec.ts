/** From the snake_case records of the files to the camelCase objects of the program, with every fault named. */
import * as v from 'valibot';
import type { Boundary, CountryArea, NamedExtent, Zone } from '../geo/geography';
import type { DatedEvent } from '../dated-event';
import type { Claim, Incident, Place, Source } from '../incident';
import { failure, problem, success, type Problem, type Result, type ValuesOf, type Where } from '../result';
import { briefText } from '../shown-text';
import {
  BoundaryFeature,
  type ClaimRecord,
  CountryFeature,
  ExtentFeature,
  IncidentFeature,
  PlaceFeature,
  EventRecord,
  SourceRecord,
  ZoneFeature,
} from './schema';

/** Characters quoted of what was found. */
const LONGEST_FOUND = 80;

/** One incident from its feature; `where` names the feature in problems. */
export function decodeIncident(feature: unknown, where: Where): Result<Incident> {
  const checked = check(IncidentFeature, feature, where);
  if (!checked.ok) return checked;
  const { id, geometry, properties } = checked.value;
  return success({
    id,
    title: properties.title,
    position: geometry?.coordinates ?? null,
    start: properties.start,
    end: properties.end,
    datePrecision: properties.date_precision,
    dateBasis: properties.date_basis,
    dateNote: properties.date_note ?? null,
    isTimeAbout: properties.time_about ?? false,
    isEndKnown: properties.end_known ?? true,
    placeId: properties.place_id,
    locationPrecision: properties.location_precision,
    locationRadius: properties.location_radius_m,
    locationNote: properties.location_note ?? null,
    surface: null,
    eventType: properties.event_type,
    ownType: null,
    weapons: properties.weapons,
    claims: properties.claims.map(decodeClaim),
    areLossesUnclear: false,
    answersSought: properties.answers_sought ?? [],
    sources: properties.sources.map(({ source_id, locator }) => ({ sourceId: source_id, locator })),
    related: properties.related,
    status: properties.status,
    note: properties.note ?? null,
    isCoded: true,
  });
}

/** What earlier versions of the model did not say is as they meant it: stated, and never taken back. */
function decodeClaim({ source_ids, as_of, basis, withdrawn, ...claim }: ClaimRecord): Claim {
  return {
    ...claim,
    sourceIds: source_ids,
    asOf: as_of,
    basis: basis ?? 'stated',
    withdrawn: withdrawn ? { on: withdrawn.on, sourceIds: withdrawn.source_ids } : null,
  } as Claim;
}

export function decodePlace(feature: unknown, where: Where): Result<Place> {
  const checked = check(PlaceFeature, feature, where);
  if (!checked.ok) return checked;
  const { id, geometry, properties } = checked.value;
  return success({
    id,
    position: geometry?.coordinates ?? null,
    names: properties.names,
    kind: properties.kind,
    radius: properties.radius_m,
    extentId: properties.extent_id ?? null,
    country: properties.country,
    evidence: properties.evidence,
    verification: properties.verification,
    original: JSON.stringify(feature),
  });
}

export function decodeSource(record: unknown, where: Where): Result<Source> {
  const checked = check(SourceRecord, record, where);
  if (!checked.ok) return checked;
  const { date_basis, url_note, ...source } = checked.value;
  return success({ ...source, dateBasis: date_basis, note: source.note ?? url_note });
}

export function decodeEvent(record: unknown, where: Where): Result<DatedEvent> {
  const checked = check(EventRecord, record, where);
  if (!checked.ok) return checked;
  const { source_ids, ...event } = checked.value;
  return success({ ...event, sourceIds: source_ids });
}

export function decodeBoundary(feature: unknown, where: Where): Result<Boundary> {
  const checked = check(BoundaryFeature, feature, where);
  if (!checked.ok) return checked;
  const { id, geometry, properties } = checked.value;
  return success({
    id,
    sectionId: properties.section_id,
    section: properties.section,
    kind: properties.kind,
    line: geometry,
    validFrom: properties.valid_from,
    validTo: properties.valid_to,
    accuracy: properties.positional_accuracy_m,
    bridged: properties.bridged,
  });
}

export function decodeZone(feature: unknown, where: Where): Result<Zone> {
  const checked = check(ZoneFeature, feature, where);
  if (!checked.ok) return checked;
  const { id, geometry, properties } = checked.value;
  return success({
    id,
    name: properties.name,
    polygon: geometry,
    validFrom: properties.valid_from,
    validTo: properties.valid_to,
    accuracy: properties.positional_accuracy_m ?? 0,
  });
}

export function decodeExtent(feature: unknown, where: Where): Result<NamedExtent> {
  const checked = check(ExtentFeature, feature, where);
  if (!checked.ok) return checked;
  const { id, geometry, properties } = checked.value;
  return success({ id, name: properties.name, polygon: geometry });
}

export function decodeCountryArea(feature: unknown, where: Where): Result<CountryArea> {
  const checked = check(CountryFeature, feature, where);
  if (!checked.ok) return checked;
  const { id, geometry, properties } = checked.value;
  return success({ id, country: properties.country, enclave: properties.enclave, polygon: geometry });
}

/** All records decoded, or every problem of every record. */
export function decodeAll<Value>(
  records: readonly unknown[],
  decode: (record: unknown, where: Where) => Result<Value>,
): Result<Value[]> {
  const problems: Problem[] = [];
  const values: Value[] = [];
  records.forEach((record, index) => {
    const decoded = decode(record, whereOf(record, index));
    if (decoded.ok) values.push(decoded.value);
    else for (const found of decoded.problems) problems.push(found);
  });
  return problems.length > 0 ? failure(problems) : success(values);
}

/** Where a feature is, by its number, counted from 1, and its id. */
export function whereOf(record: unknown, index: number): Where {
  const id = typeof record === 'object' && record !== null && 'id' in record ? record.id : undefined;
  const named = typeof id === 'string' || typeof id === 'number';
  return { unit: 'feature', number: index + 1, ...(named && { id: String(id) }) };
}

function check<Schema extends v.GenericSchema>(
  schema: Schema,
  input: unknown,
  where: Where,
): Result<v.InferOutput<Schema>> {
  const parsed = v.safeParse(schema, input);
  if (parsed.success) return success(parsed.output);
  return failure(
    parsed.issues.map((issue) => {
      const field = (v.getDotPath(issue) ?? '').replace(/^properties\./, '');
      const item = itemOf(issue);
      return problem('wrong_field', faultOf(issue), { ...where, field, ...(item !== undefined && { item }) });
    }),
  );
}

/** The id of the item of a list that an issue lies in. */
function itemOf({ path }: v.BaseIssue<unknown>): string | undefined {
  const item: unknown = path?.find(({ type }) => type === 'array')?.value;
  if (typeof item !== 'object' || item === null || !('id' in item)) return undefined;
  return typeof item.id === 'string' ? item.id : undefined;
}

/** What the schema says of a field: its own words where it has a rule, else the kind; and what it found, of any length. */
export function faultOf({ message, expected, received }: v.BaseIssue<unknown>): ValuesOf<'wrong_field'> {
  const isRule = expected === null || message.startsWith('expected');
  return { expected: isRule ? message : expected, isRule, found: briefText(received, LONGEST_FOUND) };
}
