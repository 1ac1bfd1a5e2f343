/** Files that travel with the package: its data and its manifest, found from this program's own place. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A file of the package, parsed. Its absence means a broken installation, which is nobody's input. */
export async function readPackageFile(...path: string[]): Promise<unknown> {
  return JSON.parse((await packageFile(...path)).toString('utf8'));
}

/** The bytes of a file of the package. */
export function packageFile(...path: string[]): Promise<Buffer> {
  return readFile(join(packageFolder(), ...path));
}

/** The nearest folder above with the data: one up when built, two from the sources. */
function packageFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'data', 'boundaries.geojson'))) {
    const above = dirname(folder);
    if (above === folder) throw new Error('The package is incomplete: data/boundaries.geojson is missing.');
    folder = above;
  }
  return folder;
}
