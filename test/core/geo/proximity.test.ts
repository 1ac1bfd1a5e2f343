import { describe, expect, test } from 'vitest';
import { incidentDates } from '../../../src/core/dates';
import { extentOf, liesAtItsPlace } from '../../../src/core/geo/incident-extent';
import { indexGeography, proximityOf } from '../../../src/core/geo/proximity';
import type { Incident, Place } from '../../../src/core/incident';
import { anIncident, publishedData } from '../../support';

const { dataset, geography } = publishedData();
const indexed = indexGeography(geography);

function proximity(incident: Incident, place?: Place) {
  const located = { ...incident, isAtItsPlace: liesAtItsPlace(incident) };
  const extent = extentOf(located, place, geography.extents, indexed.sides);
  return proximityOf(extent, incidentDates(incident), indexed);
}

function proximityAt(placeId: string, date: string, changes: object = {}) {
  const place = dataset.places.get(placeId)!;
  const incident = anIncident({
    start: date,
    end: date,
    placeId,
    position: place.position,
    locationRadius: place.radius,
    ...changes,
  });
  return proximity(incident, place);
}

describe('distance to the border', () => {
  // Metres on the WGS 84 ellipsoid, measured independently on the same line.
  test.each([
    ['sotk', 7994],
    ['norabak', 6820],
    ['verin-shorzha', 6217],
    ['kut', 5665],
    ['goris', 7539],
    ['jermuk', 12_117],
    ['dashkasan', 28_286],
  ])('%s lies %d m from it, within 1 m', (placeId, metres) => {
    const { border } = proximityAt(placeId, '2022-11-12');
    expect(Math.abs(border!.nominal - metres)).toBeLessThan(1);
  });

  test('is an interval around the point, as wide as the place is uncertain', () => {
    const { border } = proximityAt('sotk', '2022-11-12');
    const radius = dataset.places.get('sotk')!.radius!;
    expect(border!.max - border!.nominal).toBeGreaterThanOrEqual(radius);
    expect(border!.min).toBeLessThanOrEqual(border!.nominal - radius);
    expect(border!.min).toBeGreaterThan(0);
  });

  test('names the section and the side', () => {
    const { border, side } = proximityAt('sotk', '2022-11-12');
    expect(border!.piece.section).toBe('Gegharkunik–Kalbajar');
    expect(side).toMatchObject({ country: 'AM', certain: true });
  });

  test('there is none before the line was in force', () => {
    expect(proximityAt('sotk', '1991-12-25').border).toBeNull();
    expect(proximityAt('sotk', '1991-12-26').border).not.toBeNull();
  });

  test('the exclave as a whole touches the line and surely lies in Azerbaijan', () => {
    const { border, side } = proximityAt('nakhchivan-ar', '2021-05-28');
    expect(border!.min).toBe(0);
    expect(border!.max).toBeGreaterThan(40_000);
    expect(side).toMatchObject({ country: 'AZ', certain: true });
  });
});

describe('side of the border', () => {
  const sideOf = (longitude: number, latitude: number) =>
    proximity(anIncident({ position: [longitude, latitude], locationRadius: 100 })).side;

  test.each([
    ['Yerevan', 44.5136, 40.1811, 'AM'],
    ['Baku', 49.83, 40.39, 'AZ'],
    ['Nakhchivan', 45.4122, 39.2089, 'AZ'],
    ['Tbilisi', 44.79, 41.72, 'GE'],
    ['Tabriz', 46.29, 38.08, 'IR'],
    ['Iğdır', 44.04, 39.92, 'TR'],
    ['Makhachkala', 47.5, 42.97, 'RU'],
    ['on Lake Sevan', 45.3, 40.35, 'AM'],
    ['the Artsvashen enclave', 45.53, 40.64, 'AM'],
    ['mid-Atlantic', -30, 40, 'other'],
  ])('%s', (_, longitude, latitude, country) => {
    expect(sideOf(longitude, latitude)).toMatchObject({ country });
  });

  test('is uncertain where the extent reaches over the line', () => {
    expect(
      proximityAt('jermuk', '2022-09-13', { locationPrecision: 'direction', locationRadius: 13_000 }).side,
    ).toMatchObject({
      country: 'AM',
      certain: false,
    });
  });
});

describe('relation to the peacekeepers’ zone', () => {
  const statusOf = (placeId: string, date: string) => proximityAt(placeId, date).zone.status;

  test.each([
    ['martuni-nk', 'inside'],
    ['stepanakert', 'possibly_inside'],
    ['askeran', 'possibly_inside'],
    ['martakert', 'possibly_inside'],
    ['khramort', 'possibly_inside'],
    ['kalbajar', 'outside'],
    ['hadrut', 'outside'],
    ['sotk', 'outside'],
  ])('%s on 12 November 2022: %s', (placeId, status) => {
    expect(statusOf(placeId, '2022-11-12')).toBe(status);
  });

  test('the nominal answer puts towns on the side they were held', () => {
    const nominal = (placeId: string, date: string) => {
      const { zone } = proximityAt(placeId, date);
      return 'distance' in zone ? Math.sign(zone.distance.nominal) : null;
    };
    for (const inside of ['stepanakert', 'askeran', 'martakert', 'martuni-nk', 'khramort']) {
      expect([inside, nominal(inside, '2021-06-01'), nominal(inside, '2022-11-12')]).toEqual([
        inside,
        -1,
        -1,
      ]);
    }
    for (const outside of ['shusha', 'hadrut', 'kalbajar']) {
      expect([outside, nominal(outside, '2021-06-01'), nominal(outside, '2022-11-12')]).toEqual([
        outside,
        1,
        1,
      ]);
    }
    expect([nominal('lachin', '2022-08-24'), nominal('lachin', '2022-08-25')]).toEqual([-1, 1]);
  });

  test('follows the dates: before, during the withdrawal, afterwards', () => {
    expect(statusOf('martuni-nk', '2020-11-09')).toBe('not_in_force');
    expect(statusOf('martuni-nk', '2020-11-10')).toBe('inside');
    expect(statusOf('martuni-nk', '2023-09-19')).toBe('inside');
    expect(statusOf('martuni-nk', '2023-09-20')).toBe('not_computable');
    expect(statusOf('martuni-nk', '2024-06-11')).toBe('not_computable');
    expect(statusOf('martuni-nk', '2024-06-12')).toBe('not_in_force');
  });

  test('a date known only to the month that saw a change says so', () => {
    const august = { start: '2022-08-01', end: '2022-08-31', datePrecision: 'month' as const };
    const place = dataset.places.get('martuni-nk')!;
    const incident = anIncident({ ...august, position: place.position, placeId: place.id });
    expect(proximity(incident, place).zone.status).toBe('straddles_change');
  });

  test('without a place or a date nothing is made up', () => {
    expect(proximity(anIncident({ position: null }))).toMatchObject({
      border: null,
      side: null,
      zone: { status: 'not_computable' },
    });
    expect(proximity(anIncident({ start: null, end: null })).zone.status).toBe('undated');
  });
});
