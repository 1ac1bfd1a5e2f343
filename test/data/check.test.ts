import { Ajv } from 'ajv';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { jsonSchemas } from '../../data/build/schemas';
import { readPublishedFiles } from '../../data/read-published';
import { checkPublished } from '../../src/core/formats/check-published';
import type { PublishedFiles } from '../../src/core/formats/published';
import { told } from '../words';

const files = readPublishedFiles('data');
if (!files.ok) throw new Error('the published files cannot be read');

/** Any JSON, as loosely typed as a broken file is. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Loose = any;

function problemsAfter(spoil: (copy: Record<keyof PublishedFiles, Loose>) => void) {
  const copy = structuredClone(files.ok ? files.value : ({} as PublishedFiles)) as Record<
    keyof PublishedFiles,
    Loose
  >;
  spoil(copy);
  return checkPublished(copy).map((found) => ({
    where: found.where.file,
    field: found.where.field ?? '',
    reason: found.reason,
    sentence: told(found),
  }));
}

const incident = (copy: { incidents: Loose }, id = '2023-09-01-sotk') =>
  copy.incidents.features.find((feature: { id: string }) => feature.id === id);
const casualties = (copy: { incidents: Loose }) =>
  incident(copy).properties.claims.find((claim: { attribute: string }) => claim.attribute === 'casualties');

describe('data:check', () => {
  test('the published files are sound', () => {
    expect(problemsAfter(() => {})).toEqual([]);
  });

  test.each<
    [
      string,
      (copy: Record<keyof PublishedFiles, Loose>) => void,
      { field: RegExp; reason: string; where?: RegExp },
    ]
  >([
    [
      'a date that does not exist',
      (copy) => (incident(copy).properties.start = '2023-02-30'),
      { field: /^start$/, reason: 'wrong_field' },
    ],
    [
      'an end before the start',
      (copy) => (incident(copy).properties.end = '2023-08-01'),
      { field: /^end$/, reason: 'wrong_field' },
    ],
    [
      'a file without a record',
      (copy) => (copy.zones.features = []),
      { field: /^$/, reason: 'no_records', where: /^zones\.geojson$/ },
    ],
    [
      'an id used twice',
      (copy) => (incident(copy, '2022-11-12-khramort').id = '2022-11-12-border'),
      { field: /^id$/, reason: 'repeated_id' },
    ],
    [
      'an unknown code',
      (copy) => (incident(copy).properties.event_type = 'provocation'),
      { field: /^event_type$/, reason: 'wrong_field' },
    ],
    [
      'an unknown field',
      (copy) => (incident(copy).properties.colour = 'red'),
      { field: /colour/, reason: 'wrong_field' },
    ],
    [
      'a claim without a source',
      (copy) => (incident(copy).properties.claims[0].source_ids = []),
      { field: /^claims\.0\.source_ids$/, reason: 'wrong_field' },
    ],
    [
      'a claim without a locator',
      (copy) => delete incident(copy).properties.claims[0].locator,
      { field: /^claims\.0\.locator$/, reason: 'wrong_field' },
    ],
    [
      'a source that is not there',
      (copy) => (incident(copy).properties.claims[0].source_ids = ['nobody']),
      { field: /^claims\.0\.source_ids$/, reason: 'unknown_source' },
    ],
    [
      'a place that is not there',
      (copy) => (incident(copy).properties.place_id = 'nowhere'),
      { field: /^place_id$/, reason: 'unknown_place' },
    ],
    [
      'a point that is not the place’s',
      (copy) => (incident(copy).geometry.coordinates = [45, 40]),
      { field: /^geometry$/, reason: 'not_the_place' },
    ],
    [
      'coordinates off the globe',
      (copy) => (incident(copy).geometry.coordinates = [45, 95]),
      { field: /^geometry/, reason: 'wrong_field' },
    ],
    [
      'a relation only one names',
      (copy) => incident(copy).properties.related.push('2022-11-12-khramort'),
      { field: /^related/, reason: 'one_way' },
    ],
    [
      'an unknown written as zero',
      (copy) => Object.assign(casualties(copy).value, { low: 0, high: null }),
      { field: /value\.low$/, reason: 'unknown_as_zero' },
    ],
    [
      'an unknown radius written as zero',
      (copy) => (incident(copy).properties.location_radius_m = 0),
      { field: /^location_radius_m$/, reason: 'unknown_as_zero' },
    ],
    [
      'low above high',
      (copy) => (casualties(copy).value.low = 99),
      { field: /value/, reason: 'wrong_field' },
    ],
    [
      'a claim superseding nothing',
      (copy) => (incident(copy).properties.claims[0].supersedes = 'c99'),
      { field: /supersedes$/, reason: 'unknown_claim' },
    ],
    [
      'a weapon nobody names',
      (copy) => incident(copy, '2022-11-12-khramort').properties.weapons.push('rocket'),
      { field: /^weapons/, reason: 'unclaimed' },
    ],
    [
      'a gap between zone versions',
      (copy) => (copy.zones.features[1].properties.valid_from = '2022-04-01'),
      { field: /^valid_to$/, reason: 'gap', where: /^zones/ },
    ],
    [
      'a zone vertex without provenance',
      (copy) => copy.zones.features[0].properties.vertices.pop(),
      { field: /^vertices$/, reason: 'wrong_number', where: /^zones/ },
    ],
    [
      'a zone wound the wrong way',
      (copy) => copy.zones.features[0].geometry.coordinates[0].reverse(),
      { field: /^geometry$/, reason: 'wrong_winding', where: /^zones/ },
    ],
    [
      'an extent that is not there',
      (copy) => (copy.extents.features = []),
      { field: /^extent_id$/, reason: 'unknown_extent', where: /^places/ },
    ],
  ])('%s is found and named', (_, spoil, expected) => {
    const problems = problemsAfter(spoil);
    expect(problems).toContainEqual(
      expect.objectContaining({
        reason: expected.reason,
        where: expect.stringMatching(expected.where ?? /^incidents\.geojson/),
        field: expect.stringMatching(expected.field),
        sentence: expect.stringMatching(/expected|no |twice|does not/i),
      }),
    );
  });

  test('a file that is no collection is named', () => {
    expect(problemsAfter((copy) => (copy.zones = []))).toContainEqual(
      expect.objectContaining({ where: 'zones.geojson', reason: 'wrong_file' }),
    );
  });
});

describe('JSON Schemas', () => {
  test.each(Object.entries(jsonSchemas()))('%s: the committed one is the generated one', (name, schema) => {
    expect(JSON.parse(readFileSync(`data/schema/${name}.schema.json`, 'utf8'))).toEqual(schema);
  });

  test.each(Object.entries(jsonSchemas()))('%s: accepts the published file', (name, schema) => {
    const validate = new Ajv({ strict: false, formats: { date: true } }).compile(schema);
    validate(files.ok && files.value[name as keyof PublishedFiles]);
    expect(validate.errors).toBeNull();
  });
});
