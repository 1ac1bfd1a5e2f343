/** A GeoJSON feature of somebody else's making as an incident, properties found by their usual names. */
import type { Feature, Point } from 'geojson';
import type { Problem, Where } from '../result';
import { foreignIncident, TITLE_NAMES } from './foreign-incident';
import { END_NAMES, PRECISION_NAMES, START_NAMES, statedDates, type DateField } from './record-dates';
import { numberOf, RADIUS_NAMES, radiusFault } from './record-position';
import type { ReadRecord } from './record-reader';

/** `ownId` is the feature's, `name` what one without an id is called, `where` names it in doubts. */
export function foreignRecord(
  feature: Feature<Point | null>,
  ownId: string,
  name: string,
  where: Where,
): ReadRecord {
  const properties = feature.properties ?? {};
  const id = ownId.trim() === '' ? name : ownId;
  const said = (...names: string[]) => firstSaid(properties, names);
  const { weapons } = properties;
  const record = foreignIncident(
    {
      id,
      title: TITLE_NAMES.map((title) => properties[title] as unknown).find(isFilledText) ?? id,
      position: feature.geometry?.coordinates ?? null,
      dates: statedDates(said(...START_NAMES), said(...END_NAMES), said(...PRECISION_NAMES)),
      radius: radiusOf(said(...RADIUS_NAMES)),
      eventType: said('event_type').text,
      weapons: Array.isArray(weapons) ? weapons.filter(isFilledText).join(';') : said('weapons').text,
      locationPrecision: said('location_precision').text,
    },
    () => where,
  );
  return { ...record, searchable: [id, ...Object.values(properties).map(textOf)].join(' ') };
}

function radiusOf({ field, text }: DateField): number | null | Problem {
  if (text === '') return null;
  const metres = numberOf(text);
  return radiusFault(metres, text, field) ?? metres;
}

/** The first of the properties that says something: its name and, as text, its value. */
function firstSaid(properties: Record<string, unknown>, names: readonly string[]): DateField {
  for (const field of names) {
    const text = textOf(properties[field] ?? '').trim();
    if (text !== '') return { field, text };
  }
  return { field: names[0]!, text: '' };
}

function isFilledText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
