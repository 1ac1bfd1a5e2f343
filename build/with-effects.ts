import type { Plugin } from 'vite';

/**
 * Keeps scripts that are imported for what they do, though their package says that to run them does nothing.
 *
 * @param scripts their paths
 */
export function withEffects(scripts: RegExp): Plugin {
  return {
    name: 'with-effects',
    transform: {
      filter: { id: scripts },
      handler: (code) => ({ code, moduleSideEffects: true }),
    },
  };
}
