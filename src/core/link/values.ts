/** The values of a link's parameters as texts, each way. What is no such value reads as undefined, and is never guessed. */
import { isDate } from '../dates';
import { dateOfDay, dayOf } from '../days';
import type { Filter } from '../filter';
import { ORDER_KEYS, type Order } from '../order';
import { TABLE_COLUMNS, type TableColumn } from '../table-columns';
import type { DaySpan } from '../timeline-bins';
import type { Camera } from './view';

/** Characters of a text in the link, such as what is searched for. */
export const TEXT_LIMIT = 200;

export function readText(text: string): string | undefined {
  return text.length > 0 && text.length <= TEXT_LIMIT ? text : undefined;
}

export function readCamera(text: string): Camera | undefined {
  if (!/^[-+.\d]+\/[-+.\d]+\/[-+.\d]+$/.test(text)) return undefined;
  const [zoom, latitude, longitude] = text.split('/').map(Number) as [number, number, number];
  const valid = zoom >= 0 && zoom <= 24 && Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
  return valid ? { zoom, latitude, longitude } : undefined;
}

/** Four decimals are about 10 m, six about 0.1 m: as many as the zoom can show. */
export function writeCamera({ zoom, latitude, longitude }: Camera): string {
  const decimals = zoom < 13 ? 4 : 6;
  return [zoom.toFixed(2), latitude.toFixed(decimals), longitude.toFixed(decimals)].map(trimZeros).join('/');
}

function trimZeros(number: string): string {
  return number.includes('.') ? number.replace(/\.?0+$/, '') : number;
}

/** `date,border`, or `none` beside the title. */
export function readColumns(text: string): TableColumn[] | undefined {
  const codes = text === 'none' ? [] : text.split(',');
  const columns = TABLE_COLUMNS.filter((column) => codes.includes(column));
  return columns.length === codes.length ? columns : undefined;
}

/** `2023-08-23..2023-09-12`, open at either end. */
export function readDates(text: string): Filter['dates'] | undefined {
  const ends = text.split('..').map((date) => (date === '' ? null : date));
  if (ends.length !== 2 || !ends.every((date) => date === null || isDate(date))) return undefined;
  const [first = null, last = null] = ends;
  if (first === null && last === null) return undefined;
  return first !== null && last !== null && last < first ? undefined : { first, last };
}

/** Both ends in days since 1970-01-01. */
export function readDays(text: string): DaySpan | undefined {
  const { first = null, last = null } = readDates(text) ?? {};
  return first === null || last === null ? undefined : { first: dayOf(first), last: dayOf(last) };
}

export function writeDays({ first, last }: DaySpan): string {
  return `${dateOfDay(first)}..${dateOfDay(last)}`;
}

/** `title`, or `-title` for the other way round. */
export function readOrder(text: string): Order | undefined {
  const by = ORDER_KEYS.find((key) => key === text.replace(/^-/, ''));
  return by && { by, descending: text.startsWith('-') };
}

export function writeOrder({ by, descending }: Order): string {
  return `${descending ? '-' : ''}${by}`;
}

/** As many decimals as are read. */
export function kilometres(metres: number): string {
  return trimZeros((metres / 1000).toFixed(6));
}

/** Kilometres, `0..5` or `5..`, into metres. */
export function readDistance(text: string): Filter['borderDistance'] | undefined {
  const match = /^(\d{1,5}(?:\.\d{1,6})?)\.\.(\d{1,5}(?:\.\d{1,6})?)?$/.exec(text);
  if (!match) return undefined;
  const metres = (typed: string) => Math.round(Number(typed) * 1e6) / 1e3;
  const least = metres(match[1]!);
  const most = match[2] === undefined ? null : metres(match[2]);
  return most !== null && most < least ? undefined : { least, most };
}

/** Values of others' files may hold what parts values. */
export function withoutCommas(value: string): string {
  return value.replace(/[%,]/g, (mark) => (mark === ',' ? '%2C' : '%25'));
}

export function withCommas(text: string): string {
  return text.replaceAll('%2C', ',').replaceAll('%25', '%');
}
