/**
 * The codes of the data and how they read in English. One table per field: the keys are the codes that stand
 * in files (snake_case, as in ACLED and UCDP files), the values what people see.
 */

export const PARTIES = {
  AM: 'Armenia',
  AZ: 'Azerbaijan',
  NK: 'De facto Nagorno-Karabakh authorities',
  RU: 'Russia',
  EU: 'European Union',
  other: 'Other',
} as const;

export const DATE_PRECISIONS = {
  minute: 'to the minute',
  part_of_day: 'to the part of the day',
  day: 'to the day',
  week: 'to the week',
  month: 'to the month',
  year: 'to the year',
} as const;

export const DATE_BASES = { stated: 'as stated', inferred: 'inferred' } as const;

export const LOCATION_PRECISIONS = {
  exact: 'exact spot',
  settlement: 'near a settlement',
  direction: 'in the direction of a place',
  district: 'somewhere in a district',
  region: 'somewhere in a region',
  unknown: 'precision not known',
} as const;

export const EVENT_TYPES = {
  shelling: 'Shelling',
  drone_strike: 'Drone strike',
  small_arms_fire: 'Small-arms fire',
  armed_clash: 'Armed clash',
  capture: 'Capture',
  troop_movement: 'Troop movement',
  other: 'Other',
} as const;

export const WEAPONS = {
  artillery: 'artillery',
  large_calibre: 'large-calibre weapons',
  mortar: 'mortars',
  drone: 'drones',
  small_arms: 'small arms',
  rocket: 'rockets',
} as const;

export const ATTRIBUTES = {
  occurrence: 'Did it happen',
  responsibility: 'Who acted',
  target: 'What was hit',
  weapon: 'With what',
  force_posture: 'Build-up and posture',
  purpose: 'To what end',
  location: 'Where',
  casualties: 'Losses',
} as const;

export const STANCES = { asserts: 'asserts', denies: 'denies' } as const;

export const TARGETS = {
  military_positions: 'military positions',
  soldiers: 'soldiers',
  civilians: 'civilians',
  civilian_infrastructure: 'civilian infrastructure',
  observers: 'observers',
  vehicles: 'vehicles',
} as const;

export const CASUALTY_CATEGORIES = {
  military: 'military',
  civilian: 'civilian',
  unknown: 'not said',
} as const;

export const OUTCOMES = {
  killed: 'killed',
  wounded: 'wounded',
  captured: 'captured',
  missing: 'missing',
} as const;

export const STATUSES = { active: 'active', corrected: 'corrected', retracted: 'retracted' } as const;

/** How the sides' claims relate: derived when data is loaded, never written in a file. */
export const CLAIM_STATES = {
  contested: 'Contested',
  one_sided: 'One-sided',
  agreed: 'Agreed',
  unstated: 'Unstated',
} as const;

export const LANGUAGES = { en: 'English', hy: 'Armenian', az: 'Azerbaijani', ru: 'Russian' } as const;

export const COUNTRIES = {
  AM: 'Armenia',
  AZ: 'Azerbaijan',
  GE: 'Georgia',
  IR: 'Iran',
  RU: 'Russia',
  TR: 'Türkiye',
} as const;

export type Party = keyof typeof PARTIES;
export type DatePrecision = keyof typeof DATE_PRECISIONS;
export type DateBasis = keyof typeof DATE_BASES;
export type LocationPrecision = keyof typeof LOCATION_PRECISIONS;
export type EventType = keyof typeof EVENT_TYPES;
export type Weapon = keyof typeof WEAPONS;
export type Attribute = keyof typeof ATTRIBUTES;
export type Stance = keyof typeof STANCES;
export type Target = keyof typeof TARGETS;
export type CasualtyCategory = keyof typeof CASUALTY_CATEGORIES;
export type Outcome = keyof typeof OUTCOMES;
export type Status = keyof typeof STATUSES;
export type ClaimState = keyof typeof CLAIM_STATES;
export type Language = keyof typeof LANGUAGES;
export type Country = keyof typeof COUNTRIES;

/** The codes of a table, typed: `codes(PARTIES)` is `('AM' | 'AZ' | …)[]`. */
export function codes<Table extends object>(
  table: Table,
): [keyof Table & string, ...(keyof Table & string)[]] {
  return Object.keys(table) as [keyof Table & string, ...(keyof Table & string)[]];
}

/** A code that has no table of its own ("troop_build_up") as words ("troop build up"). */
export function readableCode(code: string): string {
  return code.replaceAll('_', ' ');
}
