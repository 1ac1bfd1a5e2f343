/** What the command measures to: the published lines and zones, or those of the user's own files. */
import * as v from 'valibot';
import {
  decodeAll,
  decodeBoundary,
  decodeCountryArea,
  decodeExtent,
  decodeZone,
} from '../core/formats/codec';
import { decodeForeignBoundaries, decodeForeignZones, type Foreign } from '../core/formats/foreign-geography';
import type { Geography } from '../core/geo/geography';
import { parseJson } from '../core/parse-json';
import { withExactIds } from '../core/records/exact-id';
import { resultWithin, success, type Result, type Where } from '../core/result';
import { readPackageFile } from './package-files';
import { readWholeText } from './read-text';
import { told, words } from './words';

const Collection = v.object({ features: v.array(v.unknown()) });

/** `say` is told what the user's own files leave open and how it was filled in. */
export async function loadGeography(
  files: { boundary: string | undefined; zones: string | undefined },
  say: (line: string) => Promise<void>,
  signal?: AbortSignal,
): Promise<Result<Geography>> {
  const boundaries =
    files.boundary === undefined
      ? success(await published('boundaries', decodeBoundary))
      : await foreign(files.boundary, decodeForeignBoundaries, say, signal);
  if (!boundaries.ok) return boundaries;
  const zones =
    files.zones === undefined
      ? success(await published('zones', decodeZone))
      : await foreign(files.zones, decodeForeignZones, say, signal);
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
  decode: (record: unknown, where: Where) => Result<Value>,
): Promise<Value[]> {
  const { features } = v.parse(Collection, await readPackageFile('data', `${name}.geojson`));
  const decoded = decodeAll(features, decode);
  if (!decoded.ok) throw new Error(`${name}.geojson: ${told(decoded.problems[0]!)}`);
  return decoded.value;
}

async function foreign<Value>(
  path: string,
  decode: (json: unknown) => Result<Foreign<Value>>,
  say: (line: string) => Promise<void>,
  signal: AbortSignal | undefined,
): Promise<Result<Value[]>> {
  const text = await readWholeText(path, signal);
  const decoded = resultWithin(text.ok ? parsed(text.value, decode) : text, { file: path });
  if (!decoded.ok) return decoded;
  const { values, silent } = decoded.value;
  if (silent.validFrom > 0) await say(words.inFile(path, words.noValidFrom(silent.validFrom)));
  if (silent.accuracy > 0) await say(words.inFile(path, words.noAccuracy(silent.accuracy)));
  return success(values);
}

function parsed<Value>(text: string, decode: (json: unknown) => Result<Value>): Result<Value> {
  const json = parseJson(text);
  return json.ok ? decode(withExactIds(json.value, text)) : json;
}
