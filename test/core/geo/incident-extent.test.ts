import { destination } from '@turf/turf';
import { describe, expect, test } from 'vitest';
import { discExtent } from '../../../src/core/geo/extents';
import { extentOf, liesAtItsPlace } from '../../../src/core/geo/incident-extent';
import { borderOn, indexGeography } from '../../../src/core/geo/proximity';
import { signedDistance } from '../../../src/core/geo/signed-distance';
import { anIncident, publishedData } from '../../support';

const { dataset, geography } = publishedData();
const { sides, borders } = indexGeography(geography);
const border = borderOn(null, borders)!;

/** No published incident is placed in the exclave as a whole; one may be. */
const inExclave = anIncident({
  id: 'in-the-exclave',
  position: dataset.places.get('nakhchivan-ar')!.position,
  placeId: 'nakhchivan-ar',
  locationPrecision: 'region',
});

const extents = new Map(
  [...dataset.incidents, inExclave].map((incident) => {
    const place = incident.placeId === null ? undefined : dataset.places.get(incident.placeId);
    const located = { ...incident, isAtItsPlace: liesAtItsPlace(incident) };
    return [incident.id, extentOf(located, place, geography.extents, sides)] as const;
  }),
);

describe('where an incident may have happened', () => {
  test('what happened at a place in a country is cut to that country', () => {
    const { area } = extents.get('2023-09-01-kalbajar-district')!;
    // 20 km west of the district's middle the disc reaches into Armenia.
    expect(area!.contains(45.85, 40.1)).toBe(false);
    expect(area!.contains(46.1, 40.1)).toBe(true);
  });

  test('what happened in the direction of a place, or where the sides disagree, is not cut', () => {
    expect(extents.get('2022-09-13-jermuk')!.area).toBeNull();
    expect(extents.get('2021-05-27-kalbajar-district')!.area).toBeNull();
  });

  test('the exclave is its surface, not a disc that reaches into Armenia', () => {
    const { area } = extents.get('in-the-exclave')!;
    expect(area!.contains(45.4122, 39.2089)).toBe(true);
    expect(area!.contains(45.4656, 39.7628)).toBe(false);
  });

  test('nothing is made of a place that is not given', () => {
    expect(extents.get('2022-11-12-border')).toBeNull();
  });

  test.each(['in-the-exclave', '2023-09-01-kalbajar-district', '2022-11-11-bezirkhana', '2023-09-01-sotk'])(
    '%s: the interval is no wider than positions all over the extent show',
    (id) => {
      const extent = extents.get(id)!;
      const { min, max } = signedDistance(extent, border)!;
      const found: number[] = [];
      for (let ring = 1; ring <= 60; ring += 1) {
        for (let bearing = 0; bearing < 360; bearing += 4) {
          const metres = (extent.radius * ring) / 60;
          const [x, y] = destination(extent.position, metres, bearing, { units: 'meters' }).geometry
            .coordinates;
          if (!extent.area!.contains(x!, y!)) continue;
          const nearest = signedDistance(discExtent([x!, y!], 0), border)!;
          found.push(nearest.nominal);
        }
      }
      // Half the sampling's mesh, and the accuracy of the line that the interval is widened by.
      const slack = extent.radius * 0.045 + 400;
      expect(Math.min(...found)).toBeGreaterThanOrEqual(min);
      expect(Math.max(...found)).toBeLessThanOrEqual(max);
      expect(Math.max(0, Math.min(...found) - slack)).toBeLessThanOrEqual(min);
      expect(Math.max(...found) + slack).toBeGreaterThanOrEqual(max);
    },
  );
});
