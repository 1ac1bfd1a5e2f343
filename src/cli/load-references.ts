/** What the command measures to: the published lines and zones, or those of the user's own files. */
import * as v from 'valibot';
import {
  decodeAll,
  decodeBoundary,
  decodeCountryArea,
  decodeExtent,
  decodeZone,
} from '../core/formats/codec';
import {
  decodeForeignBoundaries,
  decodeForeignZones,
  type Foreign,
} from '../core/formats/foreign-references';
import type { References } from '../core/geo/references';
import { parseJson } from '../core/parse-json';
import { withExactIds } from '../core/records/exact-id';
import { describeProblem, failure, success, type Result } from '../core/result';
import { readPackageFile } from './package-files';
import { readWholeText } from './read-text';

const Collection = v.object({ features: v.array(v.unknown()) });

/** `say` is told what the user's own files leave open and how it was filled in. */
export async function loadReferences(
  files: { boundary: string | undefined; zones: string | undefined },
  say: (line: string) => void,
): Promise<Result<References>> {
  const boundaries =
    files.boundary === undefined
      ? success(await published('boundaries', decodeBoundary))
      : await foreign(files.boundary, decodeForeignBoundaries, say);
  if (!boundaries.ok) return boundaries;
  const zones =
    files.zones === undefined
      ? success(await published('zones', decodeZone))
      : await foreign(files.zones, decodeForeignZones, say);
  if (!zones.ok) return zones;
  return success({
    boundaries: boundaries.value,
    zones: zones.value,
    extents: await published('extents', decodeExtent),
    countries: await published('countries', decodeCountryArea),
  });
}

/** The package's own files were checked before they were published: a fault is the programmer's. */
async function published<Value>(
  name: string,
  decode: (record: unknown, where: string) => Result<Value>,
): Promise<Value[]> {
  const { features } = v.parse(Collection, await readPackageFile('data', `${name}.geojson`));
  const decoded = decodeAll(features, decode);
  if (!decoded.ok) throw new Error(`${name}.geojson: ${describeProblem(decoded.problems[0]!)}`);
  return decoded.value;
}

async function foreign<Value>(
  path: string,
  decode: (json: unknown) => Result<Foreign<Value>>,
  say: (line: string) => void,
): Promise<Result<Value[]>> {
  const text = await readWholeText(path);
  const decoded = text.ok ? parsed(text.value, decode) : text;
  if (!decoded.ok) {
    return failure(
      ...decoded.problems.map((problem) => ({
        ...problem,
        where: [path, problem.where].filter(Boolean).join(', '),
      })),
    );
  }
  for (const line of decoded.value.defaults) say(`${path}: ${line}`);
  return success(decoded.value.values);
}

function parsed<Value>(text: string, decode: (json: unknown) => Result<Value>): Result<Value> {
  const json = parseJson(text, 'a GeoJSON file');
  return json.ok ? decode(withExactIds(json.value, text)) : json;
}
