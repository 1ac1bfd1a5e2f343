/** What a command may be told of how its files are to be read, where they do not tell it themselves. */
import { ENCODINGS, type Encoding } from '../core/guess-encoding';
import { ReadSettings } from '../core/records/read-settings';
import { success, type Result } from '../core/result';
import { DATE_ORDERS, type DateOrder } from '../core/values/date-order';
import { wrongUsage } from './usage';
import { words } from './words';

export const READING_OPTIONS = { dates: { type: 'string' }, encoding: { type: 'string' } } as const;

export interface ReadingOptions {
  dates: DateOrder | null;
  encoding: Encoding | null;
}

export function parseReading(
  command: string,
  values: { dates?: string | undefined; encoding?: string | undefined },
): Result<ReadingOptions> {
  const dates = DATE_ORDERS.find((order) => order === values.dates) ?? null;
  if (values.dates !== undefined && dates === null) {
    return wrongUsage(command, words.unknownChoice('--dates', values.dates, DATE_ORDERS));
  }
  const encoding = ENCODINGS.find((name) => name === values.encoding?.toLowerCase()) ?? null;
  if (values.encoding !== undefined && encoding === null) {
    return wrongUsage(command, words.unknownChoice('--encoding', values.encoding, ENCODINGS));
  }
  return success({ dates, encoding });
}

export function settingsOf(
  { dates }: ReadingOptions,
  countryAt: (longitude: number, latitude: number) => string | null,
): ReadSettings {
  return new ReadSettings(dates, countryAt);
}
