/**
 * Where the names of countries stand: in the middle of what is to be seen of them, since a name at a fixed point is gone
 * as soon as that point is. Every piece of a country that has room for its name bears it.
 */
import type { Feature, FeatureCollection, MultiPolygon, Point, Polygon, Position } from 'geojson';
import type { Insets } from '../state/viewpoint.svelte';

export interface Window {
  /** Pixels of the map's element. */
  width: number;
  height: number;
  /** Pixels at each side that panels hide. */
  covered: Insets;
  /** Pixels of a position and back. */
  toPixel: (position: Position) => { x: number; y: number };
  toPosition: (pixel: { x: number; y: number }) => Position;
}

/** Pixels between the places that are tried. */
const STEP = 14;
/** Names are so many times wider than high: room to the sides counts that much less. */
const WIDER = 3.4;
/** Room above and below that a name needs, in steps; a large one may be written larger. */
const LEAST_ROOM = 1.6;
const LARGE_ROOM = 4;

/** What is no country's, or bears another name: waters and zones. */
const NOTHING = 0;

interface Area {
  id: string;
  polygon: Polygon | MultiPolygon;
}

export function countryNames(
  areas: readonly Area[],
  obstacles: readonly (Polygon | MultiPolygon)[],
  namesOf: (id: string) => Record<string, string> | undefined,
  view: Window,
): FeatureCollection<Point> {
  const grid = new Grid(view);
  areas.forEach(({ polygon }, index) => grid.fill(polygon, index + 1, view.toPixel));
  for (const polygon of obstacles) grid.fill(polygon, NOTHING, view.toPixel);
  const room = grid.room();
  const features = grid.pieces().flatMap(({ value, cells }): Feature<Point>[] => {
    const { id } = areas[value - 1]!;
    const names = namesOf(id);
    const best = cells.reduce((most, cell) => (room[cell]! > room[most]! ? cell : most));
    if (!names || room[best]! < LEAST_ROOM) return [];
    const size = room[best]! >= LARGE_ROOM ? 'main' : 'part';
    const coordinates = view.toPosition(grid.middleOf(best));
    return [{ type: 'Feature', geometry: { type: 'Point', coordinates }, properties: { names, size } }];
  });
  return { type: 'FeatureCollection', features };
}

/** What of the free part of the map belongs to which area. */
class Grid {
  readonly #left: number;
  readonly #top: number;
  readonly #columns: number;
  readonly #rows: number;
  readonly #values: Uint8Array;

  constructor({ width, height, covered }: Window) {
    this.#left = covered.left;
    this.#top = covered.top;
    this.#columns = Math.max(0, Math.floor((width - covered.left - covered.right) / STEP));
    this.#rows = Math.max(0, Math.floor((height - covered.top - covered.bottom) / STEP));
    this.#values = new Uint8Array(this.#columns * this.#rows);
  }

  middleOf(cell: number): { x: number; y: number } {
    return {
      x: this.#left + ((cell % this.#columns) + 0.5) * STEP,
      y: this.#top + (Math.floor(cell / this.#columns) + 0.5) * STEP,
    };
  }

  /** By scan lines: between an odd crossing of a row's middle and the next one lies the area. */
  fill(polygon: Polygon | MultiPolygon, value: number, toPixel: Window['toPixel']): void {
    const polygons = polygon.type === 'Polygon' ? [polygon.coordinates] : polygon.coordinates;
    const crossings: number[][] = Array.from({ length: this.#rows }, () => []);
    for (const ring of polygons.flat()) {
      const corners = ring.map((position) => {
        const { x, y } = toPixel(position);
        return { x: (x - this.#left) / STEP - 0.5, y: (y - this.#top) / STEP - 0.5 };
      });
      corners.forEach((corner, index) => this.#cross(corners.at(index - 1)!, corner, crossings));
    }
    crossings.forEach((xs, row) => {
      xs.sort((one, other) => one - other);
      for (let pair = 0; pair + 1 < xs.length; pair += 2) {
        const from = Math.max(Math.ceil(xs[pair]!), 0);
        const to = Math.min(Math.floor(xs[pair + 1]!), this.#columns - 1);
        if (to >= from) this.#values.fill(value, row * this.#columns + from, row * this.#columns + to + 1);
      }
    });
  }

  #cross(one: { x: number; y: number }, other: { x: number; y: number }, crossings: number[][]): void {
    const [upper, lower] = one.y < other.y ? [one, other] : [other, one];
    const last = Math.min(Math.ceil(lower.y) - 1, this.#rows - 1);
    for (let row = Math.max(Math.ceil(upper.y), 0); row <= last; row += 1) {
      const share = (row - upper.y) / (lower.y - upper.y);
      crossings[row]!.push(upper.x + share * (lower.x - upper.x));
    }
  }

  /** By cell: steps up or down to anything else, sideways as many times more. Two sweeps over the grid. */
  room(): Float32Array {
    const [columns, rows, values] = [this.#columns, this.#rows, this.#values];
    const room = new Float32Array(values.length).fill(Infinity);
    const sideways = 1 / WIDER;
    const relax = (cell: number, isInside: boolean, neighbour: number, cost: number) => {
      const isSame = isInside && values[neighbour] === values[cell];
      room[cell] = Math.min(room[cell]!, isSame ? room[neighbour]! + cost : cost);
    };
    for (let cell = 0; cell < values.length; cell += 1) {
      relax(cell, cell % columns > 0, cell - 1, sideways);
      relax(cell, cell >= columns, cell - columns, 1);
    }
    for (let cell = values.length - 1; cell >= 0; cell -= 1) {
      relax(cell, cell % columns < columns - 1, cell + 1, sideways);
      relax(cell, cell < columns * (rows - 1), cell + columns, 1);
    }
    return room;
  }

  /** Cells of one area that hang together. */
  pieces(): { value: number; cells: number[] }[] {
    const seen = new Uint8Array(this.#values.length);
    const pieces: { value: number; cells: number[] }[] = [];
    this.#values.forEach((value, start) => {
      if (value === NOTHING || seen[start]) return;
      const cells = [start];
      seen[start] = 1;
      // Grows while it is walked.
      for (const cell of cells) {
        for (const next of this.#around(cell)) {
          if (seen[next] || this.#values[next] !== value) continue;
          seen[next] = 1;
          cells.push(next);
        }
      }
      pieces.push({ value, cells });
    });
    return pieces;
  }

  #around(cell: number): number[] {
    const column = cell % this.#columns;
    return [
      ...(column > 0 ? [cell - 1] : []),
      ...(column < this.#columns - 1 ? [cell + 1] : []),
      ...(cell >= this.#columns ? [cell - this.#columns] : []),
      ...(cell + this.#columns < this.#values.length ? [cell + this.#columns] : []),
    ];
  }
}
