/**
 * What is shown, as GeoJSON (RFC 7946), piece by piece: the start, the features one by one with `GEOJSON_SEPARATOR`
 * between them, the end. Every feature is written as it was read; records of the claim model also carry what was
 * derived for them. Provenance, licence and disclaimer travel inside, with the places and sources the records refer
 * to, so that the file stands alone and opens again without loss.
 */
import { answersOf, deriveState, topicKey } from '../claims';
import { CONFLICT_SIDES } from '../conflict';
import type { DatasetInfo } from '../dataset';
import type { CrossCheck } from '../geo/cross-check';
import type { Proximity } from '../geo/proximity';
import { proximityRecord, type ProximityRecord } from '../geo/proximity-record';
import type { Truth } from '../truth';
import type { Incident, Source } from '../incident';
import { keysOf } from '../keys-of';
import { memberOf, propertiesOf, withMember, withProperty } from '../records/splice';
import type { Understood } from '../records/understood';
import type { Region, RegionRule } from '../regions/region';
import { regionRecord } from '../regions/region-record';

/** What an export says that the data do not. */
export interface ExportSaid {
  /** Moment of the export, ISO 8601. */
  exportedAt: string;
  /** What was asked for, each criterion in words. */
  askedFor: readonly string[];
  disclaimer: string;
  /** What an incident may be contested in, in words, by its `topicKey`. */
  topics: Readonly<Record<string, string>>;
}

export interface ExportContext {
  info: DatasetInfo;
  regions: readonly Region[];
  regionRule: RegionRule;
  said: ExportSaid;
  definite: number;
  possible: number;
  of: number;
  referred: ReferredIds;
  /** How the file was read that the features come from; null where they are the published ones. */
  read: Understood | null;
}

/** Ids of the places and sources that incidents refer to. */
export class ReferredIds {
  readonly places = new Set<string>();
  readonly sources = new Set<string>();

  add({ placeId, sources, claims }: Incident): void {
    if (placeId !== null) this.places.add(placeId);
    for (const { sourceId } of sources) this.sources.add(sourceId);
    for (const claim of claims) {
      if (claim.attribute === 'location') this.places.add(claim.value);
      for (const sourceId of claim.sourceIds) this.sources.add(sourceId);
    }
  }
}

export const GEOJSON_SEPARATOR = ',\n    ';
export const GEOJSON_END = '\n  ]\n}\n';

export function geojsonStart(context: ExportContext): string {
  const { info, regions, regionRule, said, definite, possible, of, referred, read } = context;
  const found = <Item>(ids: Iterable<string>, items: ReadonlyMap<string, Item>) =>
    [...ids].flatMap((id) => items.get(id) ?? []);
  const start = {
    type: 'FeatureCollection',
    border_incidents: {
      title: info.title,
      version: info.version,
      exported_at: said.exportedAt,
      shown: definite + possible,
      shown_definitely: definite,
      shown_possibly: possible,
      of: info.excerptOf ?? of,
      asked_for: said.askedFor,
      licence: info.licence,
      attribution: info.attribution,
      disclaimer: said.disclaimer,
      regions: regions.map(regionRecord),
      region_rule: regionRule,
      ...(read && { read: readRecord(read) }),
      places: [],
      sources: found(referred.sources, info.sources).map(sourceRecord),
    },
  };
  const places = found(referred.places, info.places).map(({ original }) => original);
  const members = info.members.map(({ name, json }) => `,\n  ${JSON.stringify(name)}: ${json}`).join('');
  const opening = withPlaces(JSON.stringify(start, null, 2), places).slice(0, -2);
  return `${opening}${members},\n  "features": [\n    `;
}

/** How the rows were read, so that nothing is asked or guessed again when the file is opened. */
export function readRecord({ format, encoding, profile, columns, orders }: Understood): object {
  return {
    format,
    encoding,
    profile,
    columns: columns.map(({ name, field, foundBy }) => ({ name, field, found_by: foundBy })),
    orders: orders.map(({ column, order }) => ({ column, order })),
  };
}

/** What is derived for a record of somebody else's: how it was read, and where it lies. */
export function derivedOfRow(incident: Incident, proximity: ProximityRecord): object {
  return {
    start: incident.start,
    end: incident.end,
    date_precision: incident.datePrecision,
    location_precision: incident.locationPrecision,
    location_radius_m: incident.locationRadius,
    event_type: incident.eventType,
    ...proximity,
  };
}

/**
 * The feature's text with what is derived for it. A member of that name which somebody else gave it moves to
 * `original.derived`.
 */
export function withDerived(feature: string, derived: object): string {
  const json = JSON.stringify(derived);
  const given = propertiesOf(feature).findLast(({ key }) => key === 'derived');
  const theirs = given && feature.slice(given.valueStart, given.valueEnd);
  const written = withProperty(feature, 'derived', json);
  return theirs === undefined || isOurs(theirs)
    ? written
    : withProperty(written, 'original', `{"derived":${theirs}}`);
}

/** Whether what stands as derived is what this program writes. */
function isOurs(derived: string): boolean {
  return /^\{"(?:claims":"\w+","claims_by_attribute|start":(?:null|"[^"]*"),"end)"/.test(derived);
}

/** What is derived for a record of the claim model. */
export function derivedOf(
  incident: Pick<Incident, 'claims' | 'answersSought'>,
  match: Exclude<Truth, 'no'>,
  proximity: Proximity,
  check: CrossCheck | null,
  topics: ExportSaid['topics'],
): object {
  const { state, byAttribute, contested } = deriveState(incident.claims);
  return {
    claims: state,
    claims_by_attribute: byAttribute,
    contested: contested.map((topic) => ({ ...topic, in_words: topics[topicKey(topic)] ?? topic.code })),
    answers_by_side: Object.fromEntries(
      keysOf(byAttribute).map((attribute) => [
        attribute,
        Object.fromEntries(CONFLICT_SIDES.map((side) => [side, answersOf(incident, attribute, side)])),
      ]),
    ),
    match,
    ...proximityRecord(proximity, check),
  };
}

/** Written as they came, for what is parsed and written anew may lose digits. */
function withPlaces(start: string, places: readonly string[]): string {
  const marker = memberOf(start, 0, 'border_incidents')!;
  return withMember(start, marker.valueStart, 'places', `[${places.join(',\n      ')}]`);
}

function sourceRecord({ dateBasis, ...source }: Source) {
  return { ...source, date_basis: dateBasis };
}
