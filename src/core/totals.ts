/**
 * Losses of many incidents added up, by who claims them. Claimants are never mixed: what one says is not made surer or
 * greater by what another says.
 *
 * - Of one claimant's figures in force for the same people (party, category, outcome) of an incident, those of the
 *   latest day stand; if several remain, the range from the least to the greatest of them.
 * - Ranges add; one open end leaves the sum open. An incident that matches only possibly counts in the upper end alone.
 * - A toll that several incidents share (`joint`) is what is said in any of them, chosen by the same rule, and counts
 *   once if any of them is shown, in the lower end if any of them matches definitely. So a sum over more incidents is
 *   never lower.
 * - A figure for all people together is a cell of its own, and never added to those of the parties.
 * - No figure is no zero: incidents without one are counted apart.
 */
import { claimsInForce } from './claims';
import { isNamedByOffice } from './conflict';
import type { CasualtyCount, Claim } from './incident';
import type { Claimant, People } from './conflict';
import type { Truth } from './truth';
import type { CasualtyCategory, Outcome } from './vocabulary';

/** Whose figure of which people it is. */
export interface Cell {
  claimant: Claimant;
  /** Tells those apart whose claimant is `other` or `dataset`; null for the parties. */
  office: string | null;
  party: People;
  category: CasualtyCategory;
  outcome: Outcome;
}

export interface Total extends Cell {
  low: number;
  /** Null where an end is open. */
  high: number | null;
  /** How many tolls in it are shared by incidents, and how many of these incidents are not shown. */
  joint: { tolls: number; notShown: number };
}

export interface Totals {
  cells: Total[];
  /** Incidents that nobody gives a figure for. */
  unknown: number;
}

type Range = Pick<CasualtyCount, 'low' | 'high'>;

interface Figure extends Range {
  asOf: string;
}

interface JointToll {
  joint: string;
  incidents: number;
  /** By cell. */
  figures: Map<number, Figure>;
}

/** The losses of all incidents, each under its number, to be added up for any of them. */
export class LossBook {
  /** Kept once each, under the text that tells them apart: most incidents repeat the cells and figures of others. */
  readonly #cells = new Interned<Cell>();
  readonly #amounts = new Interned<Range & { cell: number }>();
  readonly #tolls = new Interned<JointToll>();
  /** Incidents with a figure; from `starts` on, up to the next one's, their entries: an amount, or ~toll. */
  readonly #incidents: number[] = [];
  readonly #starts: number[] = [];
  readonly #entries: number[] = [];

  /** Each incident is added once. */
  add(incident: number, claims: readonly Claim[]): void {
    const groups = this.#latest(claims);
    if (groups.size === 0) return;
    this.#incidents.push(incident);
    this.#starts.push(this.#entries.length);
    const shared = new Set<number>();
    for (const [cell, figures] of groups) {
      for (const [joint, figure] of figures) {
        if (joint === null) this.#entries.push(this.#amount(cell, figure));
        else shared.add(this.#share(joint, cell, figure));
      }
    }
    for (const toll of shared) {
      this.#tolls.values[toll]!.incidents += 1;
      this.#entries.push(~toll);
    }
  }

  /** @param count how many incidents are shown, with a figure or without */
  totals(count: number, truthOf: (incident: number) => Truth): Totals {
    const amounts = new Tally(this.#amounts.values.length);
    const tolls = new Tally(this.#tolls.values.length);
    let stated = 0;
    this.#incidents.forEach((incident, at) => {
      const truth = truthOf(incident);
      if (truth === 'no') return;
      stated += 1;
      const end = this.#starts[at + 1] ?? this.#entries.length;
      for (let entry = this.#starts[at]!; entry < end; entry += 1) {
        const value = this.#entries[entry]!;
        if (value < 0) tolls.add(~value, truth);
        else amounts.add(value, truth);
      }
    });
    const sums = new Map<number, Total>();
    amounts.shown.forEach((number, amount) => {
      if (number === 0) return;
      const { cell, low, high } = this.#amounts.values[amount]!;
      increase(this.#sum(sums, cell), {
        low: low * amounts.definite[amount]!,
        high: high === null ? null : high * number,
      });
    });
    tolls.shown.forEach((shown, toll) => {
      if (shown === 0) return;
      const { incidents, figures } = this.#tolls.values[toll]!;
      for (const [cell, { low, high }] of figures) {
        const sum = this.#sum(sums, cell);
        increase(sum, { low: tolls.definite[toll]! > 0 ? low : 0, high });
        sum.joint.tolls += 1;
        sum.joint.notShown += incidents - shown;
      }
    });
    return { cells: [...sums.values()], unknown: count - stated };
  }

