import { expect, test } from 'vitest';
import { pickReference } from '../../../src/core/regions/pick-reference';
import { publishedData } from '../../support';

const { geography } = publishedData();
const zone = geography.zones.find(({ validFrom }) => validFrom === '2022-08-25')!;

test('near the border its section is taken, also where the exclave begins', () => {
  for (const { line, sectionId } of geography.boundaries) {
    const at = line.coordinates[Math.floor(line.coordinates.length / 2)]!;
    const picked = pickReference([at[0]! + 1e-5, at[1]!], 100, geography, zone);
    expect(picked?.shape).toMatchObject({ kind: 'border', section: sectionId });
  }
});

test('inside the zone that is shown the zone is taken, else the exclave, else nothing', () => {
  expect(pickReference([46.75, 39.82], 100, geography, zone)?.shape).toEqual({ kind: 'zone' });
  expect(pickReference([46.75, 39.82], 100, geography, null)).toBeNull();
  expect(pickReference([45.41, 39.21], 100, geography, zone)).toEqual({
    name: 'Nakhchivan Autonomous Republic',
    shape: { kind: 'surface', id: 'nakhchivan-ar' },
  });
  expect(pickReference([44.5, 40.18], 100, geography, zone)).toBeNull();
});
