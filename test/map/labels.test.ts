/** What stands on the map, in the reader's language and where there is room for it. */
import { afterAll, expect, test, vi } from 'vitest';
import { LANGUAGES, type Language } from '../../src/core/conflict';
import { FONT_FILES } from '../../src/core/presentation/fonts';
import { ENGLISH } from '../../src/core/words/english';
import { zoneFeatures } from '../../src/map/features/features';
import { paletteOf } from '../../src/map/palette';
import { publishedData } from '../support';

// Fonts have addresses beside the page's.
vi.stubGlobal('document', { baseURI: 'http://localhost/' });
const { labelLayers } = await import('../../src/map/layers/labels');
const { regionLayers } = await import('../../src/map/layers/regions');
const { selectionLayers } = await import('../../src/map/layers/selection');
afterAll(() => vi.unstubAllGlobals());

const { zoneNames } = ENGLISH.proximity;
const appearance = { palette: paletteOf(() => '#000'), names: 'en' as Language, named: null, hasZone: true };

const layoutOf = (layers: readonly object[], id: string) =>
  (layers as { id: string; layout: Record<string, unknown> }[]).find((layer) => layer.id === id)!.layout;

test('the zone bears the name that a reader of each language chose, in letters that the map’s font has', () => {
  const zone = publishedData().geography.zones.find(({ polygon }) => polygon !== null)!;
  const [feature] = zoneFeatures(zone, zoneNames).features;
  expect(feature!.properties).toEqual({ names: zoneNames });
  expect(new Set(LANGUAGES.map((language) => zoneNames[language])).size).toBe(LANGUAGES.length);
  const ranges = FONT_FILES.filter(({ family, weight }) => family === 'Noto Sans' && weight === 400)
    .flatMap((font) => font.ranges)
    .map((range) =>
      range
        .slice(2)
        .split('-')
        .map((code) => Number.parseInt(code, 16)),
    );
  for (const language of LANGUAGES) {
    for (const letter of zoneNames[language].replaceAll('\n', '')) {
      const code = letter.codePointAt(0)!;
      expect(ranges.some(([first, last = first]) => code >= first! && code <= last!)).toBe(true);
    }
    const layers = labelLayers({ ...appearance, names: language });
    const field = layoutOf(layers, 'zone-label')['text-field'];
    expect(field).toEqual(layoutOf(layers, 'city-labels')['text-field']);
    expect(JSON.stringify(field)).toContain(`"${language}"`);
  }
});

test('a length stands away from the incident, or wherever else it is not cut off', () => {
  const placed = layoutOf(selectionLayers(appearance), 'selection-length')['text-variable-anchor-offset'];
  const [, , ...branches] = placed as unknown[];
  const fallback = branches.pop();
  const bySide = { right: branches[1], left: branches[3], above: branches[5], below: fallback };
  // The part of the text that is at the foot of the way to the border.
  const wanted = { right: 'left', left: 'right', above: 'bottom', below: 'top' };
  for (const [side, first] of Object.entries(wanted)) {
    const [, places] = bySide[side as keyof typeof bySide] as [string, unknown[]];
    const anchors = places.filter((_, index) => index % 2 === 0);
    expect(anchors[0]).toBe(first);
    expect(anchors.toSorted()).toEqual(['bottom', 'left', 'right', 'top']);
  }
});

test('what is lit is filled where it is a surface: a line would be filled from end to end', () => {
  const surface = regionLayers(appearance).find(({ id }) => id === 'drawing-surface');
  expect(surface).toMatchObject({
    filter: ['match', ['geometry-type'], ['Polygon', 'MultiPolygon'], true, false],
  });
});
