/**
 * The shape of the project's own data files: one definition, from which rows are checked when they are read and
 * the JSON Schemas in `data/schema` are generated.
 */
import * as v from 'valibot';
import { isDate, isDateOrDateTime } from '../dates';
import {
  BORDERING,
  BOUNDARY_KINDS,
  CLAIMANTS,
  CONFLICT_SIDES,
  COUNTRIES,
  LANGUAGES,
  PARTIES,
  PEOPLES,
} from '../conflict';
import {
  ATTRIBUTES,
  CASUALTY_CATEGORIES,
  CEASEFIRE_STATES,
  CLAIM_BASES,
  DATE_BASES,
  DATE_PRECISIONS,
  EVENT_TYPES,
  LOCATION_PRECISIONS,
  OUTCOMES,
  STANCES,
  STATUSES,
  TARGETS,
  WEAPONS,
} from '../vocabulary';

const Text = v.pipe(v.string(), v.nonEmpty('expected a text, found an empty one'));
const CalendarDate = v.pipe(
  v.string(),
  v.check(isDate, 'expected a calendar date that exists, YYYY-MM-DD'),
  v.metadata({ format: 'date' }),
);
const DateOrDateTime = v.pipe(
  v.string(),
  v.check(isDateOrDateTime, 'expected YYYY-MM-DD or YYYY-MM-DDTHH:MM+HH:MM, and a date that exists'),
);
const Count = v.pipe(v.number(), v.integer(), v.minValue(0));
const Metres = v.pipe(v.number(), v.finite(), v.minValue(0));
const Code = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9_]*$/, 'expected a code in snake_case'));
const Slug = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]*$/, 'expected an id of a–z, 0–9 and hyphens'));

const Longitude = v.pipe(v.number(), v.finite(), v.minValue(-180), v.maxValue(180));
const Latitude = v.pipe(v.number(), v.finite(), v.minValue(-90), v.maxValue(90));
const Position = v.tuple([Longitude, Latitude]);
const PointGeometry = v.object({ type: v.literal('Point'), coordinates: Position });

const Casualties = v.pipe(
  v.strictObject({
    party: v.picklist(PEOPLES),
    category: v.picklist(CASUALTY_CATEGORIES),
    outcome: v.picklist(OUTCOMES),
    low: Count,
    high: v.nullable(Count),
    joint: v.optional(Slug),
  }),
  v.check(({ low, high }) => high === null || low <= high, 'expected low ≤ high'),
);

const Ceasefire = v.pipe(
  v.strictObject({ state: v.picklist(CEASEFIRE_STATES), by: v.nullable(v.picklist(PARTIES)) }),
  v.check(({ state, by }) => state === 'breached' || by === null, 'expected null by where it held'),
);

const sourceIds = v.pipe(v.array(Slug), v.minLength(1, 'expected at least one source'));

const claimMembers = {
  id: Slug,
  claimant: v.picklist(CLAIMANTS),
  office: Text,
  stance: v.picklist(STANCES),
  text: Text,
  source_ids: sourceIds,
  locator: Text,
  as_of: CalendarDate,
  supersedes: v.nullable(Slug),
  basis: v.optional(v.picklist(CLAIM_BASES)),
  withdrawn: v.optional(v.strictObject({ on: CalendarDate, source_ids: sourceIds })),
};

const ClaimSchema = v.variant('attribute', [
  v.strictObject({ ...claimMembers, attribute: v.literal('occurrence'), value: v.literal(true) }),
  v.strictObject({
    ...claimMembers,
    attribute: v.literal('responsibility'),
    value: v.picklist(PARTIES),
  }),
  v.strictObject({ ...claimMembers, attribute: v.literal('target'), value: v.picklist(TARGETS) }),
  v.strictObject({ ...claimMembers, attribute: v.literal('casualties'), value: Casualties }),
  v.strictObject({ ...claimMembers, attribute: v.literal('location'), value: Slug }),
  v.strictObject({ ...claimMembers, attribute: v.literal('weapon'), value: v.picklist(WEAPONS) }),
  v.strictObject({ ...claimMembers, attribute: v.literal('purpose'), value: Code }),
  v.strictObject({ ...claimMembers, attribute: v.literal('force_posture'), value: Code }),
  v.strictObject({ ...claimMembers, attribute: v.literal('ceasefire'), value: Ceasefire }),
]);

export type ClaimRecord = v.InferOutput<typeof ClaimSchema>;

