/** Rows of the table of incidents that this program wrote, opened again: records of the claim model without claims. */
import { decodeIncident } from '../../formats/codec';
import type { Incident } from '../../incident';
import { parseJson } from '../../parse-json';
import { resultWithin, type Result, type Where } from '../../result';
import { rearm, textsIn } from './cells';
import { CARRIED, writtenBy, type CarriedColumn } from './columns';

const OPTIONAL: readonly CarriedColumn[] = ['date_note', 'location_note', 'note'];
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

export class OwnRows {
  readonly #at: ReadonlyMap<CarriedColumn, number>;

  /** Null where the table is not ours. */
  static under(header: readonly string[]): OwnRows | null {
    return writtenBy(header) === 'us' ? new OwnRows(header) : null;
  }

  private constructor(header: readonly string[]) {
    this.#at = new Map(CARRIED.map((name) => [name, header.indexOf(name)]));
  }

  read(fields: readonly string[], where: Where): Result<Incident> {
    const feature = resultWithin(parseJson(this.featureText(fields)), where);
    return feature.ok ? decodeIncident(feature.value, where) : feature;
  }

  /** As the record stood in GeoJSON, digit for digit, but for its claims. */
  featureText(fields: readonly string[]): string {
    const cell = (name: CarriedColumn) => rearm(fields[this.#at.get(name)!] ?? '');
    const text = (name: CarriedColumn) => JSON.stringify(cell(name));
    const [longitude, latitude, radius] = [cell('longitude'), cell('latitude'), cell('location_radius_m')];
    const isPlaced = longitude !== '' || latitude !== '';
    const properties = [
      ...(['title', 'start', 'end', 'date_precision', 'date_basis'] as const).map((name) => [
        name,
        text(name),
      ]),
      ['place_id', cell('place_id') === '' ? 'null' : text('place_id')],
      ['location_precision', text('location_precision')],
      ['location_radius_m', radius === '' ? 'null' : numberText(radius)],
      ['event_type', text('event_type')],
      ['weapons', JSON.stringify(textsIn(cell('weapons')))],
      ['claims', '[]'],
      ['sources', JSON.stringify(textsIn(cell('sources')).map(citationIn))],
      ['related', JSON.stringify(textsIn(cell('related')))],
      ['status', text('status')],
      ...(['time_about', 'end_known'] as const).flatMap((name) =>
        cell(name) === '' ? [] : [[name, truthText(cell(name))]],
      ),
      ...OPTIONAL.flatMap((name) => (cell(name) === '' ? [] : [[name, text(name)]])),
    ].map(([name, json]) => `"${name}":${json}`);
    const point = `{"type":"Point","coordinates":[${numberText(longitude)},${numberText(latitude)}]}`;
    return `{"type":"Feature","id":${text('id')},"geometry":${isPlaced ? point : 'null'},"properties":{${properties.join(',')}}}`;
  }
}

/** Of "yes" and "no"; a text where it is neither, which is then found to be wrong. */
function truthText(cell: string): string {
  return cell === 'yes' ? 'true' : cell === 'no' ? 'false' : JSON.stringify(cell);
}

/** Its digits as they stand; a text where they are no number, which is then found to be wrong. */
function numberText(cell: string): string {
  return NUMBER.test(cell.trim()) ? cell.trim() : JSON.stringify(cell);
}

/** "am-mod-2023-09-01: paragraph 4"; ids hold no colon. */
function citationIn(text: string): { source_id: string; locator: string } {
  const colon = text.indexOf(': ');
  return colon < 0
    ? { source_id: text, locator: '' }
    : { source_id: text.slice(0, colon), locator: text.slice(colon + 2) };
}
