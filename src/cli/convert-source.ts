/** The rows that are converted: a file in the engine, asked what a link asks. */
import { NO_FILTER } from '../core/filter';
import type { ViewState } from '../core/link/view';
import { usualOrder } from '../core/order';
import type { Understood } from '../core/records/understood';
import { success, type Problem, type Result } from '../core/result';
import { exportSaid } from '../core/words/takeaway-text';
import { ENGLISH } from '../core/words/english';
import type { Pieces } from '../core/writers/taken';
import type { WriterName } from '../core/writers/kinds';
import type { Writer } from '../core/writers/writers';
import type { GeographyTexts } from '../engine/engine';
import { GEOGRAPHY_FILES } from '../engine/geography-files';
import { LocalEngine } from '../engine/local-engine';
import { packageFile } from './package-files';
import type { ReadingOptions } from './reading-options';

export interface Wish {
  writer: WriterName;
  /** Degrees that coordinates are coarsened to; 0 leaves them as they are. */
  grid: number;
  hasMark: boolean;
}

export interface OpenedSource {
  definite: number;
  possible: number;
  total: number;
  rejected: number;
  understood: Understood;
  /** Whether the link was made of another file. */
  isOther: boolean;
  /** Of rows that were rejected or are doubtful. */
  problems: readonly Problem[];
  pieces: (wish: Wish, writer: Writer, signal: AbortSignal) => Pieces;
}

/** @param view what of it is asked for, and its address; null is all of it */
export async function openSource({
  file,
  name,
  view,
  reading,
  signal,
}: {
  file: Blob;
  name: string;
  view: { state: ViewState; link: string } | null;
  reading: ReadingOptions;
  signal: AbortSignal;
}): Promise<Result<OpenedSource>> {
  const engine = new LocalEngine(false);
  const geography = await engine.setGeography(await geographyTexts());
  if (!geography.ok) return geography;
  const isPublished = await isThePublished(file);
  const loaded = await engine.load(
    {
      file,
      name,
      isPublished,
      ...(reading.dates && { dates: reading.dates }),
      ...(reading.encoding && { encoding: reading.encoding }),
      ...(reading.mapping && { mapping: reading.mapping }),
    },
    { signal },
  );
  if (!loaded.ok) return loaded;
  const { info, count: total, rejected, problems, fingerprint, understood } = loaded.value;
  const answer = view && (await engine.query(view.state.filter, false, { signal }));
  const { definite, possible } = answer ?? { definite: total, possible: 0 };
  return success({
    definite,
    possible,
    total,
    rejected,
    understood,
    isOther: view?.state.file !== undefined && view.state.data !== fingerprint,
    problems,
    pieces: ({ writer, grid, hasMark }, write, until) =>
      engine.session.export(
        {
          writer,
          rows: view ? 'shown' : 'all',
          order: view?.state.order ?? usualOrder(view?.state.filter.text ?? ''),
          grid,
          hasMark,
        },
        write,
        exportSaid(ENGLISH, {
          info,
          exportedAt: new Date(),
          filter: view?.state.filter ?? NO_FILTER,
          chosen: null,
          definite,
          possible,
          total,
          grid,
          link: view?.link ?? null,
        }),
        until,
      ),
  });
}

/** Its title, version and licence stand in the package beside it. */
async function isThePublished(file: Blob): Promise<boolean> {
  const published = await packageFile('data', 'incidents.geojson');
  return file.size === published.length && published.equals(Buffer.from(await file.arrayBuffer()));
}

async function geographyTexts(): Promise<GeographyTexts> {
  const texts = Object.entries(GEOGRAPHY_FILES).map(async ([key, file]) => [
    key,
    (await packageFile('data', file)).toString('utf8'),
  ]);
  return Object.fromEntries(await Promise.all(texts)) as GeographyTexts;
}
