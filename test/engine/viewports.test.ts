/** What stands where on the map, as told by the plain gathering of the matches. */
import { VectorTile } from '@mapbox/vector-tile';
import fc from 'fast-check';
import { PbfReader } from 'pbf';
import { describe, expect, test } from 'vitest';
import { isRepresentative } from '../../src/core/incident';
import { hasBit } from '../../src/engine/bits';
import type { MapPosition } from '../../src/engine/engine';
import { MAX_TILE_ZOOM } from '../../src/engine/tiles/gather';
import { symbolRadius } from '../../src/engine/tiles/symbol-radius';
import { latitudeOf, longitudeOf, WORLD_SIZE, worldX, worldY } from '../../src/engine/tiles/world';
import { plainSymbols, type PlainMatch, type PlainSymbol } from '../oracle/plain-gathering';
import { stateNumber } from '../oracle/plain-rows';
import { anyFilter, anyPosition } from './filters';
import { engineWith, matchedRows, plainRowsOf, syntheticFile } from './support';

/** Rows of which some lie at the same spots, and all in the north-eastern quarter of the world. */
const file = syntheticFile('geojson', 500);
const engine = await engineWith(file);
const rows = await plainRowsOf(file);

describe('on the map', () => {
  test('a position has the nearest symbol in reach, with its rows latest first', async () => {
    const askedAt = fc.array(anyMapPosition(), { minLength: 1, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(anyFilter(rows), askedAt, async (filter, positions) => {
        await engine.query(filter);
        for (const position of positions) {
          const spot = await engine.at(position);
          const found = Array.from(await engine.rowsAt(position));
          const symbol = nearestSymbol(position);
          expect(found).toEqual(symbol ? latestFirst(symbol.members) : []);
          expect(spot && { ...spot, items: spot.items.map(({ title }) => title) }).toEqual(
            symbol && told(symbol),
          );
        }
      }),
      { numRuns: 40 },
    );
  });

  test('of rows of one day the first in the file gives its title', async () => {
    // The second stands north-west of the first, and thus before it in the tiles' index.
    const text = 'title,date,latitude,longitude\nOne,2020-01-01,40,45\nOther,2020-01-01,40.001,44.999\n';
    const two = await engineWith({ name: 'two.csv', text });
    const position = { longitude: 45, latitude: 40, zoom: 6, reach: 5 };
    expect(await two.at(position)).toMatchObject({
      count: 2,
      isGathered: true,
      items: [{ title: 'One' }, {}],
    });
    expect(await two.rowsAt(position)).toEqual(Uint32Array.of(0, 1));
  });

  test('the tiles of a zoom hold every match that has a position once', async () => {
    await fc.assert(
      fc.asyncProperty(anyFilter(rows), fc.integer({ min: 0, max: 9 }), async (filter, zoom) => {
        await engine.query(filter);
        let count = 0;
        for (const [column, row] of tilesAbout(zoom)) count += countIn(await engine.tile(zoom, column, row));
        expect(count).toBe(placed().length);
      }),
      { numRuns: 30 },
    );
  });
});

function anyMapPosition(): fc.Arbitrary<MapPosition> {
  const spots = rows.flatMap(({ incident: { position } }) => (position ? [position] : []));
  return fc
    .record({
      place: fc.oneof(anyPosition(), fc.constantFrom(...spots)),
      zoom: fc.double({ min: 0, max: MAX_TILE_ZOOM + 2, noNaN: true }),
      reach: fc.double({ min: 0, max: 40, noNaN: true }),
    })
    .map(({ place, ...view }) => ({ longitude: place[0]!, latitude: place[1]!, ...view }));
}

/** The rows that match and have a position. */
function placed(): PlainMatch[] {
  const { matches } = engine.session;
  return matchedRows(matches).flatMap((row): PlainMatch[] => {
    const { incident } = rows[row]!;
    if (!incident.position) return [];
    const [longitude, latitude] = incident.position as [number, number];
    return [
      {
        row,
        x: worldX(longitude),
        y: worldY(latitude),
        isDefinite: hasBit(matches.definite, row),
        symbolClass: stateNumber(rows[row]!) + 16 * Number(isRepresentative(incident)),
      },
    ];
  });
}

function nearestSymbol({ longitude, latitude, zoom, reach }: MapPosition): PlainSymbol | null {
  const pixel = WORLD_SIZE / 2 ** (zoom + 9);
  const away = ({ x, y, count }: PlainSymbol) =>
    Math.hypot(x - worldX(longitude), y - worldY(latitude)) / pixel - symbolRadius(count);
  const [nearest] = plainSymbols(placed(), Math.min(Math.floor(zoom), MAX_TILE_ZOOM), true)
    .filter((symbol) => away(symbol) <= reach)
    .sort((one, other) => away(one) - away(other));
  return nearest ?? null;
}

function latestFirst(members: readonly number[]): number[] {
  const moment = (row: number) => rows[row]!.moment;
  const after = (one: string, other: string) => Number(one < other) - Number(one > other);
  return [...members].sort((one, other) => after(moment(one), moment(other)) || one - other);
}

function told({ x, y, count, sameSpot, members }: PlainSymbol) {
  const positions = members.map((row) => rows[row]!.incident.position!);
  const longitudes = positions.map(([longitude]) => longitude!);
  const latitudes = positions.map(([, latitude]) => latitude!);
  return {
    longitude: longitudeOf(x),
    latitude: latitudeOf(y),
    count,
    isGathered: !sameSpot,
    box: [Math.min(...longitudes), Math.min(...latitudes), Math.max(...longitudes), Math.max(...latitudes)],
    items: latestFirst(members)
      .slice(0, 4)
      .map((row) => rows[row]!.incident.title),
  };
}

/** All that rows may be drawn in: symbols stand no more than two cells from what they stand for. */
function tilesAbout(zoom: number): [column: number, row: number][] {
  const size = WORLD_SIZE / 2 ** zoom;
  const tiles = new Map<string, [number, number]>();
  for (const { x, y } of placed()) {
    for (const margin of [-size / 8, size / 8]) {
      for (const other of [-size / 8, size / 8]) {
        const [column, row] = [Math.floor((x + margin) / size), Math.floor((y + other) / size)];
        if (Math.min(column, row) < 0 || Math.max(column, row) >= 2 ** zoom) continue;
        tiles.set(`${column} ${row}`, [column, row]);
      }
    }
  }
  return [...tiles.values()];
}

function countIn(tile: Uint8Array): number {
  const layer = new VectorTile(new PbfReader(tile)).layers.incidents;
  if (!layer) return 0;
  const counts = Array.from({ length: layer.length }, (_, index) => layer.feature(index).properties.count);
  return counts.reduce<number>((sum, count) => sum + Number(count), 0);
}
