/**
 * The dead that a dataset records, as claims of its own: each figure once. What it tells of all together is one claim
 * beside the parts and never added to them. Nought is no claim: datasets write it where none are known, too.
 */
import type { People } from '../conflict';
import type { CasualtyCount, Claim } from '../incident';
import {
  cellOf,
  DEATH_FIELDS,
  firstUses,
  type DeathField,
  type FirstUses,
  type Mapping,
} from '../mapping/fields';
import { partyNamed } from '../mapping/profiles/party-names';
import { problem, type Problem } from '../result';
import { isNothing } from '../values/nothing';
import { countOf } from '../values/numbers';
import type { CasualtyCategory } from '../vocabulary';
import type { RowDoubts } from './row-doubts';

interface RowLosses {
  claims: Claim[];
  /** Figures are given, and none of them is above nought. */
  areUnclear: boolean;
}

interface RememberedLosses extends RowLosses {
  doubts: readonly Problem[];
}

/** Shared by all rows that claim nothing. */
const NO_CLAIMS: Claim[] = [];
const SILENT: RowLosses = { claims: NO_CLAIMS, areUnclear: false };

/** Rows of one key share one list of claims; most rows have one of few keys. */
const REMEMBERED = 20_000;

const READ_FIELDS = [...DEATH_FIELDS, 'side_a', 'side_b'] as const;
const PARTS = ['deaths_a', 'deaths_b', 'deaths_civilians', 'deaths_unknown'] as const;

interface Figure {
  fields: DeathField[];
  party: People;
  category: CasualtyCategory;
  low: number;
  high: number | null;
}

export class RowDeaths {
  readonly #first: FirstUses;
  readonly #office: string;
  readonly #indexes: readonly number[];
  readonly #known = new Map<string, RememberedLosses>();

  /** Null where no column tells of any. */
  static under(mapping: Mapping): RowDeaths | null {
    const first = firstUses(mapping);
    return DEATH_FIELDS.some((field) => first[field]) ? new RowDeaths(first, mapping) : null;
  }

  private constructor(first: FirstUses, { profile }: Mapping) {
    this.#first = first;
    this.#office = profile?.name ?? '';
    this.#indexes = READ_FIELDS.flatMap((field) => first[field]?.index ?? []);
  }

  read(cells: readonly string[], doubts: RowDoubts): RowLosses {
    let key = '';
    for (const index of this.#indexes) key += `${cells[index] ?? ''}\u0000`;
    let known = this.#known.get(key);
    if (!known) {
      if (this.#known.size >= REMEMBERED) this.#known.clear();
      this.#known.set(key, (known = this.#read(cells)));
    }
    for (const doubt of known.doubts) doubts.add(doubt, 'without_losses');
    return known;
  }

  #read(cells: readonly string[]): RememberedLosses {
    const doubts: Problem[] = [];
    const given: Partial<Record<DeathField, number>> = {};
    for (const field of DEATH_FIELDS) {
      const text = cellOf(this.#first, cells, field).trim();
      if (isNothing(text)) continue;
      const count = countOf(text);
      if (Number.isSafeInteger(count) && count >= 0) given[field] = count;
      else doubts.push(problem('not_a_count', { found: text }, { field: this.#nameOf(field) }));
    }
    const figures = [...merged(this.#parts(cells, given)), ...this.#total(given, doubts), ...leastOf(given)];
    if (figures.length > 0)
      return { claims: figures.map((one) => this.#claim(one)), areUnclear: false, doubts };
    return { ...SILENT, areUnclear: Object.keys(given).length > 0, doubts };
  }

  #parts(cells: readonly string[], given: Partial<Record<DeathField, number>>): Figure[] {
    const people: Record<(typeof PARTS)[number], [People, CasualtyCategory]> = {
      deaths_a: [this.#side(cells, 'side_a'), 'military'],
      deaths_b: [this.#side(cells, 'side_b'), 'military'],
      deaths_civilians: ['unknown', 'civilian'],
      deaths_unknown: ['unknown', 'unknown'],
    };
    return PARTS.flatMap((field): Figure[] => {
      const count = given[field] ?? 0;
      const [party, category] = people[field];
      return count === 0 ? [] : [{ fields: [field], party, category, low: count, high: count }];
    });
  }

  #side(cells: readonly string[], field: 'side_a' | 'side_b'): People {
    return partyNamed(cellOf(this.#first, cells, field)) ?? 'unknown';
  }

  #total(given: Partial<Record<DeathField, number>>, doubts: Problem[]): Figure[] {
    const { deaths_low: low = 0, deaths_high: high } = given;
    if (high !== undefined && high < low) {
      const values = { low, high };
      doubts.push(problem('high_below_low', values, { field: this.#nameOf('deaths_high') }));
      return [];
    }
    if (high === undefined ? low === 0 : high === 0) return [];
    const fields = (['deaths_low', 'deaths_high'] as const).filter((field) => given[field] !== undefined);
    return [{ fields, party: 'all', category: 'unknown', low, high: high ?? null }];
  }

  #claim({ fields, low, high, party, category }: Figure): Claim {
    const value: CasualtyCount = { party, category, outcome: 'killed', low, high };
    return {
      id: fields[0]!.replaceAll('_', '-'),
      claimant: 'dataset',
      office: this.#office,
      attribute: 'casualties',
      stance: 'asserts',
      value,
      text: '',
      sourceIds: [],
      locator: fields.map((field) => this.#nameOf(field)).join(', '),
      asOf: '',
      supersedes: null,
      basis: 'stated',
      withdrawn: null,
    };
  }

  #nameOf(field: DeathField): string {
    return this.#first[field]?.name ?? field;
  }
}

export const NO_LOSSES: Readonly<RowLosses> = SILENT;

/** Of the same people one figure: two sides that are not known by name are both "unknown". */
function merged(figures: readonly Figure[]): Figure[] {
  const found: Figure[] = [];
  for (const figure of figures) {
    const same = found.find(({ party, category }) => party === figure.party && category === figure.category);
    if (!same) found.push({ ...figure });
    else {
      same.fields = [...same.fields, ...figure.fields];
      same.low += figure.low;
      same.high = same.low;
    }
  }
  return found;
}

/** The most conservative figure of all that was reported: no fewer. */
function leastOf({ deaths_least: least = 0 }: Partial<Record<DeathField, number>>): Figure[] {
  if (least === 0) return [];
  return [{ fields: ['deaths_least'], party: 'unknown', category: 'unknown', low: least, high: null }];
}