  /** By the groups whose tolls an incident shares: the other incidents of them. */
  sharing(incident: number): Map<string, number[]> {
    const own = new Set(this.#tollsAt(this.#incidents.indexOf(incident)));
    const groups = new Map([...own].map((toll) => [this.#tolls.values[toll]!.joint, [] as number[]]));
    if (own.size === 0) return groups;
    this.#incidents.forEach((other, at) => {
      if (other === incident) return;
      for (const toll of this.#tollsAt(at)) {
        if (own.has(toll)) groups.get(this.#tolls.values[toll]!.joint)!.push(other);
      }
    });
    return groups;
  }

  /** The numbers of the joint tolls among the entries of the incident at a place; none where there is none. */
  #tollsAt(at: number): number[] {
    if (at < 0) return [];
    const entries = this.#entries.slice(this.#starts[at], this.#starts[at + 1]);
    return entries.filter((entry) => entry < 0).map((entry) => ~entry);
  }

  /** By cell and joint toll, null for the incident's own: the figures of the claimant's latest day. */
  #latest(claims: readonly Claim[]): Map<number, Map<string | null, Figure>> {
    const latest = new Map<number, Map<string | null, Figure>>();
    for (const claim of claimsInForce(claims)) {
      if (claim.attribute !== 'casualties' || claim.stance !== 'asserts') continue;
      const cell = this.#cell(claim, claim.value);
      const known = latest.get(cell);
      const knownDay = known?.values().next().value?.asOf ?? '';
      if (claim.asOf < knownDay) continue;
      const figures: Map<string | null, Figure> = known && claim.asOf === knownDay ? known : new Map();
      const { low, high, joint = null } = claim.value;
      figures.set(joint, chosen(figures.get(joint), { low, high, asOf: claim.asOf }));
      latest.set(cell, figures);
    }
    return latest;
  }

  #cell({ claimant, office }: Claim, { party, category, outcome }: CasualtyCount): number {
    const voice = isNamedByOffice(claimant) ? office : null;
    const cell: Cell = { claimant, office: voice, party, category, outcome };
    return this.#cells.numberOf(Object.values(cell).join('\n'), () => cell);
  }

  #amount(cell: number, { low, high }: Figure): number {
    return this.#amounts.numberOf(`${cell} ${low} ${high}`, () => ({ cell, low, high }));
  }

  #share(joint: string, cell: number, figure: Figure): number {
    const toll = this.#tolls.numberOf(joint, () => ({ joint, incidents: 0, figures: new Map() }));
    const { figures } = this.#tolls.values[toll]!;
    figures.set(cell, chosen(figures.get(cell), figure));
    return toll;
  }

  #sum(sums: Map<number, Total>, cell: number): Total {
    const known = sums.get(cell);
    if (known) return known;
    const sum = { ...this.#cells.values[cell]!, low: 0, high: 0, joint: { tolls: 0, notShown: 0 } };
    sums.set(cell, sum);
    return sum;
  }
}

/** The later of two figures; of one day, the range that holds both. */
function chosen(known: Figure | undefined, next: Figure): Figure {
  if (!known || next.asOf > known.asOf) return next;
  if (next.asOf < known.asOf) return known;
  const high = known.high === null || next.high === null ? null : Math.max(known.high, next.high);
  return { low: Math.min(known.low, next.low), high, asOf: known.asOf };
}

function increase(sum: Total, { low, high }: Range): void {
  sum.low += low;
  sum.high = sum.high === null || high === null ? null : sum.high + high;
}

/** How often each of some numbered things came up: in all, and in incidents that match definitely. */
class Tally {
  readonly shown: Uint32Array;
  readonly definite: Uint32Array;

  constructor(length: number) {
    this.shown = new Uint32Array(length);
    this.definite = new Uint32Array(length);
  }

  add(number: number, truth: Truth): void {
    this.shown[number]! += 1;
    if (truth === 'definitely') this.definite[number]! += 1;
  }
}

/** Values numbered in the order they came in, each kept once. */
class Interned<Value> {
  readonly values: Value[] = [];
  readonly #numbers = new Map<string, number>();

  numberOf(key: string, make: () => Value): number {
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.values.length);
    this.values.push(make());
    return this.values.length - 1;
  }
}
