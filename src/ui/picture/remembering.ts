import type { MapPicture, Photographer } from '../../state/picture';

/** Pictures kept: one in each of the heights that a legend may leave to the map. */
const MOST = 4;

/** One that is wished for again is not taken again. */
export function remembering(photographer: Photographer): Photographer {
  const known = new Map<string, MapPicture>();
  return async (wish, signal) => {
    const key = JSON.stringify(wish);
    const picture = known.get(key) ?? (await photographer(wish, signal));
    if (known.size >= MOST) known.clear();
    known.set(key, picture);
    return picture;
  };
}
