/** Brings the program to life: the engine in its thread, the published data in the engine. */
import type { Result } from '../core/result';
import { RemoteEngine } from '../engine/remote-engine';
import { startThread } from '../engine/start-thread';
import { Explorer } from './explorer.svelte';
import { followLink } from './link.svelte';
import { fetchPublished } from './published';

export async function startExplorer(hash: string): Promise<Result<Explorer>> {
  let explorer: Explorer | null = null;
  // Started first, so that its code and the data are fetched side by side.
  const engine = new RemoteEngine(startThread, (reason, isBack) => void explorer?.recover(reason, isBack));
  const files = await fetchPublished();
  if (!files.ok) return files;
  const started = await Explorer.start(engine, files.value);
  if (!started.ok) return started;
  explorer = started.value;
  await followLink(explorer, hash);
  return started;
}
