/**
 * What the engine says of the published data before anything is asked of them: the whole of the first view. The build
 * asks the engine itself and writes its answers down, so that a page need not wait for them to be worked out again.
 */
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { NO_FILTER } from '../core/filter';
import { packGeojson, unpackGeojson } from '../core/formats/packed-geojson';
import type { Geography } from '../core/geo/geography';
import { LATEST_FIRST } from '../core/order';
import type { Answer } from './answers';
import type { Engine, ListItem, Loaded } from './engine';
import { WORLD_SIZE, worldX, worldY } from './tiles/world';

/** Zooms of the tiles that are written down: closer views than these do not show everything at once. */
const TILE_ZOOMS = { first: 4, last: 8 } as const;
/** Rows of the list up to which it is written down whole. */
const MOST_LISTED = 500;

export interface FirstAnswers {
  geography: Geography;
  loaded: Loaded;
  answer: Answer;
  /** From the first on, latest first; all of them where `isListWhole`. */
  list: ListItem[];
  isListWhole: boolean;
  /** Those with something in them, by `z/x/y`, for `tileZooms`. */
  tiles: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
  tileZooms: { first: number; last: number };
  accepted: string;
}

/** Asks an engine that has just loaded the published data. */
export async function askFirstAnswers(
  engine: Engine,
  geography: Geography,
  loaded: Loaded,
): Promise<FirstAnswers> {
  const answer = await engine.query(NO_FILTER, true);
  const list = await engine.list(0, MOST_LISTED, LATEST_FIRST);
  const tiles = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const [z, x, y] of tilesOver(loaded.box)) {
    const tile = await engine.tile(z, x, y);
    if (tile.length > 0) tiles.set(`${z}/${x}/${y}`, tile);
  }
  const isListWhole = list.length === answer.definite + answer.possible;
  const accepted = await engine.accepted();
  return { geography, loaded, answer, list, isListWhole, tiles, tileZooms: TILE_ZOOMS, accepted };
}

/** All that the box touches. */
function* tilesOver(box: Loaded['box']): Generator<[z: number, x: number, y: number]> {
  if (!box) return;
  const [west, south, east, north] = box;
  for (let z: number = TILE_ZOOMS.first; z <= TILE_ZOOMS.last; z += 1) {
    const columnOf = (units: number) => Math.floor((units / WORLD_SIZE) * 2 ** z);
    const [right, bottom] = [columnOf(worldX(east)), columnOf(worldY(south))];
    for (let x = columnOf(worldX(west)); x <= right; x += 1) {
      for (let y = columnOf(worldY(north)); y <= bottom; y += 1) yield [z, x, y];
    }
  }
}

/** As text; `readFirstAnswers` gives them back as they were. */
export function writeFirstAnswers({ geography, list, ...rest }: FirstAnswers): string {
  return JSON.stringify({ geography: packGeography(geography), list, marked: rest }, mark);
}

export function readFirstAnswers(text: string): FirstAnswers {
  const { geography, list, marked } = JSON.parse(text) as {
    geography: PackedGeography;
    list: ListItem[];
    marked: unknown;
  };
  const rest = unmarked(marked) as Omit<FirstAnswers, 'geography' | 'list'>;
  return { ...rest, list, geography: unpackGeography(geography) };
}

/** What JSON has no form for; the list and the geography, most of all there is, have none of it. */
function mark(_: string, value: unknown): unknown {
  if (value instanceof Map) return { $map: [...(value as Map<unknown, unknown>)] };
  if (value instanceof Uint32Array) return { $numbers: [...value] };
  if (value instanceof Uint8Array) return { $bytes: btoa(String.fromCharCode(...value)) };
  return value;
}

/** In place: of all there is little is marked, and a copy of the rest would take longer than to read it. */
function unmarked(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if ('$map' in value) return new Map(unmarked(value.$map) as [unknown, unknown][]);
  if ('$numbers' in value) return Uint32Array.from(value.$numbers as number[]);
  if ('$bytes' in value) return bytesOf(value.$bytes as string);
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index += 1) value[index] = unmarked(value[index]);
  } else {
    const inners = value as Record<string, unknown>;
    for (const key in inners) inners[key] = unmarked(inners[key]);
  }
  return value;
}

/** By a loop: a function that is called for each byte takes six times as long. */
function bytesOf(base64: string): Uint8Array {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index += 1) bytes[index] = text.charCodeAt(index);
  return bytes;
}

/** Each kind of thing as a collection whose coordinates take few bytes. */
type PackedGeography = Record<keyof Geography, unknown>;

/** By what a thing's geometry is called in it. */
const GEOMETRIES = {
  boundaries: 'line',
  zones: 'polygon',
  extents: 'polygon',
  countries: 'polygon',
} as const;
const KINDS = Object.keys(GEOMETRIES) as (keyof Geography)[];

function packGeography(geography: Geography): PackedGeography {
  const packed = KINDS.map((kind) => {
    const features = (geography[kind] as unknown as Record<string, unknown>[]).map((thing): Feature => {
      const { [GEOMETRIES[kind]]: geometry, ...properties } = thing;
      return { type: 'Feature', geometry: geometry as Geometry, properties };
    });
    return [kind, packGeojson({ type: 'FeatureCollection', features })];
  });
  return Object.fromEntries(packed) as PackedGeography;
}

function unpackGeography(packed: PackedGeography): Geography {
  const things = KINDS.map((kind) => {
    const { features } = unpackGeojson(packed[kind]) as FeatureCollection;
    return [
      kind,
      features.map(({ geometry, properties }) => ({ ...properties, [GEOMETRIES[kind]]: geometry })),
    ];
  });
  return Object.fromEntries(things) as unknown as Geography;
}
