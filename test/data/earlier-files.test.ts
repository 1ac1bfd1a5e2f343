/** Files of earlier versions of the data open as they were meant, for people keep what they took away. */
import { readFileSync } from 'node:fs';
import type { FeatureCollection } from 'geojson';
import { expect, test } from 'vitest';
import { plainRows } from '../oracle/plain-rows';
import { publishedData } from '../support';

const NAME = 'incidents-1.0.0.geojson';
const text = readFileSync(`test/fixtures/earlier/${NAME}`, 'utf8');
const { dataset, geography } = publishedData();

test('the first version opens unchanged: every record, its claims stated and never taken back', async () => {
  const { features } = JSON.parse(text) as FeatureCollection;
  const rows = await plainRows(NAME, text, { places: dataset.places, sources: dataset.sources, geography });
  expect(rows.map(({ incident }) => incident.id)).toEqual(features.map(({ id }) => id));
  rows.forEach(({ incident }, index) => {
    const { title, start, end, claims } = features[index]!.properties!;
    expect(incident).toMatchObject({ title, start, end, isCoded: true });
    expect(incident).toMatchObject({ isTimeAbout: false, isEndKnown: true, answersSought: [] });
    expect(incident.claims.map(({ id }) => id)).toEqual((claims as { id: string }[]).map(({ id }) => id));
    expect(
      incident.claims.filter(({ basis, withdrawn }) => basis !== 'stated' || withdrawn !== null),
    ).toEqual([]);
  });
});

test('every incident of the first version is still there under its id, and says where it was corrected', () => {
  const { features } = JSON.parse(text) as FeatureCollection;
  for (const { id } of features) {
    const now = dataset.incidents.find((incident) => incident.id === id);
    expect([id, now?.status]).toEqual([id, expect.stringMatching(/^(active|corrected)$/)]);
  }
});
