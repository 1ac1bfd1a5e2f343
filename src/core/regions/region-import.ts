/** Regions from a file that the user has: GeoJSON polygons and lines, or what this program exported. */
import * as v from 'valibot';
import { parseJson } from '../parse-json';
import { failure, problem, success, within, type Problem, type Result, type Where } from '../result';
import { NAME_LIMIT, newRegion, USUAL_WITHIN, type Region } from './region';
import { ForeignGeometry, readRegionRecords } from './region-record';
import { faultOf } from './soundness';

export interface ImportedRegions {
  regions: Region[];
  /** What was not taken, each with its place in the file and the reason. */
  problems: Problem[];
}

/** Fails where the file as a whole cannot be read, or nothing in it is a region. */
export function importRegions(text: string, fileName: string): Result<ImportedRegions> {
  const parsed = parseJson(text);
  if (!parsed.ok) return parsed;
  const own = ownRegions(parsed.value);
  const { regions, problems } = own ?? foreignRegions(parsed.value, fileName.replace(/\.\w+$/, ''));
  if (regions.length > 0) return success({ regions, problems });
  return failure(problems.length > 0 ? problems : [problem('no_region', {})]);
}

/** Null where the file is not of this program's making or was narrowed to no region. */
function ownRegions(file: unknown): ImportedRegions | null {
  const marker = (file as { border_incidents?: { regions?: unknown } } | null)?.border_incidents;
  if (!Array.isArray(marker?.regions) || marker.regions.length === 0) return null;
  const { regions, unread } = readRegionRecords(marker.regions);
  const problems = unread > 0 ? [problem('regions_unread', { count: unread })] : [];
  return { regions, problems };
}

function foreignRegions(file: unknown, baseName: string): ImportedRegions {
  const read = featuresOf(file).map((feature, index) => foreignRegion(feature, index, baseName));
  return {
    regions: read.flatMap((result) => (result.ok ? [result.value] : [])),
    problems: read.flatMap((result) => (result.ok ? [] : result.problems)),
  };
}

interface ForeignFeature {
  geometry?: unknown;
  properties?: { name?: unknown; title?: unknown } | null;
}

function featuresOf(file: unknown): ForeignFeature[] {
  if (typeof file !== 'object' || file === null) return [];
  const { type, features } = file as { type?: unknown; features?: unknown };
  if (type === 'FeatureCollection') return Array.isArray(features) ? (features as ForeignFeature[]) : [];
  return type === 'Feature' ? [file as ForeignFeature] : [{ geometry: file }];
}

function foreignRegion(feature: ForeignFeature | null, index: number, baseName: string): Result<Region> {
  const where: Where = { unit: 'feature', number: index + 1 };
  const geometry = v.safeParse(ForeignGeometry, feature?.geometry);
  if (!geometry.success) {
    const type = (feature?.geometry as { type?: unknown } | null | undefined)?.type;
    return failure(problem('not_a_region', { type: typeof type === 'string' ? type : null }, where));
  }
  const given = [feature?.properties?.name, feature?.properties?.title].find(
    (name) => typeof name === 'string' && name.trim() !== '',
  ) as string | undefined;
  const name = (given?.trim() ?? `${baseName} ${index + 1}`).slice(0, NAME_LIMIT);
  const id = `imported-${index + 1}`;
  const found = geometry.output;
  if (found.type === 'LineString' || found.type === 'MultiLineString') {
    return success(newRegion(id, name, { kind: 'corridor', line: found, within: USUAL_WITHIN }));
  }
  const fault = faultOf(found);
  if (fault) return failure(within(fault, where));
  return success(newRegion(id, name, { kind: 'area', polygon: found }));
}
