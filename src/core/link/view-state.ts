/**
 * The view in the link: `#map=12/40.2031/45.8647&incident=2023-09-01-sotk&type=shelling`. What cannot be read is dropped
 * with a notice, never guessed.
 */
import { NO_FILTER } from '../filter';
import type { Region } from '../regions/region';
import { problem, type Problem } from '../result';
import { PARAMETERS } from './parameters';
import { regionKey, regionText } from './region-link';
import type { ViewState } from './view';

const VERSION = '1';
/** Characters of a whole link's hash. */
export const HASH_LIMIT = 8192;

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
