/** Row by row: what the four reports say happened is in the published data, found by date, place and claimant. */
import { describe, expect, test } from 'vitest';
import { calendarDate } from '../../src/core/dates';
import type { Incident } from '../../src/core/incident';
import type { Party } from '../../src/core/conflict';
import { publishedData } from '../support';

const { dataset } = publishedData();

interface Row {
  row: number;
  report: string;
  /** First and last date within which the incident starts. */
  dates: [string, string];
  places: (string | null)[];
  claimants: Party[];
  precision?: string;
}

const ROWS: Row[] = [
  {
    row: 1,
    report: 'R1',
    dates: ['2021-05-27', '2021-05-28'],
    places: ['nakhchivan-ar'],
    claimants: ['AZ', 'AM'],
  },
  {
    row: 2,
    report: 'R1',
    dates: ['2021-05-27', '2021-05-27'],
    places: ['kalbajar-district'],
    claimants: ['AZ', 'AM'],
  },
  { row: 3, report: 'R1', dates: ['2021-05-01', '2021-05-31'], places: ['sev-lake'], claimants: ['AM'] },
  {
    row: 4,
    report: 'R1',
    dates: ['2021-05-24', '2021-05-30'],
    places: ['verin-shorzha', null],
    claimants: ['AM', 'AZ'],
  },
  { row: 5, report: 'R2', dates: ['2023-09-01', '2023-09-01'], places: ['sotk'], claimants: ['AM', 'AZ'] },
  { row: 6, report: 'R2', dates: ['2023-09-01', '2023-09-01'], places: ['norabak'], claimants: ['AM', 'AZ'] },
  {
    row: 7,
    report: 'R2',
    dates: ['2023-09-01', '2023-09-01'],
    places: ['kalbajar-district'],
    claimants: ['AZ'],
  },
  {
    row: 8,
    report: 'R2',
    dates: ['2023-08-15', '2023-08-15'],
    places: ['verin-shorzha'],
    claimants: ['AM', 'AZ', 'EU'],
  },
  { row: 9, report: 'R3', dates: ['2022-11-10', '2022-11-10'], places: [null], claimants: ['AM'] },
  { row: 10, report: 'R3', dates: ['2022-11-11', '2022-11-11'], places: ['bezirkhana'], claimants: ['AZ'] },
  { row: 11, report: 'R3', dates: ['2022-11-11', '2022-11-11'], places: [null], claimants: ['AZ'] },
  { row: 12, report: 'R3', dates: ['2022-11-12', '2022-11-12'], places: ['khramort'], claimants: ['NK'] },
  { row: 13, report: 'R3', dates: ['2022-11-12', '2022-11-12'], places: [null], claimants: ['AM'] },
  {
    row: 14,
    report: 'R4',
    dates: ['2022-09-13', '2022-09-13'],
    places: ['goris'],
    claimants: ['AM', 'AZ'],
    precision: 'direction',
  },
  {
    row: 15,
    report: 'R4',
    dates: ['2022-09-13', '2022-09-13'],
    places: ['sotk'],
    claimants: ['AM', 'AZ'],
    precision: 'direction',
  },
  {
    row: 16,
    report: 'R4',
    dates: ['2022-09-13', '2022-09-13'],
    places: ['jermuk'],
    claimants: ['AM', 'AZ'],
    precision: 'direction',
  },
  {
    row: 17,
    report: 'R4',
    dates: ['2022-09-12', '2022-09-13'],
    places: ['dashkasan-district'],
    claimants: ['AZ'],
    precision: 'direction',
  },
  {
    row: 18,
    report: 'R4',
    dates: ['2022-09-12', '2022-09-13'],
    places: ['kalbajar-district'],
    claimants: ['AZ'],
    precision: 'direction',
  },
  {
    row: 19,
    report: 'R4',
    dates: ['2022-09-12', '2022-09-13'],
    places: ['lachin-district'],
    claimants: ['AZ'],
    precision: 'direction',
  },
  { row: 20, report: 'R4', dates: ['2022-09-05', '2022-09-06'], places: [null], claimants: ['AM'] },
  { row: 21, report: 'R4', dates: ['2022-08-01', '2022-08-31'], places: [null], claimants: ['AZ', 'NK'] },
  { row: 22, report: 'R4', dates: ['2022-09-13', '2022-09-13'], places: [null], claimants: ['AM', 'AZ'] },
  { row: 23, report: 'R4', dates: ['2022-09-13', '2022-09-13'], places: [null], claimants: ['other'] },
];

