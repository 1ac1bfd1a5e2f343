import type { Plugin } from 'vite';

/** Read by V8 at the head of a script; a remark to others. */
export const COMPILE_AHEAD = '//# allFunctionsCalledOnLoad\n';

/**
 * Has chunks compiled as they are fetched, by a thread that is idle then, instead of function by function when each is
 * first called. For chunks most of whose functions are called before the first view stands: of others much would be
 * compiled in vain.
 *
 * @param names of the chunks
 */
export function compileAhead(names: readonly string[]): Plugin {
  return {
    name: 'compile-ahead',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        for (const built of Object.values(bundle)) {
          if (built.type === 'chunk' && names.includes(built.name)) built.code = COMPILE_AHEAD + built.code;
        }
      },
    },
  };
}
