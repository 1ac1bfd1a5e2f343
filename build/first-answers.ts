import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Plugin } from 'vite';

const MODULE = 'virtual:first-answers';
const RESOLVED = `\0${MODULE}`;
const FILE = 'first-answers.json';

/**
 * The module `virtual:first-answers`: the address of what the engine says of the published data first, asked of the
 * engine itself with each build, so that the two cannot drift apart.
 */
export function firstAnswers(): Plugin {
  let isBuild = false;
  return {
    name: 'first-answers',
    configResolved: ({ command }) => {
      isBuild = command === 'build';
    },
    resolveId: (id) => (id === MODULE ? RESOLVED : null),
    async load(id) {
      if (id !== RESOLVED) return null;
      if (!isBuild) return `export default ${JSON.stringify(`/${FILE}`)};`;
      const source = await recorded('compact');
      const reference = this.emitFile({ type: 'asset', name: FILE, source });
      return `export default import.meta.ROLLUP_FILE_URL_${reference};`;
    },
    configureServer({ middlewares }) {
      middlewares.use(`/${FILE}`, (_, response) => {
        void recorded('as it stands').then((text) => response.end(text));
      });
    },
  };
}

/** By a process of its own: the engine is none of the configuration's modules. */
async function recorded(served: 'compact' | 'as it stands'): Promise<string> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', 'build/record-first-answers.ts', served],
    { maxBuffer: 2 ** 26 },
  );
  return stdout;
}
