import { tick } from 'svelte';

/**
 * Does what may take the control away that was used, and then gives the focus to the same control of the list's next
 * item, or to the chosen tab where there is none.
 */
export async function keepFocus(control: HTMLElement, act: () => Promise<void> | void): Promise<void> {
  const item = control.closest('li');
  const list = item?.parentElement;
  const place = item && list ? [...list.children].indexOf(item) : -1;
  const number = item ? [...item.querySelectorAll('button')].indexOf(control as HTMLButtonElement) : -1;
  await act();
  await tick();
  if (document.activeElement !== document.body) return;
  const left = list?.isConnected ? [...list.querySelectorAll(':scope > li')] : [];
  const next = left[Math.min(place, left.length - 1)]?.querySelectorAll('button')[number];
  if (next) next.focus();
  else focusChosenTab();
}

export function focusSearch(): void {
  document.querySelector<HTMLElement>('input[type="search"]')?.focus();
}

/** From what is searched for into what was found: the first place to go to, if there is one, or the incidents. */
export function focusFound(what: 'any' | 'incidents'): void {
  const place = what === 'any' ? document.querySelector<HTMLElement>('.found button') : null;
  const incident = document.querySelector<HTMLElement>('[role="listitem"] [tabindex="0"]');
  (place ?? incident)?.focus();
}

/** Where the focus goes when what had it is gone. */
export function focusChosenTab(): void {
  document.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus();
}
