import type { Incident } from '../incident';

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
