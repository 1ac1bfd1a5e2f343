/**
 * KML 2.2 (OGC 07-147r2): a placemark for each incident with its time and all that is told of it, and folders for the
 * regions asked for, the border and the zone. Nothing in it is fetched from elsewhere, and nothing of the data stands
 * where a program would take it for HTML.
 */
import type { LineString, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson';
import { deriveState } from '../claims';
import { isDate } from '../dates';
import { polygonsOf } from '../geo/polygon-box';
import { proximityRecord, type ProximityRecord } from '../geo/proximity-record';
import type { Incident } from '../incident';
import { textOf } from '../records/json-scan';
import { propertiesOf } from '../records/splice';
import { circleOutline } from '../regions/outline';
import { regionsInUse, type Region } from '../regions/region';
import { CLAIM_STATES, type ClaimState } from '../vocabulary';
import { digitsOfPosition } from './digits';
import type { Pieces, Taken, TakenRow } from './taken';
import { xmlOfHtml, xmlText } from './xml';

type Told = readonly (readonly [name: string, value: string | number | null | undefined])[];

/** KML writes colours as alpha, blue, green, red. Those of the map's symbols. */
const STATE_COLOURS: Record<ClaimState, string> = {
  contested: 'ff005ed5',
  one_sided: 'ff009fe6',
  agreed: 'ffb27200',
  unstated: 'ff90857d',
};
const BORDER_COLOUR = 'ff36271d';
const ZONE_COLOUR = 'ff864a5b';
const REGION_COLOUR = 'ffa55f0b';

export async function* kmlPieces(taken: Taken): Pieces {
  const { said, info } = taken;
  const about: Told = [
    ['dataset', info.title],
    ['version', info.version],
    ['exported_at', said.exportedAt],
    ['shown_definitely', taken.definite],
    ['shown_possibly', taken.possible],
    ['of', info.excerptOf ?? taken.of],
    ...said.askedFor.map((asked, index) => [`asked_for_${index + 1}`, asked] as const),
    ...said.licences.map(
      ({ part, licence }, index) => [`licence_${index + 1}`, `${part}: ${licence}`] as const,
    ),
    ['attribution', info.attribution],
    ['coordinates', said.coarsened],
    ['disclaimer', said.disclaimer],
  ];
  yield `<?xml version="1.0" encoding="UTF-8"?>
<kml xmlns="http://www.opengis.net/kml/2.2">
<Document>
${element('name', info.title)}<description>${xmlOfHtml(said.about)}</description>
${STYLES}${extendedData(about)}<Folder>
<name>incidents</name>
`;
  for await (const stretch of taken.stretches()) yield stretch.map(placemarkOf).join('');
  yield `</Folder>\n${regionFolder(taken)}${borderFolder(taken)}${zoneFolder(taken)}</Document>\n</kml>\n`;
}

const STYLES = [
  ...CLAIM_STATES.map(
    (state) => `<Style id="${state}"><IconStyle><color>${STATE_COLOURS[state]}</color></IconStyle></Style>\n`,
  ),
  lineStyle('border', BORDER_COLOUR, 2),
  lineStyle('zone', ZONE_COLOUR, 1.5),
  lineStyle('region', REGION_COLOUR, 2),
].join('');

/** Areas see-through: an eighth. */
function lineStyle(id: string, colour: string, width: number): string {
  const fill = colour.replace(/^ff/, '20');
  return `<Style id="${id}"><LineStyle><color>${colour}</color><width>${width}</width></LineStyle><PolyStyle><color>${fill}</color></PolyStyle></Style>\n`;
}

function placemarkOf(row: TakenRow): string {
  const { incident, feature, match } = row;
  const { state } = deriveState(incident.claims);
  const [longitude, latitude] = digitsOfPosition(feature, incident);
  const point = longitude === undefined ? '' : `<Point>${coordinates(`${longitude},${latitude}`)}</Point>`;
  const told = incident.isCoded ? toldOfOurs(incident, state) : toldOfOthers(incident, feature);
  return placemark(
    incident.title,
    timeOf(incident),
    state,
    [...told, ['match', match], ...toldMeasured(proximityRecord(row.measure()))],
    point,
  );
}

function placemark(name: string, time: string, style: string, told: Told, geometry: string): string {
  return `<Placemark>${element('name', name)}${time}<styleUrl>#${style}</styleUrl>${extendedData(told)}${geometry}</Placemark>\n`;
}

function toldOfOurs(incident: Incident, state: ClaimState): Told {
  return [
    ['incident_id', incident.id],
    ['start', incident.start],
    ['end', incident.end],
    ['date_precision', incident.datePrecision],
    ['date_basis', incident.dateBasis],
    ['date_note', incident.dateNote],
    ['location_precision', incident.locationPrecision],
    ['location_radius_m', incident.locationRadius],
    ['location_note', incident.locationNote],
    ['place_id', incident.placeId],
    ['event_type', incident.eventType],
    ['weapons', incident.weapons.join('; ')],
    ['status', incident.status],
    ['claims', state],
    ['sources', incident.sources.map(({ sourceId, locator }) => `${sourceId}: ${locator}`).join('; ')],
    ['note', incident.note],
  ];
}

/** What the record says, in its own words, behind how it was read. */
function toldOfOthers({ id, start, end }: Incident, feature: string): Told {
  const own = propertiesOf(feature).map(({ key, valueStart, valueEnd }) => {
    const raw = feature.slice(valueStart, valueEnd);
    return [key, raw === 'null' ? null : textOf(raw)] as const;
  });
  return [['incident_id', id], ['start', start], ['end', end], ...own.map(apartFromOurs)];
}

const OURS = /^(incident_id|start|end|match|border_.*|zone_.*)$/;

function apartFromOurs([name, value]: readonly [string, string | null]): readonly [string, string | null] {
  return [OURS.test(name) ? `original_${name}` : name, value];
}

function toldMeasured({ border, zone, reason }: ProximityRecord): Told {
  return [
    ['border_distance_m', border?.distance_m],
    ['border_min_m', border?.min_m],
    ['border_max_m', border?.max_m],
    ['border_section', border?.section],
    ['border_side', border?.side],
    ['border_reason', reason],
    ['zone_status', zone.status],
    ['zone_distance_m', zone.distance_m],
    ['zone_min_m', zone.min_m],
    ['zone_max_m', zone.max_m],
    ['zone_id', zone.zone_id],
  ];
}

/** A moment or a day is a stamp; a stretch of days a span. Nothing where no date is stated. */
function timeOf({ start, end }: Incident): string {
  if (start === null) return '';
  if (end === null || end === start) return `<TimeStamp>${element('when', kmlTime(start))}</TimeStamp>`;
  return `<TimeSpan>${element('begin', kmlTime(start))}${element('end', kmlTime(end))}</TimeSpan>`;
}

/** As XML Schema has it: a time of day has seconds. */
function kmlTime(text: string): string {
  return isDate(text) ? text : text.replace(/T(\d\d:\d\d)(?=[+Z-])/, 'T$1:00');
}

function regionFolder({ regions, geography: { extents, boundaries } }: Taken): string {
  const geometryOf = ({ shape }: Region): string => {
    switch (shape.kind) {
      case 'area':
        return polygons(shape.polygon);
      case 'circle':
        return polygons(circleOutline(shape.centre, shape.radius));
      case 'corridor':
        return lines(shape.line);
      case 'border': {
        const sections = boundaries.filter(
          ({ sectionId }) => shape.section === null || shape.section === sectionId,
        );
        return lines({
          type: 'MultiLineString',
          coordinates: sections.map(({ line }) => line.coordinates),
        });
      }
      case 'surface': {
        const surface = extents.find(({ id }) => id === shape.id);
        return surface ? polygons(surface.polygon) : '';
      }
      case 'zone':
        // It stands in a folder of its own, version by version.
        return '';
    }
  };
  return folder(
    'regions',
    regionsInUse(regions).map((region) => {
      const { name, shape, isExcluded } = region;
      const told: Told = [
        ['kind', shape.kind],
        ['excluded', String(isExcluded)],
        ['within_m', 'within' in shape ? shape.within : null],
        ['radius_m', 'radius' in shape ? shape.radius : null],
      ];
      return placemark(name, '', 'region', told, geometryOf(region));
    }),
  );
}

function borderFolder({ geography: { boundaries } }: Taken): string {
  return folder(
    'border',
    boundaries.map(({ id, section, line, accuracy, bridged, validFrom, validTo }) => {
      const told: Told = [
        ['boundary_id', id],
        ['positional_accuracy_m', accuracy],
        ['bridged', String(bridged)],
        ['valid_from', validFrom],
        ['valid_to', validTo],
      ];
      return placemark(section, '', 'border', told, lines(line));
    }),
  );
}

function zoneFolder({ geography: { zones } }: Taken): string {
  return folder(
    'zone',
    zones.map(({ id, name, polygon, accuracy, validFrom, validTo }) => {
      // The day on which it is not valid any more is told in its own field.
      const told: Told = [
        ['zone_id', id],
        ['positional_accuracy_m', polygon ? accuracy : null],
        ['valid_from', validFrom],
        ['valid_to', validTo],
      ];
      return placemark(name, '', 'zone', told, polygon ? polygons(polygon) : '');
    }),
  );
}

function folder(name: string, placemarks: readonly string[]): string {
  return placemarks.length === 0 ? '' : `<Folder>\n<name>${name}</name>\n${placemarks.join('')}</Folder>\n`;
}

function extendedData(told: Told): string {
  const data = told.flatMap(([name, value]) =>
    value === null || value === undefined || value === ''
      ? []
      : [`<Data name="${xmlText(name)}"><value>${xmlText(String(value))}</value></Data>`],
  );
  return data.length === 0 ? '' : `<ExtendedData>${data.join('')}</ExtendedData>`;
}

function element(name: string, text: string): string {
  return `<${name}>${xmlText(text)}</${name}>`;
}

function lines(line: LineString | MultiLineString): string {
  const all = line.type === 'LineString' ? [line.coordinates] : line.coordinates;
  return together(
    all.map((positions) => `<LineString><tessellate>1</tessellate>${path(positions)}</LineString>`),
  );
}

function polygons(polygon: Polygon | MultiPolygon): string {
  return together(
    polygonsOf(polygon).map(([outer, ...inner]) => {
      const holes = inner.map((ring) => `<innerBoundaryIs>${linearRing(ring)}</innerBoundaryIs>`);
      return `<Polygon><outerBoundaryIs>${linearRing(outer!)}</outerBoundaryIs>${holes.join('')}</Polygon>`;
    }),
  );
}

function linearRing(positions: readonly Position[]): string {
  return `<LinearRing>${path(positions)}</LinearRing>`;
}

function together(geometries: readonly string[]): string {
  return geometries.length === 1 ? geometries[0]! : `<MultiGeometry>${geometries.join('')}</MultiGeometry>`;
}

function path(positions: readonly Position[]): string {
  return coordinates(positions.map(([longitude, latitude]) => `${longitude},${latitude}`).join(' '));
}

function coordinates(text: string): string {
  return `<coordinates>${text}</coordinates>`;
}
