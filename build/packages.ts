/** The packages that files are of, and what they say of their licences. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import fullTexts from 'spdx-license-list/full.js';

export interface BundledPackage {
  name: string;
  version: string;
  /** As in its manifest; an SPDX expression as a rule. */
  licence: string;
  folder: string;
}

interface Manifest {
  name?: string;
  version?: string;
  license?: string;
  author?: string | { name: string };
  contributors?: (string | { name: string })[];
}

const IN_PACKAGES = `${sep}node_modules${sep}`;

/**
 * The package that a file of a bundle is of, and those that the file was itself bundled from, as far as its source map
 * names them; none where it is of this project's.
 */
export function packagesOf(file: string): BundledPackage[] {
  const path = file.replace(/\?.*$/, '');
  if (!path.includes(IN_PACKAGES)) return [];
  const own = packageAround(path);
  return [...(own ? [own] : []), ...packagesBundledIn(path)];
}

/** Found as Node.js finds it from a file or a folder. */
export function packageNamed(name: string, from: string): BundledPackage | null {
  for (let folder = from; folder !== dirname(folder); folder = dirname(folder)) {
    const path = join(folder, 'node_modules', name, 'package.json');
    if (existsSync(path)) return readPackage(dirname(path));
  }
  return null;
}

/** The licence's text, with whose it is where the text alone does not say. */
export function licenceText({ name, licence, folder }: BundledPackage): string {
  const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)(\.|$)/i.test(entry));
  const text = file ? readFileSync(join(folder, file), 'utf8').trim() : standardText(name, licence, folder);
  // The LGPL adds to the GPL, whose text has to come with it.
  return /^LGPL-3/.test(licence) ? `${text}\n\n${fullTexts['GPL-3.0-only']!.licenseText}` : text;
}

function packageAround(path: string): BundledPackage | null {
  for (let folder = dirname(path); folder.includes(IN_PACKAGES); folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json'))) {
      const found = readPackage(folder);
      // Folders within a package may have manifests that name nothing.
      if (found) return found;
    }
  }
  return null;
}

/** Only of packages that come bundled: what others are made of is of their own making. */
function packagesBundledIn(path: string): BundledPackage[] {
  if (!existsSync(`${path}.map`)) return [];
  const { sources } = JSON.parse(readFileSync(`${path}.map`, 'utf8')) as { sources: string[] };
  const names = sources.flatMap((source) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(source)?.[1] ?? []);
  return [...new Set(names)].map((name) => {
    const found = packageNamed(name, dirname(path));
    if (!found) throw new Error(`${path} holds ${name}, which is not installed: its licence is not known.`);
    return found;
  });
}

function readPackage(folder: string): BundledPackage | null {
  const { name, version, license } = manifestIn(folder);
  if (!name || !version) return null;
  if (typeof license !== 'string') throw new Error(`${name} names no licence.`);
  return { name, version, licence: license.trim(), folder };
}

/** Of packages that carry no text of their own: the standard one, under their authors' names. */
function standardText(name: string, licence: string, folder: string): string {
  const ids = licence.replace(/[()]/g, '').split(/\s+(?:OR|AND)\s+/);
  const known = ids.find((id) => Object.hasOwn(fullTexts, id));
  if (!known)
    throw new Error(`${name} carries no licence text, and there is no standard one for ${licence}.`);
  const { author, contributors = [] } = manifestIn(folder);
  const people = [...(author ? [author] : []), ...contributors].map((one) =>
    typeof one === 'string' ? one : one.name,
  );
  const holders = people.length > 0 ? people.join(', ') : `the authors of ${name}`;
  const text = fullTexts[known]!.licenseText.replace(/<year> <copyright holders>/, holders);
  return `${known}. The package carries no text of it; its authors: ${holders}.\n\n${text}`;
}

function manifestIn(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
}
