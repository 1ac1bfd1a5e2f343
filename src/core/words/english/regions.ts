/** Regions: what they are called, what their shapes are, how they are combined. */
import type { ShapeKind } from '../../regions/region';

/** Of regions that get no name from anybody, followed by a number. */
const names: Record<ShapeKind, string> = {
  area: 'Region',
  circle: 'Circle',
  corridor: 'Corridor',
  border: 'Border',
  zone: 'Peacekeepers’ zone',
  surface: 'Exclave',
};

export const regions = {
  names,
  numbered: (name: string, number: number) => `${name} ${number}`,
  drawn: 'drawn area',
  circle: (radius: string) => `circle of ${radius} around its centre`,
  withinLine: (distance: string) => `within ${distance} of a line`,
  withinBorder: (distance: string) => `within ${distance} of the border`,
  inSection: (what: string, section: string) => `${what}, ${section}`,
  unknownSection: 'a section unknown here',
  asItStood: 'as it stood on each incident’s date',
  wholeSurface: 'its whole surface',
  insideAny: (names: readonly string[]) => `inside ${names.join(' or ')}`,
  insideAll: (names: readonly string[]) => `inside ${names.join(' and ')}`,
  outside: (names: readonly string[]) => `outside ${names.join(' and ')}`,
  both: (inside: string, outside: string) => `${inside}, ${outside}`,
};
