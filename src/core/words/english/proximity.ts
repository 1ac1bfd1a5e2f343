/** How far from the border, on which side of it, and how to the peacekeepers' zone. */
import type { Language } from '../../conflict';
import type { Disagreement } from '../../geo/cross-check';

/** Why two measurements of one distance differ. */
export const DISAGREEMENTS: Record<Disagreement, string> = {
  sphere: 'so far away a sphere is not quite the Earth',
  great_circle: 'Turf follows great circles from vertex to vertex, which leave the line here',
  unexplained: 'nothing explains it, so neither is to be relied on: please report it',
};

export const proximity = {
  /** On the map, in the language of its names: whatever the language of the program, as other names there are. */
  zoneNames: {
    en: 'Peacekeepers’ zone\n(approximate)',
    hy: 'Խաղաղապահների գոտի\n(մոտավոր)',
    az: 'Sülhməramlıların zonası\n(təxmini)',
    ru: 'Зона миротворцев\n(приблизительно)',
  } satisfies Record<Language, string>,
  notInForce: 'not in force',
  notComputable: 'not computable',
  notCertain: 'not certain',
  inside: 'inside',
  possiblyInside: 'possibly inside',
  outside: 'outside',

  noBorder: 'No border was in force on this date.',
  noPlaceNoDistance: 'No position is known, so no distance can be.',
  outsideMapped: 'outside the countries mapped',
  section: (name: string) => `${name} section`,
  precisionNotStated: 'measured from the point as given; how precise it is, is not stated',

  sideUnknown: 'side unknown',
  sideOfPoint: (country: string) => `in ${country} at its point`,
  sideOfPlace: (country: string) => `in ${country}, going by the place named: only the part there counts`,
  sideCertain: (country: string) => `in ${country}, all of the area around its point`,
  sideUncertain: (country: string) =>
    `in ${country} at its point; it may have been across a border, so the side is uncertain`,

  within: (least: string) => `at least ${least} within`,
  across: (inside: string, outside: string) => `from ${inside} inside to ${outside} outside`,
  away: (distance: string) => `${distance} away`,
  noZone: 'No peacekeepers’ zone was in force on this date.',
  undated: 'The date is not given.',
  relationOf: (relation: string, version: string) => `${relation}, ${version}`,
  changedWithin: 'The date is not known closely enough: the zone changed within it.',
  extentUnknown: 'The zone’s extent on this date is unknown.',
  noPlaceNoRelation: 'No position is known, so its relation to the zone cannot be computed.',

  howMeasured: 'How measured',
  /** Signless kilometres or metres; `turf` by Turf. */
  measuredTwice: (from: 'border' | 'zone', distance: string, turf: string) =>
    `From the ${{ border: 'border', zone: 'zone’s edge' }[from]}: ${distance} on WGS 84, Karney’s method; Turf, on a sphere: ${turf}.`,
  agreeWithin: (difference: string) => `They agree within ${difference}.`,
  differBy: (difference: string, disagreement: Disagreement) =>
    `They differ by ${difference}: ${DISAGREEMENTS[disagreement]}.`,
  notMeasuredAgain: 'What measures a second time could not be fetched.',

  version: (from: string, until: string) => `version in force from ${from} ${until}`,
  versionWithEdge: (version: string, accuracy: string) => `${version}, edge ${accuracy}`,
  stillInForce: 'still in force',
};
