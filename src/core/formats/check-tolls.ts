/** A toll that incidents share is one toll, and so written alike in each of them. */
import type { Incident } from '../incident';
import type { Problem } from '../result';
import { reporter, type CheckedIncident } from './check-incident';

export function checkTolls(incidents: readonly CheckedIncident[]): Problem[] {
  const found: Problem[] = [];
  const first = new Map<string, { id: string; said: string }>();
  for (const checked of incidents) {
    const { incident, replaced } = checked;
    // What could not be read may be the very claim that is missing.
    if ([...replaced].some((path) => path.startsWith('claims'))) continue;
    for (const [joint, said] of tollsOf(incident)) {
      const known = first.get(joint);
      if (!known) first.set(joint, { id: incident.id, said });
      else if (known.said !== said)
        reporter(checked, found)('claims', 'unequal_toll', { joint, id: known.id });
    }
  }
  return found;
}

/** By its id, who says what of each toll, as one text. */
function tollsOf({ claims }: Incident): Map<string, string> {
  const lines = new Map<string, string[]>();
  for (const { attribute, value, claimant, office, stance, asOf } of claims) {
    if (attribute !== 'casualties' || value.joint === undefined) continue;
    const { party, category, outcome, low, high } = value;
    const line = JSON.stringify([claimant, office, stance, party, category, outcome, low, high, asOf]);
    lines.set(value.joint, [...(lines.get(value.joint) ?? []), line]);
  }
  return new Map([...lines].map(([joint, said]) => [joint, said.toSorted().join('\n')]));
}
