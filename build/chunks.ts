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
 * A thread in a file called `name`, beside its entry, so that no file that is fetched later has to import the entry.
 * WebKit runs the entry of a thread a second time where something imports it: of an engine there are two then, one of
 * them empty, and both of them answer.
 */
export function besideEntry(name: string): Rolldown.OutputOptions {
  const isEntry = (module: Rolldown.ModuleInfo | null) => module?.isEntry === true;
  return {
    codeSplitting: {
      groups: [
        {
          name: (id, modules) => (isEntry(modules.getModuleInfo(id)) ? null : name),
          debugName: name,
          tags: AT_START,
        },
      ],
    },
  };
}
