/** All kinds of files that incidents are taken away in: menu, command, help and docs are made of this list. */

export interface Kind {
  /** Behind the last dot of a file's name. */
  ending: string;
  mediaType: string;
}

export const KINDS = {
  geojson: { ending: 'geojson', mediaType: 'application/geo+json' },
  /** The tables of incidents and claims, packed together with what they say of themselves. */
  csv: { ending: 'zip', mediaType: 'application/zip' },
  kml: { ending: 'kml', mediaType: 'application/vnd.google-earth.kml+xml' },
} as const satisfies Record<string, Kind>;

export type WriterName = keyof typeof KINDS;
