/** A record may be all of a file: to read it takes long, so it is read once to open it and once for its words. */
import { expect, test, vi } from 'vitest';
import { NO_FILTER } from '../../src/core/filter';
import { engineWith } from './support';

const LENGTH = 1.2e6;

test('a long record is parsed as often as it has to be, and told from what was kept', async () => {
  const list = `[0${',1'.repeat(LENGTH / 2)}]`;
  const feature = (id: string, note: string) =>
    `{"type":"Feature","id":"${id}","geometry":null,"properties":{"title":"${id} shelled","note":${note}}}`;
  const text = `{"type":"FeatureCollection","features":[${feature('a', '"short"')},${feature('b', list)}]}`;
  const parse = vi.spyOn(JSON, 'parse');
  try {
    const engine = await engineWith({ name: 'x.json', text });
    expect((await engine.query({ ...NO_FILTER, text: 'shelled' })).definite).toBe(2);
    const titles = await engine.items(Uint32Array.of(1, 0, 1));
    expect(titles.map(({ title }) => title)).toEqual(['b shelled', 'a shelled', 'b shelled']);
    expect(parse.mock.calls.filter(([json]) => json.length > LENGTH)).toHaveLength(2);
  } finally {
    parse.mockRestore();
  }
});
