/** What is left when bad records are dropped is a file of the same kind, and so is what they are dropped into. */
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { command, Folder } from './support';

const folder = new Folder();
afterAll(() => folder[Symbol.dispose]());

const feature = (name: string, isGood: boolean) =>
  `{"type":"Feature","geometry":{"type":"Point","coordinates":[46.7, ${isGood ? 39.8 : '"north"'}]},"properties":{"name":"${name}"}}`;

interface Map {
  layers: { features?: { properties: { name: string } }[] }[];
}

test('a map of layers keeps its layers, whatever is dropped', async () => {
  const anyLayers = fc.array(fc.array(fc.boolean(), { maxLength: 3 }), { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(anyLayers, async (drawn) => {
      fc.pre(drawn.flat().length > 0);
      const names = drawn.map((layer, at) =>
        layer.map((isGood, index) => ({ name: `${at}.${index}`, isGood })),
      );
      const layers = names.map(
        (layer) =>
          `{"type": "FeatureCollection", "features": [ ${layer.map(({ name, isGood }) => feature(name, isGood)).join(' , ')} ]}`,
      );
      const text = `{"type": "umap", "layers": [\n ${layers.join(',\n ')} ]}`;
      const file = folder.file('map.umap', text);
      const output = folder.at('out.umap');
      const { code } = await command(['proximity', file, '-o', output, '--on-error', 'drop', '--force']);
      expect(code).toBe(0);
      const namesIn = (path: string) =>
        (JSON.parse(folder.read(path)) as Map).layers.map(({ features }) =>
          features!.map(({ properties }) => properties.name),
        );
      const wanted = (isWanted: boolean) =>
        names.map((layer) => layer.flatMap(({ name, isGood }) => (isGood === isWanted ? [name] : [])));
      expect(namesIn('out.umap')).toEqual(wanted(true));
      if (drawn.flat().includes(false)) expect(namesIn('out.rejects.umap')).toEqual(wanted(false));
    }),
    { numRuns: 20 },
  );
}, 60_000);

test.each([
  ['x.json', '[{"id":"a","lat":39.8,"lon":46.7}]', 'JSON'],
  ['x.json', '{"data":[{"id":"a","lat":39.8,"lon":46.7}]}', 'JSON'],
  ['x.umap', `{"type":"umap","layers":[{"features":[${feature('a', true)}]}]}`, 'uMap'],
  ['x.json', feature('a', true), 'GeoJSON'],
  ['x.json', `{"type":"FeatureCollection","features":[${feature('a', true)}]}`, 'GeoJSON'],
  ['x.ndjson', '{"id":"a","lat":39.8,"lon":46.7}\n', 'newline-delimited JSON'],
  ['x.ndjson', `${feature('a', true)}\n`, 'newline-delimited GeoJSON'],
])('%s %s is called %s', async (name, text, format) => {
  const { stdout } = await command(['check', '--json', folder.file(name, text)]);
  expect(JSON.parse(stdout)).toMatchObject([{ understood: { format } }]);
});
