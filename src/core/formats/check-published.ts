/**
 * What a schema cannot see in the published files: references that lead nowhere, ids used twice, points that are
 * not their place's, unknowns written as zero, polygons that cross themselves. All of it in one run: what is wrong in
 * one record, or one field, hides nothing that is wrong in another.
 */
import * as v from 'valibot';
import type { DatedEvent } from '../dated-event';
import { problem, resultWithin, within, type Problem, type Result, type Where } from '../result';
import { checkClaims } from './check-claims';
import { checkIncident, type CheckedIncident, type Known } from './check-incident';
import { checkPlaces, checkZones } from './check-geography';
import { checkTolls } from './check-tolls';
import {
  decodeBoundary,
  decodeCountryArea,
  decodeEvent,
  decodeExtent,
  decodeIncident,
  decodePlace,
  decodeSource,
  decodeZone,
  whereOf,
} from './codec';
import { decodePublished, type PublishedFiles } from './published';
import { salvage } from './salvage';

const Lists = v.object({
  ...Object.fromEntries(
    (['incidents', 'places', 'zones', 'boundaries', 'extents', 'countries'] as const).map((name) => [
      name,
      v.object({ features: v.array(v.unknown()) }),
    ]),
  ),
  events: v.object({ events: v.array(v.unknown()) }),
  sources: v.object({ sources: v.array(v.unknown()) }),
});

/** Every problem found; none means that the files may be published. */
export function checkPublished(files: PublishedFiles): Problem[] {
  if (!v.is(Lists, files)) {
    // A file is not what it should be at all: there are no records to look at.
    const decoded = decodePublished(files);
    return decoded.ok ? [] : decoded.problems;
  }
  const lists = listsOf(files);
  const problems: Problem[] = [];

  function decoded<Value>(
    file: string,
    decode: (record: unknown, where: Where) => Result<Value>,
  ): { value: Value; record: unknown }[] {
    return lists.get(file)!.flatMap((record, index) => {
      const result = resultWithin(decode(record, whereOf(record, index)), { file });
      if (result.ok) return [{ value: result.value, record }];
      problems.push(...result.problems);
      return [];
    });
  }

  const places = decoded('places.geojson', decodePlace);
  const sources = decoded('sources.json', decodeSource);
  const events = decoded('events.json', decodeEvent);
  const zones = decoded('zones.geojson', decodeZone);
  const extents = decoded('extents.geojson', decodeExtent);
  decoded('boundaries.geojson', decodeBoundary);
  decoded('countries.geojson', decodeCountryArea);
  const incidents = lists.get('incidents.geojson')!.flatMap((record, index): CheckedIncident[] => {
    const where = { file: 'incidents.geojson', ...whereOf(record, index) };
    const result = decodeIncident(record, where);
    if (result.ok) return [{ incident: result.value, where, replaced: new Set() }];
    problems.push(...result.problems);
    const saved = salvage(record, result.problems);
    const again = saved && decodeIncident(saved.feature, where);
    return again?.ok ? [{ incident: again.value, where, replaced: saved!.replaced }] : [];
  });
  const known: Known = {
    places: new Map(places.map(({ value }) => [value.id, value])),
    sources: new Map(sources.map(({ value }) => [value.id, value])),
    incidents: new Map(incidents.map(({ incident }) => [incident.id, incident])),
    // Also of records that could not be decoded: who names them names something.
    ids: new Set([...lists.values()].flat().map(idOf)),
  };
  return [
    ...problems,
    ...emptyFiles(lists),
    ...repeatedIds(lists),
    ...outOfOrder('incidents.geojson', incidents, ({ incident }) => incident.start ?? '', 'start'),
    ...outOfOrder('events.json', events, ({ value }) => value.start, 'start'),
    ...events.flatMap(({ value }) => uncited(value, known)),
    ...outOfOrder('sources.json', sources, ({ value }) => value.date, 'date'),
    ...incidents.flatMap((one) => [...checkIncident(one, known), ...checkClaims(one, known)]),
    ...checkTolls(incidents),
    ...checkPlaces(
      places.map(({ value }) => value),
      new Set(extents.map(({ value }) => value.id)),
    ),
    ...checkZones(zones),
  ];
}

/** The records of each file, by its name. */
function listsOf(files: PublishedFiles): Map<string, unknown[]> {
  const features = (['incidents', 'places', 'zones', 'boundaries', 'extents', 'countries'] as const).map(
    (name): [string, unknown[]] => [`${name}.geojson`, (files[name] as { features: unknown[] }).features],
  );
  return new Map([
    ...features,
    ['events.json', (files.events as { events: unknown[] }).events],
    ['sources.json', (files.sources as { sources: unknown[] }).sources],
  ]);
}

function idOf(record: unknown): string {
  return String((record as { id?: unknown } | null)?.id);
}

/** A check that had nothing to look at has found nothing out. */
function emptyFiles(lists: ReadonlyMap<string, unknown[]>): Problem[] {
  return [...lists]
    .filter(([, records]) => records.length === 0)
    .map(([file]) => problem('no_records', {}, { file }));
}

function repeatedIds(lists: ReadonlyMap<string, unknown[]>): Problem[] {
  return [...lists].flatMap(([file, records]) => {
    const ids = records.map(idOf);
    return records.flatMap((record, index) =>
      ids.indexOf(ids[index]!) === index
        ? []
        : [problem('repeated_id', { id: ids[index]! }, { file, ...whereOf(record, index), field: 'id' })],
    );
  });
}

/** Sources of a dated note that are not there. */
function uncited({ id, sourceIds }: DatedEvent, { sources }: Known): Problem[] {
  return sourceIds.flatMap((source, index) =>
    sources.has(source)
      ? []
      : [
          problem(
            'unknown_source',
            { id: source },
            { file: 'events.json', id, field: `source_ids.${index}` },
          ),
        ],
  );
}

/** Each begins no earlier than the one before it in the file. */
function outOfOrder<Item extends { where: Where } | { record: unknown }>(
  file: string,
  items: readonly Item[],
  keyOf: (item: Item) => string,
  field: string,
): Problem[] {
  return items.flatMap((item, index) => {
    const before = index === 0 ? '' : keyOf(items[index - 1]!);
    const key = keyOf(item);
    if (key >= before) return [];
    const where = 'where' in item ? item.where : { file, id: idOf(item.record) };
    return [within(problem('out_of_order', { found: key, before }), { ...where, field })];
  });
}
