/** Which event the rows of the same columns say that it was, and with what weapons. */
import { cellOf, firstUses, type FirstUses, type Mapping, type Profile } from '../mapping/fields';
import { isNothing } from '../values/nothing';
import { EVENT_TYPES, WEAPONS, isCode, type EventType, type Weapon } from '../vocabulary';

/** Shared by all rows that name none. */
const NO_WEAPONS: Weapon[] = [];
const TEXTS_REMEMBERED = 1000;

export interface RowType {
  eventType: EventType;
  /** What the file calls it, where it is not certain which of ours it is. */
  ownType: string | null;
}

export class RowTypes {
  readonly #first: FirstUses;
  readonly #profile: Profile | null;
  /** Of texts met before, since millions of rows name few. */
  readonly #types = new Map<string, RowType>();
  readonly #weapons = new Map<string, Weapon[]>();

  constructor(mapping: Mapping) {
    this.#first = firstUses(mapping);
    this.#profile = mapping.profile;
  }

  type(cells: readonly string[]): RowType {
    const use = this.#first.event_type;
    return use
      ? remembered(this.#types, cells[use.index] ?? '', (text) => this.#typeOf(text.trim()))
      : UNSAID;
  }

  weapons(cells: readonly string[]): Weapon[] {
    const text = cellOf(this.#first, cells, 'weapons').trim();
    if (text === '') return NO_WEAPONS;
    // The very same list, by which rows are told to have the same.
    return remembered(this.#weapons, text, weaponsIn);
  }

  #typeOf(text: string): RowType {
    if (isNothing(text)) return UNSAID;
    const lower = text.toLowerCase();
    const { eventTypes, typeNames } = this.#profile ?? {};
    if (eventTypes && Object.hasOwn(eventTypes, lower))
      return { eventType: eventTypes[lower]!, ownType: null };
    const code = lower.replace(/[\s-]+/g, '_');
    if (isCode(EVENT_TYPES, code)) return { eventType: code, ownType: null };
    const ownType = typeNames && Object.hasOwn(typeNames, lower) ? typeNames[lower]! : text;
    return { eventType: 'other', ownType };
  }
}

const UNSAID: RowType = { eventType: 'other', ownType: null };

/** In any case, parted by any mark; what is none of ours stays in the record alone. */
function weaponsIn(text: string): Weapon[] {
  const codes = text
    .toLowerCase()
    .split(/[;,|/+]/)
    .map((name) => name.trim().replace(/[\s-]+/g, '_'))
    .flatMap((name) => [name, name.replace(/s$/, '')].find((code) => isCode(WEAPONS, code)) ?? []);
  return [...new Set(codes)] as Weapon[];
}

function remembered<Value>(known: Map<string, Value>, text: string, read: (text: string) => Value): Value {
  const found = known.get(text);
  if (found) return found;
  const value = read(text);
  if (known.size >= TEXTS_REMEMBERED) known.clear();
  known.set(text, value);
  return value;
}
