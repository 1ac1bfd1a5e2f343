/**
 * What can be wrong, in one sentence each that follows the place: what was found, what was expected, what to do. Files
 * first, then their records, lines and zones, what is typed, links and the program itself.
 */
import type { Disagreement } from '../../geo/cross-check';
import type { OtherSystem } from '../../mapping/position-names';
import { DISAGREEMENTS } from './proximity';
import { number, rows } from './quantities';

/** Where text ends that was sound so far: bytes before it, and what it is. */
interface BadByte {
  offset: number;
  byte: number;
}

const SAVE_AGAIN = 'expected UTF-8 (save the file again in that encoding)';

const FORMATS = 'GeoJSON, newline-delimited GeoJSON, JSON records or CSV';
const FEATURES = 'a FeatureCollection or a Feature';

const CONTENTS = {
  collection: 'a FeatureCollection',
  features: FEATURES,
  sources: '{ "sources": […] }',
  package: 'title, version, licenses, attribution',
};

const TAKEN_AS = { place: 'the place', date: 'the date', id: 'the id' };
type TakenAs = keyof typeof TAKEN_AS;
const OTHERS: Record<TakenAs, string> = {
  place: 'place than the event’s',
  date: 'date, such as when a form was filled in or a row was changed',
  id: 'thing',
};

const SYSTEMS: Record<OtherSystem, string> = {
  mgrs: 'MGRS',
  utm: 'UTM',
  gauss_krueger: 'SK-42 or Gauss–Krüger',
  projected: 'metres of a projection',
  plus_codes: 'Plus Codes',
  geohash: 'geohashes',
  what3words: 'what3words',
  longitude_first: 'longitude before latitude in one cell',
};

interface MeasuredApart {
  from: 'border' | 'zone';
  /** Metres. */
  distance: number;
  turf: number;
  disagreement: Disagreement;
}

const metresText = (metres: number) => `${metres.toFixed(1)} m`;

