/** What the page shows first is what the engine says of the very files that are served beside it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { GeographyTexts } from '../../src/engine/engine';
import { askFirstAnswers, readFirstAnswers } from '../../src/engine/first-answers';
import { LocalEngine } from '../../src/engine/local-engine';
import { valueOf } from '../oracle/value-of';

const ASSETS = 'dist/assets';
const built = readdirSync(ASSETS);

/** The one that is built of a file of data, whatever its hash. */
function servedText(name: string): string {
  const [stem, ending] = name.split('.');
  const found = built.filter((file) => file.startsWith(`${stem}-`) && file.endsWith(`.${ending}`));
  expect(found).toHaveLength(1);
  return readFileSync(join(ASSETS, found[0]!), 'utf8');
}

test('the first view that is served is the engine’s', async () => {
  const texts: GeographyTexts = {
    boundaries: servedText('boundaries.geojson'),
    countries: servedText('countries.geojson'),
    datapackage: servedText('datapackage.json'),
    extents: servedText('extents.geojson'),
    places: servedText('places.geojson'),
    sources: servedText('sources.json'),
    zones: servedText('zones.geojson'),
  };
  const engine = new LocalEngine();
  const geography = valueOf(await engine.setGeography(texts));
  const file = new Blob([servedText('incidents.geojson')]);
  const loaded = valueOf(await engine.load({ file, name: 'incidents.geojson', isPublished: true }));
  const first = readFirstAnswers(servedText('first-answers.json'));
  expect(first).toEqual(await askFirstAnswers(engine, geography, loaded));
});
