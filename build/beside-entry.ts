import type { Rolldown } from 'vite';

/**
 * All that a thread needs at once stands in a chunk called `name`, beside the thread's entry, so that no chunk that is
 * fetched later has to import the entry. WebKit runs the entry of a thread a second time where a chunk imports it: of
 * an engine there are two then, one of them empty, and both of them answer.
 *
 * @param apart packages whose code stands in chunks of their own, by the names of these
 */
export function besideEntry(
  name: string,
  apart: Readonly<Record<string, readonly string[]>> = {},
): Rolldown.OutputOptions {
  const packages: Rolldown.CodeSplittingGroup[] = Object.entries(apart).map(([chunk, names]) => ({
    name: chunk,
    test: (id: string) => !id.endsWith('.css') && names.some((one) => id.includes(`/node_modules/${one}/`)),
    tags: ['$initial'],
    priority: 1,
  }));
  return {
    codeSplitting: {
      groups: [
        ...packages,
        {
          name: (id, modules) => (isEntry(modules.getModuleInfo(id)) ? null : name),
          debugName: name,
          tags: ['$initial'],
        },
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
