import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { History } from '../../src/state/history.svelte';

/** What a user may do: go on to another state in a step of its own, take a step back, take it again. */
const anyDeeds = fc.array(fc.constantFrom('go', 'undo', 'redo'), { maxLength: 60 });

describe('steps back and forth', () => {
  test('lead where a list of all states and a place in it would', () => {
    fc.assert(
      fc.property(anyDeeds, (deeds) => {
        const history = new History<number>();
        let states = [0];
        let [place, current, made] = [0, 0, 0];
        for (const deed of deeds) {
          if (deed === 'go') {
            history.record(current, null, 0);
            current = made += 1;
            states = [...states.slice(0, place + 1), current];
            place += 1;
          } else {
            const next = deed === 'undo' ? history.undo(current) : history.redo(current);
            place = Math.min(Math.max(place + (deed === 'undo' ? -1 : 1), 0), states.length - 1);
            current = next ?? current;
          }
          expect(current).toBe(states[place]);
          expect([history.canUndo, history.canRedo]).toEqual([place > 0, place < states.length - 1]);
        }
      }),
    );
  });

  test('changes of one gesture are one step, until it pauses', () => {
    const history = new History<string>();
    history.record('', 'text', 0);
    history.record('S', 'text', 500);
    history.record('So', 'text', 1400);
    history.record('Sot', 'text', 2500);
    expect([history.undo('Sotk'), history.undo('Sot'), history.undo('')]).toEqual(['Sot', '', undefined]);
  });
});
