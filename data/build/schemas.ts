/** The JSON Schemas of the published files, generated from the one definition that the program checks rows with. */
import { toJsonSchema } from '@valibot/to-json-schema';
import {
  BoundaryFeature,
  EventsFile,
  IncidentFeature,
  PlaceFeature,
  SourcesFile,
  ZoneFeature,
  collectionOf,
} from '../../src/core/formats/schema';
import { writeJson } from './output';

/** Schema by the name of the file it describes. */
export function jsonSchemas(): Record<string, object> {
  // Rules that a JSON Schema cannot say (dates that exist, low ≤ high) are left to `data:check`.
  const generate = (schema: Parameters<typeof toJsonSchema>[0]) =>
    toJsonSchema(schema, { errorMode: 'ignore', typeMode: 'input' });
  return {
    incidents: generate(collectionOf(IncidentFeature)),
    places: generate(collectionOf(PlaceFeature)),
    events: generate(EventsFile),
    sources: generate(SourcesFile),
    zones: generate(collectionOf(ZoneFeature)),
    boundaries: generate(collectionOf(BoundaryFeature)),
  };
}

export async function writeSchemas(): Promise<void> {
  for (const [name, schema] of Object.entries(jsonSchemas())) {
    await writeJson(`data/schema/${name}.schema.json`, schema);
  }
}
