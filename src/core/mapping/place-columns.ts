/** Which column says where it was in one cell, of all that may. */
import { USUAL_NAMES } from './column-names';
import type { Keyed } from './keyed-columns';
import { ownerOf } from './owners';

/** Latitude and longitude in one cell, as its name says: "Location (lat, long)". */
const BOTH_IN_ONE =
  /^(?:(?:incident|event|gps|geo|map|point|place|site)_)?(?:coordinates?|coords?|location|position|gps|geolocation|point|координаты|koordinatlar|կոորդինատներ)_(?:lat|latitude|широта)_(?:lon|lng|long|longitude|долгота)$/u;
/** The same without the order. */
const PLACE_OF_EVENT = /^(?:incident|event)_(?:coordinates?|coords?|gps|geolocation|geo_?point)$/;

function isBothInOne(key: string): boolean {
  return BOTH_IN_ONE.test(key) || PLACE_OF_EVENT.test(key);
}

/** The same in another writing than what stands beside them. */
const GEOMETRIES = ['wkt', 'geom_wkt', 'the_geom', 'geom', 'geometry', 'geojson'];

/**
 * Null where there is none.
 *
 * @param columnOf the free column that goes by a key
 * @returns with the places of others that may be meant
 */
export function placeColumns(
  keyed: Keyed,
  columnOf: (key: string) => number | null,
): { taken: { index: number; key: string }; others: number[] } | null {
  const keys = [...USUAL_NAMES.place, ...[...keyed.first.keys()].filter(isBothInOne)];
  const found = keys.flatMap((key) => {
    const index = columnOf(key);
    return index === null ? [] : [{ key, index }];
  });
  const taken = found.find(({ key }) => ownerOf(key) === 'event') ?? found[0];
  if (!taken) return null;
  const isOther = ({ key, index }: { key: string; index: number }) =>
    index !== taken.index && !GEOMETRIES.includes(key) && !GEOMETRIES.includes(taken.key);
  return { taken, others: found.filter(isOther).map(({ index }) => index) };
}