export const problems = {
  /** Of a file without a letter in it, or without an incident. */
  empty: ({ isBlank }: { isBlank: boolean }) =>
    isBlank ? `the file is empty; expected ${FORMATS}` : 'the file holds no incidents',
  unmarked_utf16: () => `it seems to be UTF-16, but no byte-order mark says so; ${SAVE_AGAIN}`,
  nul_character: ({ offset }: BadByte) => `there is a NUL character at byte offset ${offset}; expected text`,
  older_encoding: (bad: BadByte) =>
    `${byteText(bad)} is not UTF-8 but probably Windows-1252 (Latin-1) or another older encoding; ${SAVE_AGAIN}`,
  wrong_byte: (bad: BadByte) => `${byteText(bad)} is wrong there, the file may be damaged; ${SAVE_AGAIN}`,
  cut_letter: (bad: BadByte) =>
    `the file ends within the letter that ${byteText(bad)} begins; it may be cut off`,
  other_format: ({ format }: { format: string }) => `it is ${format}, which is not read; expected ${FORMATS}`,
  encoding_guessed: ({ encoding }: { encoding: string }) =>
    `it is not UTF-8 and was read as ${encoding}, which is likeliest; if letters look wrong, give the encoding`,
  gone: ({ cause }: { cause: string }) =>
    `it cannot be read any more (${cause}); it may have been moved or changed`,
  cannot_read: ({ cause }: { cause: string }) => `cannot be read: ${cause}`,
  too_many: ({ told, rejected }: { told: number; rejected: number }) =>
    `only the first ${number(told)} problems are told in words; ${rows(rejected)} were rejected`,
  too_long: ({ limit, mayBeQuoted }: { limit: number; mayBeQuoted: boolean }) => {
    const fault = `found more than ${number(limit)} characters without a whole record`;
    return mayBeQuoted ? `${fault}; a quote may be left open` : fault;
  },

  not_json: ({ cause }: { cause: string }) => `not JSON (${cause}); expected GeoJSON`,
  not_parted: ({ found }: { found: string }) => `found "${found}"; expected features parted by commas`,
  too_deep: ({ limit }: { limit: number }) => `nested more than ${limit} levels deep; expected GeoJSON`,
  not_geojson: ({ type, isArray }: { type: string | null; isArray: boolean }) => {
    const found = isArray ? 'a JSON array' : type === null ? 'no GeoJSON type' : `type "${type}"`;
    return `found ${found}; expected ${FEATURES}`;
  },
  no_features: () => 'expected an array of features',
  repeated_features: () => 'found features twice; expected one list of them',
  no_features_in_it: () => 'found no features; expected at least one',
  cut_off: () => 'the file ends before its features do',

  not_a_feature: () => 'expected an object of type "Feature"',
  /** Of a record without its place, in a file where none has one. */
  no_place_keys: ({ found, latitude, longitude }: { found: string; latitude: string; longitude: string }) =>
    `found no geometry, and ${found === '' ? 'no keys' : `the keys ${found}`}; expected one of ${latitude} and one of ${longitude}`,
  other_key: ({ taken }: { taken: string | null }) =>
    taken === null
      ? 'not used; the file has too many different keys to tell what each means'
      : `not used, because "${taken}" tells the same in this file`,
  stands_in: ({ missing }: { missing: string }) =>
    `taken for the place, because this record has no "${missing}"`,
  repeated_key: ({ names }: { names: string }) =>
    `found ${names} twice in the same object; only the last of its values is read`,
  kept_aside: ({ name }: { name: string }) =>
    `found a "${name}" that this program did not write; it is not read, and kept under "original" where this program writes its own`,
  list_not_read: ({ name, count }: { name: string; count: number }) =>
    `there is another list, "${name}", of ${number(count)} ${count === 1 ? 'record' : 'records'} that ${count === 1 ? 'was' : 'were'} not read`,
  wrong_id: () => 'expected a text or a number',
  wrong_properties: () => 'expected an object or null',
  not_a_geometry: ({ found }: { found: string | null }) =>
    `expected a geometry or null, found ${found === null ? 'none' : `"${found}"`}`,
  open_ring: () => 'expected rings of four positions or more, the last of them the first again',
  stands_for_area: ({ type }: { type: string }) =>
    `found a ${type}; it is placed at a point on it, and all of it counts as where it may have been`,
  stands_for_several: ({ type, radius }: { type: string; radius: number }) =>
    `found a ${type}; it is placed at a point of it, and ${number(radius)} m around it count as where it may have been`,
  unknown_crs: ({ name }: { name: string }) =>
    `its coordinates are in "${name}"; expected longitude and latitude on WGS 84, or EPSG:3857`,
  several_crs: () => 'its lists are in different systems of coordinates; expected one of them in a file',
  late_crs: () =>
    'it says at its end that its coordinates are in the metres of web maps (EPSG:3857); none of them can be, and they were read as degrees',
  degrees_as_metres: ({ x, y }: { x: number; y: number }) =>
    `found ${x}, ${y}, which should be the metres of web maps (EPSG:3857) and look like degrees; expected one of both`,
  unclear_crs: ({ found }: { found: string }) =>
    `found "${found}", which names no known system of coordinates; read as WGS 84`,
  null_island: () => 'found 0° N 0° E, where programs put what has no place',
  may_be_swapped: ({ longitude, latitude }: { longitude: number; latitude: number }) =>
    `found longitude ${longitude}, latitude ${latitude}; they may be swapped: the other way round it is near all else`,
  far_from_others: ({ longitude, latitude }: { longitude: number; latitude: number }) =>
    `found longitude ${longitude}, latitude ${latitude}; that is far from nearly all others`,
  placeholder_position: ({ longitude, latitude }: { longitude: number; latitude: number }) =>
    `found longitude ${longitude}, latitude ${latitude}, as programs write them where a place is not known`,
  unlikely_date: ({ date, isToCome }: { date: string; isToCome: boolean }) =>
    isToCome
      ? `dated ${date}, which is yet to come; a digit may be wrong`
      : `dated ${date}, as programs write it where no date is known; or a digit is wrong, or the calendar another`,
  may_be_footer: () =>
    'it has neither place nor date and stands at the end; it may be a sum or a note, and no incident',
  alike: ({ other, unit }: { other: number; unit: string }) =>
    `the same place and day as ${unit} ${number(other)}; it may be the same`,
  near_alike: ({ other, unit }: { other: number; unit: string }) =>
    `the same day as ${unit} ${number(other)} and within 100 m of it; it may be the same`,
  not_finite: () => 'expected two finite numbers: longitude, latitude',
  not_sound: ({ fault }: { fault: string | null }) =>
    fault ?? 'expected a geometry with coordinates that are numbers',

  not_a_row: () => 'quotes do not match',
  wrong_number_of_cells: ({ found, expected }: { found: number; expected: number }) =>
    `found ${number(found)} cells; expected ${number(expected)} as in the header`,
  swallowed_rows: ({ last }: { last: number }) =>
    `a quote in it is closed in line ${number(last)} only, so that rows may be lost in one cell; expected quotes within a cell to be doubled`,
  open_quote: () => 'a quoted cell is never closed',
  wrong_line_ends: () => 'lines end in CR alone; expected LF or CRLF',
  no_position: ({ found, latitude, longitude }: { found: string; latitude: string; longitude: string }) =>
    `found the columns ${found}; expected one of ${latitude} and one of ${longitude}`,
  split_position: ({ columns }: { columns: string }) =>
    `the columns ${columns} say one coordinate in parts, which are not put together; expected each coordinate whole in one column, as in 40.2031 or 40°12′11″N`,
  other_coordinates: ({ columns, system }: { columns: string; system: OtherSystem }) =>
    `found no latitude and longitude but ${columns}: ${SYSTEMS[system]}, which is not read; expected latitude and longitude in degrees (WGS 84)`,
  several_columns: ({ taken, others, what }: { taken: string; others: string; what: TakenAs }) =>
    `taken as ${TAKEN_AS[what]}: ${taken}; not taken, though it may be meant: ${others}; a mapping (--mapping) can choose others`,
  weak_column: ({ taken, what }: { taken: string; what: TakenAs }) =>
    `taken as ${TAKEN_AS[what]}: ${taken}, though its name may be that of another ${OTHERS[what]}; a mapping (--mapping) can choose others`,
  last_part: ({ columns }: { columns: string }) =>
    `taken by the last part of their names alone, though nothing says that they are the event’s own: ${columns}; a mapping (--mapping) can choose others`,
  no_date_column: ({ columns }: { columns: string }) =>
    `no column is taken as the date; there are ${columns}; a mapping (--mapping) can name the date’s`,
  claims_table: () =>
    'it is the table of claims, which holds no places; expected incidents.csv, the table beside it',
  claims_elsewhere: () =>
    'it is the table of incidents alone: their claims are in claims.csv beside it, so that states and losses are not known here',
  repeated_column: ({ name }: { name: string }) => `two columns are called "${name}"; expected one`,
  not_a_mapping: () => 'expected what --mapping-out writes: the columns, each with its name and field',
  wrong_choice: ({ found, expected }: { found: string; expected: string }) =>
    `found "${found}"; expected ${expected}`,
  mapping_column: ({ name }: { name: string }) =>
    `the mapping names the column "${name}", which is not there; expected the columns of a file like it`,
  column_taken: ({ names }: { names: string }) =>
    `the file already has the columns ${names}; expected a file without them`,

  measured_apart: ({ from, distance, turf, disagreement }: MeasuredApart) =>
    `distance from the ${from}: ${metresText(distance)} on WGS 84, ${metresText(turf)} by Turf; ${DISAGREEMENTS[disagreement]}`,

  half_a_position: () => 'found nothing; expected both coordinates or neither',
  not_a_number: ({ found }: { found: string }) =>
    `found "${found}"; expected degrees as a decimal number such as 40.2031, or as in 40°12′11″N`,
  off_the_globe: ({
    longitude,
    latitude,
    mayBeSwapped,
  }: {
    longitude: number;
    latitude: number;
    mayBeSwapped: boolean;
  }) => {
    const fault = `found longitude ${longitude}, latitude ${latitude}; expected longitude −180…180 and latitude −90…90 in degrees (WGS 84)`;
    return mayBeSwapped ? `${fault}; they may be swapped` : fault;
  },
  not_a_radius: ({ found }: { found: string }) => `found "${found}"; expected a distance, 0 or more`,
  not_a_count: ({ found }: { found: string }) =>
    `found "${found}"; expected a number of people, whole and 0 or more`,
  high_below_low: ({ low, high }: { low: number; high: number }) =>
    `found at most ${number(high)} and at least ${number(low)} dead; expected no fewer at most`,
  not_a_date: ({ found }: { found: string }) =>
    `found "${found}"; expected a date that exists, as in 2022-09-13, 13.09.2022 or 13 September 2022`,
  date_order_open: ({ found }: { found: string }) =>
    `found "${found}"; no date of the column tells which is the day and which the month: expected to be told`,
  about_date: ({ found }: { found: string }) =>
    `found "${found}", which is about or not sure; taken as the date that it names`,
  day_by_clock: ({ date }: { date: string }) =>
    `it is another day by the clock of the other country; taken as ${date}`,
  date_elsewhere: ({ found, name, taken }: { found: string; name: string; taken: string }) =>
    `found nothing, but "${found}" in "${name}", which is not read as the date where "${taken}" is there; a mapping (--mapping) can choose it`,
  not_a_time: ({ found }: { found: string }) => `found "${found}"; expected a time such as 07:50`,
  time_not_taken: ({ found }: { found: string }) =>
    `found "${found}", which is not taken: the date has a time of its own, or is of more than one day`,
  unknown_time_zone: ({ found }: { found: string }) =>
    `found "${found}", which names no clock that is known; expected UTC, an offset such as +04:00 or a zone such as Asia/Tbilisi; its time is taken as that of the place`,
  unknown_place_precision: ({ found }: { found: string }) =>
    `found "${found}", which says nothing known of how precise the place is`,
  unknown_precision: ({ found }: { found: string }) =>
    `found "${found}"; expected minute, part_of_day, day, week, month, year, or 1, 2, 3 for day, week, month`,
  no_start: ({ end }: { end: string }) => `found "${end}" and no first date; expected both`,
  dates_clipped: ({ found }: { found: string }) =>
    `found "${found}"; the days that it may stand for go beyond the years 0000 to 9999 and are taken as ending there`,
  end_before_start: ({ end, startField, start }: { end: string; startField: string; start: string }) =>
    `found ${end}; expected a date not before ${startField}, ${start}`,

  /** `isRule`: `expected` is a sentence; else kinds and codes as a schema writes them. */
  wrong_field: ({ expected, isRule, found }: { expected: string; isRule: boolean; found: string }) =>
    `found ${kindText(found)}; ${isRule ? expected : `expected ${kindsText(expected)}`}`,
  wrong_file: ({ expected }: { expected: keyof typeof CONTENTS }) => `expected ${CONTENTS[expected]}`,
  no_records: () => 'expected at least one record',
  repeated_id: ({ id }: { id: string }) => `"${id}" is used twice or more; expected an id used once`,
  unknown_source: ({ id }: { id: string }) => `no source "${id}" in sources.json`,
  unknown_place: ({ id }: { id: string }) => `no place "${id}" in places.geojson`,
  unknown_incident: ({ id }: { id: string }) => `no incident "${id}"`,
  unknown_claim: ({ id }: { id: string }) => `no claim "${id}"`,
  unknown_extent: ({ id }: { id: string }) => `no extent "${id}" in extents.geojson`,
  one_way: ({ id }: { id: string }) =>
    `"${id}" does not name this incident; expected both to name each other`,
  id_and_date: ({ start }: { start: string }) => `expected an id that starts with the month of ${start}`,
  unclaimed: ({ weapon }: { weapon: string }) => `no claim names "${weapon}"`,
  unknown_as_zero: () =>
    'expected null where it is unknown, or a figure above 0; 0 people only with high 0 and a text that says nobody was hurt',
  point_without_place: () => 'expected null where no place is given',
  not_the_place: ({ id, position }: { id: string; position: string }) =>
    `expected the point of "${id}", ${position}`,
  source_not_listed: ({ id }: { id: string }) =>
    `"${id}" is not among the incident’s own sources; expected it there`,
  claim_before_incident: ({ asOf, start }: { asOf: string; start: string }) =>
    `found ${asOf}, before the incident; expected ${start} or later`,
  withdrawn_before_made: ({ on, asOf }: { on: string; asOf: string }) =>
    `found ${on}; expected a day no earlier than the claim’s, ${asOf}`,
  no_such_paragraph: ({ paragraph, id, paragraphs }: { paragraph: number; id: string; paragraphs: number }) =>
    `found paragraph ${number(paragraph)}; expected 1 to ${number(paragraphs)}, as many as "${id}" has`,
  paragraphs_not_counted: ({ id }: { id: string }) =>
    `found a paragraph; expected "${id}" to say in sources.json how many paragraphs it has`,
  unequal_toll: ({ joint, id }: { joint: string; id: string }) =>
    `the toll "${joint}" is not the one in "${id}"; expected the same figures by the same claimants in both`,
  radius_below_place: ({ id, radius, placeRadius }: { id: string; radius: number; placeRadius: number }) =>
    `found ${number(radius)} m; expected ${number(placeRadius)} m or more, the radius of "${id}" itself`,
  corrected_without_note: () => 'found none; expected a note that says what was corrected',
  out_of_order: ({ found, before }: { found: string; before: string }) =>
    `"${found}" follows "${before}"; expected them in order`,
  other_attribute: () =>
    'expected a claim about the same attribute; a claim that is taken back says so itself',
  replaces_later: ({ id, asOf }: { id: string; asOf: string }) =>
    `"${id}" was made later, on ${asOf}; expected an earlier claim`,
  copied_words: ({ words, report }: { words: string; report: string }) =>
    `“${words}” stands in the report ${report} as well; expected our own words`,
  no_such_folder: ({ folder }: { folder: string }) =>
    `found no text in "${folder}"; expected a folder of reports`,
  other_claimant: () => 'expected a claim of the same claimant',
  gap: ({ next }: { next: string }) => `expected the next version's valid_from, ${next}`,
  wrong_number: ({ vertices }: { vertices: number }) =>
    `expected one entry for each of ${number(vertices)} vertices`,
  crosses_itself: () => 'expected a ring that does not cross itself',
  wrong_winding: () => 'expected the outer ring counterclockwise (RFC 7946)',

  not_coordinates: ({ found }: { found: string }) =>
    `found "${found}"; expected latitude and longitude such as 40.2031, 45.8647 or 40°12′11″N 45°51′53″E`,
  same_axis: () => 'both are of the same axis; expected latitude and longitude',
  latitude_off: ({ latitude }: { latitude: number }) =>
    `found a latitude of ${latitude}; expected latitude and longitude, −90…90 and −180…180`,
  longitude_off: ({ longitude }: { longitude: number }) =>
    `found a longitude of ${longitude}; expected latitude and longitude, −90…90 and −180…180`,

  too_few_corners: () => 'An area takes three different corners or more.',
  hole_without_area: () => 'A hole has to follow the area that it lies in.',
  hole_in_line: () => 'A line has no holes.',
  too_few_positions: ({ shape, least, found }: { shape: 'area' | 'line'; least: number; found: number }) =>
    `${shape === 'area' ? 'An area' : 'A line'} takes ${least} positions or more; ${found} found.`,
  not_a_distance: ({ found }: { found: string }) =>
    `A distance in kilometres is needed, such as 2.5; found "${found}".`,
  edges_cross: ({ at }: { at: string }) =>
    `The outline has edges that cross at ${at}, so it has no clear inside.`,
  hole_outside: ({ at }: { at: string }) => `The outline has a hole at ${at} that lies outside of its area.`,
  hole_in_hole: ({ at }: { at: string }) => `The outline has a hole at ${at} that lies within another hole.`,
  part_in_part: ({ at }: { at: string }) => `The outline has a part at ${at} that lies within another part.`,

  too_small: () => 'It is too small to see.',
  crossing: () => 'Its edges cross, so it has no clear inside.',
  nothing_here: () => 'Neither the border, nor the zone, nor the exclave is here.',

  no_region: () => 'holds no polygon and no line',
  regions_unread: ({ count }: { count: number }) => `${number(count)} of its regions could not be read`,
  not_a_region: ({ type }: { type: string | null }) =>
    `holds ${type === null ? 'no geometry' : `a ${type}`} that is no sound polygon or line (longitude, latitude; WGS 84)`,

  no_such_date: ({ date }: { date: string }) => `The calendar has no ${date}.`,
  not_typed_as_date: () => 'Write year-month-day, as in 2022-09-13.',
  ends_before_start: () => 'This is before the first date.',

  link_too_long: ({ limit }: { limit: number }) =>
    `It is longer than ${number(limit)} characters and was not read.`,
  link_version: () => 'It was made by another version of this program.',
  link_part: ({ name, value }: { name: string; value: string }) =>
    value === '' ? `Its "${name}" could not be read.` : `Its "${name}" could not be read: "${value}".`,
  link_regions: ({ count }: { count: number }) =>
    `${count === 1 ? 'One of its regions is' : `${number(count)} of its regions are`} too large for a link and not kept in this browser: what it shows differs.`,
  link_data: () => 'It was made over another version of this data: what it shows may differ.',
  link_file: ({ file }: { file: string }) =>
    `It was made over the file “${file}”, which is not open here. Open it to see the same.`,
  link_incident: ({ id }: { id: string }) => `Its incident "${id}" is not in this dataset.`,

  not_loaded: ({ cause }: { cause: string }) =>
    `The published data could not be loaded (${cause}). Reload the page to try again.`,
  not_started: ({ cause }: { cause: string }) => `The program could not start: ${cause}.`,
  crashed: ({ cause }: { cause: string }) => crashText(cause),
  out_of_memory: ({ cause }: { cause: string }) =>
    `Reading it took more than this browser could give (${crashText(cause)}). A smaller file, or a part of this one, may do.`,
  zip_too_large: () =>
    'A ZIP holds 4 GB at most, and the tables are more. Take away fewer incidents, or all of them as GeoJSON; border-incidents convert also writes incidents.csv by itself, outside a ZIP.',
  failed: ({ cause }: { cause: string }) => cause,

  usage: ({ fault }: { fault: string }) => fault,
  overwrites_input: ({ overwritten }: { overwritten: string }) =>
    `would overwrite the input ${overwritten}; expected another file`,
  overwrites_output: ({ overwritten }: { overwritten: string }) =>
    `would overwrite the output ${overwritten}; expected another file`,
  cannot_write: ({ cause }: { cause: string }) => `cannot be written: ${cause}`,
};

