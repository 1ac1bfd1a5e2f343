/** Keeps the address bar's hash and the Explorer's view in step, both ways. */
import { activeCriteria } from '../core/filter';
import type { Region } from '../core/regions/region';
import { regionKey } from '../core/regions/region-link';
import { PANELS, formatViewState, parseViewState, type ViewState } from '../core/view-state';
import type { Explorer } from './explorer.svelte';
import { noticeOf } from './notice';

/** Milliseconds between two changes of the address: browsers refuse more than a few in a second. */
const PACE = 300;

/** What a link to the view has to say. */
export function viewStateOf({
  filter,
  view,
  list,
  selected,
  names,
  loaded,
  source,
  isPublished,
}: Explorer): ViewState {
  const isOfData = selected !== null || activeCriteria(filter).length > 0 || !isPublished;
  return {
    filter,
    ...(view.camera && { camera: view.camera }),
    ...(selected && { incident: selected.incident.id }),
    ...(names !== 'en' && { names }),
    ...(view.asTable && { shown: 'table' as const }),
    ...(view.days && { days: view.days }),
    panel: view.panel,
    order: list.order,
    ...(isOfData && { data: loaded.fingerprint }),
    ...(!isPublished && { file: source.name }),
  };
}

/** Takes over the view that a link's hash describes, and tells what of it could not be used. */
export async function followLink(explorer: Explorer, hash: string): Promise<void> {
  const { state, notices } = parseViewState(hash);
  const { camera, incident, names, shown, panel, order, days, data, file } = state;
  if (data !== undefined && file !== undefined && data !== explorer.loaded.fingerprint) {
    await explorer.reopen(data);
  }
  if (camera) {
    explorer.view.show(null);
    explorer.view.goTo(camera);
  }
  explorer.chooseNames(names ?? 'en');
  explorer.view.showAsTable(shown === 'table');
  explorer.view.showPanel(panel ?? PANELS[0]);
  explorer.view.lookAtDays(days ?? null);
  const { regions, missing } = await regionsOf(state);
  await explorer.takeFilter({ ...state.filter, regions }, order);
  if (missing > 0) {
    const some = missing === 1 ? 'One of its regions is' : `${missing} of its regions are`;
    notices.push(`${some} too large for a link and not kept in this browser: what it shows differs.`);
  }
  if (data !== undefined && data !== explorer.loaded.fingerprint) {
    notices.push(
      file === undefined
        ? 'It was made over another version of this data: what it shows may differ.'
        : `It was made over the file “${file}”, which is not open here. Open it to see the same.`,
    );
  }
  if (incident === undefined) explorer.selection.close();
  else if (!(await explorer.selection.open(incident, camera === undefined))) {
    notices.push(`Its incident "${incident}" is not in this dataset.`);
  }
  if (notices.length > 0) {
    explorer.tell(noticeOf('Some of the link could not be used; the rest is shown.', ...notices));
  }
}

/** Those that stand in it, and those of the others that this browser has kept. */
async function regionsOf({
  filter,
  elsewhere = [],
}: ViewState): Promise<{ regions: Region[]; missing: number }> {
  if (elsewhere.length === 0) return { regions: [...filter.regions], missing: 0 };
  const { keptRegions } = await import('./kept');
  const found = await Promise.all(elsewhere.map((key) => keptRegions.find(key)));
  const kept = found.flatMap((region, index) => (region ? [{ ...region, id: `kept-${index + 1}` }] : []));
  return { regions: [...filter.regions, ...kept], missing: elsewhere.length - kept.length };
}

async function keepRegions(regions: readonly Region[]): Promise<void> {
  const { keptRegions } = await import('./kept');
  await Promise.all(regions.map((region) => keptRegions.keep(regionKey(region), region)));
}

/** Whether a link is of a file, which may take long to open. */
export function isOfFile(hash: string): boolean {
  return parseViewState(hash).state.file !== undefined;
}

/** To be called while a component is set up; stops with it. `first` is the link that is being followed already. */
export function syncWithLink(explorer: Explorer, first: Promise<void>): void {
  let written = -PACE;
  const kept = new WeakSet<Region>();
  /** Links being followed: until then the view is neither the old one nor the new one. */
  let following = $state(0);
  const waitFor = (link: Promise<void>) => {
    following += 1;
    void link.finally(() => (following -= 1));
  };
  waitFor(first);
  $effect(() => {
    if (following > 0) return;
    const { hash, omitted } = formatViewState(viewStateOf(explorer));
    const notKept = omitted.filter((region) => !kept.has(region));
    for (const region of notKept) kept.add(region);
    if (notKept.length > 0) void keepRegions(notKept);
    const write = (now: number) => {
      if (now - written < PACE) waiting = requestAnimationFrame(write);
      else if (hash !== location.hash) {
        written = now;
        history.replaceState(history.state, '', hash);
      }
    };
    let waiting = 0;
    write(performance.now());
    return () => cancelAnimationFrame(waiting);
  });

  $effect(() => {
    const follow = () => waitFor(followLink(explorer, location.hash));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  });
}
