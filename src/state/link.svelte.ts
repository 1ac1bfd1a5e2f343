/** Keeps the address bar's hash and the Explorer's view in step, both ways. */
import { formatViewState } from '../core/view-state';
import type { Explorer } from './explorer.svelte';

/** To be called while a component is set up; stops with it. */
export function syncWithLink(explorer: Explorer): void {
  $effect(() => {
    const hash = formatViewState(explorer.viewState);
    if (hash !== location.hash) history.replaceState(history.state, '', hash);
  });

  $effect(() => {
    const follow = () => void explorer.followLink(location.hash);
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  });
}
