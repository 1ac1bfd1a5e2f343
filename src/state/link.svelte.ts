/** Keeps the address bar's hash and the Explorer's view in step, both ways. */
import { formatViewState } from '../core/view-state';
import type { Explorer } from './explorer.svelte';

/** Milliseconds between two changes of the address: browsers refuse more than a few in a second. */
const PACE = 300;

/** To be called while a component is set up; stops with it. */
export function syncWithLink(explorer: Explorer): void {
  let written = -PACE;
  $effect(() => {
    const { hash } = formatViewState(explorer.viewState);
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
    const follow = () => void explorer.followLink(location.hash);
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  });
}
