/**
 * GeoJSON (RFC 7946). Every feature is written as it was read; records of the claim model also carry what was derived
 * for them. Provenance, licences and disclaimer travel inside, with the places and sources the records refer to, so
 * that the file stands alone and opens again without loss.
 */
import { deriveState } from '../claims';
import { proximityRecord } from '../geo/proximity-record';
import type { Source } from '../incident';
import { memberOf, withMember, withProperty } from '../records/splice';
import { regionRecord } from '../regions/region-record';
import { coarsePlace } from './coarse';
import { ReferredIds } from './referred';
import type { Pieces, Taken, TakenRow } from './taken';

const SEPARATOR = ',\n    ';
const END = '\n  ]\n}\n';

export async function* geojsonPieces(taken: Taken): Pieces {
  const referred = new ReferredIds();
  for await (const stretch of taken.stretches()) {
    for (const { incident } of stretch) if (incident.isCoded) referred.add(incident);
  }
  yield startOf(taken, referred);
  let isFirst = true;
  for await (const stretch of taken.stretches()) {
    const features: string[] = [];
    for (const row of stretch) features.push(await featureOf(row));
    yield (isFirst ? '' : SEPARATOR) + features.join(SEPARATOR);
    isFirst = false;
  }
  yield END;
}

async function featureOf(row: TakenRow): Promise<string> {
  const { incident, feature, match } = row;
  if (!incident.isCoded) return feature;
  const { state, byAttribute } = deriveState(incident.claims);
  const derived = {
    claims: state,
    claims_by_attribute: byAttribute,
    match,
    ...proximityRecord(row.measure(), await row.crossCheck()),
  };
  return withProperty(feature, 'derived', JSON.stringify(derived));
}

function startOf(taken: Taken, referred: ReferredIds): string {
  const { info, regions, regionRule, said, definite, possible, of, grid } = taken;
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
      licences: said.licences,
      attribution: info.attribution,
      disclaimer: said.disclaimer,
      ...(said.coarsened !== null && { coordinates: said.coarsened, grid_degrees: grid }),
      regions: regions.map(regionRecord),
      region_rule: regionRule,
      places: [],
      sources: found(referred.sources, info.sources).map(sourceRecord),
    },
  };
  const places = found(referred.places, info.places).map(({ original }) =>
    grid > 0 ? coarsePlace(original, grid) : original,
  );
  return `${withPlaces(JSON.stringify(start, null, 2), places).slice(0, -2)},\n  "features": [\n    `;
}

/** Written as they came, for what is parsed and written anew may lose digits. */
function withPlaces(start: string, places: readonly string[]): string {
  const marker = memberOf(start, 0, 'border_incidents')!;
  return withMember(start, marker.valueStart, 'places', `[${places.join(',\n      ')}]`);
}

function sourceRecord({ dateBasis, ...source }: Source) {
  return { ...source, date_basis: dateBasis };
}
