/** The usual names of columns, in the languages of the region, made alike: "Event Date", "EVENT_DATE", "eventDate". */
import type { Field, UsualField } from './fields';

/** Characters beyond which nothing is the name of a column that is looked for. */
const LONGEST = 60;

/** A name that is its own key. */
const PLAIN = /^[a-z0-9]+$/;

/** A name with small letters and single underscores between its words; empty where it is too long to be looked for. */
export function columnKey(name: string): string {
  if (name.length > LONGEST) return '';
  // As most are: of hundreds of thousands each is asked for.
  if (PLAIN.test(name)) return name;
  const trimmed = name.trim();
  if (trimmed === '#') return trimmed;
  return trimmed
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1_$2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_+|_+$/g, '');
}

/** The key of the last part of a path: of "event/date" that of "date". */
export function lastKey(name: string): string {
  if (name.length > 2 * LONGEST) return '';
  return columnKey(/[/.:]([^/.:]+)$/.exec(name)?.[1] ?? '');
}

/** Pairs that belong together, in order of preference: `y` goes with `x` before any other longitude. */
export const POSITION_PAIRS: readonly (readonly [latitude: string, longitude: string])[] = [
  ['latitude', 'longitude'],
  ['lat', 'lon'],
  ['lat', 'lng'],
  ['lat', 'long'],
  ['latitude', 'lon'],
  ['latitude', 'lng'],
  ['latitude', 'long'],
  ['lat', 'longitude'],
  ['y', 'x'],
  ['geo_lat', 'geo_lon'],
  ['geo_lat', 'geo_long'],
  ['geo_lat', 'geo_lng'],
  ['decimal_latitude', 'decimal_longitude'],
  ['event_latitude', 'event_longitude'],
  ['location_latitude', 'location_longitude'],
  ['gps_latitude', 'gps_longitude'],
  ['point_y', 'point_x'],
  ['ycoord', 'xcoord'],
  ['y_coord', 'x_coord'],
  ['coord_y', 'coord_x'],
  ['lat_dd', 'lon_dd'],
  ['lat_deg', 'lon_deg'],
  ['широта', 'долгота'],
  ['enlik', 'uzunluq'],
  ['enlem', 'boylam'],
  ['լայնություն', 'երկայնություն'],
];

