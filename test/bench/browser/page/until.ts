/** Resolves when the condition holds, looked at whenever the page has changed. */
export function until(holds: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const watch = new MutationObserver(look);
    watch.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
    look();

    function look(): void {
      if (!holds()) return;
      watch.disconnect();
      resolve();
    }
  });
}

/** The same, for so many milliseconds at most; whether it came to hold. */
export function untilWithin(holds: () => boolean, milliseconds: number): Promise<boolean> {
  const late = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), milliseconds));
  return Promise.race([until(holds).then(() => true), late]);
}
