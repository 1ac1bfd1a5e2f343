import { describe, expect, test } from 'vitest';
import type { LineString, Position } from 'geojson';
import { boundaries, distanceToLines, flatDistance, type Named, readCollection } from './support';

const { features } = readCollection<LineString, Named>('static/basemap/section-lines.geojson');

/** Pieces of a section, in the order of the border. */
function piecesOf(id: string): Position[][] {
  return boundaries
    .filter(({ properties }) => properties.section_id === id)
    .map(({ geometry }) => geometry.coordinates);
}

/** Points every so many metres along a line. */
function sampled(line: readonly Position[], spacing: number): Position[] {
  const points: Position[] = [];
  let due = 0;
  line.slice(1).forEach((end, index) => {
    const start = line[index]!;
    const whole = flatDistance(start, end);
    for (; due <= whole; due += spacing) {
      const share = due / whole;
      points.push([start[0]! + share * (end[0]! - start[0]!), start[1]! + share * (end[1]! - start[1]!)]);
    }
    due -= whole;
  });
  return points;
}

/** By how many degrees the direction changes at each point. */
function turns(points: readonly Position[]): number[] {
  const headings = points.slice(1).map(([x = 0, y = 0], index) => {
    const [fromX = 0, fromY = 0] = points[index]!;
    return Math.atan2(y - fromY, (x - fromX) * Math.cos((y * Math.PI) / 180)) * (180 / Math.PI);
  });
  return headings.slice(1).map((heading, index) => {
    const turn = Math.abs(heading - headings[index]!);
    return Math.min(turn, 360 - turn);
  });
}

test('there is one for every section of the border but the enclaves', () => {
  const sections = boundaries.filter(({ properties }) => properties.kind !== 'enclave');
  const ids = new Set(sections.map(({ properties }) => properties.section_id));
  expect(features.map(({ id }) => id)).toEqual([...ids]);
});

describe.each(features.map((feature) => [String(feature.id), feature] as const))('%s', (id, { geometry }) => {
  const pieces = piecesOf(id);

  test('begins and ends with its section', () => {
    expect(flatDistance(geometry.coordinates[0]!, pieces[0]![0]!)).toBeLessThan(15);
    expect(flatDistance(geometry.coordinates.at(-1)!, pieces.at(-1)!.at(-1)!)).toBeLessThan(15);
  });

  test('stays close to it', () => {
    for (const place of sampled(geometry.coordinates, 500)) {
      expect(distanceToLines(place, pieces)).toBeLessThan(2_500);
    }
  });

  test('has a stretch where a name can be written', () => {
    // A letter is about a kilometre wide at zoom 9, where names of sections begin to be shown, a name 15 km long.
    const gentle = turns(sampled(geometry.coordinates, 1_000)).map((turn) => turn < 40);
    const runs = gentle.map((_, from) => gentle.slice(from).indexOf(false));
    const longest = Math.max(...runs.map((run, from) => (run < 0 ? gentle.length - from : run)));
    expect(longest).toBeGreaterThanOrEqual(Math.min(25, gentle.length / 3));
  });
});

test('names are put together from those of the two sides', () => {
  const names = features.find(({ id }) => id === 'syunik-lachin')!.properties.names;
  expect(names).toEqual({
    en: 'Syunik–Lachin',
    hy: 'Սյունիք–Քաշաթաղ',
    az: 'Sünik–Laçın',
    ru: 'Сюник–Лачин',
  });
});
