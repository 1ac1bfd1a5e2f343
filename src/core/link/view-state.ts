/**
 * The view in the link: `#map=12/40.2031/45.8647&incident=2023-09-01-sotk&type=shelling`. One table names every
 * parameter, how it is read and how it is written; what cannot be read is dropped with a notice, never guessed.
 */
import { isDate } from '../dates';
import { dateOfDay, dayOf } from '../days';
import { FACETS, hasOwnValues, type Facet } from '../facets';
import { NO_FILTER, type Filter } from '../filter';
import { ORDER_KEYS, type Order } from '../order';
import type { Region } from '../regions/region';
import { readRegion, regionKey, regionText } from './region-link';
import { problem, type Problem } from '../result';
import { TABLE_COLUMNS, areUsual, type TableColumn } from '../table-columns';
import type { DaySpan } from '../timeline-bins';
import { LANGUAGES, type Language } from '../conflict';
import { isCode } from '../vocabulary';

/** Degrees (WGS 84), zoom in MapLibre's tiles of 512 px. */
export interface Camera {
  zoom: number;
  latitude: number;
  longitude: number;
}

/** What the panel beside the map can show; the first if nothing is said. */
export const PANELS = ['incidents', 'filters', 'summary'] as const;

export type Panel = (typeof PANELS)[number];

export interface ViewState {
  filter: Filter;
  /** Keys of regions of the filter that are too large for a link. */
  elsewhere?: string[];
  camera?: Camera;
  incident?: string;
  names?: Language;
  /** Instead of map and list. */
  shown?: 'table';
  /** Of the table, beside the title. */
  columns?: readonly TableColumn[];
  panel?: Panel;
  /** The timeline's dated notes. */
  notes?: 'hidden';
  /** Where it is not the usual one. */
  order?: Order;
  /** Days that the timeline looks at more closely. */
  days?: DaySpan;
  /** Fingerprint of the dataset that the view is of, and the name of the file it came in, if it was opened. */
  data?: string;
  file?: string;
}

interface Parameter {
  name: string;
  /** Puts the parsed value into the state; false if the text is no such value. */
  read: (text: string, state: ViewState) => boolean;
  /** The texts for the state's value: none if it has no value, several if the parameter is repeated. */
  write: (state: ViewState) => string[];
}

const VERSION = '1';
/** Characters of a whole link's hash. */
export const HASH_LIMIT = 8192;
/** Characters of a text in the link, such as what is searched for. */
export const TEXT_LIMIT = 200;
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

