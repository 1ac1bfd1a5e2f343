/** Taking away what is seen: the menu, and what the files say of themselves. */
import type { WriterName } from '../../writers/kinds';
import { incidents, number } from './quantities';

const writers: Record<WriterName, string> = { geojson: 'GeoJSON', csv: 'CSV', kml: 'KML' };

/** For what each of them is good. */
const writerUses: Record<WriterName, string> = {
  geojson: 'everything; opens here again',
  csv: 'tables for a spreadsheet, in a ZIP',
  kml: 'for map programs',
};

const scopes = {
  shown: (text: string) => `What is shown: ${text}`,
  chosen: (title: string) => `The chosen incident: ${title}`,
  all: (count: number) => `Everything: ${incidents(count)}`,
};

export const takeaway = {
  menu: 'Export',
  writers,
  writerUses,
  picture: 'Picture',
  pictureUse: 'PNG with title, legend and sources',
  scope: 'Incidents',
  scopes,
  coordinates: 'Coordinates',
  exact: 'as they are',
  /** Of a grid in degrees. */
  toGrid: (grid: number) => `to a grid of ${grid}°, ${grid === 0.01 ? 'about 1' : 'about 11'} km`,
  mark: 'CSV for older spreadsheets (byte-order mark)',
  stop: 'Stop writing the file',

  /** What a coarsened record says of its place. */
  coarsened: (grid: number) =>
    `Coordinates coarsened to the middle of a cell of ${grid}°; distances are measured from there, over all that the cell may hold.`,
  namesRemain: 'Names of places in titles and texts remain as they were.',

  incidentsPart: 'Incidents',
  measuredPart: 'Border, zone, and distances reckoned from OpenStreetMap lines',
  measuredLicence: 'ODbL 1.0, © OpenStreetMap contributors',
  licenceNotStated: 'licence not stated: ask its publisher before you pass it on',
  part: (part: string, licence: string) => `${part}: ${licence}.`,

  dataset: (title: string, version: string) => `${title}, ${version}.`,
  exported: (moment: string) => `Taken away ${moment}.`,
  allShown: (shown: string) => `${shown}; nothing was asked for but all.`,
  someShown: (shown: string, criteria: readonly string[]) =>
    `${shown}, asked for by: ${criteria.join('; ')}.`,
  chosenShown: (id: string, total: number) => `One incident, ${id}, of ${number(total)}.`,
  measured:
    'Distances are geodesic on WGS 84, in metres, from the border and the peacekeepers’ zone as they stood on the incident’s date: nominal, least and most, widened by how surely the place and the line are known.',
  match:
    'match says whether an incident matches definitely or possibly: its place or date may lie partly outside what was asked for.',
  unknown: 'An empty cell is unknown, which is not zero; of a toll, low without high is open upwards.',
  tables:
    'incidents.csv holds one incident a row, claims.csv one claim a row. Columns that begin with derived_ follow from the others. Opened here again, incidents.csv gives the incidents without their claims.',
  othersTable:
    'incidents.csv holds the opened file’s own columns in their order, then, beginning with derived_, how each row was read and measured.',
  disarmed:
    'A cell that a spreadsheet might take for a formula begins with an apostrophe that is not part of its text. Import quoted cells as text, so that ids and dates stay as they are.',
  link: (link: string) => `The same view: ${link}`,
};
