/** What a file says of itself around its features: in members of its own, or in those that this program writes. */
import { indexById, type DatasetInfo } from '../dataset';
import { decodeAll, decodePlace, decodeSource } from './codec';
import type { Place } from '../incident';
import { parseJson } from '../parse-json';
import { itemsOf, membersOf } from '../records/json-scan';
import { memberOf } from '../records/splice';
import type { Region, RegionRule } from '../regions/region';
import { readRegionRecords, readRegionRule } from '../regions/region-record';
import { success, type Result } from '../result';
import type { ColumnOrder } from '../values/date-order';

/** `around`: all of the file but its features. What a file does not say is null. */
export function datasetInfo(around: string, fileName: string): Result<DatasetInfo> {
  const marker = markerIn(around);
  const own = ownMembers(around);
  const said = (...names: string[]) =>
    names.map((name) => textOf(own.get(name)?.value)).find((text) => text !== null);
  const places = decodeAll(arrayOf(marker.places), decodePlace);
  if (!places.ok) return places;
  const sources = decodeAll(arrayOf(marker.sources), decodeSource);
  if (!sources.ok) return sources;
  return success({
    title: textOf(marker.title) ?? said('title', 'name') ?? fileName,
    version: textOf(marker.version) ?? said('version') ?? null,
    licence: textOf(marker.licence) ?? said('licence', 'license') ?? null,
    incidentsLicence: textOf(marker.incidents_licence),
    attribution: textOf(marker.attribution) ?? said('attribution', 'copyright') ?? '',
    excerptOf: excerptOf(marker),
    members: [...own].map(([name, { json }]) => ({ name, json })),
    places: indexById(placesIn(around, places.value)),
    sources: indexById(sources.value),
  });
}

/** Members that a collection has anyway, or that would say something of other features than are written. */
const NOT_OWN = new Set(['type', 'features', 'border_incidents', 'bbox', 'crs']);

/** What else the file says of itself, each with its very text: its numbers may have more digits than are read. */
function ownMembers(around: string): Map<string, { value: unknown; json: string }> {
  const start = around.indexOf('{');
  if (!/"type"\s*:\s*"FeatureCollection"/.test(around)) return new Map();
  const parsed = parseJson(around);
  if (!parsed.ok) return new Map();
  const values = parsed.value as Record<string, unknown>;
  const members = membersOf(around, start).filter(({ key }) => !NOT_OWN.has(key));
  return new Map(
    members.map(({ key, valueStart, valueEnd }) => [
      key,
      { value: values[key], json: around.slice(valueStart, valueEnd) },
    ]),
  );
}

/** By column, the order of day and month that the file was read with before it was written. */
export function ordersIn(around: string): Map<string, ColumnOrder> {
  const { orders } = (markerIn(around).read ?? {}) as { orders?: unknown };
  const known = arrayOf(orders).flatMap((item): [string, ColumnOrder][] => {
    const { column, order } = item as { column?: unknown; order?: unknown };
    return typeof column === 'string' && (order === 'dmy' || order === 'mdy') ? [[column, order]] : [];
  });
  return new Map(known);
}

/** The regions that the file says it was narrowed to; what of them cannot be read is left out. */
export function regionsIn(around: string): { regions: Region[]; regionRule: RegionRule } {
  const marker = markerIn(around);
  const { regions } = readRegionRecords(arrayOf(marker.regions));
  return { regions, regionRule: readRegionRule(marker.region_rule) };
}

/** With the very text of each, whose numbers may have more digits than were read. */
function placesIn(around: string, places: readonly Place[]): Place[] {
  if (places.length === 0) return [];
  const marker = memberOf(around, around.indexOf('{'), 'border_incidents')!;
  const texts = itemsOf(around, memberOf(around, marker.valueStart, 'places')!.valueStart);
  return places.map((place, index) => ({ ...place, original: texts[index]! }));
}

function excerptOf({ shown, of }: Record<string, unknown>): number | null {
  const isExcerpt = Number.isSafeInteger(of) && typeof shown === 'number' && shown < (of as number);
  return isExcerpt ? (of as number) : null;
}

function markerIn(around: string): Record<string, unknown> {
  if (!around.includes('border_incidents')) return {};
  const parsed = parseJson(around);
  const marker = parsed.ok ? (parsed.value as { border_incidents?: unknown }).border_incidents : null;
  return typeof marker === 'object' && marker !== null ? (marker as Record<string, unknown>) : {};
}

function arrayOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}
