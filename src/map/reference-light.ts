/** Lights what the pointer would take of the published geography, before it is taken, and says what it is. */
import type { Feature, FeatureCollection, Position } from 'geojson';
import type { Shape } from '../core/regions/region';
import type { Explorer } from '../state/explorer.svelte';

export class ReferenceLight {
  readonly #explorer: Explorer;
  readonly #show: (features: FeatureCollection) => void;
  /** What is lit, and the latest position asked for. */
  #lit = '';
  #asked = 0;

  constructor(explorer: Explorer, show: (features: FeatureCollection) => void) {
    this.#explorer = explorer;
    this.#show = show;
  }

  /** @param reach metres */
  async move(position: Position, reach: number): Promise<void> {
    const asked = (this.#asked += 1);
    const { pickReference } = await import('../core/regions/pick-reference');
    const { geography, shownZone, tool, words } = this.#explorer;
    // Only the newest counts, and none once the tool is put down.
    if (asked !== this.#asked || tool.inHand !== 'pick') return;
    const picked = pickReference(position, reach, geography, shownZone);
    this.#light(picked && (picked.name ?? words.regions.names.zone), picked?.shape ?? null);
  }

  putOut(): void {
    this.#asked += 1;
    this.#light(null, null);
  }

  #light(name: string | null, shape: Shape | null): void {
    const lit = JSON.stringify(shape);
    if (lit === (this.#lit || 'null')) return;
    this.#lit = lit;
    this.#explorer.tool.point(name);
    this.#show({ type: 'FeatureCollection', features: shape ? this.#featuresOf(shape) : [] });
  }

  #featuresOf(shape: Shape): Feature[] {
    const { geography, shownZone } = this.#explorer;
    const properties = { isLit: true };
    if (shape.kind === 'border') {
      const pieces = geography.boundaries.filter(({ sectionId }) => sectionId === shape.section);
      return pieces.map(({ line }) => ({ type: 'Feature', geometry: line, properties }));
    }
    const surface =
      shape.kind === 'surface' ? geography.extents.find(({ id }) => id === shape.id) : shownZone;
    return surface?.polygon ? [{ type: 'Feature', geometry: surface.polygon, properties }] : [];
  }
}
