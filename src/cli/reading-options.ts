/** What a command may be told of how its files are to be read, where they do not tell it themselves. */
import { ENCODINGS, type Encoding } from '../core/guess-encoding';
import { ReadSettings } from '../core/records/read-settings';
import type { GivenMapping } from '../core/mapping/given-mapping';
import { success, type Result } from '../core/result';
import { DATE_ORDERS, type DateOrder } from '../core/values/date-order';
import { wrongUsage } from './usage';
import { words } from './words';

export const READING_OPTIONS = {
  dates: { type: 'string' },
  encoding: { type: 'string' },
  mapping: { type: 'string' },
  'mapping-out': { type: 'string' },
} as const;

export interface ReadingOptions {
  dates: DateOrder | null;
  encoding: Encoding | null;
  /** The path of a mapping, and what stands in it. */
  mappingPath: string | undefined;
  mapping: GivenMapping | null;
  /** Where how it was understood is written to. */
  mappingOut: string | undefined;
}

interface Given {
  dates?: string | undefined;
  encoding?: string | undefined;
  mapping?: string | undefined;
  'mapping-out'?: string | undefined;
}

export function parseReading(command: string, values: Given, files: number): Result<ReadingOptions> {
  if (values['mapping-out'] !== undefined && files > 1) return wrongUsage(command, words.oneFile(files));
  const dates = DATE_ORDERS.find((order) => order === values.dates) ?? null;
  if (values.dates !== undefined && dates === null) {
    return wrongUsage(command, words.unknownChoice('--dates', values.dates, DATE_ORDERS));
  }
  const encoding = ENCODINGS.find((name) => name === values.encoding?.toLowerCase()) ?? null;
  if (values.encoding !== undefined && encoding === null) {
    return wrongUsage(command, words.unknownChoice('--encoding', values.encoding, ENCODINGS));
  }
  const mappingOut = values['mapping-out'];
  return success({ dates, encoding, mappingPath: values.mapping, mapping: null, mappingOut });
}

export function settingsOf(
  { dates, mapping }: ReadingOptions,
  countryAt: (longitude: number, latitude: number) => string | null,
): ReadSettings {
  return new ReadSettings(dates, countryAt, mapping);
}
