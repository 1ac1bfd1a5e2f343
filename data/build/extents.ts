/** Product: data/extents.geojson, the outline of the Nakhichevan exclave. */
import { OSM_CREDIT } from './boundaries';
import { counterClockwise, type Point } from './geometry';
import { writeJson } from './output';
import { COUNTRIES_LAND, COUNTRIES_MARITIME, packageLabel } from './source-packages';

/** Writes the exclave's full outline. */
export async function writeExtents(nakhichevan: readonly Point[]): Promise<void> {
  await writeJson('data/extents.geojson', {
    type: 'FeatureCollection',
    ...OSM_CREDIT,
    note:
      'Outline of the Nakhichevan exclave as mapped in OpenStreetMap in December 2017, inland water filled. ' +
      'Its border with Armenia has the vertices of boundaries.geojson. Karki / Tigranashen is missing.',
    features: [
      {
        type: 'Feature',
        id: 'nakhchivan-ar',
        properties: {
          name: 'Nakhchivan Autonomous Republic',
          source:
            `OpenStreetMap, through ${packageLabel(COUNTRIES_LAND)} (border with Armenia) and ` +
            `${packageLabel(COUNTRIES_MARITIME)} (borders with Iran and Turkey)`,
          positional_accuracy_m: 200,
          licence: OSM_CREDIT.licence,
        },
        geometry: { type: 'Polygon', coordinates: [counterClockwise(nakhichevan)] },
      },
    ],
  });
}
