/** Places in an exclave are named with it: of a village there few know that the main land is not meant. */
import type { Language } from '../../core/conflict';
import { buildPolygonIndex, containsPosition, type PolygonIndex } from '../../core/geo/nearest/polygon-index';
import type { NamedExtent } from '../../core/geo/geography';
import { placeName, type Place } from '../../core/incident';

interface Exclave {
  place: Place;
  contains: (place: Place) => boolean;
}

export class ExclaveNames {
  readonly #exclaves: readonly Exclave[];
  readonly #known = new Map<Place, Place | null>();

  /** @param places among them those whose extents the surfaces are: they name them */
  constructor(surfaces: readonly NamedExtent[], places: Iterable<Place>) {
    const named = [...places].filter(({ extentId }) => extentId !== null);
    this.#exclaves = surfaces.flatMap(({ id, polygon }) => {
      const place = named.find(({ extentId }) => extentId === id);
      if (!place) return [];
      let area: PolygonIndex | null = null;
      const contains = ({ position }: Place) => {
        if (position === null) return false;
        // Only where a name is asked for at all.
        area ??= buildPolygonIndex(polygon.type === 'Polygon' ? [polygon.coordinates] : polygon.coordinates);
        return containsPosition(area, position[0]!, position[1]!);
      };
      return [{ place, contains }];
    });
  }

  /** "Ashagi Buzgov, Nakhchivan"; elsewhere, and of the exclave itself, the place's name alone. */
  nameOf(place: Place, language: Language): string {
    const name = placeName(place, language);
    const exclave = this.#exclaveOf(place);
    const within = exclave && shortName(exclave, language);
    return within === null || name.includes(within) ? name : `${name}, ${within}`;
  }

  #exclaveOf(place: Place): Place | null {
    const known = this.#known.get(place);
    if (known !== undefined) return known;
    const found =
      place.extentId === null ? this.#exclaves.find(({ contains }) => contains(place)) : undefined;
    this.#known.set(place, found?.place ?? null);
    return found?.place ?? null;
  }
}

/** The shortest that people use in a language. */
function shortName(place: Place, language: Language): string {
  const used = place.names.filter((name) => name.language === language && name.kind !== 'reported');
  const texts = used.map(({ text }) => text).sort((one, other) => one.length - other.length);
  return texts[0] ?? placeName(place, language);
}
