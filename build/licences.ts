/** The licences of everything that a build takes from packages, of all its threads, in one file beside it. */
import type { Plugin, Rolldown } from 'vite';
import { licenceText, packageNamed, packagesOf, type BundledPackage } from './packages.ts';

export const LICENCES_FILE = 'third-party-licences.md';

/** Of one build: `collector` for each of its threads, `writer` for the one that is built last, the page. */
export class Licences {
  readonly #packages = new Map<string, BundledPackage>();

  collector(): Plugin {
    return {
      name: 'licences-collector',
      apply: 'build',
      generateBundle: (_, bundle) => this.#collect(bundle),
    };
  }

  /** Collects too. */
  writer(): Plugin {
    const collect = (bundle: Rolldown.OutputBundle) => this.#collect(bundle);
    const text = () => this.#text();
    return {
      name: 'licences-writer',
      apply: 'build',
      generateBundle(_, bundle) {
        collect(bundle);
        this.emitFile({ type: 'asset', fileName: LICENCES_FILE, source: text() });
      },
    };
  }

  #collect(bundle: Rolldown.OutputBundle): void {
    for (const file of Object.values(bundle)) {
      const found =
        file.type === 'asset'
          ? file.originalFileNames.flatMap(packagesOf)
          : [...file.moduleIds.flatMap(packagesOf), ...importedBy(file)];
      for (const one of found) this.#packages.set(`${one.name} ${one.version}`, one);
    }
  }

  #text(): string {
    const sorted = [...this.#packages].sort(([one], [other]) => (one < other ? -1 : 1));
    const sections = sorted.map(([title, one]) => `## ${title} (${one.licence})\n\n${licenceText(one)}`);
    return ['# Licences of what is built in', ...sections].join('\n\n') + '\n';
  }
}

/** What a chunk leaves to be found among the installed packages. */
function importedBy({ imports, dynamicImports }: Rolldown.OutputChunk): BundledPackage[] {
  return [...imports, ...dynamicImports].flatMap((name) => {
    const bare = /^(@[^/]+\/)?[^./:][^/:]*(?=\/|$)/.exec(name)?.[0];
    return (bare && packageNamed(bare, process.cwd())) || [];
  });
}
