/** How far from the border, on which side of it, and how to the peacekeepers' zone. */
export const proximity = {
  zoneLabel: 'Peacekeepers’ zone\n(approximate)',
  notInForce: 'not in force',
  notComputable: 'not computable',
  notCertain: 'not certain',
  inside: 'inside',
  possiblyInside: 'possibly inside',
  outside: 'outside',

  noBorder: 'No border was in force on this date.',
  noPlaceNoDistance: 'No place is given, so no distance can be.',
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
  noPlaceNoRelation: 'No place is given, so its relation to the zone cannot be computed.',

  version: (from: string, until: string) => `version in force from ${from} ${until}`,
  versionWithEdge: (version: string, accuracy: string) => `${version}, edge ${accuracy}`,
  stillInForce: 'still in force',
};
