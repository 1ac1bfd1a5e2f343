/**
 * All that is particular to this conflict: who speaks and suffers in it, which of them form a side, where and by which
 * clock. Names are words of the catalogue; nothing else in the program's core names a country.
 */

/** Who may claim something, or be claimed to have acted or suffered. */
export const PARTIES = ['AM', 'AZ', 'NK', 'RU', 'EU', 'TR', 'US', 'other'] as const;
export type Party = (typeof PARTIES)[number];

/**
 * Whose losses a figure counts: those of a party, those of people of whom nobody says whose they were, or all of them
 * together. What is told of all holds what is told of the others, and is never added to it.
 */
export const PEOPLES = [...PARTIES, 'unknown', 'all'] as const;
export type People = (typeof PEOPLES)[number];

/** Who may claim something: beside the parties, a collection of records that gives figures in its own name. */
export const CLAIMANTS = [...PARTIES, 'dataset'] as const;
export type Claimant = (typeof CLAIMANTS)[number];

/** Voices of many kinds under one code, told apart by the office that each claim names. */
export function isNamedByOffice(claimant: Claimant): boolean {
  return claimant === 'other' || claimant === 'dataset';
}

/** The two sides, by their own parties; the first of them gives the side its name. All others are third parties. */
export const SIDES = { AM: ['AM', 'NK'], AZ: ['AZ'] } as const satisfies Partial<
  Record<Party, readonly Party[]>
>;
export type ConflictSide = keyof typeof SIDES;
export const CONFLICT_SIDES = ['AM', 'AZ'] as const satisfies readonly ConflictSide[];

/** The side that somebody speaks for; null for third parties. */
export function sideOf(claimant: Claimant): ConflictSide | null {
  return CONFLICT_SIDES.find((side) => (SIDES[side] as readonly Claimant[]).includes(claimant)) ?? null;
}

/** The countries that the border parts. */
export const BORDERING = ['AM', 'AZ'] as const;
export type BorderingCountry = (typeof BORDERING)[number];

/** All countries on the map. */
export const COUNTRIES = [...BORDERING, 'GE', 'IR', 'RU', 'TR'] as const;
export type Country = (typeof COUNTRIES)[number];

/** Pieces of the border: the main line, that of the exclave in the south-west, those around enclaves. */
export const BOUNDARY_KINDS = ['main', 'nakhchivan', 'enclave'] as const;
export type BoundaryKind = (typeof BOUNDARY_KINDS)[number];

/** In which places have names. */
export const LANGUAGES = ['en', 'hy', 'az', 'ru'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Time zones of the two countries, as the IANA names them; the last one also stands for what lies in neither. */
export const ZONES = ['Asia/Yerevan', 'Asia/Baku'] as const;
export type ZoneName = (typeof ZONES)[number];

/** The clock by which what happens at a place is told; `country` is the one that it lies in. */
export function zoneOf(country: string | null): ZoneName {
  return country === 'AM' ? 'Asia/Yerevan' : 'Asia/Baku';
}

/** Minutes from UTC to local time: both countries were at UTC+4 in the years of the data. */
export const LOCAL_OFFSET = 240;

/** The whole line with a margin: west, south, east, north, in degrees (WGS 84). An empty map shows it. */
export const OVERVIEW = [44.4, 38.75, 47.35, 41.4] as const;
