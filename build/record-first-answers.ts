/** Writes to standard output what the engine says first of the published data, as they are served. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Result } from '../src/core/result.ts';
import type { GeographyTexts } from '../src/engine/engine.ts';
import { askFirstAnswers, writeFirstAnswers } from '../src/engine/first-answers.ts';
import { GEOGRAPHY_FILES } from '../src/engine/geography-files.ts';
import { LocalEngine } from '../src/engine/local-engine.ts';
import { compact } from './compact-data.ts';

/** The text of a file of data as the page is given it: as built, or as it stands here. */
const isServedCompact = process.argv[2] === 'compact';

function read(name: string): string {
  const text = readFileSync(join('data', name), 'utf8');
  return isServedCompact ? compact(name, text) : text;
}

function valueOf<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`The published data cannot be read: ${JSON.stringify(result.problems)}`);
  return result.value;
}

const texts = Object.entries(GEOGRAPHY_FILES).map(([key, name]) => [key, read(name)]);
const engine = new LocalEngine(false);
const geography = valueOf(await engine.setGeography(Object.fromEntries(texts) as GeographyTexts));
const name = 'incidents.geojson';
const loaded = valueOf(await engine.load({ file: new Blob([read(name)]), name, isPublished: true }));
process.stdout.write(writeFirstAnswers(await askFirstAnswers(engine, geography, loaded)));