/** Of one column, in order of preference. What may be a form's own times stands last. */
export const USUAL_NAMES: Readonly<Record<Exclude<UsualField, 'latitude' | 'longitude'>, readonly string[]>> =
  {
    id: [
      ...[
        'id',
        'event_id',
        'event_id_cnty',
        'data_id',
        'incident_id',
        'record_id',
        'global_event_id',
        'globaleventid',
      ],
      ...['eventid', 'uuid', 'guid', 'fid', 'objectid', 'gid', 'osm_id', 'meta_id', '#'],
    ],
    title: [
      ...[
        'title',
        'name',
        'label',
        'headline',
        'incident_title',
        'event_title',
        'event_name',
        'event_text',
        'summary',
      ],
      ...[
        'location',
        'place',
        'location_name',
        'place_name',
        'settlement',
        'village',
        'loc_name',
        'loc',
        'city',
      ],
      ...['название', 'заголовок', 'место', 'населенный_пункт', 'yer', 'ad', 'başlıq', 'վայր', 'վերնագիր'],
    ],
    place: [
      ...[
        'coordinates',
        'coordinate',
        'coords',
        'lat_lon',
        'latlon',
        'lat_lng',
        'latlng',
        'lat_long',
        'latlong',
      ],
      ...['latitude_longitude', 'gps', 'gps_coordinates', 'geolocation', 'geopoint', 'geo_point', 'geo'],
      ...['wkt', 'geom_wkt', 'the_geom', 'geom', 'geometry', 'geojson', 'geo_coord'],
      ...['координаты', 'koordinatlar', 'կոորդինատներ'],
    ],
    crs: [
      ...['crs', 'srid', 'srs', 'epsg', 'epsg_code', 'coordinate_system', 'coordinate_reference_system'],
      ...['spatial_reference', 'wkid', 'geodetic_datum', 'система_координат'],
    ],
    start: [
      ...[
        'event_date',
        'date_start',
        'start_date',
        'event_start_date',
        'event_start',
        'incident_date',
        'date_of_event',
      ],
      ...[
        'date_of_incident',
        'event_datetime',
        'datetime',
        'date_time',
        'event_date_time',
        'occurred_at',
        'date',
      ],
      ...['start', 'start_time', 'started_at', 'sqldate', 'date_occurred', 'date_event'],
      ...[
        'дата',
        'дата_события',
        'дата_начала',
        'tarix',
        'tarih',
        'ամսաթիվ',
        'verified_date',
        'when',
        'timestamp',
      ],
    ],
    end: [
      ...[
        'date_end',
        'end_date',
        'event_end_date',
        'event_end',
        'date_of_end',
        'end',
        'end_time',
        'ended_at',
      ],
      ...['дата_окончания', 'дата_конца'],
    ],
    time: [
      'time',
      'event_time',
      'incident_time',
      'time_of_day',
      'time_of_event',
      'local_time',
      'время',
      'vaxt',
      'ժամ',
    ],
    year: ['iyear', 'year', 'event_year', 'год', 'il', 'տարի'],
    month: ['imonth', 'month', 'event_month', 'месяц', 'ay', 'ամիս'],
    day: ['iday', 'day', 'event_day', 'день', 'gün', 'օր'],
    date_precision: ['date_precision', 'time_precision', 'date_prec', 'event_date_precision'],
    radius: [
      ...[
        'location_radius_m',
        'radius_m',
        'location_radius_km',
        'radius_km',
        'accuracy_m',
        'location_accuracy_m',
      ],
      ...['uncertainty_m', 'location_uncertainty_m', 'uncertainty_km', 'accuracy_km', 'error_radius_m'],
      ...[
        'coordinate_uncertainty_in_meters',
        'radius_in_m',
        'radius_in_km',
        'radius_metres',
        'radius_meters',
      ],
    ],
    location_precision: ['location_precision', 'geo_precision', 'where_prec', 'geo_prec', 'specificity'],
    event_type: [
      ...['event_type', 'sub_event_type', 'incident_type', 'type_of_event', 'type_of_incident'],
      ...['event_category', 'incident_category', 'attacktype1_txt', 'attack_type', 'category', 'type'],
      ...['тип_события', 'тип', 'категория'],
    ],
    weapons: ['weapons'],
    count: [],
  };

/** Whether a radius column counts in kilometres, as its name says. */
export function isInKilometres(key: string): boolean {
  return key.endsWith('_km');
}

/** Whether a column holds seconds since 1970, as its name says. */
export function isEpochNamed(key: string): boolean {
  return /(?:^|_)(?:epoch|unix|unixtime|timestamp|ts)(?:_|$)/.test(key);
}

/** Words of a name that make a column look like one that is looked for. */
const TELLING =
  /(?:^|_)(?:id|uuid|date|datetime|time|timestamp|day|month|year|when|lat|latitude|lon|lng|longitude|coord|coords|coordinates|geo|gps|wkt|geom|geometry|location|place|radius|accuracy|precision|prec|uncertainty|mgrs|utm|plus_code|дата|время|широта|долгота|координаты|место)(?:_|$)/;

export function looksUsable(key: string): boolean {
  return TELLING.test(key);
}

/** HXL tags (hxlstandard.org, 1.1) by the field that they tell. */
export const TAGS: Partial<Record<Field, RegExp>> = {
  latitude: /^#geo\b.*\+lat\b/,
  longitude: /^#geo\b.*\+(?:lon|lng)\b/,
  place: /^#geo\b.*\+coord\b/,
  start: /^#date\b(?!.*\+(?:end|reported|updated|year))/,
  end: /^#date\b.*\+end\b/,
  title: /^#(?:loc|event)\b.*\+name\b/,
  id: /^#event\b.*\+(?:id|code)\b/,
};
