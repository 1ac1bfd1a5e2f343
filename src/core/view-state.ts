/**
 * The view in the link: `#map=12/40.2031/45.8647&incident=2023-09-01-sotk`. One table names every parameter, how
 * it is read and how it is written; what cannot be read is dropped with a notice, never guessed.
 */
import { LANGUAGES, type Language } from './vocabulary';

/** Degrees (WGS 84), zoom in MapLibre's tiles of 512 px. */
export interface Camera {
  zoom: number;
  latitude: number;
  longitude: number;
}

export interface ViewState {
  camera?: Camera;
  incident?: string;
  names?: Language;
}

interface Parameter {
  name: string;
  /** Puts the parsed value into the state; false if the text is no such value. */
  read: (text: string, state: ViewState) => boolean;
  /** The text for the state's value, if it has one. */
  write: (state: ViewState) => string | undefined;
}

const VERSION = '1';
const HASH_LIMIT = 8192;
const ID_LIMIT = 200;

const PARAMETERS: readonly Parameter[] = [
  parameter('map', 'camera', readCamera, writeCamera),
  parameter(
    'incident',
    'incident',
    (text) => (text.length > 0 && text.length <= ID_LIMIT ? text : undefined),
    (id) => id,
  ),
  parameter(
    'names',
    'names',
    (text) => (Object.hasOwn(LANGUAGES, text) ? (text as Language) : undefined),
    (language) => language,
  ),
];

function parameter<Key extends keyof ViewState>(
  name: string,
  key: Key,
  read: (text: string) => ViewState[Key] | undefined,
  write: (value: NonNullable<ViewState[Key]>) => string,
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
      return value === undefined ? undefined : write(value);
    },
  };
}

/** The state a hash describes and, for people, what of it could not be used. */
export function parseViewState(hash: string): { state: ViewState; notices: string[] } {
  const text = hash.replace(/^#/, '');
  if (text.length > HASH_LIMIT) {
    return { state: {}, notices: [`It is longer than ${HASH_LIMIT} characters and was not read.`] };
  }
  const state: ViewState = {};
  const notices: string[] = [];
  for (const part of text.split('&').filter(Boolean)) {
    const [name, value] = splitPair(part);
    const known = PARAMETERS.find((candidate) => candidate.name === name);
    if (name === 'v') {
      if (value !== VERSION) notices.push('It was made by another version of this program.');
    } else if (!known?.read(value, state)) {
      notices.push(`Its "${name.slice(0, 40)}" could not be read.`);
    }
  }
  return { state, notices };
}

/** The hash that describes a state, with its leading `#`. */
export function formatViewState(state: ViewState): string {
  const pairs = PARAMETERS.flatMap(({ name, write }) => {
    const text = write(state);
    return text === undefined ? [] : [`${name}=${encode(text)}`];
  });
  return `#${pairs.join('&')}`;
}

function splitPair(part: string): [name: string, value: string] {
  const at = part.indexOf('=');
  return at < 0 ? [part, ''] : [part.slice(0, at), decode(part.slice(at + 1))];
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

/** Percent-encodes what would break the hash apart and leaves `/` readable. */
function encode(text: string): string {
  return encodeURIComponent(text).replaceAll('%2F', '/');
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
