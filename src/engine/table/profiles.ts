/**
 * The coded facets of all rows. Rows whose values are all alike share a profile, so that choices among values are
 * weighed once per profile rather than once per row.
 */
import { CODED_FACET_NAMES, type CodedFacet } from '../../core/facets';

export type Profile = Record<CodedFacet, readonly string[]>;

export class Profiles {
  readonly #numbers = new Map<string, number>();
  readonly #profiles: Profile[] = [];

  get all(): readonly Profile[] {
    return this.#profiles;
  }

  /** The number of the profile with these values. */
  numberOf(profile: Profile): number {
    const key = CODED_FACET_NAMES.map((facet) => profile[facet].join('\u001f')).join('\u001e');
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.#profiles.length);
    this.#profiles.push(profile);
    return this.#profiles.length - 1;
  }
}
