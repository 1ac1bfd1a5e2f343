/** Keeps the address bar's hash and the Explorer's view in step, both ways. */
import { activeCriteria } from '../core/filter';
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
  if (camera) explorer.view.goTo(camera);
  explorer.chooseNames(names ?? 'en');
  explorer.view.showAsTable(shown === 'table');
  explorer.view.showPanel(panel ?? PANELS[0]);
  explorer.view.lookAtDays(days ?? null);
  await explorer.takeFilter(state.filter, order);
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

/** To be called while a component is set up; stops with it. */
export function syncWithLink(explorer: Explorer): void {
  let written = -PACE;
  /** Links being followed: until then the view is neither the old one nor the new one. */
  let following = $state(0);
  $effect(() => {
    if (following > 0) return;
    const { hash } = formatViewState(viewStateOf(explorer));
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
    const follow = () => {
      following += 1;
      void followLink(explorer, location.hash).finally(() => (following -= 1));
    };
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  });
}
