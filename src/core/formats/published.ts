/** The files of `data/` put together: the published dataset and what distances are measured to. */
import * as v from 'valibot';
import { indexById, type Dataset, type DatasetInfo } from '../dataset';
import type { Geography } from '../geo/geography';
import {
  failure,
  problem,
  resultWithin,
  success,
  type Problem,
  type Result,
  type ValuesOf,
  type Where,
} from '../result';
import {
  decodeAll,
  decodeBoundary,
  decodeCountryArea,
  decodeExtent,
  decodeIncident,
  decodePlace,
  decodeSource,
  decodeZone,
} from './codec';

/** Parsed JSON, by the name of the file without its ending. */
export interface PublishedFiles {
  boundaries: unknown;
  countries: unknown;
  datapackage: unknown;
  /** Shown by the timeline, and by nothing that is decoded here. */
  events: unknown;
  extents: unknown;
  incidents: unknown;
  places: unknown;
  sources: unknown;
  zones: unknown;
}

export interface Published {
  dataset: Dataset;
  geography: Geography;
}

/** All but the incidents: what they refer to and where they come from, and what distances are measured to. */
export interface Surroundings {
  info: DatasetInfo;
  geography: Geography;
}

const Collection = v.object({ features: v.array(v.unknown()) });
const Sources = v.object({ sources: v.array(v.unknown()) });
const Licences = v.array(v.object({ title: v.string() }));
const Package = v.object({
  title: v.string(),
  version: v.string(),
  licenses: Licences,
  resources: v.optional(v.array(v.object({ name: v.string(), licenses: v.optional(Licences) })), []),
  attribution: v.string(),
});

/** Every record decoded, or the problems of all files, each naming its file. */
export function decodePublished({ incidents, ...files }: Omit<PublishedFiles, 'events'>): Result<Published> {
  const surroundings = decodeSurroundings(files);
  const decoded = decodeFeatures('incidents', incidents, decodeIncident);
  if (!surroundings.ok || !decoded.ok) {
    return failure([
      ...(decoded.ok ? [] : decoded.problems),
      ...(surroundings.ok ? [] : surroundings.problems),
    ]);
  }
  const { info, geography } = surroundings.value;
  return success({ dataset: { ...info, incidents: decoded.value }, geography });
}

export function decodeSurroundings(
  files: Omit<PublishedFiles, 'events' | 'incidents'>,
): Result<Surroundings> {
  const problems: Problem[] = [];

  function collect<Value>(result: Result<Value>, otherwise: Value): Value {
    if (result.ok) return result.value;
    for (const found of result.problems) problems.push(found);
    return otherwise;
  }

  function features<Value>(
    name: Exclude<keyof PublishedFiles, 'events' | 'incidents'>,
    decode: (record: unknown, where: Where) => Result<Value>,
  ): Value[] {
    return collect(decodeFeatures(name, files[name], decode), []);
  }

  const sources = v.safeParse(Sources, files.sources);
  if (!sources.success) problems.push(unusable('sources.json', 'sources'));
  const datapackage = v.safeParse(Package, files.datapackage);
  if (!datapackage.success) problems.push(unusable('datapackage.json', 'package'));

  const info: DatasetInfo = {
    title: datapackage.success ? datapackage.output.title : '',
    version: datapackage.success ? datapackage.output.version : '',
    licence: datapackage.success ? namesOf(datapackage.output.licenses) : '',
    incidentsLicence: datapackage.success ? incidentsLicence(datapackage.output) : null,
    attribution: datapackage.success ? datapackage.output.attribution : '',
    excerptOf: null,
    members: [],
    places: indexById(features('places', decodePlace)),
    sources: indexById(
      collect(
        resultWithin(decodeAll(sources.success ? sources.output.sources : [], decodeSource), {
          file: 'sources.json',
        }),
        [],
      ),
    ),
  };
  const geography: Geography = {
    boundaries: features('boundaries', decodeBoundary),
    zones: features('zones', decodeZone),
    extents: features('extents', decodeExtent),
    countries: features('countries', decodeCountryArea),
  };
  return problems.length > 0 ? failure(problems) : success({ info, geography });
}

type Licences = v.InferOutput<typeof Licences>;

function namesOf(licences: Licences): string {
  return licences.map(({ title }) => title).join('; ');
}

/** As the package says it of their file. */
function incidentsLicence({ resources }: v.InferOutput<typeof Package>): string | null {
  const file = resources.find(({ name }) => name === 'incidents');
  return file?.licenses ? namesOf(file.licenses) : null;
}

function decodeFeatures<Value>(
  name: keyof PublishedFiles,
  json: unknown,
  decode: (record: unknown, where: Where) => Result<Value>,
): Result<Value[]> {
  const parsed = v.safeParse(Collection, json);
  if (!parsed.success) return failure(unusable(`${name}.geojson`, 'collection'));
  return resultWithin(decodeAll(parsed.output.features, decode), { file: `${name}.geojson` });
}

function unusable(file: string, expected: ValuesOf<'wrong_file'>['expected']): Problem {
  return problem('wrong_file', { expected }, { file });
}
