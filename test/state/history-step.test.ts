import { expect, test } from 'vitest';
import { NO_FILTER } from '../../src/core/filter';
import { isStep } from '../../src/state/history-step';

const searching = (text: string) => ({ filter: { ...NO_FILTER, text } });
const all = { filter: NO_FILTER };

test('an incident, a panel, the table and a search are steps, moves of the map and filters are not', () => {
  expect(isStep(all, { ...all, incident: 'one' })).toBe(true);
  expect(isStep({ ...all, incident: 'one' }, { ...all, incident: 'other' })).toBe(true);
  expect(isStep({ ...all, incident: 'one' }, all)).toBe(true);
  expect(isStep(all, { ...all, panel: 'filters' })).toBe(true);
  expect(isStep(all, { ...all, shown: 'table' })).toBe(true);
  expect(isStep(all, searching('j'))).toBe(true);
  expect(isStep(all, { ...all, camera: { zoom: 3, latitude: 1, longitude: 2 } })).toBe(false);
  expect(isStep(all, { filter: { ...NO_FILTER, chosen: { eventType: ['shelling'] } } })).toBe(false);
});

test('what is typed on or taken back is one search; another word, or none, is a step', () => {
  expect(isStep(searching('jer'), searching('jerm'))).toBe(false);
  expect(isStep(searching('jerm'), searching('je'))).toBe(false);
  expect(isStep(searching('jermuk'), searching('goris'))).toBe(true);
  expect(isStep(searching('j'), all)).toBe(true);
});
