/** Writes a file of made-up incidents, batch by batch, so that memory stays the same for any number of them. */
import { open, type FileHandle } from 'node:fs/promises';
import { decodePublished, type Published } from '../../src/core/formats/published';
import { failure, problem, success, type Result } from '../../src/core/result';
import { readPublishedFiles } from '../read-published';
import { CSV_INCIDENTS } from './csv-incidents';
import { geojsonIncidents } from './geojson-incidents';
import type { IncidentFormat } from './incident-format';
import { syntheticIncidents, type SyntheticIncident } from './synthetic-incidents';

export interface Written {
  rows: number;
  bytes: number;
  path: string;
}

/** What ids with seven digits can tell apart. */
const MOST_ROWS = 9_999_999;
const GREATEST_SEED = 2 ** 32 - 1;

const BATCH = 5000;

/** Does what the words after the command's name ask; a failure called `usage` is of the words themselves. */
export async function synthesize(words: readonly string[]): Promise<Result<Written>> {
  const asked = readWords(words);
  if (!asked.ok) return asked;
  const files = readPublishedFiles('data');
  if (!files.ok) return files;
  const published = decodePublished(files.value);
  if (!published.ok) return published;
  return write(asked.value, published.value);
}

interface Asked {
  rows: number;
  seed: number;
  path: string;
}

function readWords(words: readonly string[]): Result<Asked> {
  const [rows = '', seed = '', path = ''] = words;
  const isWhole = (text: string, least: number, most: number) =>
    /^\d+$/.test(text) && Number(text) >= least && Number(text) <= most;
  const isGood =
    words.length === 3 &&
    isWhole(rows, 1, MOST_ROWS) &&
    isWhole(seed, 0, GREATEST_SEED) &&
    /\.(csv|geojson)$/.test(path);
  if (isGood) return success({ rows: Number(rows), seed: Number(seed), path });
  const fault =
    `found "${words.join(' ')}"; expected N SEED OUT: N from 1 to ${MOST_ROWS}, ` +
    `SEED from 0 to ${GREATEST_SEED}, OUT a file name ending in .csv or .geojson`;
  return failure(problem('usage', { fault }));
}

async function write({ rows, seed, path }: Asked, published: Published): Promise<Result<Written>> {
  const format = path.endsWith('.csv') ? CSV_INCIDENTS : geojsonIncidents(published, seed);
  const file = await open(path, 'w').catch((error: NodeJS.ErrnoException) => error);
  if (file instanceof Error) {
    return failure(problem('cannot_write', { cause: file.message }, { file: path }));
  }
  try {
    const bytes = await writeRecords(file, format, syntheticIncidents(published, seed, rows));
    return success({ rows, bytes, path });
  } finally {
    await file.close();
  }
}

async function writeRecords(
  file: FileHandle,
  format: IncidentFormat,
  incidents: Iterable<SyntheticIncident>,
): Promise<number> {
  let bytes = 0;
  let text = format.head;
  let count = 0;
  const flush = async () => {
    const encoded = Buffer.from(text);
    await file.appendFile(encoded);
    bytes += encoded.length;
    text = '';
  };
  for (const incident of incidents) {
    if (count > 0) text += format.separator;
    text += format.record(incident);
    count += 1;
    if (count % BATCH === 0) await flush();
  }
  text += format.tail;
  await flush();
  return bytes;
}
