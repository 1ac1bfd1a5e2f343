/** Where a search can lead on the map: to the places that it names, and to coordinates. */
import type { FeatureCollection, Point } from 'geojson';
import type { Language } from '../core/conflict';
import { formatDecimal, parseCoordinates } from '../core/coordinates';
import { PlaceFinder, type NamedSpot } from '../core/find-places';
import { foldText, searchWords } from '../core/fold-text';
import { placeName, type Place } from '../core/incident';
import type { Explorer } from './explorer.svelte';

export interface Destination {
  /** In the language of the map's names, or the coordinates. */
  name: string;
  longitude: number;
  latitude: number;
  zoom: number;
  /** Whether it is what was searched for, in so many words. */
  isExact: boolean;
  isCoordinates: boolean;
}

const MOST = 4;
/** Of what is named on the map; what is not told apart is a town. */
const ZOOMS: Record<string, number> = { exclave: 8, region: 8, province: 8.5, lake: 9, district: 9.5 };
const TOWN_ZOOM = 11;

/** Two of the map's own files; kept, so that no network is needed when somebody searches. */
let fetched: Promise<readonly NamedSpot[]> | null = null;

export function fetchSpots(): Promise<readonly NamedSpot[]> {
  fetched ??= Promise.all(['labels', 'unit-labels'].map(spotsIn)).then((files) => files.flat());
  // Asked for again when it is needed.
  fetched.catch(() => (fetched = null));
  return fetched;
}

async function spotsIn(file: string): Promise<NamedSpot[]> {
  const response = await fetch(new URL(`basemap/${file}.geojson`, document.baseURI));
  if (!response.ok) throw new Error(`${response.status} for ${file}`);
  const { features } = (await response.json()) as FeatureCollection<Point>;
  // Whoever searches for a country's name means what is told of it.
  const places = features.filter(({ properties }) => properties!.kind !== 'country');
  return places.map(({ geometry, properties }) => ({
    names: properties!.names as NamedSpot['names'],
    alsoNamed: [],
    position: geometry.coordinates,
    zoom: ZOOMS[String(properties!.level ?? properties!.kind)] ?? TOWN_ZOOM,
  }));
}

/** Of the published places, those with a position. */
export function spotsOf(places: Iterable<Place>): NamedSpot[] {
  return [...places].flatMap((place) => {
    if (!place.position) return [];
    const common = (['en', 'hy', 'az', 'ru'] as const).map((language) => [
      language,
      placeName(place, language),
    ]);
    return {
      names: Object.fromEntries(common) as NamedSpot['names'],
      alsoNamed: place.names.map(({ text }) => text),
      position: place.position,
      zoom: TOWN_ZOOM,
    };
  });
}

/** Of the last dataset's places and the map's. */
let known: { places: object; spots: object; finder: PlaceFinder } | null = null;

/** Best first: coordinates, or places of that name. Where names cannot be had, none. */
export async function destinations(explorer: Explorer, text: string): Promise<Destination[]> {
  if (explorer.view.map === 'missing') return [];
  const coordinates = parseCoordinates(text);
  if (coordinates.ok) {
    const [longitude, latitude] = coordinates.value;
    const zoom = Math.max(explorer.view.camera?.zoom ?? 0, TOWN_ZOOM);
    const name = formatDecimal(coordinates.value);
    return [{ name, longitude, latitude, zoom, isExact: true, isCoordinates: true }];
  }
  const spots = await fetchSpots().catch(() => []);
  const { places } = explorer.info;
  if (known?.places !== places || known.spots !== spots) {
    known = { places, spots, finder: new PlaceFinder([...spots, ...spotsOf(places.values())]) };
  }
  return known.finder.find(text, MOST).map(({ spot, isExact }) => {
    const [longitude, latitude] = spot.position as [number, number];
    return {
      name: nameIn(spot, explorer.names),
      longitude,
      latitude,
      zoom: spot.zoom,
      isExact,
      isCoordinates: false,
    };
  });
}

function nameIn({ names }: NamedSpot, language: Language): string {
  return names[language] ?? names.en ?? '';
}

/**
 * Whether Enter leads to a place rather than to the first incident: to coordinates always, to a place where no incident
 * matches, or where it is meant by its whole name and the first incident only mentions it.
 */
export function goesFirst(explorer: Explorer, place: Destination | undefined, text: string): boolean {
  if (!place) return false;
  if (place.isCoordinates || explorer.shownCount === 0) return true;
  const first = explorer.list.at(0);
  if (!place.isExact || !first) return false;
  const title = foldText(first.title);
  const isKnown = [...explorer.info.places.values()].some(({ names }) =>
    names.some((name) => foldText(name.text) === foldText(text.trim())),
  );
  return !isKnown && !searchWords(text).every((word) => title.includes(word));
}

/** Moves the map there; what was searched for has been found. */
export function goThere(explorer: Explorer, { name, longitude, latitude, zoom }: Destination): void {
  explorer.view.goTo({ longitude, latitude, zoom });
  explorer.view.reached({ name, longitude, latitude });
  void explorer.narrow({ text: '' });
}

/** What Enter does: opens the incident with that id, goes to the place, or opens the first incident of the list. */
export async function takeFirst(explorer: Explorer, asked: Promise<void>): Promise<void> {
  const { text } = explorer.filter;
  const [[place]] = await Promise.all([destinations(explorer, text), asked]);
  if (text !== explorer.filter.text) return;
  if (await explorer.selection.openKnown(text.trim())) return;
  if (place && goesFirst(explorer, place, text)) goThere(explorer, place);
  else await explorer.selection.openFirst();
}
