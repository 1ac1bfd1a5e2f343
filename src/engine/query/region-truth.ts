/** Whether each row lies in a region: as `isInside` says of its extent, but for all rows at once. */
import { approximateDistance } from '../../core/geo/nearest/nearest-on-lines';
import { clearanceAt, clearanceOf, type PolygonClearance } from '../../core/geo/nearest/polygon-clearance';
import { containsPositionsBatch } from '../../core/geo/nearest/polygon-index';
import { isInside, type Truth } from '../../core/geo/signed-distance';
import { regionReference, type Region } from '../../core/regions';
import { nextTask } from '../next-task';
import type { Extents } from '../table/extents';
import type { Table } from '../table/table';

export const NO = 0;
const POSSIBLY = 1;
export const DEFINITELY = 2;

const TRUTHS: Record<Truth, number> = { no: NO, possibly: POSSIBLY, definitely: DEFINITELY };
/** Rows between two pauses. */
const STRETCH = 65_536;

/** By row: NO, POSSIBLY or DEFINITELY. */
export async function regionTruth(
  { columns }: Table,
  extents: Extents,
  region: Region,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const reference = regionReference(region);
  const { longitude, latitude, radius, count } = columns;
  const clearances = reference.area!.polygons.map(({ mask }) => clearanceOf(mask));
  const truth = containsPositionsBatch(reference.area!, longitude, latitude);
  for (let row = 0; row < count; row += 1) {
    if (row % STRETCH === STRETCH - 1) await nextTask(signal);
    const [x, y, reach] = [longitude[row]!, latitude[row]!, radius[row]!];
    const isCentreInside = truth[row] === 1;
    if (Number.isNaN(x)) truth[row] = NO;
    else if (!extents.isDisc(row)) truth[row] = TRUTHS[isInside(extents.at(row)!, reference)];
    else if (reach === 0 || isClear(clearances, x, y, reach)) {
      truth[row] = isCentreInside ? DEFINITELY : NO;
    } else {
      // A step more than the radius, so that an edge at just that distance is found.
      const distance = approximateDistance(reference.boundary, x, y, reach + 1);
      if (isCentreInside) truth[row] = distance >= reach ? DEFINITELY : POSSIBLY;
      else truth[row] = distance > reach ? NO : POSSIBLY;
    }
  }
  return truth;
}

/** Whether no edge of any of the polygons can be within `reach` metres. */
function isClear(
  clearances: readonly PolygonClearance[],
  longitude: number,
  latitude: number,
  reach: number,
): boolean {
  for (const clearance of clearances) {
    if (clearanceAt(clearance, longitude, latitude) <= reach) return false;
  }
  return true;
}
