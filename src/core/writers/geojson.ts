/**
 * GeoJSON (RFC 7946). Every feature is written as it was read, with what was derived for it. Provenance, licences and disclaimer travel inside, with the places and sources the records refer to, so
 * that the file stands alone and opens again without loss.
 */
import { proximityRecord } from '../geo/proximity-record';
import type { Source } from '../incident';
import { readRecord } from '../records/read-record';
import { memberOf, withMember } from '../records/splice';
import { regionRecord } from '../regions/region-record';
import { coarsePlace } from './coarse';
import { derivedOf, derivedOfRow, withDerived } from './derived';
import { ReferredIds } from './referred';
import type { Pieces, Taken, TakenRow } from './taken';

/** Between two features. */
export const GEOJSON_SEPARATOR = ',\n    ';
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
    for (const row of stretch) features.push(await featureOf(row, taken.said));
    yield (isFirst ? '' : GEOJSON_SEPARATOR) + features.join(GEOJSON_SEPARATOR);
    isFirst = false;
  }
  yield END;
}

async function featureOf(row: TakenRow, { topics }: Taken['said']): Promise<string> {
  const { incident, feature, match } = row;
  const derived = incident.isCoded
    ? derivedOf(incident, match, row.measure(), await row.crossCheck(), topics)
    : derivedOfRow(incident, proximityRecord(row.measure()));
  return withDerived(feature, derived);
}

function startOf(taken: Taken, referred: ReferredIds): string {
  const { info, regions, regionRule, said, definite, possible, of, grid, read } = taken;
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
      ...(info.incidentsLicence !== null && { incidents_licence: info.incidentsLicence }),
      licences: said.licences,
      attribution: info.attribution,
      disclaimer: said.disclaimer,
      ...(said.coarsened !== null && { coordinates: said.coarsened, grid_degrees: grid }),
      regions: regions.map(regionRecord),
      region_rule: regionRule,
      ...(read && { read: readRecord(read) }),
      places: [],
      sources: found(referred.sources, info.sources).map(sourceRecord),
    },
  };
  const places = found(referred.places, info.places).map(({ original }) =>
    grid > 0 ? coarsePlace(original, grid) : original,
  );
  const members = info.members.map(({ name, json }) => `,\n  ${JSON.stringify(name)}: ${json}`);
  const opening = withPlaces(JSON.stringify(start, null, 2), places).slice(0, -2);
  return `${opening}${members.join('')},\n  "features": [\n    `;
}

/** Written as they came, for what is parsed and written anew may lose digits. */
function withPlaces(start: string, places: readonly string[]): string {
  const marker = memberOf(start, 0, 'border_incidents')!;
  return withMember(start, marker.valueStart, 'places', `[${places.join(',\n      ')}]`);
}

function sourceRecord({ dateBasis, ...source }: Source) {
  return { ...source, date_basis: dateBasis };
}
