/**
 * Regions as they stand in links: `name~kind~…`, positions as `lon,lat;lon,lat`, lengths in metres.
 * The kind is followed by `-not` where the region is excluded and by `-aside` where it is put aside.
 */
import type { Position } from 'geojson';
import { fingerprint } from '../fingerprint';
import { differentCorners, roundedShape } from '../regions/rounding';
import { FARTHEST, NAME_LIMIT, type Region, type Shape, type ShapeKind } from '../regions/region';

/** Between the parts of a region, of a polygon or line, and of several polygons or lines. */
const [PART, RING, PIECE] = ['~', '*', '!'];

/** Reckoned once for each: a large one's takes long, and every move of the map asks for it. */
const texts = new WeakMap<Region, string>();

export function regionText(region: Region): string {
  const known = texts.get(region) ?? reckonText(region);
  texts.set(region, known);
  return known;
}

const keys = new WeakMap<Region, string>();

/** Tells regions apart by all that their texts say: 16 hexadecimal digits. */
export function regionKey(region: Region): string {
  const known = keys.get(region) ?? fingerprint([new TextEncoder().encode(regionText(region))]);
  keys.set(region, known);
  return known;
}

function reckonText({ name, shape: given, isExcluded, isHidden }: Region): string {
  const shape = roundedShape(given);
  const kind = shape.kind + (isExcluded ? '-not' : '') + (isHidden ? '-aside' : '');
  const plainName = name.replaceAll(PART, ' ').slice(0, NAME_LIMIT);
  return [plainName, kind, ...shapeTexts(shape)].join(PART);
}

/** `number` makes its id; undefined where the text is no region. */
export function readRegion(text: string, number: number): Region | undefined {
  const [name, kindText = '', ...parts] = text.split(PART);
  const [, kind = '', not, aside] = /^([a-z]+)(-not)?(-aside)?$/.exec(kindText) ?? [];
  if (!name || name.length > NAME_LIMIT || !Object.hasOwn(READERS, kind)) return undefined;
  const shape = READERS[kind as ShapeKind](parts);
  if (!shape) return undefined;
  return { id: `link-${number}`, name, shape, isExcluded: not !== undefined, isHidden: aside !== undefined };
}

function shapeTexts(shape: Shape): string[] {
  switch (shape.kind) {
    case 'area': {
      const { polygon } = shape;
      const pieces = polygon.type === 'Polygon' ? [polygon.coordinates] : polygon.coordinates;
      return [pieces.map((rings) => rings.map(ringText).join(RING)).join(PIECE)];
    }
    case 'circle':
      return [positionText(shape.centre), String(shape.radius)];
    case 'corridor': {
      const { line } = shape;
      const pieces = line.type === 'LineString' ? [line.coordinates] : line.coordinates;
      return [pieces.map(lineText).join(PIECE), String(shape.within)];
    }
    case 'border':
      return [shape.section ?? '', String(shape.within)];
    case 'zone':
      return [];
    case 'surface':
      return [shape.id];
  }
}

const READERS: Record<ShapeKind, (parts: readonly string[]) => Shape | undefined> = {
  area: ([text = '', ...more]) => {
    const pieces = readAll(text.split(PIECE), (piece) => readAll(piece.split(RING), readRing));
    if (!pieces || more.length > 0) return undefined;
    return {
      kind: 'area',
      polygon:
        pieces.length === 1
          ? { type: 'Polygon', coordinates: pieces[0]! }
          : { type: 'MultiPolygon', coordinates: pieces },
    };
  },
  circle: ([at = '', metres = '', ...more]) => {
    const [centre, radius] = [readPosition(at), readMetres(metres)];
    return centre && radius && more.length === 0 ? { kind: 'circle', centre, radius } : undefined;
  },
  corridor: ([text = '', metres = '', ...more]) => {
    const [pieces, within] = [readAll(text.split(PIECE), (piece) => readLine(piece, 2)), readMetres(metres)];
    if (!pieces || within === undefined || more.length > 0) return undefined;
    return {
      kind: 'corridor',
      line:
        pieces.length === 1
          ? { type: 'LineString', coordinates: pieces[0]! }
          : { type: 'MultiLineString', coordinates: pieces },
      within,
    };
  },
  border: ([section = '', metres = '', ...more]) => {
    const within = readMetres(metres);
    if (within === undefined || more.length > 0 || (section !== '' && !isId(section))) return undefined;
    return { kind: 'border', section: section === '' ? null : section, within };
  },
  zone: (parts) => (parts.length === 0 ? { kind: 'zone' } : undefined),
  surface: ([id = '', ...more]) => (isId(id) && more.length === 0 ? { kind: 'surface', id } : undefined),
};

/** The last position, which is the first again, is left out. */
function ringText(ring: readonly Position[]): string {
  return lineText(ring.slice(0, -1));
}

function lineText(line: readonly Position[]): string {
  return line.map(positionText).join(';');
}

function positionText(position: Position): string {
  return position.slice(0, 2).map(plainNumber).join(',');
}

/** Without an exponent, which small numbers would get. */
function plainNumber(number: number): string {
  return Math.abs(number) < 1e-6 ? '0' : String(number);
}

function readRing(text: string): Position[] | undefined {
  const positions = readLine(text, 3);
  return positions && differentCorners(positions) >= 3 ? [...positions, positions[0]!] : undefined;
}

function readLine(text: string, least: number): Position[] | undefined {
  const positions = readAll(text.split(';'), readPosition);
  return positions && positions.length >= least ? positions : undefined;
}

function readPosition(text: string): Position | undefined {
  const numbers = text.split(',').map((part) => (part.trim() === '' ? NaN : Number(part)));
  const [longitude = NaN, latitude = NaN] = numbers;
  const isSound = numbers.length === 2 && Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90;
  return isSound ? [longitude, latitude] : undefined;
}

function readMetres(text: string): number | undefined {
  const metres = /^\d{1,8}(\.\d)?$/.test(text) ? Number(text) : NaN;
  return metres <= FARTHEST ? metres : undefined;
}

function isId(text: string): boolean {
  return /^[a-z0-9][a-z0-9-]{0,99}$/.test(text);
}

/** Undefined where one of them cannot be read. */
function readAll<Value>(
  texts: readonly string[],
  read: (text: string) => Value | undefined,
): Value[] | undefined {
  const values: Value[] = [];
  for (const text of texts) {
    const value = read(text);
    if (value === undefined) return undefined;
    values.push(value);
  }
  return values;
}
