/**
 * Where the names of countries stand: in the middle of what is to be seen of them, since a name at a fixed point is gone
 * as soon as that point is. Every piece of a country that has room for its name bears it.
 */
import type { Feature, FeatureCollection, MultiPolygon, Point, Polygon, Position } from 'geojson';
import type { Insets } from '../../state/viewpoint.svelte';

export interface Window {
  /** Pixels of the map's element. */
  width: number;
  height: number;
  /** Pixels at each side that panels hide. */
  covered: Insets;
  /** North lies above, and as many degrees of longitude are as wide everywhere. */
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
  areas.forEach(({ polygon }, index) => grid.fill(polygon, index + 1));
  for (const polygon of obstacles) grid.fill(polygon, NOTHING);
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
  /** Degrees of the rows' middles, from the north, and of the first column's. */
  readonly #latitudes: Float64Array;
  readonly #west: number;
  readonly #columnsPerDegree: number;

  constructor({ width, height, covered, toPosition }: Window) {
    this.#left = covered.left;
    this.#top = covered.top;
    this.#columns = Math.max(0, Math.floor((width - covered.left - covered.right) / STEP));
    this.#rows = Math.max(0, Math.floor((height - covered.top - covered.bottom) / STEP));
    this.#values = new Uint8Array(this.#columns * this.#rows);
    const middle = (column: number, row: number) =>
      toPosition({ x: this.#left + (column + 0.5) * STEP, y: this.#top + (row + 0.5) * STEP });
    this.#latitudes = Float64Array.from({ length: this.#rows }, (_, row) => middle(0, row)[1]!);
    this.#west = middle(0, 0)[0]!;
    this.#columnsPerDegree = 1 / (middle(1, 0)[0]! - this.#west);
  }

  middleOf(cell: number): { x: number; y: number } {
    return {
      x: this.#left + ((cell % this.#columns) + 0.5) * STEP,
      y: this.#top + (Math.floor(cell / this.#columns) + 0.5) * STEP,
    };
  }

  /**
   * By scan lines: between an odd crossing of a row's middle and the next one lies the area. In degrees: to turn each
   * corner into pixels would take longer than all the rest.
   */
  fill(polygon: Polygon | MultiPolygon, value: number): void {
    const polygons = polygon.type === 'Polygon' ? [polygon.coordinates] : polygon.coordinates;
    const crossings: number[][] = Array.from({ length: this.#rows }, () => []);
    for (const ring of polygons.flat()) this.#follow(ring, crossings);
    crossings.forEach((columns, row) => {
      columns.sort((one, other) => one - other);
      for (let pair = 0; pair + 1 < columns.length; pair += 2) {
        const from = Math.max(Math.ceil(columns[pair]!), 0);
        const to = Math.min(Math.floor(columns[pair + 1]!), this.#columns - 1);
        if (to >= from) this.#values.fill(value, row * this.#columns + from, row * this.#columns + to + 1);
      }
    });
  }

  /** From corner to corner, past no row's middle most times. */
  #follow(ring: Position[], crossings: number[][]): void {
    const [rows, latitudes] = [this.#rows, this.#latitudes];
    let from = ring.at(-1)!;
    // Rows whose middle lies north of where it is.
    let north = latitudes.filter((latitude) => latitude > from[1]!).length;
    for (const to of ring) {
      const latitude = to[1]!;
      for (; north < rows && latitudes[north]! > latitude; north += 1) {
        crossings[north]!.push(this.#columnAt(north, from, to));
      }
      for (; north > 0 && latitudes[north - 1]! <= latitude; north -= 1) {
        crossings[north - 1]!.push(this.#columnAt(north - 1, from, to));
      }
      from = to;
    }
  }

  /** Where the middle of a row is crossed, in columns. */
  #columnAt(row: number, from: Position, to: Position): number {
    const share = (this.#latitudes[row]! - from[1]!) / (to[1]! - from[1]!);
    return (from[0]! + share * (to[0]! - from[0]!) - this.#west) * this.#columnsPerDegree;
  }

  /** By cell: steps up or down to anything else, sideways as many times more. Two sweeps over the grid. */
  room(): Float32Array {
    const [columns, rows, values] = [this.#columns, this.#rows, this.#values];
    const room = new Float32Array(values.length).fill(Infinity);
    const sideways = 1 / WIDER;
    const relax = (cell: number, isInside: boolean, neighbour: number, cost: number) => {
      const isSame = isInside && values[neighbour] === values[cell];
      const reached = isSame ? room[neighbour]! + cost : cost;
      if (reached < room[cell]!) room[cell] = reached;
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
    const [columns, values] = [this.#columns, this.#values];
    const seen = new Uint8Array(values.length);
    const pieces: { value: number; cells: number[] }[] = [];
    for (let start = 0; start < values.length; start += 1) {
      const value = values[start]!;
      if (value === NOTHING || seen[start]) continue;
      const cells = [start];
      const take = (cell: number) => {
        if (seen[cell] || values[cell] !== value) return;
        seen[cell] = 1;
        cells.push(cell);
      };
      seen[start] = 1;
      // Grows while it is walked; above the first row and below the last there is nothing to take.
      for (const cell of cells) {
        const column = cell % columns;
        if (column > 0) take(cell - 1);
        if (column < columns - 1) take(cell + 1);
        take(cell - columns);
        take(cell + columns);
      }
      pieces.push({ value, cells });
    }
    return pieces;
  }
}
