import type { Rolldown } from 'vite';

/**
 * All that a thread needs at once stands in a chunk called `name`, beside the thread's entry, so that no chunk that is
 * fetched later has to import the entry. WebKit runs the entry of a thread a second time where a chunk imports it: of
 * an engine there are two then, one of them empty, and both of them answer.
 */
export function besideEntry(name: string): Rolldown.OutputOptions {
  return {
    codeSplitting: {
      groups: [
        { name: (id, modules) => (isEntry(modules.getModuleInfo(id)) ? null : name), tags: ['$initial'] },
      ],
    },
  };
}

/** A page's entry is a script of the HTML, not the HTML itself. */
function isEntry(module: Rolldown.ModuleInfo | null): boolean {
  return (
    module !== null && (module.isEntry || module.importers.some((importer) => importer.endsWith('.html')))
  );
}
