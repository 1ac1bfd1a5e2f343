/** Ids that are numbers, digit for digit: read as numbers, those beyond 2⁵³ would become one. */
import { itemsOf } from './json-scan';
import { memberOf } from './splice';

/** The id of a feature as text, from what was parsed and the text it was parsed from; null where it has none. */
export function idText(feature: unknown, text: string): string | null {
  const { id } = (feature ?? {}) as { id?: unknown };
  if (typeof id === 'string') return id;
  if (typeof id !== 'number') return null;
  return isExact(id) ? String(id) : digitsOf(text);
}

/** What was parsed from the text of a GeoJSON file, in which ids that numbers cannot hold are texts. */
export function withExactIds(file: unknown, text: string): unknown {
  const { features } = (file ?? {}) as { features?: unknown };
  if (!Array.isArray(features)) return withExactId(file, text);
  const { valueStart } = memberOf(text, text.indexOf('{'), 'features')!;
  const texts = itemsOf(text, valueStart);
  return {
    ...(file as object),
    features: features.map((feature, index) => withExactId(feature, texts[index]!)),
  };
}

function withExactId(feature: unknown, text: string): unknown {
  const { id } = (feature ?? {}) as { id?: unknown };
  return typeof id !== 'number' || isExact(id) ? feature : { ...(feature as object), id: digitsOf(text) };
}

function isExact(id: number): boolean {
  return Number.isSafeInteger(id);
}

function digitsOf(feature: string): string {
  const { valueStart, valueEnd } = memberOf(feature, feature.indexOf('{'), 'id')!;
  return feature.slice(valueStart, valueEnd);
}
