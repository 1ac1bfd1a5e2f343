/** Brings the program to life: the engine in its thread, the published data in the engine. */
import { success, type Result } from '../core/result';
import { remoteEngine } from '../engine/remote-engine';
import { startThread } from '../engine/start-thread';
import { Explorer, type Page } from './explorer.svelte';
import { followLink, isOfFile } from './link.svelte';
import { fetchPublished } from './published';

export interface Started {
  explorer: Explorer;
  /** Settled when the link is followed, as `followLink` says. */
  following: ReturnType<typeof followLink>;
}

export async function startExplorer(hash: string, page: Page): Promise<Result<Started>> {
  let explorer: Explorer | null = null;
  // Started first, so that its code and the data are fetched side by side.
  const engine = remoteEngine(startThread, (reason, isBack) => void explorer?.recover(reason, isBack));
  const files = await fetchPublished();
  if (!files.ok) return files;
  const started = await Explorer.start(engine, files.value, page);
  if (!started.ok) return started;
  explorer = started.value;
  const following = followLink(explorer, hash);
  // How far a file is opened is shown on the page, everything else at once as it shall be.
  if (!isOfFile(hash)) await following;
  return success({ explorer, following });
}
