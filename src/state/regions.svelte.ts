/** The regions asked for: added, named, put aside, excluded, reshaped and combined. */
import type { Position } from 'geojson';
import type { Geography, Zone } from '../core/geo/geography';
import { roundedShape } from '../core/regions/rounding';
import {
  newRegion,
  USUAL_WITHIN,
  type Region,
  type RegionRule,
  type Shape,
  type ShapeKind,
} from '../core/regions/region';
import type { Words } from '../core/words/words';
import { problem } from '../core/result';
import type { DrawingTool } from './drawing-tool.svelte';
import { keeping } from './keeping';

/** What of the question the regions are. */
interface Asked {
  readonly regions: readonly Region[];
  readonly regionRule: RegionRule;
}

type Ask = (changes: Partial<Asked>) => Promise<void>;

export class Regions {
  readonly #asked: () => Asked;
  readonly #ask: Ask;
  readonly #tool: DrawingTool;
  readonly #words: Words['regions'];
  /** Ids and names are never used twice. */
  #made = 0;
  #edited = $state<string | null>(null);
  /** The region that was just made, while its particulars are asked for. */
  #fresh: string | null = null;

  constructor(asked: () => Asked, ask: Ask, tool: DrawingTool, words: Words['regions']) {
    this.#asked = asked;
    this.#ask = ask;
    this.#tool = tool;
    this.#words = words;
  }

  get all(): readonly Region[] {
    return this.#asked().regions;
  }

  get rule(): RegionRule {
    return this.#asked().regionRule;
  }

  /** The region whose particulars are open; `new` while one is being typed. */
  get edited(): string | null {
    return this.#edited;
  }

  /** Whether the region whose particulars are open is wanted at all only once they are saved. */
  get isFresh(): boolean {
    return this.#edited !== null && this.#edited === this.#fresh;
  }

  byId(id: string): Region | undefined {
    return this.all.find((region) => region.id === id);
  }

  /** Opens the particulars of a region, of a `new` one, or of none. */
  edit(id: string | null): void {
    if (id !== null) this.#tool.stopEditing();
    this.#edited = id;
    this.#fresh = null;
  }

  /** Without a name it gets one. */
  async add(shape: Shape, name = '', isExcluded = false): Promise<Region> {
    const id = this.#newId();
    const made = newRegion(id, name.trim() || this.nameFor(shape.kind), roundedShape(shape));
    const region = { ...made, isExcluded };
    await this.#ask({ regions: [...this.all, region] });
    return region;
  }

  /** Takes regions as they are, but for their ids. */
  async addAll(regions: readonly Region[]): Promise<void> {
    const taken = regions.map((region) => ({
      ...region,
      id: this.#newId(),
      shape: roundedShape(region.shape),
    }));
    await this.#ask({ regions: [...this.all, ...taken] });
  }

  async change(id: string, changes: Partial<Omit<Region, 'id'>>): Promise<void> {
    const rounded = changes.shape ? { ...changes, shape: roundedShape(changes.shape) } : changes;
    const regions = this.all.map((region) => (region.id === id ? { ...region, ...rounded } : region));
    await this.#ask({ regions });
  }

  async remove(id: string): Promise<void> {
    this.#tool.stopEditing();
    await this.#ask({ regions: this.all.filter((region) => region.id !== id) });
  }

  /** Removes all of them, those too that this browser has kept for links. */
  async clear(): Promise<void> {
    this.#tool.stopEditing();
    await this.#ask({ regions: [] });
    await (await keeping())?.keptRegions.forgetAll();
  }

  async combine(regionRule: RegionRule): Promise<void> {
    await this.#ask({ regionRule });
  }

  /** Takes a shape that was drawn, and puts down the tool; or, of a region whose corners are being moved, its new shape. */
  async takeDrawn(shape: Shape): Promise<void> {
    const { edited } = this.#tool;
    if (edited === null) await this.#addAndAsk(shape);
    else await this.#reshape(edited, shape);
  }

  /** Takes what lies under a position as a region: the border, the zone or an exclave; `reach` in metres. */
  async pick(position: Position, reach: number, geography: Geography, zone: Zone | null): Promise<void> {
    // A chunk of its own: the geometry is the engine's, which has its own thread.
    const { pickReference } = await import('../core/regions/pick-reference');
    const picked = pickReference(position, reach, geography, zone);
    if (picked) await this.#addAndAsk(picked.shape, picked.name ?? undefined);
    else this.#tool.refuse(problem('nothing_here', {}));
  }

  /** A corridor along the border, whose section and width are asked for. */
  async addBorder(): Promise<void> {
    await this.#addAndAsk({ kind: 'border', section: null, within: USUAL_WITHIN });
  }

  async #addAndAsk(shape: Shape, name?: string): Promise<void> {
    this.#tool.putDown();
    const { id } = await this.add(shape, name);
    // A width cannot be drawn.
    if (shape.kind !== 'corridor' && shape.kind !== 'border') return;
    this.edit(id);
    this.#fresh = id;
  }

  async #reshape(id: string, shape: Shape): Promise<void> {
    const before = this.byId(id)?.shape;
    const isCorridor = shape.kind === 'corridor' && before?.kind === 'corridor';
    await this.change(id, { shape: isCorridor ? { ...shape, within: before.within } : shape });
  }

  #newId(): string {
    this.#made += 1;
    return `region-${this.#made}`;
  }

  /** "Circle 2" where a circle is there already; `but`: the region that is to be named. */
  nameFor(kind: ShapeKind, but: string | null = null): string {
    const names = this.all.filter(({ id }) => id !== but).map(({ name }) => name);
    const { names: words } = this.#words;
    for (let number = 1; ; number += 1) {
      const name = kind === 'zone' && number === 1 ? words.zone : this.#words.numbered(words[kind], number);
      if (!names.includes(name)) return name;
    }
  }
}
