/** Filter changes that both the app and the map library alone can be asked for, and how each is asked. */
import type { ExpressionSpecification } from 'maplibre-gl';
import { dayOf } from '../../../src/core/days';
import type { DateWindow, Filter } from '../../../src/core/filter';
import type { EventType } from '../../../src/core/vocabulary';

export interface FilterChange {
  dates: DateWindow | null;
  /** Any of them; none: all. */
  eventTypes: readonly EventType[];
}

/** A row as the map library alone gets it: days since 1970-01-01, both inclusive. */
export interface PointProperties {
  first: number;
  last: number;
  eventType: string;
}

/** How often all changes are asked for. */
export const ROUNDS = 3;

/** Each is another question than the one before it, and the first than the last. */
export const FILTER_CHANGES: readonly FilterChange[] = [
  { dates: { first: '2020-09-27', last: '2020-11-10' }, eventTypes: [] },
  { dates: { first: '2010-01-01', last: '2019-12-31' }, eventTypes: [] },
  { dates: { first: '2010-01-01', last: null }, eventTypes: ['shelling', 'armed_clash'] },
  { dates: null, eventTypes: ['small_arms_fire'] },
  { dates: { first: null, last: '2022-09-15' }, eventTypes: ['small_arms_fire', 'shelling'] },
  { dates: null, eventTypes: [] },
];

export function explorerFilter({ dates, eventTypes }: FilterChange): Partial<Filter> {
  return { dates, chosen: { eventType: eventTypes } };
}

export function passes(point: PointProperties, change: FilterChange): boolean {
  const [first, last] = dayRange(change);
  const isOfType =
    change.eventTypes.length === 0 || (change.eventTypes as readonly string[]).includes(point.eventType);
  return point.last >= first && point.first <= last && isOfType;
}

export function mapExpression(change: FilterChange): ExpressionSpecification {
  const [first, last] = dayRange(change);
  return [
    'all',
    ['>=', ['get', 'last'], first],
    ['<=', ['get', 'first'], last],
    change.eventTypes.length === 0 || ['in', ['get', 'eventType'], ['literal', [...change.eventTypes]]],
  ];
}

/** Days since 1970-01-01, both inclusive. */
export function dayRange({ dates }: FilterChange): [first: number, last: number] {
  return [dates?.first ? dayOf(dates.first) : -1e9, dates?.last ? dayOf(dates.last) : 1e9];
}
