/** Which modules stand in one file, of all that a page or a thread needs at once. */
import type { Rolldown } from 'vite';

/** Of each file: what starts with the program, not what is fetched when it is first used. */
const AT_START: NonNullable<Rolldown.CodeSplittingGroup['tags']> = ['$initial'];

/**
 * A page in one file, its entry.
 *
 * @param name of the entry
 * @param apart packages whose code stands in files of their own, by the names of these
 */
export function withEntry(
  name: string,
  apart: Readonly<Record<string, readonly string[]>>,
): Rolldown.OutputOptions {
  const packages: Rolldown.CodeSplittingGroup[] = Object.entries(apart).map(([file, names]) => ({
    name: file,
    test: (id: string) => !id.endsWith('.css') && names.some((one) => id.includes(`/node_modules/${one}/`)),
    tags: AT_START,
    priority: 1,
  }));
  return { codeSplitting: { groups: [...packages, { name, tags: AT_START }] } };
}

/**
 * A thread in a file beside its entry, so that no file that is fetched later has to import the entry. WebKit runs the
 * entry of a thread a second time where something imports it: of an engine there are two then, one of them empty, and
 * both of them answer. Threads that fetch nothing later are their entries.
 *
 * @param name of the file
 * @param entry how the path of the thread's entry ends
 */
export function besideEntry(name: string, entry: string): Rolldown.OutputOptions {
  const isBeside = (id: string, modules: Rolldown.ChunkingContext) =>
    !id.includes(entry) && entryAbove(id, modules).includes(entry);
  return {
    codeSplitting: {
      groups: [
        { name: (id, modules) => (isBeside(id, modules) ? name : null), debugName: name, tags: AT_START },
      ],
    },
  };
}

/** Of one that was imported by way of a module: the first that nothing imports. */
function entryAbove(id: string, modules: Rolldown.ChunkingContext): string {
  const { importers = [], dynamicImporters = [] } = modules.getModuleInfo(id) ?? {};
  const [above] = [...importers, ...dynamicImporters];
  return above === undefined ? id : entryAbove(above, modules);
}
