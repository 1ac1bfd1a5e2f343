import { booleanPointInPolygon, destination, pointToPolygonDistance } from '@turf/turf';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Polygon } from 'geojson';
import type { Region } from '../../src/core/regions';
import { Engine } from '../../src/engine/engine';
import { anIncident, publishedData } from '../support';

const { dataset, references } = publishedData();

const rectangle = (west: number, south: number, east: number, north: number): Polygon => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ],
});

const region = (polygon: Polygon): Region => ({ id: 'r', name: 'R', polygon });

const anyRectangle = fc
  .tuple(
    fc.double({ min: 44, max: 47, noNaN: true }),
    fc.double({ min: 38.8, max: 41, noNaN: true }),
    fc.double({ min: 0.05, max: 1.5, noNaN: true }),
    fc.double({ min: 0.05, max: 1.5, noNaN: true }),
  )
  .map(([west, south, width, height]) => rectangle(west, south, west + width, south + height));

describe('which incidents match', () => {
  const engine = new Engine(dataset, references);

  test('without regions all do, latest first', () => {
    const matches = engine.query([]);
    expect(matches).toHaveLength(dataset.incidents.length);
    const starts = matches.map(({ incident }) => incident.start!);
    expect(starts).toEqual(starts.toSorted().toReversed());
  });

  test('what is definitely inside stays inside wherever in its disc it happened', () => {
    fc.assert(
      fc.property(
        anyRectangle,
        fc.integer({ min: 0, max: 359 }),
        fc.double({ min: 0, max: 0.99, noNaN: true }),
        (polygon, bearing, share) => {
          for (const { incident, truth } of engine.query([region(polygon)])) {
            const { position, radius, area } = engine.extent(incident)!;
            const somewhere = destination(position, radius * share, bearing, { units: 'meters' });
            const [longitude, latitude] = somewhere.geometry.coordinates as [number, number];
            if (area && !area.contains(longitude, latitude)) continue;
            if (truth === 'definitely') expect(booleanPointInPolygon(somewhere, polygon)).toBe(true);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  test('what does not match could not have happened inside', () => {
    fc.assert(
      fc.property(anyRectangle, (polygon) => {
        const matched = new Set(engine.query([region(polygon)]).map(({ incident }) => incident.id));
        for (const incident of dataset.incidents) {
          if (matched.has(incident.id) || !incident.position) continue;
          const away = pointToPolygonDistance(incident.position, polygon, { units: 'meters' });
          // A cut disc reaches less far than its radius, and Turf measures on a sphere.
          const extent = engine.extent(incident)!;
          if (!extent.area) expect(away).toBeGreaterThan(extent.radius * 0.99);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('a second region only adds', () => {
    fc.assert(
      fc.property(anyRectangle, anyRectangle, (one, other) => {
        const ids = (regions: Region[]) => engine.query(regions).map(({ incident }) => incident.id);
        const both = new Set(ids([region(one), region(other)]));
        expect(both).toEqual(new Set([...ids([region(one)]), ...ids([region(other)])]));
      }),
      { numRuns: 40 },
    );
  });

  test('an incident without a place lies in no region', () => {
    const nowhere = new Engine({ ...dataset, incidents: [anIncident({ position: null })] }, references);
    expect(nowhere.query([])).toHaveLength(1);
    expect(nowhere.query([region(rectangle(-180, -90, 180, 90))])).toEqual([]);
  });
});
