/** Brings the program to life: the engine in its thread, the published data in the engine. */
import { activeCriteria, NO_FILTER } from '../core/filter';
import { parseViewState } from '../core/link/view-state';
import { success, type Result } from '../core/result';
import { earlyEngine, type Awake } from '../engine/early-engine';
import type { Engine } from '../engine/engine';
import { remoteEngine } from '../engine/remote-engine';
import { startThread } from '../engine/start-thread';
import { Explorer, type Page } from './explorer.svelte';
import { followLink, isOfFile } from './link.svelte';
import { fetchFirstAnswers, fetchPublished, incidentsFile, NOT_FETCHED } from './published';

export interface Started {
  explorer: Explorer;
  /** Settled when the link is followed, as `followLink` says. */
  following: ReturnType<typeof followLink>;
}

export async function startExplorer(hash: string, page: Page): Promise<Result<Started>> {
  let explorer: Explorer | null = null;
  const thread = () => remoteEngine(startThread, (reason, isBack) => void explorer?.recover(reason, isBack));
  const started = (isOpening(hash) && (await startEarly(thread, page))) || (await startWhole(thread, page));
  if (!started.ok) return started;
  explorer = started.value;
  const following = followLink(explorer, hash);
  // How far a file is opened is shown on the page, everything else at once as it shall be.
  if (!isOfFile(hash)) await following;
  return success({ explorer, following });
}

/** Whether a link shows what is shown without one, wherever the map stands. */
function isOpening(hash: string): boolean {
  const { filter, elsewhere, incident, data, order } = parseViewState(hash).state;
  const others = [elsewhere, incident, data, order];
  return activeCriteria(filter).length === 0 && others.every((asked) => asked === undefined);
}

/** From the answers that the build has written down; null where they cannot be had. */
async function startEarly(thread: () => Engine, page: Page): Promise<Result<Explorer> | null> {
  const first = await fetchFirstAnswers();
  if (!first) return null;
  return Explorer.start(
    earlyEngine(first, () => wake(thread)),
    NOT_FETCHED,
    page,
  );
}

async function startWhole(thread: () => Engine, page: Page): Promise<Result<Explorer>> {
  // Started first, so that its code and the data are fetched side by side.
  const engine = thread();
  const files = await fetchPublished();
  return files.ok ? Explorer.start(engine, files.value, page) : files;
}

/** Brings the engine to where the written answers end. */
async function wake(thread: () => Engine): Promise<Awake> {
  const engine = thread();
  const { geography, incidents } = given(await fetchPublished());
  given(await engine.setGeography(geography));
  given(await engine.load(incidentsFile(incidents)));
  await engine.query(NO_FILTER, true);
  return { engine, incidents };
}

/** What the build could read cannot be wrong; it may only fail to come. */
function given<Value>(result: Result<Value>): Value {
  if (result.ok) return result.value;
  const { reason, values } = result.problems[0]!;
  throw new Error('cause' in values ? values.cause : reason);
}
