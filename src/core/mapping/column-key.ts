/** Names of columns made alike: "Event Date", "EVENT_DATE" and "eventDate" are one, and so are "TARİX" and "tarix". */

/** Characters beyond which nothing is the name of a column that is looked for. */
const LONGEST = 160;

/** A name that is its own key. */
const PLAIN = /^[a-z0-9]+$/;
const BEYOND_ASCII = /[^ -~]/;

/** Letters that are written one way or the other in the same word. */
const ALIKE: Partial<Record<string, string>> = { ı: 'i', ي: 'ی', ى: 'ی', ك: 'ک', ة: 'ه' };

const REMEMBERED = 10_000;

/** What follows from a name, kept: kinds of records share many, and so do the ways in which a header may be parted. */
export function remembering<Value>(of: (name: string) => Value): (name: string) => Value {
  const known = new Map<string, Value>();
  return (name) => {
    const found = known.get(name);
    if (found !== undefined) return found;
    if (known.size >= REMEMBERED) known.clear();
    const value = of(name);
    known.set(name, value);
    return value;
  };
}

const knownKey = remembering(keyOf);

/** A name with small letters and single underscores between its words; empty where it is too long to be looked for. */
export function columnKey(name: string): string {
  if (name.length > LONGEST) return '';
  // As most are: of hundreds of thousands each is asked for.
  if (PLAIN.test(name)) return name;
  return knownKey(name);
}

function keyOf(name: string): string {
  const trimmed = name.trim();
  if (trimmed === '#') return trimmed;
  const lower = trimmed.replace(/(\p{Ll})(\p{Lu})/gu, '$1_$2').toLowerCase();
  const folded = BEYOND_ASCII.test(lower) ? withoutMarks(lower) : lower;
  return folded.replace(/[^\p{L}\p{N}]+/gu, '_').replace(/^_+|_+$/g, '');
}

/** As "a.b" is. */
const SHORTEST_PATH = 3;

/** A path's last part, and what stands before it: "event/" and "date". Null of a name that is no path. */
export function pathParts(name: string): { before: string; last: string } | null {
  if (name.length < SHORTEST_PATH || name.length > 2 * LONGEST) return null;
  const match = /^(.*[/.:])([^/.:]+)$/s.exec(name);
  return match ? { before: match[1]!, last: match[2]! } : null;
}

/** As "é" is "e", whichever way it is stored; "İ" in small letters is an i with a dot over it. */
function withoutMarks(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[ıيىكة]/g, (letter) => ALIKE[letter]!);
}
