import { dateHere } from '../core/dates';
import type { FrameSize } from '../core/link/embedding';
import type { Cited } from '../core/words/citation-text';
import { formatViewState } from '../core/link/view-state';
import type { Explorer } from '../state/explorer.svelte';
import { viewStateOf } from '../state/link.svelte';
import { fittedCamera } from './share/fitted-camera';

/** The view's whole address, as it is now: the address bar follows at a pace of its own. */
export function linkTo(explorer: Explorer): string {
  return location.href.replace(/#.*$/, '') + formatViewState(viewStateOf(explorer)).hash;
}

/**
 * The address of the view in a frame of such a size: where nobody has moved the map, the frame's own finds what is to be
 * shown; else it shows what this one does.
 */
export function frameLinkTo(explorer: Explorer, frame: FrameSize): string {
  const { view, selected, selection, overview } = explorer;
  const { camera, ...others } = viewStateOf(explorer);
  const isFound = view.isFramedOn(selected ? selection.frame : overview);
  const moved =
    camera && !isFound ? { camera: view.size ? fittedCamera(camera, view.size, frame) : camera } : {};
  return location.href.replace(/#.*$/, '') + formatViewState({ ...others, ...moved }).hash;
}

/** What a citation of the view needs to know. */
export function citedView(explorer: Explorer): Cited {
  const { info, filter, answer, total, loaded } = explorer;
  return {
    info,
    filter,
    definite: answer.definite,
    possible: answer.possible,
    total,
    rejected: loaded.rejected,
    fingerprint: loaded.fingerprint,
    link: linkTo(explorer),
    date: dateHere(new Date()),
  };
}
