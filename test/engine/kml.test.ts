/** KML that any reader of XML takes, whatever stands in the data: the same ids, dates and points. */
import { DOMParser, type Element } from '@xmldom/xmldom';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NO_FILTER } from '../../src/core/filter';
import { LATEST_FIRST } from '../../src/core/order';
import { newRegion, type Region } from '../../src/core/regions/region';
import { xmlText } from '../../src/core/writers/xml';
import type { Engine } from '../../src/engine/engine';
import { hostileText } from '../hostile-text';
import { AS_GEOJSON, SAID } from '../words';
import { engineWith, published, publishedFile, syntheticFile } from './support';

const AS_KML = { ...AS_GEOJSON, writer: 'kml' } as const;

async function kmlOf(engine: Engine, regions: Region[] = []): Promise<Element> {
  await engine.query({ ...NO_FILTER, regions });
  return parsed(await (await engine.export(AS_KML, SAID)).text());
}

/** Fails where it is not well-formed. */
function parsed(xml: string): Element {
  const onError = (level: string, message: string) => {
    // What XML cannot hold was replaced by just that.
    if (level !== 'warning' || !message.startsWith('Unicode replacement character')) throw new Error(message);
  };
  return new DOMParser({ onError }).parseFromString(xml, 'text/xml').documentElement!;
}

function all(within: Element, name: string): Element[] {
  return Array.from(within.getElementsByTagName(name));
}

function textIn(within: Element, name: string): string | null {
  return all(within, name)[0]?.textContent ?? null;
}

function folderOf(kml: Element, name: string): Element[] {
  const found = all(kml, 'Folder').find((folder) => textIn(folder, 'name') === name);
  return found ? all(found, 'Placemark') : [];
}

function dataOf(placemark: Element): Map<string, string> {
  return new Map(all(placemark, 'Data').map((data) => [data.getAttribute('name')!, textIn(data, 'value')!]));
}

describe.each([
  ['the published incidents', publishedFile()],
  ['CSV rows', syntheticFile('csv', 60)],
])('KML of %s', async (_, file) => {
  const engine = await engineWith(file);
  const placemarks = folderOf(await kmlOf(engine), 'incidents');

  test('has the ids, dates and points of the list, in its order', async () => {
    const listed = await engine.list(0, 100, LATEST_FIRST);
    expect(placemarks).toHaveLength(listed.length);
    for (const [index, { row }] of listed.entries()) {
      const { incident } = (await engine.get(row))!;
      const placemark = placemarks[index]!;
      const data = dataOf(placemark);
      expect(data.get('incident_id')).toBe(incident.id);
      expect(textIn(placemark, 'name')).toBe(incident.title);
      const point = textIn(placemark, 'coordinates')?.split(',').map(Number) ?? null;
      expect(point).toEqual(incident.position?.slice(0, 2) ?? null);
      const [when, begin, end] = ['when', 'begin', 'end'].map((name) => textIn(placemark, name));
      const days = [begin ?? when, end ?? when].map((time) => time && Date.parse(time));
      expect(days).toEqual([incident.start, incident.end].map((time) => time && Date.parse(time)));
    }
  });
});

test('folders hold the border, the versions of the zone and the regions asked for', async () => {
  const engine = await engineWith(publishedFile());
  const { boundaries, zones } = published.geography;
  const circle = newRegion('c', 'Around <Sotk>', { kind: 'circle', centre: [45.86, 40.2], radius: 9000 });
  const kml = await kmlOf(engine, [circle]);
  expect(folderOf(kml, 'border')).toHaveLength(boundaries.length);
  expect(folderOf(kml, 'zone')).toHaveLength(zones.length);
  const [region] = folderOf(kml, 'regions');
  expect(textIn(region!, 'name')).toBe('Around <Sotk>');
  expect(all(region!, 'Polygon')).toHaveLength(1);
  expect(folderOf(await kmlOf(engine), 'regions')).toEqual([]);
});

describe('hostile text', () => {
  const hostile = fc.oneof(
    hostileText,
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      ']]>',
      '<![CDATA[',
      '&amp;',
      '<script>alert(1)</script>',
      '\uFFFE',
      '\r\n',
      'שלום\u202E',
      '💥',
    ),
  );
  const unwritable = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

  test('comes out of XML as it went in, but for what XML cannot hold', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const root = parsed(`<a b="${xmlText(text)}">${xmlText(text)}</a>`);
        const kept = text.replace(unwritable, '\uFFFD');
        expect([root.textContent, root.getAttribute('b')]).toEqual([kept, kept]);
      }),
      { numRuns: 500 },
    );
  });

  test('in ids, titles, names and values of others’ records leaves the file well-formed', async () => {
    const record = fc.record({ id: hostile, title: hostile, key: hostile, value: hostile });
    await fc.assert(
      fc.asyncProperty(fc.array(record, { minLength: 1, maxLength: 4 }), async (records) => {
        const features = records.map(({ id, title, key, value }, index) => ({
          type: 'Feature',
          id: `${index}${id}`,
          geometry: { type: 'Point', coordinates: [45.1, 40.1] },
          properties: { title: `${title}.`, [`${key}.`]: `${value}.` },
        }));
        const text = JSON.stringify({ type: 'FeatureCollection', features });
        const engine = await engineWith({ name: 'hostile.geojson', text });
        const placemarks = folderOf(await kmlOf(engine), 'incidents');
        const shown = (one: string) => one.replace(unwritable, '\uFFFD');
        for (const [index, { key, value }] of records.entries()) {
          expect(dataOf(placemarks[index]!).get(shown(`${key}.`))).toBe(shown(`${value}.`));
        }
      }),
      { numRuns: 25 },
    );
  });
});
