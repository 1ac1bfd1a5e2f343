/** What the codes of the data are called. */
import type { Claimant, ConflictSide, Country, Language, Party, People } from '../../conflict';
import type {
  Attribute,
  CasualtyCategory,
  CeasefireState,
  ClaimState,
  DateBasis,
  DatePrecision,
  EventType,
  LocationPrecision,
  Outcome,
  SideAnswer,
  Stance,
  Status,
  Target,
  Weapon,
} from '../../vocabulary';

const countries: Record<Country, string> = {
  AM: 'Armenia',
  AZ: 'Azerbaijan',
  GE: 'Georgia',
  IR: 'Iran',
  RU: 'Russia',
  TR: 'Türkiye',
};

const parties: Record<Party, string> = {
  AM: countries.AM,
  AZ: countries.AZ,
  NK: 'De facto Nagorno-Karabakh authorities',
  RU: countries.RU,
  EU: 'European Union',
  TR: countries.TR,
  US: 'United States',
  other: 'Other',
};

const claimants: Record<Claimant, string> = { ...parties, dataset: 'Another dataset' };

export type GrammaticalNumber = 'one' | 'many';

/** Whether a name takes the verb of one or of many. */
const claimantNumbers: Record<Claimant, GrammaticalNumber> = {
  AM: 'one',
  AZ: 'one',
  NK: 'many',
  RU: 'one',
  EU: 'one',
  TR: 'one',
  US: 'one',
  other: 'one',
  dataset: 'one',
};

const sides: Record<ConflictSide, string> = { AM: 'Armenian side', AZ: 'Azerbaijani side' };

/** Who is hurt belongs to a side, not to its authorities. */
const peoples: Record<People, string> = {
  ...parties,
  NK: 'Nagorno-Karabakh',
  unknown: 'people whose side is not said',
  all: 'all sides together',
};

const attributes: Record<Attribute, string> = {
  occurrence: 'Did it happen',
  responsibility: 'Who acted',
  target: 'What was hit',
  weapon: 'With what',
  force_posture: 'Build-up and posture',
  purpose: 'To what end',
  location: 'Where',
  ceasefire: 'Ceasefire',
  casualties: 'Losses',
};

const categories: Record<CasualtyCategory, string> = {
  military: 'military',
  civilian: 'civilian',
  unknown: 'not said',
};

const ceasefireStates: Record<CeasefireState, string> = { held: 'held', breached: 'breached' };

const claimStates: Record<ClaimState, string> = {
  contested: 'Contested',
  one_sided: 'One-sided',
  agreed: 'Agreed',
  unstated: 'Unstated',
};

const dateBases: Record<DateBasis, string> = { stated: 'as stated', inferred: 'inferred' };

const datePrecisions: Record<DatePrecision, string> = {
  minute: 'to the minute',
  part_of_day: 'to the part of the day',
  day: 'to the day',
  week: 'to the week',
  month: 'to the month',
  year: 'to the year',
};

const eventTypes: Record<EventType, string> = {
  shelling: 'Shelling',
  drone_strike: 'Drone strike',
  small_arms_fire: 'Small-arms fire',
  armed_clash: 'Armed clash',
  capture: 'Capture',
  troop_movement: 'Troop movement',
  sabotage: 'Sabotage',
  mine: 'Mine',
  other: 'Other',
};

const languages: Record<Language, string> = {
  en: 'English',
  hy: 'Armenian',
  az: 'Azerbaijani',
  ru: 'Russian',
};

const locationPrecisions: Record<LocationPrecision, string> = {
  exact: 'exact spot',
  settlement: 'near a settlement',
  direction: 'in the direction of a place',
  district: 'somewhere in a district',
  region: 'somewhere in a region',
  unknown: 'not said how precisely',
};

const outcomes: Record<Outcome, string> = {
  killed: 'killed',
  wounded: 'wounded',
  captured: 'captured',
  missing: 'missing',
};

const sideAnswers: Record<SideAnswer, string> = {
  asserts: 'asserts',
  denies: 'denies',
  no_answer_found: 'no answer found',
  not_looked_for: 'not looked for',
};

/** Codes of posture and of purpose that the data use; others are read as they are written. */
const postures: Partial<Record<string, string>> = {
  troop_build_up: 'troop build-up',
  troops_crossed_border: 'troops crossing the border',
  troops_crossed_line_of_contact: 'troops crossing the line of contact',
  troops_withdrew: 'withdrawal of troops',
};

const purposes: Partial<Record<string, string>> = {
  advance: 'to advance',
  border_deployment: 'to deploy border troops',
  clarification_of_positions: 'to clarify positions',
  encirclement: 'to encircle',
  engineering_work: 'engineering work',
  reconnaissance_and_sabotage: 'reconnaissance and sabotage',
  retaliation: 'to answer fire or provocation',
  subversion: 'subversion',
  suppression_of_firing_positions: 'to suppress firing positions',
};

const stances: Record<Stance, string> = { asserts: 'asserts', denies: 'denies' };

const statuses: Record<Status, string> = {
  active: 'active',
  corrected: 'corrected',
  retracted: 'retracted',
};

const targets: Record<Target, string> = {
  military_positions: 'military positions',
  soldiers: 'soldiers',
  civilians: 'civilians',
  civilian_infrastructure: 'civilian infrastructure',
  observers: 'observers',
  vehicles: 'vehicles',
};

const weapons: Record<Weapon, string> = {
  artillery: 'artillery',
  large_calibre: 'large-calibre weapons',
  mortar: 'mortars',
  drone: 'drones',
  small_arms: 'small arms',
  rocket: 'rockets',
};

export const codes = {
  attributes,
  categories,
  ceasefireStates,
  claimantNumbers,
  claimants,
  claimStates,
  countries,
  dateBases,
  datePrecisions,
  eventTypes,
  languages,
  locationPrecisions,
  outcomes,
  parties,
  peoples,
  postures,
  purposes,
  sideAnswers,
  sides,
  stances,
  statuses,
  targets,
  weapons,
};
