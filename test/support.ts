/** What tests of several folders share: the published data, and incidents made to order. */
import { readFileSync } from 'node:fs';
import type { Feature, FeatureCollection, Point } from 'geojson';
import type { Claim, Incident } from '../src/core/incident';
import { decodePublished, type Published } from '../src/core/formats/published';
import type { Attribute } from '../src/core/vocabulary';
import { readPublishedFiles } from '../data/read-published';
import { valueOf } from './oracle/value-of';

export function publishedData(): Published {
  return valueOf(decodePublished(valueOf(readPublishedFiles('data'))));
}

/** The published incidents as they stand in their file. */
export function publishedFeatures(): Feature<Point | null, Record<string, unknown>>[] {
  const json: unknown = JSON.parse(readFileSync('data/incidents.geojson', 'utf8'));
  return (json as FeatureCollection<Point | null, Record<string, unknown>>).features;
}

/** How many incidents are published, and what the status says when all are shown: reckoned, so that data may be added. */
export const TOTAL = publishedFeatures().length;
export const ALL_SHOWN = `${TOTAL} of ${TOTAL} incidents`;

export function anIncident(changes: Partial<Incident> = {}): Incident {
  return {
    id: 'made-up',
    title: 'Made up',
    position: [45.8647, 40.2031],
    start: '2022-11-12',
    end: '2022-11-12',
    datePrecision: 'day',
    dateBasis: 'stated',
    dateNote: null,
    isTimeAbout: false,
    isEndKnown: true,
    placeId: null,
    locationPrecision: 'exact',
    locationRadius: null,
    locationNote: null,
    surface: null,
    eventType: 'other',
    weapons: [],
    claims: [],
    areLossesUnclear: false,
    ownType: null,
    answersSought: [],
    sources: [],
    related: [],
    status: 'active',
    note: null,
    isCoded: true,
    ...changes,
  };
}

let claimsMade = 0;

export function aClaim<Name extends Attribute>(
  attribute: Name,
  changes: Partial<Omit<Extract<Claim, { attribute: Name }>, 'attribute'>>,
): Claim {
  claimsMade += 1;
  return {
    id: `c${claimsMade}`,
    claimant: 'AM',
    office: 'Ministry of Defence',
    stance: 'asserts',
    value: true,
    text: 'Something is said.',
    sourceIds: ['made-up'],
    locator: 'paragraph 1',
    asOf: '2022-11-12',
    supersedes: null,
    basis: 'stated',
    withdrawn: null,
    ...changes,
    attribute,
  } as Claim;
}
