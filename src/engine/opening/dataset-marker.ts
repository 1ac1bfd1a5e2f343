/** What a file that this program wrote says of itself around its features. */
import { indexById, type DatasetInfo } from '../../core/dataset';
import { decodeAll, decodePlace, decodeSource } from '../../core/formats/codec';
import type { Place } from '../../core/incident';
import { parseJson } from '../../core/parse-json';
import { itemsOf } from '../../core/records/json-scan';
import { memberOf } from '../../core/records/splice';
import type { Region, RegionRule } from '../../core/regions/region';
import { readRegionRecords, readRegionRule } from '../../core/regions/region-record';
import { success, type Result } from '../../core/result';

/** `around`: all of the file but its features. What a file does not say is null. */
export function datasetInfo(around: string, fileName: string): Result<DatasetInfo> {
  const marker = markerIn(around);
  const places = decodeAll(arrayOf(marker.places), decodePlace);
  if (!places.ok) return places;
  const sources = decodeAll(arrayOf(marker.sources), decodeSource);
  if (!sources.ok) return sources;
  return success({
    title: textOf(marker.title) ?? fileName,
    version: textOf(marker.version),
    licence: textOf(marker.licence),
    attribution: textOf(marker.attribution) ?? '',
    excerptOf: excerptOf(marker),
    places: indexById(placesIn(around, places.value)),
    sources: indexById(sources.value),
  });
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
