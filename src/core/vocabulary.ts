/** The codes of the data as they stand in files (snake_case, as in ACLED and UCDP files). How they read, words say. */

export const DATE_PRECISIONS = ['minute', 'part_of_day', 'day', 'week', 'month', 'year'] as const;
export type DatePrecision = (typeof DATE_PRECISIONS)[number];

export const DATE_BASES = ['stated', 'inferred'] as const;
export type DateBasis = (typeof DATE_BASES)[number];

export const LOCATION_PRECISIONS = [
  'exact',
  'settlement',
  'direction',
  'district',
  'region',
  'unknown',
] as const;
export type LocationPrecision = (typeof LOCATION_PRECISIONS)[number];

export const EVENT_TYPES = [
  'shelling',
  'drone_strike',
  'small_arms_fire',
  'armed_clash',
  'capture',
  'troop_movement',
  'sabotage',
  'mine',
  'other',
] as const;
export type EventType = (typeof EVENT_TYPES)[number];

export const WEAPONS = ['artillery', 'large_calibre', 'mortar', 'drone', 'small_arms', 'rocket'] as const;
export type Weapon = (typeof WEAPONS)[number];

/** What claims are about. */
export const ATTRIBUTES = [
  'occurrence',
  'responsibility',
  'target',
  'weapon',
  'force_posture',
  'purpose',
  'location',
  'ceasefire',
  'casualties',
] as const;
export type Attribute = (typeof ATTRIBUTES)[number];

export const STANCES = ['asserts', 'denies'] as const;
export type Stance = (typeof STANCES)[number];

/** Whether the claimant says it in so many words of this incident, or we infer it from what it says. */
export const CLAIM_BASES = ['stated', 'inferred'] as const;
export type ClaimBasis = (typeof CLAIM_BASES)[number];

/** What became of a ceasefire that was in force or agreed. */
export const CEASEFIRE_STATES = ['held', 'breached'] as const;
export type CeasefireState = (typeof CEASEFIRE_STATES)[number];

export const TARGETS = [
  'military_positions',
  'soldiers',
  'civilians',
  'civilian_infrastructure',
  'observers',
  'vehicles',
] as const;
export type Target = (typeof TARGETS)[number];

export const CASUALTY_CATEGORIES = ['military', 'civilian', 'unknown'] as const;
export type CasualtyCategory = (typeof CASUALTY_CATEGORIES)[number];

export const OUTCOMES = ['killed', 'wounded', 'captured', 'missing'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const STATUSES = ['active', 'corrected', 'retracted'] as const;
export type Status = (typeof STATUSES)[number];

/** How the sides' claims relate: derived when data is loaded, never written in a file. */
export const CLAIM_STATES = ['contested', 'one_sided', 'agreed', 'unstated'] as const;
export type ClaimState = (typeof CLAIM_STATES)[number];

/** What there is of a side on an attribute. Whether somebody looked for its answer is part of it: silence is not. */
export const SIDE_ANSWERS = ['asserts', 'denies', 'no_answer_found', 'not_looked_for'] as const;
export type SideAnswer = (typeof SIDE_ANSWERS)[number];

/** Whether a text is one of the codes. */
export function isCode<Code extends string>(codes: readonly Code[], text: string): text is Code {
  return (codes as readonly string[]).includes(text);
}
