import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PublishedFiles } from '../src/core/formats/published';
import { failure, problem, success, type Problem, type Result } from '../src/core/result';

const FILES: Record<keyof PublishedFiles, string> = {
  boundaries: 'boundaries.geojson',
  countries: 'countries.geojson',
  datapackage: 'datapackage.json',
  events: 'events.json',
  extents: 'extents.geojson',
  incidents: 'incidents.geojson',
  places: 'places.geojson',
  sources: 'sources.json',
  zones: 'zones.geojson',
};

/** The published files of a folder, parsed; or which of them cannot be read as JSON. */
export function readPublishedFiles(folder: string): Result<PublishedFiles> {
  const problems: Problem[] = [];
  const read = (file: string): unknown => {
    try {
      return JSON.parse(readFileSync(join(folder, file), 'utf8'));
    } catch (error) {
      problems.push(problem('not_json', { cause: (error as Error).message }, { file }));
      return undefined;
    }
  };
  const parsed = Object.fromEntries(Object.entries(FILES).map(([name, file]) => [name, read(file)]));
  return problems.length > 0 ? failure(problems) : success(parsed as Record<keyof PublishedFiles, unknown>);
}
