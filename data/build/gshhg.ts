/**
 * Shores and rivers of GSHHG (Wessel and Smith 1996, doi:10.1029/96JB00104): the shores are the World Vector
 * Shorelines, the rivers the World Data Bank II. gmt cuts all of them at its bins of 1°, so they are joined first.
 */
import { at, type Point, pointKey } from './geometry';
import { gmtCoast } from './gmt';
import { joinPieces } from './lines';

/** West, east, south, north of what is read: the map's frame and Lake Urmia whole. */
const REGION = '-R42/51.5/36.9/43.6';

/** Shores of lakes, as closed rings. */
export function readLakeShores(): Point[][] {
  // -A0/2/4: levels 2 (lakes) to 4 (ponds on islands); -W2: draw the lakes' shores.
  return joinPieces(parsePieces(gmtCoast(REGION, '-A0/2/4', '-W2'))).filter(isClosed);
}

/** Rivers of all levels, canals too; direction and order are the source's. */
export function readRivers(): Point[][] {
  return joinPieces(parsePieces(gmtCoast(REGION, '-Ia')));
}

/** The pieces in gmt's text, without those that are only one point. */
function parsePieces(text: string): Point[][] {
  return text
    .split(/^>.*$/m)
    .map((block) =>
      block
        .split('\n')
        .filter((line) => line.trim() !== '' && !line.startsWith('#'))
        .map((line): Point => {
          const [longitude, latitude] = line.trim().split(/\s+/).map(Number);
          return [longitude ?? Number.NaN, latitude ?? Number.NaN];
        }),
    )
    .filter((piece) => new Set(piece.map(pointKey)).size > 1);
}

function isClosed(points: readonly Point[]): boolean {
  return points.length > 3 && pointKey(at(points, 0)) === pointKey(at(points, -1));
}
