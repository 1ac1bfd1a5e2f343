/** What stands in a link: one table names every parameter, how it is read and how it is written. */
import { LANGUAGES } from '../conflict';
import { FACETS, hasOwnValues, type Facet } from '../facets';
import type { Filter } from '../filter';
import { areUsual } from '../table-columns';
import { isCode } from '../vocabulary';
import { readRegion, regionText } from './region-link';
import {
  TEXT_LIMIT,
  kilometres,
  readCamera,
  readColumns,
  readDates,
  readDays,
  readDistance,
  readOrder,
  readText,
  withCommas,
  withoutCommas,
  writeCamera,
  writeDays,
  writeOrder,
} from './values';
import { PANELS, type ViewState } from './view';

interface Parameter {
  name: string;
  /** Puts the parsed value into the state; false if the text is no such value. */
  read: (text: string, state: ViewState) => boolean;
  /** The texts for the state's value: none if it has no value, several if the parameter is repeated. */
  write: (state: ViewState) => string[];
}

const ID_LIMIT = 1000;
const CODES_LIMIT = 60;

const FACET_PARAMETERS: Record<Facet, string> = {
  eventType: 'type',
  ownType: 'own',
  weapon: 'weapon',
  accused: 'accused',
  claimant: 'by',
  state: 'claims',
  losses: 'losses',
  locationPrecision: 'place',
  datePrecision: 'dated',
  source: 'source',
  side: 'side',
  zone: 'zone',
};

export const PARAMETERS: readonly Parameter[] = [
  parameter('map', 'camera', readCamera, writeCamera),
  parameter(
    'incident',
    'incident',
    (text) => (text.length > 0 && text.length <= ID_LIMIT ? text : undefined),
    (id) => (id.length <= ID_LIMIT ? id : null),
  ),
  parameter(
    'names',
    'names',
    (text) => (isCode(LANGUAGES, text) ? text : undefined),
    (language) => language,
  ),
  parameter(
    'shown',
    'shown',
    (text) => (text === 'table' ? text : undefined),
    (shown) => shown,
  ),
  parameter('columns', 'columns', readColumns, (columns) =>
    areUsual(columns) ? null : columns.join(',') || 'none',
  ),
  parameter(
    'panel',
    'panel',
    (text) => PANELS.find((panel) => panel === text),
    (panel) => (panel === PANELS[0] ? null : panel),
  ),
  parameter(
    'notes',
    'notes',
    (text) => (text === 'hidden' ? text : undefined),
    (notes) => notes,
  ),
  parameter('sort', 'order', readOrder, writeOrder),
  parameter('days', 'days', readDays, writeDays),
  criterion('q', 'text', readText, (text) => text.trim().slice(0, TEXT_LIMIT)),
  criterion('dates', 'dates', readDates, (dates) => dates && `${dates.first ?? ''}..${dates.last ?? ''}`),
  criterion('km', 'borderDistance', readDistance, (range) =>
    range ? `${kilometres(range.least)}..${range.most === null ? '' : kilometres(range.most)}` : null,
  ),
  ...Object.entries(FACET_PARAMETERS).map(([facet, name]) => facetParameter(name, facet as Facet)),
  {
    name: 'region',
    read: (text, { filter }) => {
      const region = readRegion(text, filter.regions.length + 1);
      if (region) filter.regions = [...filter.regions, region];
      return region !== undefined;
    },
    write: ({ filter }) => filter.regions.map(regionText),
  },
  parameter(
    'elsewhere',
    'elsewhere',
    (text) => (/^[0-9a-f]{16}(,[0-9a-f]{16})*$/.test(text) ? text.split(',') : undefined),
    (keys) => keys.join(','),
  ),
  criterion(
    'regions',
    'regionRule',
    (text) => (text === 'any' || text === 'all' ? text : undefined),
    (rule) => (rule === 'all' ? rule : null),
  ),
  parameter(
    'data',
    'data',
    (text) => (/^[0-9a-f]{1,32}$/.test(text) ? text : undefined),
    (data) => data,
  ),
  parameter('file', 'file', readText, (file) => file.slice(0, TEXT_LIMIT)),
];

function parameter<Key extends Exclude<keyof ViewState, 'filter'>>(
  name: string,
  key: Key,
  read: (text: string) => ViewState[Key] | undefined,
  write: (value: NonNullable<ViewState[Key]>) => string | null,
): Parameter {
  return {
    name,
    read: (text, state) => {
      const value = read(text);
      if (value !== undefined) state[key] = value;
      return value !== undefined;
    },
    write: (state) => {
      const value = state[key];
      const text = value === undefined ? null : write(value);
      return text === null ? [] : [text];
    },
  };
}

function criterion<Key extends 'text' | 'dates' | 'borderDistance' | 'regionRule'>(
  name: string,
  key: Key,
  read: (text: string) => Filter[Key] | undefined,
  write: (value: Filter[Key]) => string | null,
): Parameter {
  return {
    name,
    read: (text, { filter }) => {
      const value = read(text);
      if (value !== undefined) filter[key] = value;
      return value !== undefined;
    },
    write: ({ filter }) => {
      const text = write(filter[key]);
      return text ? [text] : [];
    },
  };
}

function facetParameter(name: string, facet: Facet): Parameter {
  const isValue = (code: string) =>
    (FACETS[facet] as readonly string[]).includes(code) ||
    (hasOwnValues(facet) && /^[^\p{C}]+$/u.test(code) && code.length <= TEXT_LIMIT);
  return {
    name,
    read: (text, { filter }) => {
      const codes = [...new Set(text.split(',').map(withCommas))];
      if (codes.length > CODES_LIMIT || !codes.every(isValue)) return false;
      filter.chosen = { ...filter.chosen, [facet]: codes };
      return true;
    },
    write: ({ filter: { chosen } }) =>
      chosen[facet]?.length ? [chosen[facet].map(withoutCommas).join(',')] : [],
  };
}
