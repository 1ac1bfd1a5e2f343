/** What is drawn only once a region is there or an incident is chosen: what makes it is fetched then. */
import type { FeatureCollection } from 'geojson';
import type { Zone } from '../../core/geo/geography';
import type { Region } from '../../core/regions/region';
import { notice } from '../../core/words/notice';
import type { Details } from '../../engine/engine';
import type { Explorer } from '../../state/explorer.svelte';

const NOTHING: FeatureCollection = { type: 'FeatureCollection', features: [] };

/** A region that cannot be drawn is told of, and narrows all the same. */
export async function outlinesOf(
  explorer: Explorer,
  drawn: readonly Region[],
  shownZone: Zone | null,
): Promise<FeatureCollection> {
  if (drawn.length === 0) return NOTHING;
  const { regionFeatures } = await import('./region-outlines');
  return regionFeatures(drawn, explorer.geography, shownZone, (name) =>
    explorer.tell(notice('outline_not_drawn', { name })),
  );
}

/** @param named the name under which the place is on the map */
export async function selectionOf(
  explorer: Explorer,
  details: Details | null,
  named: string | null,
): Promise<FeatureCollection> {
  if (!details) return NOTHING;
  const { selectionFeatures } = await import('./selection-features');
  return selectionFeatures(explorer.words, details, explorer.geography, named);
}
