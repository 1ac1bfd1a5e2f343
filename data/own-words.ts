/** Whether what is published here is told in words of our own: every text of the data beside every report. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { CopiedWords, type Report } from '../src/core/formats/copied-words';
import { failure, problem, success, type Problem, type Result, type Where } from '../src/core/result';

/** What sources are called by those who published them: facts, told as they are. */
const FACTS = new Set(['sources.json title', 'sources.json publisher', 'sources.json url']);

export function checkOwnWords(folder: string, reportFolder: string): Problem[] {
  const reports = readReports(reportFolder);
  if (!reports.ok) return reports.problems;
  const texts = readdirSync(folder)
    .filter((name) => /\.(geojson|json|md|csv)$/.test(name))
    .toSorted()
    .flatMap((name) => textsOf(name, readFileSync(join(folder, name), 'utf8')));
  const offices = texts.flatMap(({ where, text }) => (where.field?.endsWith('office') ? [text] : []));
  const copied = new CopiedWords(reports.value, new Set(offices));
  return texts
    .filter(({ where }) => !FACTS.has(`${where.file} ${where.field}`))
    .flatMap(({ where, text }) => copied.in(text).map((run) => problem('copied_words', run, where)));
}

function readReports(folder: string): Result<Report[]> {
  try {
    const names = readdirSync(folder).filter((name) => /\.(txt|md|html)$/.test(name));
    if (names.length === 0) return failure(problem('no_such_folder', { folder }));
    return success(
      names.map((name) => ({ name: basename(name), text: readFileSync(join(folder, name), 'utf8') })),
    );
  } catch {
    return failure(problem('no_such_folder', { folder }));
  }
}

interface PlacedText {
  where: Where;
  text: string;
}

function textsOf(file: string, content: string): PlacedText[] {
  if (!/json$/.test(file)) {
    return content
      .split('\n')
      .map((text, index) => ({ where: { file, unit: 'line', number: index + 1 }, text }));
  }
  return [...textsIn(JSON.parse(content), { file }, [])];
}

/** Every text in it; the record that it stands in is the outermost with an id. */
function* textsIn(value: unknown, where: Where, path: string[]): Generator<PlacedText> {
  if (typeof value === 'string') yield { where: { ...where, field: path.join('.') }, text: value };
  if (typeof value !== 'object' || value === null) return;
  const id = 'id' in value && typeof value.id === 'string' ? value.id : undefined;
  const isRecord = id !== undefined && where.id === undefined;
  const inside = isRecord ? { ...where, id } : { ...where, ...(id !== undefined && { item: id }) };
  for (const [name, member] of Object.entries(value)) {
    if (name === 'coordinates') continue;
    const isSpared = isRecord && path.length > 0 ? [] : path;
    yield* textsIn(member, inside, name === 'properties' ? isSpared : [...isSpared, name]);
  }
}
