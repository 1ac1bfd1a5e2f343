/** `check FILE…`: how each file is read, and what is wrong with it or doubtful in it. */
import { ENCODING_REASONS } from '../core/encoding-problem';
import { isDoubt } from '../core/records/doubts';
import { fileDoubts, readFile } from '../core/records/read-file';
import { NO_INCIDENTS, repeatedId } from '../core/records/record-reader';
import { RowColumns } from '../core/records/row-columns';
import { understood, type Understood } from '../core/records/understood';
import { wholeDoubts } from '../core/records/whole-doubts';
import type { Problem } from '../core/result';
import { JsonReport, WordReport } from './check-report';
import { standardOutput } from './destination';
import { EXIT, type ExitCode } from './exit-code';
import { openInputs, type Input } from './input';
import { loadGeography } from './load-geography';
import { keepApart } from './overlap';
import { parseReading, READING_OPTIONS, settingsOf, type ReadingOptions } from './reading-options';
import { fileSource } from './read-text';
import { MappingFile, withMapping } from './mapping-file';
import { deliver } from './deliver';
import { refusing } from './refuse';
import { tell, writeAll, type Streams } from './streams';
import { parseUsage, wrongUsage } from './usage';
import { buildSides } from '../core/geo/sides';
import { words } from './words';

/** Reasons for which a file could not be looked into at all. */
const UNREADABLE = new Set<string>(['cannot_read', 'other_format', ...ENCODING_REASONS]);

/** What is wrong, or, where it is no fault, to be known. */
interface Finding {
  problem: Problem;
  isFault: boolean;
}

type Found = { findings: Finding[] } | { understood: Understood };

/** Problems put into words at once. */
const AT_ONCE = 500;

export async function check(
  arguments_: readonly string[],
  streams: Streams,
  signal: AbortSignal | undefined,
): Promise<ExitCode> {
  const fail = refusing((line) => tell(streams, line, signal));
  const usage = parseUsage('check', arguments_, {
    json: { type: 'boolean', default: false },
    strict: { type: 'boolean', default: false },
    force: { type: 'boolean', default: false },
    ...READING_OPTIONS,
  });
  if (!usage.ok) return fail(usage.problems);
  const { positionals, values } = usage.value;
  if (positionals.length === 0) return fail(wrongUsage('check', words.noFile).problems);
  const options = parseReading('check', values, positionals.length);
  const reading = options.ok ? await withMapping(options.value, signal) : options;
  if (!reading.ok) return fail(reading.problems);
  const apart = await keepApart(positionals, [standardOutput(streams)]);
  if (!apart.ok) return fail(apart.problems);
  const mapping = await MappingFile.open(reading.value, positionals, values.force, streams);
  if (!mapping.ok) return fail(mapping.problems);
  const report = values.json ? new JsonReport() : new WordReport();
  const print = (text: string) => writeAll(streams.stdout, text, signal);
  const countryAt = await countriesOf(signal);
  const inputs = await openInputs(positionals, streams, signal);
  let worst: ExitCode = EXIT.clean;
  try {
    for (const input of inputs.files) {
      let isClean = true;
      for await (const found of findingsIn(input, reading.value, countryAt, signal)) {
        if ('understood' in found) {
          const written = await mapping.value.write(found.understood);
          if (!written.ok) return await fail(written.problems);
          await print(report.understood(input.name, found.understood));
          continue;
        }
        const { findings } = found;
        isClean = false;
        if (findings.some(({ problem }) => UNREADABLE.has(problem.reason))) worst = EXIT.unusable;
        else if (worst === EXIT.clean && findings.some(({ isFault }) => isFault || values.strict)) {
          worst = EXIT.findings;
        }
        await print(findings.map(({ problem }) => report.problem(input.name, problem)).join(''));
      }
      if (isClean) await print(report.clean(input.name));
    }
    await print(report.end());
    if (worst === EXIT.unusable) return worst;
    const delivered = await deliver(mapping.value.files, signal);
    if (!delivered.ok) return await fail(delivered.problems);
  } finally {
    await mapping.value.discard();
    await inputs.close();
  }
  return worst;
}

async function countriesOf(signal: AbortSignal | undefined) {
  const geography = await loadGeography({ boundary: undefined, zones: undefined }, async () => {}, signal);
  return geography.ok
    ? buildSides(geography.value.countries, geography.value.boundaries).countryAt
    : () => null;
}

/** A few at a time, never none, as they are found; at the end how the file was read. */
async function* findingsIn(
  { path, name }: Input,
  options: ReadingOptions,
  countryAt: (longitude: number, latitude: number) => string | null,
  signal: AbortSignal | undefined,
): AsyncGenerator<Found> {
  const settings = settingsOf(options, countryAt);
  const ids = new Set<string>();
  const columns = new RowColumns();
  const counts = { incidents: 0, rejected: 0, skipped: 0 };
  const source = { ...fileSource(path, options.encoding, signal), name };
  for await (const batch of readFile(source, settings)) {
    if (!batch.ok) return yield* inSlices(batch.problems.map(asFinding));
    const { format, records, results, isLast } = batch.value;
    const filled = records.filter(({ isBlank }) => !isBlank);
    counts.skipped += records.length - filled.length;
    const findings = results.flatMap((read, index) => {
      if (!read.ok) {
        counts.rejected += 1;
        return read.problems.map(asFinding);
      }
      const { incident, doubts } = read.value;
      const { number } = filled[index]!;
      counts.incidents += 1;
      columns.add(incident, number);
      const found = doubts.map(asFinding);
      if (ids.has(incident.id)) {
        const repeated = repeatedId(incident.id, { unit: format.unit, number });
        found.push({ problem: repeated, isFault: incident.isCoded });
      }
      ids.add(incident.id);
      return found;
    });
    yield* inSlices(findings);
    if (!isLast) continue;
    const { rows } = columns;
    const whereOf = (row: number) => ({ unit: format.unit, number: rows.number[row]! });
    const doubts = Array.from(wholeDoubts(rows, whereOf), (doubt) => doubt());
    yield* inSlices([...doubts, ...fileDoubts(batch.value)].map(asFinding));
    if (counts.incidents + counts.rejected === 0) yield { findings: [asFinding(NO_INCIDENTS)] };
    yield { understood: understood(batch.value, counts) };
  }
}

function asFinding(problem: Problem): Finding {
  return { problem, isFault: !isDoubt(problem) };
}

function* inSlices(findings: readonly Finding[]): Generator<Found> {
  for (let first = 0; first < findings.length; first += AT_ONCE) {
    yield { findings: findings.slice(first, first + AT_ONCE) };
  }
}