/** What a schema calls the kinds of values. */
const KINDS: Partial<Record<string, string>> = {
  Array: 'a list',
  Object: 'an object',
  boolean: 'true or false',
  never: 'no such field',
  null: 'null',
  number: 'a number',
  string: 'a text',
  undefined: 'nothing',
  unknown: 'a field',
};

function kindText(kind: string): string {
  return KINDS[kind] ?? kind;
}

/** A member that is missing is named by the schema; `("AM" | "AZ")` as “one of "AM", "AZ"”, `(string | null)` as “a text or null”. */
function kindsText(expected: string): string {
  const kinds = expected.replace(/^\(|\)$/g, '').split(' | ');
  if (kinds.length === 1 && kinds[0]!.startsWith('"')) return `${kinds[0]!} to be there`;
  const areCodes = kinds.length > 1 && kinds.every((kind) => kind.startsWith('"'));
  return areCodes ? `one of ${kinds.join(', ')}` : kinds.map(kindText).join(' or ');
}

function byteText({ offset, byte }: BadByte): string {
  return `the byte 0x${byte.toString(16).toUpperCase().padStart(2, '0')} at offset ${offset}`;
}

function crashText(cause: string): string {
  if (cause === 'unreadable_reply') return 'a reply could not be read';
  return cause === 'not_started' ? 'it could not be started' : cause;
}

