/** Answers over one dataset: which incidents match, what is derived for each. Everything derived is reckoned once. */
import { deriveState } from '../core/claims';
import type { Dataset } from '../core/dataset';
import { extentOf, proximityOf, type Proximity } from '../core/geo/proximity';
import type { References } from '../core/geo/references';
import type { Disc, Truth } from '../core/geo/signed-distance';
import type { DerivedState, Incident, Place } from '../core/incident';
import { inAnyRegion, type Region } from '../core/regions';

export interface Match {
  incident: Incident;
  truth: Exclude<Truth, 'no'>;
}

export class Engine {
  readonly #dataset: Dataset;
  readonly #references: References;
  readonly #incidents: ReadonlyMap<string, Incident>;
  readonly #states = new Map<string, DerivedState>();
  readonly #proximities = new Map<string, Proximity>();

  constructor(dataset: Dataset, references: References) {
    this.#dataset = dataset;
    this.#references = references;
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
    return this.#dataset.incidents
      .flatMap((incident) => {
        const truth = inAnyRegion(this.extent(incident), regions);
        return truth === 'no' ? [] : [{ incident, truth }];
      })
      .sort((one, other) => compareText(other.incident.start ?? '', one.incident.start ?? ''));
  }

  extent(incident: Incident): Disc | null {
    return extentOf(incident, this.placeOf(incident), this.#references.extents);
  }

  derivedState(incident: Incident): DerivedState {
    return remember(this.#states, incident.id, () => deriveState(incident.claims));
  }

  proximity(incident: Incident): Proximity {
    return remember(this.#proximities, incident.id, () =>
      proximityOf(incident, this.placeOf(incident), this.#references),
    );
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