const PARAMETERS: readonly Parameter[] = [
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
  parameter('days', 'days', readDays, ({ first, last }) => `${dateOfDay(first)}..${dateOfDay(last)}`),
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

/** Values of others' files may hold what parts values. */
function withoutCommas(value: string): string {
  return value.replace(/[%,]/g, (mark) => (mark === ',' ? '%2C' : '%25'));
}

function withCommas(text: string): string {
  return text.replaceAll('%2C', ',').replaceAll('%25', '%');
}

/** The state a hash describes, and what of it could not be used. */
export function parseViewState(hash: string): { state: ViewState; problems: Problem[] } {
  const text = hash.replace(/^#/, '');
  const state: ViewState = { filter: { ...NO_FILTER } };
  if (text.length > HASH_LIMIT) {
    return { state, problems: [problem('link_too_long', { limit: HASH_LIMIT })] };
  }
  const problems: Problem[] = [];
  for (const part of text.split('&').filter(Boolean)) {
    const [name, value] = splitPair(part);
    const known = PARAMETERS.find((candidate) => candidate.name === name);
    if (name === 'v') {
      if (value !== VERSION) problems.push(problem('link_version', {}));
    } else if (!known?.read(value, state)) {
      problems.push(problem('link_part', { name, value }));
    }
  }
  return { state, problems };
}

/**
 * The hash that describes a state, with its leading `#`; regions that make it too long are left out, named, and stand in
 * it by their keys only.
 */
export function formatViewState(state: ViewState): { hash: string; omitted: Region[] } {
  const regions = [...state.filter.regions];
  const omitted: Region[] = [];
  for (;;) {
    const elsewhere = omitted.length > 0 && { elsewhere: omitted.map(regionKey) };
    const hash = hashOf({ ...state, ...elsewhere, filter: { ...state.filter, regions } });
    if (hash.length <= HASH_LIMIT || regions.length === 0) return { hash, omitted };
    const longest = regions.reduce((one, other) =>
      regionText(other).length > regionText(one).length ? other : one,
    );
    regions.splice(regions.indexOf(longest), 1);
    omitted.push(longest);
  }
}

function hashOf(state: ViewState): string {
  const pairs = PARAMETERS.flatMap(({ name, write }) =>
    write(state).map((text) => `${name}=${encode(text)}`),
  );
  return `#${pairs.join('&')}`;
}

function splitPair(part: string): [name: string, value: string] {
  const at = part.indexOf('=');
  return at < 0 ? [part, ''] : [part.slice(0, at), decode(part.slice(at + 1))];
}

function readText(text: string): string | undefined {
  return text.length > 0 && text.length <= TEXT_LIMIT ? text : undefined;
}

function readCamera(text: string): Camera | undefined {
  if (!/^[-+.\d]+\/[-+.\d]+\/[-+.\d]+$/.test(text)) return undefined;
  const [zoom, latitude, longitude] = text.split('/').map(Number) as [number, number, number];
  const valid = zoom >= 0 && zoom <= 24 && Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
  return valid ? { zoom, latitude, longitude } : undefined;
}

/** Four decimals are about 10 m, six about 0.1 m: as many as the zoom can show. */
function writeCamera({ zoom, latitude, longitude }: Camera): string {
  const decimals = zoom < 13 ? 4 : 6;
  return [zoom.toFixed(2), latitude.toFixed(decimals), longitude.toFixed(decimals)].map(trimZeros).join('/');
}

function trimZeros(number: string): string {
  return number.includes('.') ? number.replace(/\.?0+$/, '') : number;
}

/** `date,border`, or `none` beside the title. */
function readColumns(text: string): TableColumn[] | undefined {
  const codes = text === 'none' ? [] : text.split(',');
  const columns = TABLE_COLUMNS.filter((column) => codes.includes(column));
  return columns.length === codes.length ? columns : undefined;
}

/** `2023-08-23..2023-09-12`, open at either end. */
function readDates(text: string): Filter['dates'] | undefined {
  const ends = text.split('..').map((date) => (date === '' ? null : date));
  if (ends.length !== 2 || !ends.every((date) => date === null || isDate(date))) return undefined;
  const [first = null, last = null] = ends;
  if (first === null && last === null) return undefined;
  return first !== null && last !== null && last < first ? undefined : { first, last };
}

/** Both ends in days since 1970-01-01. */
function readDays(text: string): DaySpan | undefined {
  const { first = null, last = null } = readDates(text) ?? {};
  return first === null || last === null ? undefined : { first: dayOf(first), last: dayOf(last) };
}

/** `title`, or `-title` for the other way round. */
function readOrder(text: string): Order | undefined {
  const by = ORDER_KEYS.find((key) => key === text.replace(/^-/, ''));
  return by && { by, descending: text.startsWith('-') };
}

function writeOrder({ by, descending }: Order): string {
  return `${descending ? '-' : ''}${by}`;
}

/** As many decimals as are read. */
function kilometres(metres: number): string {
  return trimZeros((metres / 1000).toFixed(6));
}

/** Kilometres, `0..5` or `5..`, into metres. */
function readDistance(text: string): Filter['borderDistance'] | undefined {
  const match = /^(\d{1,5}(?:\.\d{1,6})?)\.\.(\d{1,5}(?:\.\d{1,6})?)?$/.exec(text);
  if (!match) return undefined;
  const metres = (typed: string) => Math.round(Number(typed) * 1e6) / 1e3;
  const least = metres(match[1]!);
  const most = match[2] === undefined ? null : metres(match[2]);
  return most !== null && most < least ? undefined : { least, most };
}

/** Percent-encodes what would break the hash apart and leaves readable what does not. */
function encode(text: string): string {
  const wellFormed = text.replace(/\p{Surrogate}/gu, '\ufffd');
  return encodeURIComponent(wellFormed).replace(/%(2F|2C|3B)/g, (escaped) => decodeURIComponent(escaped));
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
