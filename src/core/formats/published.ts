/** The files of `data/` put together: the published dataset and what distances are measured to. */
import * as v from 'valibot';
import { indexById, type Dataset } from '../dataset';
import type { References } from '../geo/references';
import { failure, success, type Problem, type Result } from '../result';
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
  extents: unknown;
  incidents: unknown;
  places: unknown;
  sources: unknown;
  zones: unknown;
}

export interface Published {
  dataset: Dataset;
  references: References;
}

const Collection = v.object({ features: v.array(v.unknown()) });
const Sources = v.object({ sources: v.array(v.unknown()) });
const Package = v.object({
  title: v.string(),
  version: v.string(),
  licenses: v.array(v.object({ title: v.string() })),
});

/** Every record decoded, or the problems of all files, each naming its file. */
export function decodePublished(files: PublishedFiles): Result<Published> {
  const problems: Problem[] = [];

  function collect<Value>(file: string, result: Result<Value>, otherwise: Value): Value {
    if (result.ok) return result.value;
    problems.push(...result.problems.map((problem) => ({ ...problem, where: `${file}, ${problem.where}` })));
    return otherwise;
  }

  function features<Value>(
    name: keyof PublishedFiles,
    decode: (record: unknown, where: string) => Result<Value>,
  ): Value[] {
    const parsed = v.safeParse(Collection, files[name]);
    if (!parsed.success) {
      problems.push(unusable(`${name}.geojson`, 'expected a FeatureCollection'));
      return [];
    }
    return collect(`${name}.geojson`, decodeAll(parsed.output.features, decode), []);
  }

  const sources = v.safeParse(Sources, files.sources);
  if (!sources.success) problems.push(unusable('sources.json', 'expected { "sources": […] }'));
  const datapackage = v.safeParse(Package, files.datapackage);
  if (!datapackage.success) problems.push(unusable('datapackage.json', 'expected title, version, licenses'));

  const dataset: Dataset = {
    title: datapackage.success ? datapackage.output.title : '',
    version: datapackage.success ? datapackage.output.version : '',
    licence: datapackage.success ? datapackage.output.licenses.map(({ title }) => title).join('; ') : '',
    attribution:
      'Incidents: Border incidents dataset (CC BY 4.0). Points and lines derived from OpenStreetMap: ' +
      '© OpenStreetMap contributors (ODbL 1.0). Places: GeoNames (CC BY 4.0).',
    kind: 'incidents',
    incidents: features('incidents', decodeIncident),
    places: indexById(features('places', decodePlace)),
    sources: indexById(
      collect('sources.json', decodeAll(sources.success ? sources.output.sources : [], decodeSource), []),
    ),
  };
  const references: References = {
    boundaries: features('boundaries', decodeBoundary),
    zones: features('zones', decodeZone),
    extents: features('extents', decodeExtent),
    countries: features('countries', decodeCountryArea),
  };
  return problems.length > 0 ? failure(...problems) : success({ dataset, references });
}

function unusable(where: string, message: string): Problem {
  return { reason: 'wrong_file', where, field: '', message };
}
