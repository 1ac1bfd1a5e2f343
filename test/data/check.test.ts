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
      'a claim made before its incident',
      (copy) => (incident(copy).properties.claims[0].as_of = '2019-01-01'),
      { field: /^claims\.0\.as_of$/, reason: 'claim_before_incident' },
    ],
    [
      'a claim taken back before it was made',
      (copy) =>
        (incident(copy).properties.claims[0].withdrawn = {
          on: '2023-08-31',
          source_ids: ['report-2023-09-01'],
        }),
      { field: /^claims\.0\.withdrawn\.on$/, reason: 'withdrawn_before_made' },
    ],
    [
      'a paragraph that the report does not have',
      (copy) => (incident(copy).properties.claims[0].locator = 'paragraphs 4–999'),
      { field: /^claims\.0\.locator$/, reason: 'no_such_paragraph' },
    ],
    [
      'a paragraph of a source that does not say how many it has',
      (copy) => (incident(copy).properties.claims[0].source_ids = ['account-2023-09-01-tass']),
      { field: /^claims\.0\.locator$/, reason: 'paragraphs_not_counted' },
    ],
    [
      'a source of a claim that is not among the incident’s',
      (copy) => incident(copy).properties.sources.shift(),
      { field: /^claims\.0\.source_ids$/, reason: 'source_not_listed' },
    ],
    [
      'a toll that differs from incident to incident',
      (copy) => (casualties(copy).value.low = 3),
      { field: /^claims$/, reason: 'unequal_toll' },
    ],
    [
      'a radius that the place’s own exceeds',
      (copy) => (incident(copy).properties.location_radius_m = 10),
      { field: /^location_radius_m$/, reason: 'radius_below_place' },
    ],
    [
      'a correction without a note',
      (copy) => delete incident(copy).properties.note,
      { field: /^note$/, reason: 'corrected_without_note' },
    ],
    [
      'incidents out of order',
      (copy) => copy.incidents.features.reverse(),
      { field: /^start$/, reason: 'out_of_order' },
    ],
    [
      'sources out of order',
      (copy) => copy.sources.sources.reverse(),
      { field: /^date$/, reason: 'out_of_order', where: /^sources\.json$/ },
    ],
    [
      'claims out of order',
      (copy) => incident(copy).properties.claims.reverse(),
      { field: /^claims\.\d+\.id$/, reason: 'out_of_order' },
    ],
    [
      'a claim id used twice',
      (copy) => (incident(copy).properties.claims[1].id = 'c1'),
      { field: /^claims\.1\.id$/, reason: 'repeated_id' },
    ],
    [
      'a claim that replaces one about something else',
      (copy) => (incident(copy).properties.claims[2].supersedes = 'c1'),
      { field: /^claims\.2\.supersedes$/, reason: 'other_attribute' },
    ],
    [
      'a claim that replaces a later one',
      (copy) => (incident(copy).properties.claims[6].supersedes = 'c9'),
      { field: /^claims\.6\.supersedes$/, reason: 'replaces_later' },
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
      'a dated note whose source is not there',
      (copy) => (copy.events.events[1].source_ids = ['nobody']),
      { field: /^source_ids\.0$/, reason: 'unknown_source', where: /^events/ },
    ],
    [
      'a dated note that ends before it starts',
      (copy) => (copy.events.events[1].end = '2020-01-01'),
      { field: /^$/, reason: 'wrong_field', where: /^events/ },
    ],
    [
      'dated notes out of order',
      (copy) => copy.events.events.reverse(),
      { field: /^start$/, reason: 'out_of_order', where: /^events/ },
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

  test('what is wrong in one field hides nothing that is wrong elsewhere, and is told counted from 1, with ids', () => {
    const problems = problemsAfter((copy) => {
      const { properties } = incident(copy);
      properties.event_type = 'provocation';
      delete properties.title;
      properties.claims[0].as_of = '2019-01-01';
      properties.claims[1].claimant = 5;
      properties.claims[2].value = ['x'];
      properties.claims[3].source_ids = ['nobody'];
      properties.location_radius_m = 10;
      delete properties.note;
      const elsewhere = copy.places.features.find(({ id }: { id: string }) => id === 'khramort');
      elsewhere.properties.radius_m = 0;
    });
    expect(problems.map(({ reason }) => reason).toSorted()).toEqual([
      'claim_before_incident',
      'corrected_without_note',
      'radius_below_place',
      'unknown_as_zero',
      'unknown_source',
      ...Array.from({ length: 4 }, () => 'wrong_field'),
    ]);
    const sentences = problems.map(({ sentence }) => sentence);
    expect(sentences).toContainEqual(
      expect.stringMatching(
        /^incidents\.geojson, feature \d+ \(2023-09-01-sotk\), claim 2 \(c2\), claimant: found 5; expected one of "AM", /,
      ),
    );
    expect(sentences).toContainEqual(
      expect.stringMatching(/title: found nothing; expected "title" to be there$/),
    );
  });

  test('every further incident that is valid is taken as it is', () => {
    expect(
      problemsAfter((copy) => {
        const another = structuredClone(copy.incidents.features.at(-1));
        another.id = '2025-01-01-made-up';
        Object.assign(another.properties, { start: '2025-01-01', end: '2025-01-01', related: [] });
        for (const claim of another.properties.claims) claim.as_of = '2025-01-02';
        copy.incidents.features.push(another);
      }),
    ).toEqual([]);
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
