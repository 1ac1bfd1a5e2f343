/** Keeps the address bar's hash and the Explorer's view in step, both ways. */
import { activeCriteria } from '../core/filter';
import { isUsualOrder } from '../core/order';
import type { Region } from '../core/regions/region';
import { readRegion, regionKey, regionText } from '../core/link/region-link';
import { PANELS, type ViewState } from '../core/link/view';
import { formatViewState, parseViewState } from '../core/link/view-state';
import { USUAL_COLUMNS } from '../core/table-columns';
import type { Explorer } from './explorer.svelte';
import { problemOf } from './failure';
import { isStep } from './history-step';
import { keeping } from './keeping';
import { problem } from '../core/result';
import { notice } from '../core/words/notice';

/** Milliseconds between two changes of the address: browsers refuse more than a few in a second. */
const PACE = 300;

/** A link that could not be followed whole, for its data are not open. */
interface Unmet {
  hash: string;
  fingerprint: string;
}

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
    columns: view.columns,
    ...(view.days && { days: view.days }),
    ...(!view.showsNotes && { notes: 'hidden' as const }),
    panel: view.panel,
    ...(!isUsualOrder(list.order, filter.text) && { order: list.order }),
    ...(isOfData && { data: loaded.fingerprint }),
    ...(!isPublished && { file: source.name }),
  };
}

/**
 * Takes over the view that a link's hash describes, and tells what of it could not be used. Stops where `isLatest` says
 * that another link has come. The link is given back where it can be followed better once its data are open.
 */
export async function followLink(
  explorer: Explorer,
  hash: string,
  isLatest: () => boolean = () => true,
): Promise<Unmet | null> {
  const { state, problems } = parseViewState(hash);
  const { camera, incident, names, shown, columns, panel, notes, order, days, data, file } = state;
  const reopened = data === undefined ? 'opened' : await explorer.reopen(data);
  if (reopened === 'given up' || !isLatest()) return null;
  const { regions, missing } = await regionsOf(state);
  if (!isLatest()) return null;
  // Without one it is the opening view, as in a page that begins with the link.
  explorer.view.show(null);
  explorer.view.goTo(camera ?? null);
  explorer.chooseNames(names ?? 'en');
  explorer.view.showAsTable(shown === 'table');
  explorer.view.chooseColumns(columns ?? USUAL_COLUMNS);
  explorer.view.showPanel(panel ?? PANELS[0]);
  explorer.view.showNotes(notes !== 'hidden');
  explorer.view.lookAtDays(days ?? null);
  await explorer.takeFilter({ ...state.filter, regions }, order);
  if (!isLatest()) return null;
  if (missing > 0) problems.push(problem('link_regions', { count: missing }));
  if (reopened === 'absent') {
    problems.push(file === undefined ? problem('link_data', {}) : problem('link_file', { file }));
  }
  if (incident === undefined) explorer.selection.close();
  else if (!(await explorer.selection.open(incident, camera === undefined))) {
    problems.push(problem('link_incident', { id: incident }));
  }
  if (problems.length > 0 && isLatest()) {
    // What is wrong with the file that was opened again is still to be read.
    explorer.tell(notice('link_in_part', {}, ...problems, ...(explorer.notice?.problems ?? [])));
  }
  return reopened === 'absent' && file !== undefined ? { hash, fingerprint: data! } : null;
}

/** Those that stand in it, and those of the others that this browser has kept. */
async function regionsOf({
  filter,
  elsewhere = [],
}: ViewState): Promise<{ regions: readonly Region[]; missing: number }> {
  if (elsewhere.length === 0) return { regions: filter.regions, missing: 0 };
  const store = (await keeping())?.keptRegions;
  const texts = await Promise.all(elsewhere.map((key) => store?.find(key)));
  const kept = texts.flatMap((text, index) => {
    const region = text === undefined ? undefined : readRegion(text, filter.regions.length + index + 1);
    return region ? [region] : [];
  });
  return { regions: [...filter.regions, ...kept], missing: elsewhere.length - kept.length };
}

/** Whether a link is of a file, which may take long to open. */
export function isOfFile(hash: string): boolean {
  return parseViewState(hash).state.file !== undefined;
}

/** To be called while a component is set up; stops with it. `first` is the link that is being followed already. */
export function syncWithLink(explorer: Explorer, first: Promise<Unmet | null>): void {
  let written = -PACE;
  let followed = 0;
  let unmet = $state.raw<Unmet | null>(null);
  const kept = new WeakSet<Region>();

  const follow = (hash: string) => {
    followed += 1;
    const number = followed;
    explorer.cancelOpening();
    void waitFor(followLink(explorer, hash, () => number === followed));
  };
  const waitFor = async (link: Promise<Unmet | null>) => {
    try {
      unmet = await explorer.follow(link);
    } catch (error) {
      explorer.tell(notice('link_not_followed', {}, problemOf(error)));
    }
  };
  void waitFor(first);

  /** What the history's entry is of; null while a link is followed, which has an entry of its own. */
  let entry: ViewState | null = null;
  /** What the address is to say of what is shown; it may still be waiting for its turn. */
  let due = '';

  $effect(() => {
    if (explorer.isFollowing) {
      entry = null;
      return;
    }
    const state = viewStateOf(explorer);
    if (!entry) due = location.hash;
    // In somebody else's page Back is that page's.
    else if (isStep(entry, state) && !explorer.isEmbedded) {
      const address = due || location.href;
      if (due !== location.hash) history.replaceState(history.state, '', address);
      history.pushState(null, '', address);
      // The new entry has its own address at once.
      written = -PACE;
    }
    entry = state;
    // The address is that of what is shown, not of what is still being asked.
    if (explorer.isAsking) return;
    const { hash, omitted } = formatViewState(state);
    due = hash;
    // Not each step of a corner that is being moved.
    if (explorer.tool.edited === null) void keepRegions(omitted.filter((region) => !kept.has(region)));
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

  async function keepRegions(regions: readonly Region[]): Promise<void> {
    if (regions.length === 0) return;
    for (const region of regions) kept.add(region);
    const store = (await keeping())?.keptRegions;
    for (const region of regions) {
      if (await store?.keep(regionKey(region), regionText(region))) continue;
      explorer.tell(notice('region_not_kept', { name: region.name }));
    }
  }

  // The file that a link was made over is open now.
  $effect(() => {
    if (unmet === null || unmet.fingerprint !== explorer.loaded.fingerprint) return;
    const { hash } = unmet;
    unmet = null;
    follow(hash);
  });

  $effect(() => {
    // Not what the address says by now: the view's own may have been written there since.
    const onHashchange = ({ newURL }: HashChangeEvent) => follow(/#.*$/s.exec(newURL)?.[0] ?? '');
    addEventListener('hashchange', onHashchange);
    return () => removeEventListener('hashchange', onHashchange);
  });
}