/** How a problem names where it is, and what becomes of the record. */
export const problemPlaces = {
  units: {
    feature: (count: number) => `feature ${count}`,
    line: (count: number) => `line ${count}`,
    position: (count: number) => `position ${count}`,
  },
  items: {
    answers_sought: (count: string) => `answer sought ${count}`,
    claims: (count: string) => `claim ${count}`,
    names: (count: string) => `name ${count}`,
    related: (count: string) => `related incident ${count}`,
    sources: (count: string) => `source ${count}`,
    vertices: (count: string) => `vertex ${count}`,
    weapons: (count: string) => `weapon ${count}`,
  } as Partial<Record<string, (count: string) => string>>,
  named: (place: string, id: string) => `${place} (${id})`,
  list: (places: readonly string[]) => places.join(', '),
  at: (place: string, sentence: string) => `${place}: ${sentence}`,
  consequences: {
    without_date: (sentence: string) => `${sentence}; shown without a date`,
    without_radius: (sentence: string) => `${sentence}; shown without a radius`,
    without_losses: (sentence: string) => `${sentence}; shown without that figure`,
    without_place: (sentence: string) => `${sentence}; shown without a place`,
    put_back: (sentence: string) => `${sentence} It was put back.`,
  },
};

export type ProblemWords = typeof problems;
