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