export const IncidentFeature = v.looseObject({
  type: v.literal('Feature'),
  id: Slug,
  geometry: v.nullable(PointGeometry),
  properties: v.pipe(
    v.strictObject({
      title: Text,
      start: DateOrDateTime,
      end: DateOrDateTime,
      date_precision: v.picklist(DATE_PRECISIONS),
      date_basis: v.picklist(DATE_BASES),
      date_note: v.optional(Text),
      time_about: v.optional(v.boolean()),
      end_known: v.optional(v.boolean()),
      place_id: v.nullable(Slug),
      location_precision: v.picklist(LOCATION_PRECISIONS),
      location_radius_m: v.nullable(Metres),
      location_note: v.optional(Text),
      event_type: v.picklist(EVENT_TYPES),
      weapons: v.array(v.picklist(WEAPONS)),
      claims: v.array(ClaimSchema),
      answers_sought: v.optional(
        v.array(
          v.strictObject({
            side: v.picklist(CONFLICT_SIDES),
            attribute: v.picklist(ATTRIBUTES),
            where: Text,
            on: CalendarDate,
          }),
        ),
      ),
      sources: v.pipe(
        v.array(v.strictObject({ source_id: Slug, locator: Text })),
        v.minLength(1, 'expected at least one source'),
      ),
      related: v.array(Slug),
      status: v.picklist(STATUSES),
      note: v.optional(Text),
      /** Written by exports for readers of the file; reckoned anew on import. */
      derived: v.optional(v.unknown()),
    }),
    v.forward(
      v.check(({ start, end }) => start.slice(0, 10) <= end.slice(0, 10), 'expected a date not before start'),
      ['end'],
    ),
  ),
});

export const PlaceFeature = v.looseObject({
  type: v.literal('Feature'),
  id: Slug,
  geometry: v.nullable(PointGeometry),
  properties: v.strictObject({
    names: v.pipe(
      v.array(
        v.strictObject({
          language: v.picklist(LANGUAGES),
          text: Text,
          kind: v.picklist(['common', 'alternative', 'reported']),
          note: v.optional(Text),
        }),
      ),
      v.minLength(1, 'expected at least one name'),
    ),
    kind: v.picklist(['village', 'town', 'city', 'capital', 'district', 'exclave', 'lake', 'area']),
    radius_m: v.nullable(Metres),
    extent_id: v.optional(Slug),
    country: v.nullable(v.picklist(BORDERING)),
    evidence: Text,
    verification: v.picklist(['verified', 'single_source', 'inferred', 'unverified']),
    source: v.optional(Text),
  }),
});

export const SourceRecord = v.strictObject({
  id: Slug,
  title: Text,
  publisher: Text,
  date: CalendarDate,
  date_basis: v.picklist(DATE_BASES),
  url: v.string(),
  url_note: v.optional(Text),
  archive: v.string(),
  kind: v.picklist(['report', 'statement', 'account']),
  paragraphs: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  cites: v.optional(Text),
  note: v.optional(Text),
});

const validity = { valid_from: CalendarDate, valid_to: v.nullable(CalendarDate) };

const LineGeometry = v.object({
  type: v.literal('LineString'),
  coordinates: v.pipe(v.array(Position), v.minLength(2)),
});
const PolygonGeometry = v.object({
  type: v.literal('Polygon'),
  coordinates: v.pipe(v.array(v.pipe(v.array(Position), v.minLength(4))), v.minLength(1)),
});

export const BoundaryFeature = v.looseObject({
  type: v.literal('Feature'),
  id: Slug,
  geometry: LineGeometry,
  properties: v.looseObject({
    ...validity,
    section_id: Slug,
    section: Text,
    kind: v.picklist(BOUNDARY_KINDS),
    between: v.tuple([v.literal(BORDERING[0]), v.literal(BORDERING[1])]),
    positional_accuracy_m: Metres,
    bridged: v.boolean(),
    source: Text,
    source_date: Text,
    licence: Text,
  }),
});

export const ZoneFeature = v.looseObject({
  type: v.literal('Feature'),
  id: Slug,
  geometry: v.nullable(PolygonGeometry),
  properties: v.looseObject({
    ...validity,
    name: Text,
    extent: v.picklist(['known', 'unknown']),
    positional_accuracy_m: v.nullable(Metres),
    vertices: v.array(v.strictObject({ provenance: Text, accuracy_m: Metres })),
    source: Text,
    licence: Text,
  }),
});

const SurfaceGeometry = v.variant('type', [
  PolygonGeometry,
  v.object({
    type: v.literal('MultiPolygon'),
    coordinates: v.pipe(v.array(PolygonGeometry.entries.coordinates), v.minLength(1)),
  }),
]);

export const ExtentFeature = v.looseObject({
  type: v.literal('Feature'),
  id: Slug,
  geometry: SurfaceGeometry,
  properties: v.looseObject({ name: Text }),
});

export const CountryFeature = v.looseObject({
  type: v.literal('Feature'),
  id: Text,
  geometry: SurfaceGeometry,
  properties: v.looseObject({
    country: v.picklist(COUNTRIES),
    enclave: v.boolean(),
  }),
});

/** A GeoJSON FeatureCollection whose features all have the given shape. */
export function collectionOf<Schema extends v.GenericSchema>(feature: Schema) {
  return v.looseObject({ type: v.literal('FeatureCollection'), features: v.array(feature) });
}

export const EventRecord = v.pipe(
  v.strictObject({
    id: Slug,
    start: CalendarDate,
    end: CalendarDate,
    title: Text,
    text: Text,
    source_ids: sourceIds,
  }),
  v.check(({ start, end }) => start <= end, 'expected an end no earlier than the start'),
);

export const EventsFile = v.looseObject({ events: v.array(EventRecord) });

export const SourcesFile = v.looseObject({ sources: v.array(SourceRecord) });
