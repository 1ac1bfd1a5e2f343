/** The usual names of columns but those of coordinates and dates, in the languages of the region. */
import { columnKey } from './column-key';
import type { UsualField } from './fields';

export { columnKey };

/** Found by names of their own alone. */
export type NamedField = Exclude<UsualField, 'latitude' | 'longitude' | 'start' | 'end'>;

/** Of one column, in order of preference. */
const NAMES: Readonly<Record<NamedField, readonly string[]>> = {
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
    ...['eventid', 'uid', 'uuid', 'guid', 'fid', 'objectid', 'gid', 'osm_id', 'meta_id', '#'],
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
    ...['başlık', 'titre', 'titel', 'título', 'titolo', 'სათაური', 'عنوان', 'ადგილი', 'lieu', 'ort', 'luogo'],
    ...['lugar', 'місце', 'miejsce', 'مکان', 'المکان', 'name_en', 'item_label'],
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
    ...['coord', 'point', 'position', 'координаты', 'координати', 'koordinatlar', 'կոորդինատներ'],
    ...['koordinaten', 'coordonnées', 'coordenadas', 'coordinate', 'კოორდინატები', 'مختصات'],
  ],
  crs: [
    ...['crs', 'srid', 'srs', 'epsg', 'epsg_code', 'coordinate_system', 'coordinate_reference_system'],
    ...['spatial_reference', 'wkid', 'geodetic_datum', 'система_координат'],
  ],
  time: [
    'time',
    'event_time',
    'incident_time',
    'time_of_day',
    'time_of_event',
    'local_time',
    ...['time_utc', 'utc_time', 'time_gmt', 'event_time_utc'],
    'время',
    ...['time_of_incident', 'time_of_the_incident', 'time_of_the_event', 'время_события'],
    ...['время_происшествия', 'vaxt', 'hadisənin_vaxtı', 'saat', 'ժամ', 'დრო', 'heure', 'uhrzeit'],
    ...['hora', 'ora', 'ساعت'],
  ],
  time_zone: [
    ...['time_zone', 'timezone', 'tz', 'utc_offset', 'gmt_offset', 'tz_offset', 'event_timezone'],
    ...['event_time_zone', 'event_date_timezone', 'часовой_пояс', 'saat_qurşağı', 'ժամային_գոտի'],
  ],
  year: [
    ...['iyear', 'year', 'event_year', 'год', 'il', 'տարի', 'yıl', 'წელი', 'année', 'jahr', 'año', 'anno'],
    ...['рік', 'سال', 'سنه'],
  ],
  month: [
    ...['imonth', 'month', 'event_month', 'месяц', 'ay', 'ամիս', 'თვე', 'mois', 'monat', 'mes', 'mese'],
    ...['місяць', 'ماه', 'شهر'],
  ],
  day: [
    ...['iday', 'day', 'event_day', 'день', 'gün', 'օր', 'დღე', 'jour', 'tag', 'día', 'giorno'],
    ...['روز', 'یوم'],
  ],
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
    ...['coordinate_uncertainty_in_meters', 'radius_in_m', 'radius_in_km', 'radius_metres', 'radius_meters'],
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

/** As keys. */
export const USUAL_NAMES: typeof NAMES = mapped(NAMES, (names) => names.map(columnKey));

/** What is found by them whatever places and dates are. */
export const FOUND_LAST = [
  ...(['id', 'title', 'date_precision', 'radius', 'location_precision', 'event_type', 'weapons'] as const),
];

/** Whether a radius column counts in kilometres, as its name says. */
export function isInKilometres(key: string): boolean {
  return key.endsWith('_km');
}

/** Whether the times of a column are told by UTC, as its name says. */
export function isUtcNamed(key: string): boolean {
  return /(?:^|_)(?:utc|gmt|zulu)(?:_|$)/.test(key);
}

/** Whether a column holds seconds since 1970, as its name says. */
export function isEpochNamed(key: string): boolean {
  return /(?:^|_)(?:epoch|unix|unixtime|timestamp|ts)(?:_|$)/.test(key);
}

/** Words of a name that make a column look like one that is looked for. */
const TELLING =
  /(?:^|_)(?:id|uuid|date|datetime|time|timestamp|tz|timezone|utc_offset|gmt_offset|day|month|year|when|lat|latitude|lon|lng|longitude|coord|coords|coordinates|geo|gps|wkt|geom|geometry|location|place|radius|accuracy|precision|prec|uncertainty|mgrs|utm|plus_code|дата|время|широта|долгота|координаты|место)(?:_|$)/;

export function looksUsable(key: string): boolean {
  return TELLING.test(key);
}

function mapped<Key extends string, Value>(
  object: Readonly<Record<Key, Value>>,
  to: (value: Value) => Value,
): Record<Key, Value> {
  const entries = Object.entries<Value>(object).map(([key, value]) => [key, to(value)]);
  return Object.fromEntries(entries) as Record<Key, Value>;
}
