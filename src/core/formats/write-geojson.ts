/**
 * What is shown, as GeoJSON (RFC 7946), piece by piece: the start, the features one by one with `GEOJSON_SEPARATOR`
 * between them, the end. Every feature is written as it was read; records of the claim model also carry what was
 * derived for them. Provenance, licence and disclaimer travel inside, with the places and sources the records refer
 * to, so that the file stands alone and opens again without loss.
 */
import type { Feature, Point } from 'geojson';
import type { DatasetInfo } from '../dataset';
import type { Proximity } from '../geo/proximity';
import { proximityRecord } from '../geo/proximity-record';
import type { Truth } from '../truth';
import type { DerivedState, Incident, Source } from '../incident';
import type { Region, RegionRule } from '../regions/region';
import { regionRecord } from '../regions/region-record';

/** What an export says that the data do not. */
export interface ExportSaid {
  /** Moment of the export, ISO 8601. */
  exportedAt: string;
  /** What was asked for, each criterion in words. */
  askedFor: readonly string[];
  disclaimer: string;
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
  const { info, regions, regionRule, said, definite, possible, of, referred } = context;
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
      places: found(referred.places, info.places).map(({ original }) => original),
      sources: found(referred.sources, info.sources).map(sourceRecord),
    },
  };
  return `${JSON.stringify(start, null, 2).slice(0, -2)},\n  "features": [\n    `;
}

/** A record of the claim model with what is derived for it. */
export function derivedFeature(
  feature: Feature<Point | null>,
  { state, byAttribute }: DerivedState,
  match: Exclude<Truth, 'no'>,
  proximity: Proximity,
): Feature<Point | null> {
  return {
    ...feature,
    properties: {
      ...feature.properties,
      derived: { claims: state, claims_by_attribute: byAttribute, match, ...proximityRecord(proximity) },
    },
  };
}

function sourceRecord({ dateBasis, ...source }: Source) {
  return { ...source, date_basis: dateBasis };
}