/** It stands there, or somebody says that it was there. */
function isAt({ placeId, claims }: Incident, place: string | null): boolean {
  return (
    placeId === place ||
    claims.some(
      ({ attribute, stance, value }) => attribute === 'location' && stance === 'asserts' && value === place,
    )
  );
}

function candidates({ dates, places, claimants, precision }: Row): Incident[] {
  return dataset.incidents.filter((incident) => {
    const date = calendarDate(incident.start!);
    const speakers = new Set(incident.claims.map(({ claimant }) => claimant));
    return (
      dates[0] <= date &&
      date <= dates[1] &&
      places.some((place) => isAt(incident, place)) &&
      claimants.every((claimant) => speakers.has(claimant)) &&
      (precision === undefined || incident.locationPrecision === precision)
    );
  });
}

describe('every row of the reports', () => {
  test.each(ROWS)('row $row ($report)', (row) => {
    expect(candidates(row).length).toBeGreaterThanOrEqual(1);
  });

  test('no two rows share their only incident', () => {
    // Rows are matched to incidents one to one (augmenting paths), so a row cannot hide behind another.
    const taken = new Map<string, Row>();
    const assign = (row: Row, tried: Set<string>): boolean =>
      candidates(row).some(({ id }) => {
        if (tried.has(id)) return false;
        tried.add(id);
        const holder = taken.get(id);
        if (holder && !assign(holder, tried)) return false;
        taken.set(id, row);
        return true;
      });
    expect(ROWS.filter((row) => !assign(row, new Set()))).toEqual([]);
  });
});

describe('losses', () => {
  /** By incident, who says what of a toll that incidents share. */
  const tollsOf = (joint: string) =>
    new Map(
      dataset.incidents.flatMap(({ id, claims }) => {
        const said = claims.flatMap(({ claimant, office, attribute, value, asOf }) =>
          attribute === 'casualties' && value.joint === joint ? [{ claimant, office, value, asOf }] : [],
        );
        return said.length > 0 ? [[id, said] as const] : [];
      }),
    );

  test('the toll of Sotk and Norabak is one, written alike in both', () => {
    const tolls = tollsOf('2023-09-01-sotk-norabak');
    expect([...tolls.keys()].toSorted()).toEqual(['2023-09-01-norabak', '2023-09-01-sotk']);
    const [one, other] = [...tolls.values()];
    expect(one).toEqual(other);
    expect(one).toContainEqual(
      expect.objectContaining({ value: expect.objectContaining({ outcome: 'killed', low: 4, high: 4 }) }),
    );
  });

  test('of the night of 12 to 13 September 2022 both sides’ deaths are known, and shared by all its incidents', () => {
    const tolls = [...tollsOf('2022-09-12-13-deaths').values()];
    expect(tolls).toHaveLength(7);
    for (const said of tolls) {
      expect(said).toEqual(tolls[0]);
      const uncounted = said.filter(({ claimant, value }) => claimant === 'other' && value.high === null);
      expect(uncounted.map(({ value }) => [value.party, value.low])).toEqual([
        ['AM', 1],
        ['AZ', 1],
      ]);
    }
  });

  test('an open count stays open', () => {
    const open = dataset.incidents.flatMap(({ claims }) =>
      claims.filter((claim) => claim.attribute === 'casualties' && claim.value.high === null),
    );
    expect(open).toContainEqual(
      expect.objectContaining({
        claimant: 'NK',
        value: expect.objectContaining({ outcome: 'wounded', low: 13 }),
      }),
    );
  });
});
