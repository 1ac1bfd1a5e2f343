/** Answers over one dataset: which incidents match, what is derived for each. Everything derived is reckoned once. */
import { deriveState } from '../core/claims';
import type { Dataset } from '../core/dataset';
import { incidentDates } from '../core/dates';
import type { Extent } from '../core/geo/extents';
import { incidentExtent } from '../core/geo/incident-extent';
import {
  indexReferences,
  proximityOf,
  type Proximity,
  type ProximityReferences,
} from '../core/geo/proximity';
import type { Reference } from '../core/geo/reference';
import type { References } from '../core/geo/references';
import type { Truth } from '../core/geo/signed-distance';
import type { DerivedState, Incident, Place } from '../core/incident';
import { inAnyRegion, regionReference, type Region } from '../core/regions';

export interface Match {
  incident: Incident;
  truth: Exclude<Truth, 'no'>;
}

export class Engine {
  readonly #dataset: Dataset;
  readonly #references: ProximityReferences;
  readonly #surfaces: References['extents'];
  readonly #incidents: ReadonlyMap<string, Incident>;
  readonly #states = new Map<string, DerivedState>();
  readonly #extents = new Map<string, Extent | null>();
  readonly #proximities = new Map<string, Proximity>();
  readonly #regions = new WeakMap<Region, Reference>();

  constructor(dataset: Dataset, references: References) {
    this.#dataset = dataset;
    this.#references = indexReferences(references);
    this.#surfaces = references.extents;
    this.#incidents = new Map(dataset.incidents.map((incident) => [incident.id, incident]));
  }

  get(id: string): Incident | undefined {
    return this.#incidents.get(id);
  }

  placeOf({ placeId }: Incident): Place | undefined {
    return placeId === null ? undefined : this.#dataset.places.get(placeId);
  }

  /** Incidents that definitely or possibly lie in the regions, latest first; undated ones last. */
  query(regions: readonly Region[]): Match[] {
    const references = regions.map((region) => this.#regionReference(region));
    return this.#dataset.incidents
      .flatMap((incident) => {
        const truth = inAnyRegion(this.extent(incident), references);
        return truth === 'no' ? [] : [{ incident, truth }];
      })
      .sort((one, other) => compareText(other.incident.start ?? '', one.incident.start ?? ''));
  }

  /** Where it may have happened; null where no place is given. */
  extent(incident: Incident): Extent | null {
    return remember(this.#extents, incident.id, () =>
      incidentExtent(incident, this.placeOf(incident), this.#surfaces, this.#references.sides),
    );
  }

  derivedState(incident: Incident): DerivedState {
    return remember(this.#states, incident.id, () => deriveState(incident.claims));
  }

  proximity(incident: Incident): Proximity {
    return remember(this.#proximities, incident.id, () =>
      proximityOf(this.extent(incident), incidentDates(incident), this.#references),
    );
  }

  #regionReference(region: Region): Reference {
    const known = this.#regions.get(region);
    if (known) return known;
    const reference = regionReference(region);
    this.#regions.set(region, reference);
    return reference;
  }
}

function remember<Value>(cache: Map<string, Value>, key: string, reckon: () => Value): Value {
  const known = cache.get(key);
  if (known !== undefined) return known;
  const value = reckon();
  cache.set(key, value);
  return value;
}

function compareText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
