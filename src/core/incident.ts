import type { MultiPolygon, Polygon, Position } from 'geojson';
import type { BorderingCountry, Claimant, ConflictSide, Language, Party, People } from './conflict';
import type {
  Attribute,
  CasualtyCategory,
  CeasefireState,
  ClaimBasis,
  ClaimState,
  DateBasis,
  DatePrecision,
  EventType,
  LocationPrecision,
  Outcome,
  Stance,
  Status,
  Target,
  Weapon,
} from './vocabulary';

/** A number of people as a range; `high: null` is open ("over a dozen"). Unknown is the absence of a claim, never 0. */
export interface CasualtyCount {
  party: People;
  category: CasualtyCategory;
  outcome: Outcome;
  low: number;
  high: number | null;
  /** Id of the group of incidents that share this toll: it is counted once if any of them is counted. */
  joint?: string | undefined;
}

/** What became of a ceasefire, and who broke it; null where that is not said, or where it held. */
export interface Ceasefire {
  state: CeasefireState;
  by: Party | null;
}

/** What a claim claims, by attribute. */
export interface ClaimValues {
  occurrence: true;
  responsibility: Party;
  target: Target;
  casualties: CasualtyCount;
  location: string;
  weapon: Weapon;
  purpose: string;
  force_posture: string;
  ceasefire: Ceasefire;
}

interface ClaimOf<Name extends Attribute> {
  id: string;
  claimant: Claimant;
  office: string;
  attribute: Name;
  stance: Stance;
  value: ClaimValues[Name];
  /** Our paraphrase. */
  text: string;
  sourceIds: string[];
  /** Where in the source: "paragraph 4", or "text not kept". */
  locator: string;
  /** Local calendar date of the claim; empty where a dataset records it, which says nothing of when. */
  asOf: string;
  /** Id of the same claimant's earlier claim that this one replaces. */
  supersedes: string | null;
  basis: ClaimBasis;
  /** When and where its claimant took it back, putting nothing in its place; null where it stands. */
  withdrawn: Withdrawal | null;
}

export interface Withdrawal {
  /** Local calendar date. */
  on: string;
  sourceIds: string[];
}

export type Claim = { [Name in Attribute]: ClaimOf<Name> }[Attribute];

export interface Citation {
  sourceId: string;
  locator: string;
}

/** Where and when somebody looked for what a side says on an attribute, and found nothing. */
export interface AnswerSought {
  side: ConflictSide;
  attribute: Attribute;
  where: string;
  /** Local calendar date. */
  on: string;
}

export interface Incident {
  /** Stable and never reused: `2023-09-01-sotk`. */
  id: string;
  /** Neutral, ours, hedged alike for both sides. */
  title: string;
  /** Longitude, latitude in degrees (WGS 84); null where no place is given: listed and counted, never a false point. */
  position: Position | null;
  /** Local date or date-time with offset; `end` is inclusive. Null only in imported rows without a date. */
  start: string | null;
  end: string | null;
  datePrecision: DatePrecision;
  dateBasis: DateBasis;
  dateNote: string | null;
  /** Its time is said to be "about" the one that stands in `start`. */
  isTimeAbout: boolean;
  /** False where it went on, and nobody says until when: `end` is then only the last day that is told of. */
  isEndKnown: boolean;
  placeId: string | null;
  locationPrecision: LocationPrecision;
  /** Metres around `position` within which it happened; null where it is not known or the place's own extent says it. */
  locationRadius: number | null;
  locationNote: string | null;
  /** The area that others' records give in the place of a point, which `position` lies on; null where they give none. */
  surface: Polygon | MultiPolygon | null;
  eventType: EventType;
  /** What others' records call the type of event, where it is not certain which of ours that is. */
  ownType: string | null;
  weapons: Weapon[];
  claims: Claim[];
  /** A dataset gives nought for the losses, which it also does where it does not know: none, or unknown. */
  areLossesUnclear: boolean;
  answersSought: AnswerSought[];
  sources: Citation[];
  related: string[];
  status: Status;
  note: string | null;
  /** Whether its record is of the project's own claim model; what others' records say, they say in their own words. */
  isCoded: boolean;
}

/** What an incident is contested in: an attribute and, of those that several values can hold of, which of them. */
export interface Topic {
  attribute: Attribute;
  code: string | null;
}

/** What is derived from an incident's claims when it is loaded. */
export interface DerivedState {
  state: ClaimState;
  byAttribute: Partial<Record<Attribute, ClaimState>>;
  /** Empty unless it is contested. */
  contested: Topic[];
}

/** The point stands for a wider extent (a district, a direction), so it is drawn differently from a spot. */
export function isRepresentative({ locationPrecision }: Pick<Incident, 'locationPrecision'>): boolean {
  return locationPrecision !== 'exact' && locationPrecision !== 'settlement';
}

export interface PlaceName {
  language: Language;
  text: string;
  kind: 'common' | 'alternative' | 'reported';
  note?: string | undefined;
}

export interface Place {
  id: string;
  position: Position | null;
  names: PlaceName[];
  kind: string;
  radius: number | null;
  extentId: string | null;
  /** The country the place surely lies in. */
  country: BorderingCountry | null;
  evidence: string;
  verification: string;
  /** Its feature as JSON, as it stands in its file. */
  original: string;
}

export interface Source {
  id: string;
  title: string;
  publisher: string;
  date: string;
  dateBasis: DateBasis;
  /** Empty where it was not stated or not kept. */
  url: string;
  archive: string;
  kind: string;
  /** How many there are, counted as locators count them. */
  paragraphs?: number | undefined;
  cites?: string | undefined;
  note?: string | undefined;
}

/** The place's common name in a language, or in English, or its id. */
export function placeName(place: Place, language: Language): string {
  const common = (wanted: Language) =>
    place.names.find((name) => name.language === wanted && name.kind === 'common')?.text;
  return common(language) ?? common('en') ?? place.names[0]?.text ?? place.id;
}
